import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureIds, unitOf } from '../../rules/index.ts'
import { converted, entryUnits, factorOf, isOnset, readNumber, readOnset, yearsOf } from './units.ts'

describe('entry units', () => {
  it('begin with the unit of the feature', () => {
    for (const feature of featureIds)
      expect(entryUnits(feature)[0]).toEqual({ unit: unitOf(feature), factor: 1 })
  })

  it.each([
    ['pao2MmHg', 8, 'kPa', 60],
    ['haemoglobinGDl', 105, 'g/L', 10.5],
    ['haemoglobinGDl', 50, 'g/L', 5],
    ['creatinineUmolL', 0.9, 'mg/dL', 79.56],
    ['creatinineUmolL', 1, 'mg/dL', 88.4],
    ['crpMgL', 1.2, 'mg/dL', 12],
    ['tapseMm', 1.8, 'cm', 18],
  ] as const)('%s: %d %s is %d', (feature, value, unit, canonical) => {
    expect(converted(value, factorOf(feature, unit) ?? Number.NaN)).toBe(canonical)
  })

  it('have no factor for haemoglobin in mmol/L, nor for a unit that is not offered', () => {
    expect(factorOf('haemoglobinGDl', 'mmol/L')).toBeNull()
    expect(factorOf('crpMgL', 'kPa')).toBeNull()
  })

  it('never switch between per cent and litres', () => {
    for (const feature of featureIds.filter((id) => unitOf(id) === '%'))
      expect(entryUnits(feature)).toHaveLength(1)
  })

  it('leave a value in its own unit untouched', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (value) => Object.is(converted(value, 1), value)))
  })

  it('keep the order of values', () => {
    const factors = featureIds.flatMap((id) => entryUnits(id)).flatMap(({ factor }) => factor ?? [])
    const value = fc.double({ min: 0, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...factors), value, value, (factor, a, b) => {
        return a > b || converted(a, factor) <= converted(b, factor)
      }),
    )
  })
})

describe('a number as typed', () => {
  it.each([
    ['15', 15],
    ['15,0', 15],
    ['15.0', 15],
    [' 7.5 ', 7.5],
    ['7,5', 7.5],
    ['0,125', 0.125],
    ['1.234', 1.234],
    ['12,3456', 12.3456],
    ['5.', 5],
    ['.5', 0.5],
    [',5', 0.5],
    ['-3', -3],
    ['\u22123', -3],
    ['007', 7],
  ])('%s is %d', (text, number) => {
    expect(readNumber(text)).toEqual({ number })
  })

  it.each([
    ['1,200', 'thousands'],
    ['1 200', 'thousands'],
    ['1.200,5', 'thousands'],
    ['1,200.5', 'thousands'],
    ['1’200', 'thousands'],
    ['1\u202f200', 'thousands'],
    ['12,345,678', 'thousands'],
    ['1e3', 'exponent'],
    ['1.5E-2', 'exponent'],
    ['+5', 'sign “+”'],
    ['<5', 'sign “<”'],
    ['> 200', 'sign “>”'],
    ['~40', 'sign “~”'],
    ['--5', 'digits'],
    ['5-7', 'digits'],
    ['5%', 'digits'],
    ['5 mg', 'digits'],
    ['1.2.3', 'digits'],
    [',', 'digits'],
    ['Infinity', 'digits'],
    ['0x10', 'digits'],
    ['', 'digits'],
  ])('%s is refused with a hint', (text, hint) => {
    expect(readNumber(text)).toEqual({ hint: expect.stringContaining(hint) })
  })

  it('is read as what was meant with a point and with a comma, unless three places look like thousands', () => {
    const decimal = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }))
    fc.assert(
      fc.property(decimal, ([whole, places]) => {
        const number = Number(`${whole}.${places}`)
        expect(readNumber(`${whole}.${places}`)).toEqual({ number })
        expect(readNumber(`${whole},${places}`)).toEqual({ number })
      }),
    )
  })

  it('is never read as something that is not finite, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readNumber(text)
        expect('hint' in read || Number.isFinite(read.number)).toBe(true)
      }),
    )
  })
})

describe('an onset as month and year', () => {
  it.each([
    ['11/2026', '2026-11-22', 0],
    ['11/2021', '2026-11-01', 60],
    ['12/2021', '2026-11-30', 59],
    ['3/2021', '2026-11-22', 68],
    ['03.2021', '2026-11-22', 68],
    ['03-2021', '2026-11-22', 68],
    [' 03 2021 ', '2026-11-22', 68],
  ])('%s is, on %s, %d months ago', (text, date, months) => {
    expect(readOnset(text, date)).toEqual({ months })
  })

  it.each([
    ['12/2026', '2026-11-22', 'after the assessment date'],
    ['13/2020', '2026-11-22', 'MM/YYYY'],
    ['0/2020', '2026-11-22', 'MM/YYYY'],
    ['2020', '2026-11-22', 'MM/YYYY'],
    ['3/20', '2026-11-22', 'MM/YYYY'],
    ['3/2020', '', 'assessment date'],
  ])('%s on %j is refused', (text, date, fault) => {
    expect(readOnset(text, date)).toEqual({ fault: expect.stringContaining(fault) })
  })

  it('becomes years of twelve months', () => {
    expect([0, 6, 59, 60, 61].map(yearsOf)).toEqual([0, 0.5, 4.916667, 5, 5.083333])
  })

  it('reaches a whole year exactly when its months do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 960 }), fc.integer({ min: 0, max: 80 }), (months, years) => {
        expect(yearsOf(months) >= years).toBe(months >= years * 12)
      }),
    )
  })

  it('is asked of the two clocks only', () => {
    expect(featureIds.filter(isOnset)).toEqual(['yearsSinceFirstNonRaynaud', 'yearsSinceFirstSkinThickening'])
  })
})
