import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Patient } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { readLocalFiles } from '../local/files.ts'
import { asInput } from '../local/protocol.ts'
import { reportFor } from '../report/report.ts'
import { clockTime, placeAfter, presentedCase } from './presenting.ts'

const { patients } = arbitraries(fc)

function presented(patient: Patient) {
  return presentedCase(reportFor({ patient, notAvailable: [] }))
}

describe('a case on the projector', () => {
  it('shows every criterion for and against and every missing finding that the report names', () => {
    fc.assert(
      fc.property(patients, (input) => {
        const report = reportFor(input)
        const shown = presentedCase(report)
        expect(shown.supports.map(({ id }) => id)).toEqual(report.supports.map(({ id }) => id))
        expect(shown.against.map(({ id }) => id)).toEqual(report.against.map(({ id }) => id))
        const named = shown.missing.flatMap(({ items }) => items)
        const { required, refining } = report.missing
        expect(named.filter(({ needed }) => needed)).toHaveLength(required.length)
        expect(named.filter(({ needed }) => !needed)).toHaveLength(refining.length)
      }),
      { numRuns: 50 },
    )
  })

  it('has the protocol of the centre beside the headline, which stays what it is', () => {
    const files = readLocalFiles({ AHSCT_LOCAL_CRITERIA: 'docs/local/protocol.example.json' })
    const input = {
      patient: { ageYears: 47, diagnosis: 'systemic-sclerosis', dlcoPct: 46 } as const,
      notAvailable: [],
    }
    const [plain, beside] = [
      presentedCase(reportFor(input)),
      presentedCase(reportFor({ ...input, ...asInput(files) })),
    ]
    expect(plain.local).toBeNull()
    expect(beside.local).toMatchObject({
      name: 'Local protocol of Example University Hospital',
      title: 'Contraindicated',
      detail: expect.stringContaining('46 %'),
    })
    expect({ ...beside, local: null }).toEqual(plain)
  })

  it('names what is missing in the order of a work-up, needed findings first in each step', () => {
    const { missing } = presented({ ageYears: 47, diagnosis: 'systemic-sclerosis' })
    const steps = missing.map(({ step }) => step)
    expect(steps.indexOf('Bedside')).toBeLessThan(steps.indexOf('Lung function and blood gases'))
    for (const { items } of missing) {
      const flags = items.map(({ needed }) => needed)
      expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)))
    }
  })

  it('counts no trial as admitting a patient of whom it cannot be said yet, and names it as open', () => {
    const { trials } = presented({})
    expect(trials.admitting).toEqual([])
    expect(trials.open.length).toBeGreaterThan(0)
  })

  it('counts no trial as admitting someone who is outside it', () => {
    expect(presented({ ageYears: 47, diagnosis: 'localized-scleroderma' }).trials.admitting).toEqual([])
  })

  it('names each trial that admits with how far its criteria were met', () => {
    fc.assert(
      fc.property(patients, (input) => {
        for (const { title } of presentedCase(reportFor(input)).trials.admitting) {
          expect(title).toMatch(/^Would have met/)
          expect(title).not.toMatch(/not/)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('shows the patient’s value beside what it crosses', () => {
    const { against } = presented({ ageYears: 47, diagnosis: 'systemic-sclerosis', lvefPct: 20 })
    expect(against.some(({ detail }) => detail.startsWith('20'))).toBe(true)
  })
})

describe('the keys of the presenting view', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 0, 1],
    ['PageDown', 1, 2],
    [' ', 1, 2],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 1, 0],
    ['PageUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['x', 1, null],
    ['Tab', 1, null],
  ])('%s from place %i of three leads to %s', (key, at, to) => {
    expect(placeAfter({ key, shiftKey: false }, at, 3)).toBe(to)
  })

  it('lead back with shift and space', () => {
    expect(placeAfter({ key: ' ', shiftKey: true }, 1, 3)).toBe(0)
  })
})

describe('the clock of a case', () => {
  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [60, '1:00'],
    [754, '12:34'],
    [3600, '60:00'],
  ])('shows %d seconds as %s', (seconds, text) => {
    expect(clockTime(seconds)).toBe(text)
  })
})
