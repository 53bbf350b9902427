import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from '../criteria/index.ts'
import type { Findings } from '../expressions/index.ts'
import { conditionInWords } from './condition.ts'
import { declines, progressionDefinitions, readProgression } from './ild-progression.ts'
import type { CalculatorParts } from './parts.ts'

function read(id: string, findings: Findings, parts: CalculatorParts = {}) {
  const definition = progressionDefinitions.find((each) => each.id === id)
  if (!definition) throw new Error(`no definition ${id}`)
  return readProgression(definition, findings, parts)
}

const outcome = (id: string, findings: Findings, parts: CalculatorParts = {}) =>
  read(id, findings, parts).outcome

/** FVC and DLCO from an earlier test to now. */
const from = (
  fvc: readonly [number, number] | null,
  dlco: readonly [number, number] | null,
  months?: number,
) => ({
  ...(fvc && { fvcPctPrevious: fvc[0], fvcPct: fvc[1] }),
  ...(dlco && { dlcoPctPrevious: dlco[0], dlcoPct: dlco[1] }),
  ...(months !== undefined && { pftIntervalMonths: months }),
})

describe('a decline', () => {
  it('is given as relative and as absolute, free of decimal noise', () => {
    expect(declines(from([85, 76.5], [60, 51]))).toEqual([
      { feature: 'fvcPct', relative: 10, absolute: 8.5 },
      { feature: 'tlcPct', relative: null, absolute: null },
      { feature: 'dlcoPct', relative: 15, absolute: 9 },
    ])
  })

  it('is a rise where it is negative', () => {
    expect(declines(from([80, 84], null))[0]).toEqual({ feature: 'fvcPct', relative: -5, absolute: -4 })
  })

  it('is at least as large relative as absolute while the earlier value is not above 100', () => {
    const value = fc.integer({ min: 50, max: 1000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [fvc] = declines(from([Math.max(a, b), Math.min(a, b)], null))
        expect(fvc?.relative).toBeGreaterThanOrEqual(Number(fvc?.absolute))
      }),
    )
  })
})

describe('OMERACT', () => {
  it.each([
    [from([80, 72.1], null), null], // 9.875 %: DLCO decides
    [from([80, 72], null), true], // exactly 10 %
    [from([85, 76.5], null), true], // exactly 10 %
    [from([80, 71.9], null), true],
    [from([80, 72.1], [60, 51]), true], // exactly 15 %
    [from([80, 72.1], [60, 51.1]), false],
    [from([80, 76], [60, 50]), true], // exactly 5 %
    [from([80, 76.1], [60, 40]), false], // 4.875 %
    [from([80, 76.1], null), false],
    [from(null, [60, 40]), null],
    [{}, null],
  ])('%j: %s', (findings, expected) => {
    expect(outcome('omeract', findings)).toBe(expected)
  })

  it('asks for no interval', () => {
    expect(outcome('omeract', from([80, 70], null, 60))).toBe(true)
    expect(read('omeract', from([80, 75], null)).unknowns).toEqual({
      features: ['dlcoPct', 'dlcoPctPrevious'],
      parts: [],
    })
  })
})

