import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesFor, type Patient } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { type ChangeLine, changedToInWords, changesReport } from './changes.ts'

const { patients } = arbitraries(fc)

const textOf = (line: ChangeLine) =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('')

function headlineLines(patient: Patient) {
  const { groups } = changesReport({ patient, notAvailable: [] }).headline
  return Object.fromEntries(groups.map(({ kind, lines }) => [kind, lines.map(textOf)]))
}

const indicated: Patient = {
  ageYears: 47,
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  cutaneousSubset: 'diffuse',
  yearsSinceFirstNonRaynaud: 2,
  progressiveDisease: true,
  mrss: 24,
  lungInvolvement: 'present',
  firstLineMonths: 8,
  activeDespiteFirstLine: true,
}

describe('what would change the answer, in words', () => {
  it('asks what is not known, supposes what was measured, and states what is a fact', () => {
    const lines = headlineLines({ ...indicated, mpapRestMmHg: 26 })
    expect(lines['find-out']).toContain(
      'Find out “Septal bounce on cardiac MRI”: yes would give “Contraindicated”.',
    )
    expect(lines['re-measure']).toContain('If mPAP at rest (RHC) were at most 25 mmHg: “Refer for work-up”.')
    expect(lines.fixed).toContain(
      'Age is 47 years, and that is a fact; were it below 18 years, the answer would be “Outside these criteria”.',
    )
  })

  it('says of two facts that they are', () => {
    expect(headlineLines({ ageYears: 12, diagnosis: 'scleroderma-mimic' })).toEqual({
      fixed: [
        'These are facts: with Age at least 18 years and Diagnosis systemic sclerosis the answer would be “Cannot be said yet”.',
      ],
    })
  })

  it('names every change of the rules once, in a line of its kind', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        const changes = changesFor(patient, notAvailable)
        const report = changesReport({ patient, notAvailable })
        for (const { id, groups } of [report.headline, ...report.sets]) {
          const expected = (id === 'headline' ? changes.headline : changes.sets[id]) ?? []
          const short = groups.flatMap((group) => group.short.flatMap(({ places }) => places))
          const alike = expected.map(({ outcome, kind, set }) => {
            const features = Object.keys(set)
            return JSON.stringify([features.length === 1 ? features : set, outcome, kind])
          })
          expect(short).toHaveLength(new Set(alike).size)
          for (const group of groups) {
            const features = expected
              .filter(({ kind }) => kind === group.kind)
              .flatMap(({ set }) => Object.keys(set))
            const linked = group.lines.flatMap((line) =>
              line.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.feature])),
            )
            expect([...new Set(linked)].sort()).toEqual([...new Set(features)].sort())
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('never advises', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        const { headline, sets } = changesReport({ patient, notAvailable })
        const text = JSON.stringify([headline, sets])
        expect(text).not.toMatch(/\b(should|recommend|must|advise|undefined|null|NaN)\b/)
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    ['lvefPct', { below: 45 }, 'below 45 %'],
    ['ageYears', { atLeast: 18, below: 60 }, 'at least 18 and below 60 years'],
    ['creatinineUmolL', { atLeast: 221.000003 }, 'at least 221.01 µmol/L'],
    ['fvcPct', { atMost: 50.4 }, 'at most 50.4 %'],
    ['fvcPct', { atLeast: 52.000001, atMost: 52.009 }, 'at least 52.000001 and at most 52.009 %'],
    ['septalBounce', false, 'no'],
    ['mrss', 14, '14'],
  ] as const)('prints for %s %j “%s”, rounded into the range', (feature, to, words) => {
    expect(changedToInWords(feature, to)).toBe(words)
  })
})
