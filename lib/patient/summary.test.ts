import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Patient } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { reportFor } from '../report/report.ts'
import { answerWords } from './answer-words.ts'
import { featureWords } from './feature-words.ts'
import { plainSummary } from './summary.ts'

const summaryOf = (patient: Patient) => plainSummary(reportFor({ patient, notAvailable: [] }))

const diffuse: Patient = {
  ageYears: 47,
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  cutaneousSubset: 'diffuse',
  progressiveDisease: true,
  mrss: 24,
}

describe('the assessment in plain words', () => {
  it('says that nothing can be said of an empty case, and looks at nothing', () => {
    const summary = summaryOf({})
    expect(summary.title).toBe('It cannot be said yet')
    expect(summary.lookedAt).toEqual([])
    expect(summary.speaksFor).toEqual([])
    expect(summary.speaksAgainst).toEqual([])
    expect(summary.open.needed).toContain(featureWords.cutaneousSubset)
  })

  it('says each thing once, although several sets ask for it', () => {
    const { speaksFor } = summaryOf(diffuse)
    expect(speaksFor).toContain('The illness is getting worse')
    expect(speaksFor).toContain('The hard skin is widespread')
    expect(new Set(speaksFor).size).toBe(speaksFor.length)
  })

  it('names what speaks against it in both forms: a condition not met, and a finding present', () => {
    const { speaksAgainst } = summaryOf({ ...diffuse, progressiveDisease: false, cardiacTamponade: true })
    expect(speaksAgainst).toContain('The illness is not getting worse')
    expect(speaksAgainst).toContain('Fluid around the heart presses on it')
  })

  it('says what each guideline says, where they differ', () => {
    const { guidelines } = summaryOf({ ...diffuse, eularSevere: false })
    expect(guidelines).toEqual([
      { name: 'EULAR 2023', title: answerWords['not-supported'].title },
      { name: 'EBMT 2025', title: answerWords['needs-information'].title },
    ])
  })

  it('says so when none of a guideline’s patterns fits', () => {
    const { remarks } = summaryOf({ ...diffuse, mrss: 10, ildProgressiveOnCt: false })
    expect(remarks).toContain('EBMT 2025 describes several patterns of the illness. None of them fits.')
  })

  it('names an entry that could not be read', () => {
    const problem = { feature: 'mrss', value: '60', message: 'refused' } as const
    const { remarks } = plainSummary(reportFor({ patient: {}, notAvailable: [], problems: [problem] }))
    expect(remarks).toContain(`Could not be read as entered: ${featureWords.mrss}.`)
  })

  it('puts named values in plain words and measured ones with their unit', () => {
    const [illness, skin] = summaryOf({ ...diffuse, ageYears: 47 }).lookedAt
    expect(illness?.findings).toContainEqual({ name: 'Age', value: '47 years' })
    expect(illness?.findings.find(({ name }) => name === featureWords.cutaneousSubset)?.value).toMatch(
      /widespread/,
    )
    expect(skin?.findings).toEqual([{ name: featureWords.mrss, value: '24' }])
  })

  it('has words for whatever a case may hold, leaves out no finding and invents none', () => {
    fc.assert(
      fc.property(arbitraries(fc).patients, (input) => {
        const report = reportFor(input)
        const summary = plainSummary(report)
        const known = report.inputs
          .flatMap(({ inputs }) => inputs)
          .filter(({ state }) => state === 'entered' || state === 'calculated')
        expect(summary.lookedAt.flatMap(({ findings }) => findings.map(({ name }) => name))).toEqual(
          known.map(({ feature }) => featureWords[feature]),
        )
        expect(summary.open.needed).toHaveLength(report.missing.required.length)
        expect(summary.open.further).toHaveLength(report.missing.refining.length)
        expect(summary.open.notAvailable).toHaveLength(input.notAvailable.length)
        expect(summary.speaksFor.length > 0).toBe(report.supports.length > 0)
        expect(summary.speaksAgainst.length > 0).toBe(report.against.length > 0)
      }),
      { numRuns: 40 },
    )
  })
})