describe('PPF 2022', () => {
  const asked = { ildOnHrct: true, fvcPct: 70, fvcPctPrevious: 75, pftIntervalMonths: 12 }
  const parts = {
    fibrosisOnHrct: true,
    otherExplanation: false,
    worseSymptoms: true,
    radiologicalProgression: false,
  }

  it('needs two of symptoms, physiology and radiology', () => {
    const still = { ...asked, fvcPctPrevious: 70, dlcoPct: 50, dlcoPctPrevious: 50 }
    expect(outcome('ppf-2022', asked, parts)).toBe(true)
    expect(outcome('ppf-2022', asked, { ...parts, worseSymptoms: false })).toBe(false)
    expect(
      outcome('ppf-2022', asked, { ...parts, worseSymptoms: false, radiologicalProgression: true }),
    ).toBe(true)
    expect(outcome('ppf-2022', still, parts)).toBe(false)
    expect(outcome('ppf-2022', still, { ...parts, radiologicalProgression: true })).toBe(true)
  })

  it.each([
    [from([75, 70], null), true], // exactly 5 points
    [from([75, 70.1], [60, 50]), true], // exactly 10 points
    [from([75, 70.1], [60, 50.1]), false],
    [from([75, 70.1], null), null],
    [from([75, 69.9], null), true],
    [from([75.1, 70.1], null), true], // exactly 5 points, in spite of binary decimals
  ])('counts an absolute fall: %j, %s', (falls, expected) => {
    expect(outcome('ppf-2022', { ildOnHrct: true, pftIntervalMonths: 12, ...falls }, parts)).toBe(expected)
  })

  it('speaks of tests within a year: further apart it neither holds nor fails', () => {
    const later = { ...asked, pftIntervalMonths: 12.1 }
    expect(read('ppf-2022', later, parts)).toEqual({
      outcome: null,
      tooFarApart: true,
      unknowns: { features: [], parts: [] },
    })
    expect(read('ppf-2022', later, { ...parts, otherExplanation: true })).toMatchObject({
      outcome: false,
      tooFarApart: false,
    })
  })

  it.each([
    ['ildOnHrct', parts],
    ['pftIntervalMonths', parts],
    ['fvcPctPrevious', parts],
  ] as const)('is unknown without %s, and names it', (missing, given) => {
    const { [missing]: _, ...left } = asked
    const found = read('ppf-2022', left, given)
    expect(found.outcome).toBeNull()
    expect(found.unknowns.features).toContain(missing)
  })

  it('names the parts that are blank', () => {
    expect(read('ppf-2022', asked, {}).unknowns.parts).toEqual([
      'fibrosisOnHrct',
      'fibrosisOver10Pct',
      'otherExplanation',
      'worseSymptoms',
      'radiologicalProgression',
    ])
    expect(read('ppf-2022', asked, { ...parts, otherExplanation: true }).outcome).toBe(false)
  })

  it('takes fibrosis of more than a tenth of the lung for fibrosis', () => {
    const { fibrosisOnHrct: _, ...others } = parts
    expect(outcome('ppf-2022', asked, { ...others, fibrosisOver10Pct: true })).toBe(true)
    expect(outcome('ppf-2022', asked, { ...others, fibrosisOver10Pct: false })).toBeNull()
  })
})

describe('INBUILD', () => {
  const parts = {
    fibrosisOver10Pct: true,
    despiteManagement: true,
    worseSymptoms: false,
    moreFibrosisOnHrct: false,
  }
  const asked = { ...from([80, 72], [60, 60]), pftIntervalMonths: 24 }

  it.each([
    [from([80, 72], [60, 60], 24), parts, true],
    [from([80, 72.1], [60, 60], 24), parts, false],
    [from([80, 72.1], [60, 60], 24), { ...parts, worseSymptoms: true }, true],
    [from([80, 72.1], [60, 60], 24), { ...parts, moreFibrosisOnHrct: true }, true],
    [from([80, 76], [60, 60], 24), { ...parts, worseSymptoms: true }, true],
    [from([80, 76.1], [60, 60], 24), { ...parts, worseSymptoms: true }, false],
    [from([80, 80], [60, 60], 24), { ...parts, worseSymptoms: true, moreFibrosisOnHrct: true }, true],
  ])('%j with %j: %s', (findings, given, expected) => {
    expect(outcome('inbuild', findings, given)).toBe(expected)
  })

  it.each([
    [{ fvcPct: 45, fvcPctPrevious: 50 }, true],
    [{ fvcPct: 44.9, fvcPctPrevious: 50 }, false],
    [{ dlcoPct: 30 }, true],
    [{ dlcoPct: 29.9 }, false],
    [{ dlcoPct: 80 }, true],
    [{ dlcoPct: 80.1 }, false],
    [{ pftIntervalMonths: 24.1 }, null],
  ])('is limited to %j: %s', (changed, expected) => {
    expect(outcome('inbuild', { ...asked, ...changed }, parts)).toBe(expected)
  })

  it('is unknown while its parts or the interval are blank', () => {
    const { pftIntervalMonths: _, ...undated } = asked
    expect(outcome('inbuild', undated, parts)).toBeNull()
    expect(read('inbuild', undated, parts).unknowns).toEqual({ features: ['pftIntervalMonths'], parts: [] })
    expect(read('inbuild', asked, {}).unknowns.parts).toEqual(['fibrosisOver10Pct', 'despiteManagement'])
    expect(outcome('inbuild', asked, { ...parts, fibrosisOver10Pct: false })).toBe(false)
    expect(outcome('inbuild', asked, { ...parts, despiteManagement: false })).toBe(false)
  })
})

