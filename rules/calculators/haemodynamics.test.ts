import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type Findings } from '../expressions/index.ts'
import { type HaemodynamicClass, haemodynamics, supersededPulmonaryHypertension } from './haemodynamics.ts'

const at = (mpapRestMmHg?: number, pawpMmHg?: number, pvrWu?: number): Findings => ({
  ...(mpapRestMmHg === undefined ? {} : { mpapRestMmHg }),
  ...(pawpMmHg === undefined ? {} : { pawpMmHg }),
  ...(pvrWu === undefined ? {} : { pvrWu }),
})

describe('the haemodynamic class', () => {
  it.each<[number, number, number, HaemodynamicClass]>([
    [20.1, 15, 2.1, 'pre-capillary'],
    [22, 10, 3, 'pre-capillary'],
    [22, 15.1, 2, 'isolated-post-capillary'],
    [22, 16, 1.5, 'isolated-post-capillary'],
    [22, 15.1, 2.1, 'combined'],
    [40, 20, 5, 'combined'],
    [22, 15, 2, 'unclassified'],
    [20.1, 14, 1, 'unclassified'],
  ])('at %d mmHg, wedge pressure %d mmHg and %d WU is %s', (mpap, pawp, pvr, expected) => {
    expect(haemodynamics(at(mpap, pawp, pvr))).toEqual({ pulmonaryHypertension: true, class: expected })
  })

  it.each([19.9, 20])('does not exist at %d mmHg, whatever else is known', (mpap) => {
    expect(haemodynamics(at(mpap))).toEqual({ pulmonaryHypertension: false, class: null })
    expect(haemodynamics(at(mpap, 20, 5))).toEqual({ pulmonaryHypertension: false, class: null })
  })

  it.each([
    ['wedge pressure', at(22, undefined, 3)],
    ['resistance', at(22, 10)],
    ['wedge pressure and resistance', at(22)],
  ])('is unknown without %s, while the pressure is known to be raised', (_, findings) => {
    expect(haemodynamics(findings)).toEqual({ pulmonaryHypertension: true, class: null })
  })

  it('is unknown without the mean pressure', () => {
    expect(haemodynamics(at(undefined, 10, 3))).toEqual({ pulmonaryHypertension: null, class: null })
    expect(haemodynamics({})).toEqual({ pulmonaryHypertension: null, class: null })
  })

  it('belongs to exactly one class whenever the pressure is raised and all three values are known', () => {
    const mpap = fc.double({ min: 20.001, max: 120, noNaN: true })
    const pawp = fc.oneof(fc.constant(15), fc.double({ min: 0, max: 50, noNaN: true }))
    const pvr = fc.oneof(fc.constant(2), fc.double({ min: 0, max: 40, noNaN: true }))
    fc.assert(
      fc.property(mpap, pawp, pvr, (...values) => {
        expect(haemodynamics(at(...values)).class).not.toBeNull()
      }),
    )
  })

  it('is never known by losing a value', () => {
    const value = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined })
    fc.assert(
      fc.property(value, value, value, fc.nat({ max: 2 }), (mpap, pawp, pvr, lost) => {
        const before = haemodynamics(at(mpap, pawp, pvr))
        const left = [mpap, pawp, pvr].map((each, index) => (index === lost ? undefined : each))
        const after = haemodynamics(at(left[0], left[1], left[2]))
        expect([before.class, null]).toContain(after.class)
        expect([before.pulmonaryHypertension, null]).toContain(after.pulmonaryHypertension)
      }),
    )
  })
})

describe('the superseded definition', () => {
  it.each([
    [24.9, false],
    [25, true],
    [25.1, true],
    [undefined, null],
  ])('at %s mmHg: %s', (mpap, holds) => {
    expect(evaluate(supersededPulmonaryHypertension, at(mpap))).toBe(holds)
  })
})
