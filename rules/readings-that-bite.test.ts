import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, type Given, patients } from './arbitraries.ts'
import { findingsOf } from './assess/findings.ts'
import { warningRules } from './assess/warnings.ts'
import { criteriaSets } from './criteria/index.ts'
import { type Expression, thresholdsOf } from './expressions/index.ts'
import { type ReadingId, readings } from './readings.ts'
import { bitesFor, readingsThatBite } from './readings-that-bite.ts'

const idsFor = (given: Given): readonly ReadingId[] =>
  bitesFor(findingsOf(asPatient(given))).map(({ reading }) => reading)

const lowSkin: Given = { cutaneousSubset: 'limited', mrss: 10, ildProgressiveOnCt: true }
const highSkin: Given = {
  cutaneousSubset: 'diffuse',
  mrss: 21,
  lungInvolvement: 'none',
  heartInvolvement: 'none',
  kidneyInvolvement: 'none',
  gutInvolvement: 'none',
  crpMgL: 11,
  inflammationOtherCause: false,
  yearsSinceFirstNonRaynaud: 2,
}
const tests: Given = { fvcPct: 72, fvcPctPrevious: 80, pftIntervalMonths: 12 }

// Below, at and above each limit, and unknown.
const table: readonly (readonly [ReadingId, Given, boolean])[] = [
  ['I-03', lowSkin, true],
  ['I-03', { ...lowSkin, cutaneousSubset: 'sine', mrss: 0 }, true],
  ['I-03', { ...lowSkin, cutaneousSubset: 'diffuse' }, false],
  ['I-03', { ...lowSkin, mrss: 14 }, true],
  ['I-03', { ...lowSkin, mrss: 15 }, false],
  ['I-03', { cutaneousSubset: 'limited', mrss: 10 }, false],
  ['I-08', { ageYears: 60 }, false],
  ['I-08', { ageYears: 61 }, true],
  ['I-08', { ageYears: 65 }, true],
  ['I-08', { ageYears: 66 }, true],
  ['I-08', {}, false],
  ...[17, 18, 19, 59, 60, 61, 64, 65, 66].map(
    (ageYears) => ['I-09', { ageYears }, [18, 60, 65].includes(ageYears)] as const,
  ),
  ['I-09', {}, false],
  ['I-69', { ageYears: 59 }, false],
  ['I-69', { ageYears: 60 }, true],
  ['I-69', { ageYears: 61 }, false],
  ['I-69', {}, false],
  ['I-10', { yearsSinceFirstNonRaynaud: 5, yearsSinceFirstSkinThickening: 4.9 }, true],
  ['I-10', { yearsSinceFirstNonRaynaud: 4.5, yearsSinceFirstSkinThickening: 4.2 }, false],
  ['I-10', { yearsSinceFirstNonRaynaud: 6, yearsSinceFirstSkinThickening: 1 }, true],
  ['I-10', { yearsSinceFirstNonRaynaud: 9, yearsSinceFirstSkinThickening: 8 }, false],
  ['I-10', { yearsSinceFirstNonRaynaud: 6 }, false],
  ['I-11', { yearsSinceFirstNonRaynaud: 4.9 }, false],
  ['I-11', { yearsSinceFirstNonRaynaud: 5 }, true],
  ['I-11', { yearsSinceFirstNonRaynaud: 5.1 }, true],
  ['I-11', {}, false],
  ['I-12', { ...highSkin, yearsSinceFirstNonRaynaud: 1.9 }, false],
  ['I-12', highSkin, true],
  ['I-12', { ...highSkin, yearsSinceFirstNonRaynaud: 4.9 }, true],
  ['I-12', { ...highSkin, yearsSinceFirstNonRaynaud: 5 }, false],
  ['I-12', { ...highSkin, mrss: 20 }, false],
  ['I-12', { mrss: 21 }, false],
  ['I-62', { yearsSinceFirstNonRaynaud: 4 }, false],
  ['I-62', { yearsSinceFirstNonRaynaud: 4.1 }, true],
  ['I-62', { yearsSinceFirstNonRaynaud: 5 }, true],
  ['I-62', { yearsSinceFirstNonRaynaud: 5.1 }, false],
  ['I-62', {}, false],
  ...([13, 14, 15, 16, 19, 20, 21] as const).flatMap((mrss) => [
    ['I-14', { mrss }, mrss === 15] as const,
    ['I-15', { mrss }, mrss === 14] as const,
    ['I-16', { mrss }, mrss === 20] as const,
  ]),
  ['I-14', {}, false],
  ['I-15', {}, false],
  ['I-16', {}, false],
  ['I-17', { ...lowSkin, cutaneousSubset: 'diffuse' }, true],
  ['I-17', { ...lowSkin, cutaneousSubset: 'diffuse', mrss: 14 }, true],
  ['I-17', { ...lowSkin, cutaneousSubset: 'diffuse', mrss: 15 }, false],
  ['I-17', lowSkin, false],
  ['I-17', { cutaneousSubset: 'diffuse', mrss: 10 }, false],
  ['I-22', { crpMgL: 5 }, false],
  ['I-22', { crpMgL: 5.1 }, true],
  ['I-22', { crpMgL: 10 }, true],
  ['I-22', { crpMgL: 10.1 }, false],
  ['I-22', {}, false],
  ['I-22', { crpMgL: 3, esrMmH: 25 }, false],
  ['I-22', { crpMgL: 3, esrMmH: 26 }, true],
  ['I-22', { crpMgL: 3, haemoglobinGDl: 11 }, false],
  ['I-22', { crpMgL: 3, haemoglobinGDl: 10.9 }, true],
  ['I-22', { esrMmH: 26 }, false],
  ['I-26', tests, true],
  ['I-26', { ...tests, fvcPct: 70 }, false],
  ['I-26', { ...tests, fvcPct: 72.1 }, false],
  ['I-26', { ...tests, pftIntervalMonths: 5.9 }, false],
  ['I-26', { ...tests, pftIntervalMonths: 6 }, true],
  ['I-26', { ...tests, pftIntervalMonths: 18 }, true],
  ['I-26', { ...tests, pftIntervalMonths: 18.1 }, false],
  ['I-26', { dlcoPct: 110, dlcoPctPrevious: 125, pftIntervalMonths: 12 }, true],
  ['I-26', { fvcPct: 72, fvcPctPrevious: 80 }, false],
  ['I-27', { pftIntervalMonths: 5.9 }, true],
  ['I-27', { pftIntervalMonths: 6 }, false],
  ['I-27', { pftIntervalMonths: 12 }, false],
  ['I-27', { pftIntervalMonths: 12.1 }, true],
  ['I-27', { pftIntervalMonths: 18.1 }, true],
  ['I-27', {}, false],
  ['I-35', { mpapRestMmHg: 25 }, true],
  ['I-35', { mpapRestMmHg: 26 }, false],
  ['I-35', { paspRestMmHg: 40 }, true],
  ['I-35', { paspRestMmHg: 41 }, false],
  ['I-35', { mpapRestMmHg: 20, paspRestMmHg: 41 }, false],
  ['I-35', { mpapRestMmHg: 20, mpapFluidMmHg: 25 }, true],
  ['I-35', { mpapRestMmHg: 20, mpapFluidMmHg: 25, paspFluidMmHg: 40 }, false],
  ['I-35', {}, false],
  ...(['paspRestMmHg', 'paspFluidMmHg', 'mpapRestMmHg', 'mpapFluidMmHg'] as const).flatMap(
    (feature, index) => {
      const limit = [40, 45, 25, 30][index] ?? 0
      return [-1, 0, 1].map((by) => ['I-36', { [feature]: limit + by }, by === 0] as const)
    },
  ),
  ['I-36', {}, false],
  ['I-41', { lvefPct: 49 }, true],
  ['I-41', { lvefPct: 50 }, false],
  ['I-41', { lvefPct: 51 }, false],
  ['I-41', { lvefPct: 45 }, true],
  ['I-41', {}, false],
  ['I-42', { mpapRestMmHg: 20 }, false],
  ['I-42', { mpapRestMmHg: 21 }, true],
  ['I-42', { mpapRestMmHg: 50 }, true],
  ['I-42', { mpapRestMmHg: 51 }, false],
  ['I-42', {}, false],
]