describe('how criteria read the same figures', () => {
  const readings = progressionDefinitions.filter(({ use }) => use === 'criteria')

  it('is an expression of the criteria themselves', () => {
    const inCriteria = JSON.stringify(criteriaSets)
    expect(readings).toHaveLength(3)
    for (const { change } of readings) {
      expect(change.kind).toBe('finding')
      expect(inCriteria).toContain(JSON.stringify(change.kind === 'finding' && change.when))
    }
  })

  it('differs between the sources exactly on their limits', () => {
    // From 90 to 81: exactly 10 % and 9 points. Not above 10 %; at least 10 % one way only.
    const same = { fvcPct: 81, fvcPctPrevious: 90, pftIntervalMonths: 12, dlcoPct: 90, dlcoPctPrevious: 90 }
    const tlc = { tlcPct: 90, tlcPctPrevious: 90 }
    expect(outcome('upside-limb-ii', { ...same, ...tlc })).toBe(false)
    expect(outcome('handbook-both-ways', { ...same, ...tlc })).toBe(false)
    expect(outcome('handbook-either-way', { ...same, ...tlc })).toBe(true)
    expect(outcome('omeract', same)).toBe(true)
  })
})

describe('every definition', () => {
  const tenths = fc.integer({ min: 400, max: 1000 }).map((value) => value / 10)
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 })
  const answer = optional(fc.boolean())
  const cases = fc.record({
    findings: fc.record({
      ildOnHrct: answer,
      fvcPct: optional(tenths),
      fvcPctPrevious: optional(tenths),
      tlcPct: optional(tenths),
      tlcPctPrevious: optional(tenths),
      dlcoPct: optional(tenths),
      dlcoPctPrevious: optional(tenths),
      pftIntervalMonths: optional(fc.constantFrom(3, 6, 12, 13, 18, 24, 25)),
    }),
    parts: fc.record({
      worseSymptoms: answer,
      moreFibrosisOnHrct: answer,
      radiologicalProgression: answer,
      fibrosisOnHrct: answer,
      fibrosisOver10Pct: answer,
      despiteManagement: answer,
      otherExplanation: answer,
    }),
  })
  const known = <T extends object>(values: T) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const without = (values: object, lost: string) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name !== lost))

  it.each(progressionDefinitions)('$name never becomes known by losing data', (definition) => {
    fc.assert(
      fc.property(cases, fc.nat(), (given, pick) => {
        const findings = known(given.findings)
        const parts = known(given.parts)
        const names = [...Object.keys(findings), ...Object.keys(parts)]
        const lost = names[pick % Math.max(names.length, 1)] ?? ''
        const before = readProgression(definition, findings, parts).outcome
        const after = readProgression(definition, without(findings, lost), without(parts, lost)).outcome
        expect([before, null]).toContain(after)
      }),
    )
  })

  it.each(progressionDefinitions)('$name names a blank exactly when it is open for a blank', (definition) => {
    fc.assert(
      fc.property(cases, (given) => {
        const findings = known(given.findings)
        const parts = known(given.parts)
        const { outcome: found, tooFarApart, unknowns } = readProgression(definition, findings, parts)
        const blanks = [...unknowns.features, ...unknowns.parts]
        expect(blanks.length > 0).toBe(found === null && !tooFarApart)
        for (const blank of blanks) expect({ ...findings, ...parts }).not.toHaveProperty(blank)
      }),
    )
  })

  it('says in words what it asks', () => {
    expect(
      conditionInWords({ kind: 'finding', when: { kind: 'answer', feature: 'ildOnHrct', is: true } }),
    ).toBe('Interstitial lung disease on HRCT: yes')
    const [omeract] = progressionDefinitions
    expect(omeract && conditionInWords(omeract.change)).toBe(
      'relative fall in FVC at least 10 % or ((relative fall in FVC at least 5 % and relative fall in FVC below 10 %) and relative fall in DLCO at least 15 %)',
    )
  })
})