describe('a reading bites', () => {
  it.each(table)('%s for %j: %s', (reading, given, expected) => {
    expect(idsFor(given).includes(reading)).toBe(expected)
  })

  it('each of them in a case of the table and not in another', () => {
    for (const { reading } of readingsThatBite) {
      const found = table.filter(([id]) => id === reading).map(([, , bites]) => bites)
      expect(new Set(found)).toEqual(new Set([true, false]))
    }
  })

  it('only with words to show, and each once', () => {
    const ids = readingsThatBite.map(({ reading }) => reading)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(readings[id].shown).not.toBeNull()
  })

  it('for no blank patient, and never because of a value that nobody entered', () => {
    expect(bitesFor({})).toEqual([])
    fc.assert(
      fc.property(patients, (given) => {
        const findings = findingsOf(asPatient(given))
        for (const { features } of bitesFor(findings))
          expect(features.some((feature) => findings[feature] !== undefined)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('at limits that a criterion or a warning has for the same finding', () => {
    // The note on the clocks holds either clock against the limits of both.
    const sameClock = (key: string) =>
      key.replace('yearsSinceFirstSkinThickening', 'yearsSinceFirstNonRaynaud')
    const keys = (statements: readonly { readonly when: Expression }[]) =>
      statements.flatMap(({ when }) =>
        thresholdsOf(when).map(({ quantity, limit }) => sameClock(JSON.stringify([quantity, limit]))),
      )
    const known = new Set(keys([...criteriaSets.flatMap(({ criteria }) => criteria), ...warningRules]))
    for (const bite of readingsThatBite)
      expect([bite.reading, keys([bite]).filter((key) => !known.has(key))]).toEqual([bite.reading, []])
  })
})
