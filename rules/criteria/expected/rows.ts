import type { ExpectedLimit, ExpectedRow, Findings, Role, Truth } from './types.ts'

// Shorthand for the rows that recur in the tables: one yes-or-no finding, any of several, one limit.

export type Example = readonly [given: Findings, outcome: Truth, why: string]
type Verified = ExpectedRow['verified']
type Outcomes = readonly [below: Truth, at: Truth, above: Truth, unknown: Truth]

export const without = (given: Findings, ...ids: readonly string[]): Findings =>
  Object.fromEntries(Object.entries(given).filter(([id]) => !ids.includes(id)))

export const limit = (
  on: string,
  comparator: ExpectedLimit['comparator'],
  value: number,
  base: Findings,
  [below, at, above, unknown]: Outcomes,
): ExpectedLimit => ({ on, comparator, value, base, below, at, above, unknown })

export const composed = (
  on: string,
  comparator: ExpectedLimit['comparator'],
  value: number,
  base: Findings,
  [below, at, above]: readonly [below: Findings, at: Findings, above: Findings],
  outcomes: Outcomes,
): ExpectedLimit => ({ ...limit(on, comparator, value, base, outcomes), points: { below, at, above } })

export const systemicSclerosis = (id: string, verified: Verified): ExpectedRow => ({
  id,
  role: 'scope',
  verified,
  limits: [],
  examples: [
    [{ diagnosis: 'systemic-sclerosis' }, true, 'systemic sclerosis is in scope'],
    [{ diagnosis: 'localized-scleroderma' }, false, 'localized scleroderma is not'],
    [{ diagnosis: 'scleroderma-mimic' }, false, 'a mimic is not'],
    [{}, null, 'the diagnosis is not entered'],
  ],
})

export const adult = (id: string, verified: Verified): ExpectedRow => ({
  id,
  role: 'scope',
  verified,
  limits: [limit('ageYears', '>=', 18, {}, [false, true, true, null])],
  examples: [
    [{ ageYears: 45 }, true, 'an adult'],
    [{ ageYears: 18 }, true, 'exactly 18 is adult'],
    [{ ageYears: 12 }, false, 'a child'],
    [{}, null, 'the age is not entered'],
  ],
})

// lowest and highest age, both included
export const ageBetween = (id: string, verified: Verified, lowest: number, highest: number): ExpectedRow => ({
  id,
  role: 'indication',
  verified,
  limits: [
    limit('ageYears', '>=', lowest, {}, [false, true, true, null]),
    limit('ageYears', '<=', highest, {}, [true, true, false, null]),
  ],
  examples: [
    [{ ageYears: 45 }, true, 'between the limits'],
    [{ ageYears: lowest }, true, 'the lowest age is in'],
    [{ ageYears: highest }, true, 'the highest age is in'],
    [{ ageYears: 10 }, false, 'too young'],
    [{ ageYears: 85 }, false, 'too old'],
    [{}, null, 'the age is not entered'],
  ],
})

export const yesNo = (id: string, role: Role, verified: Verified, feature: string): ExpectedRow => ({
  id,
  role,
  verified,
  limits: [],
  examples: [
    [{ [feature]: true }, true, 'answered yes'],
    [{ [feature]: false }, false, 'answered no'],
    [{}, null, 'not answered'],
  ],
})

export const anyYes = (
  id: string,
  role: Role,
  verified: Verified,
  features: readonly string[],
): ExpectedRow => {
  const allNo: Findings = Object.fromEntries(features.map((feature) => [feature, false]))
  return {
    id,
    role,
    verified,
    limits: [],
    examples: [
      [allNo, false, 'all answered no'],
      [{}, null, 'none answered'],
      ...features.flatMap((feature): Example[] => [
        [{ ...allNo, [feature]: true }, true, `${feature} alone is enough`],
        [{ [feature]: true }, true, `${feature} is enough though the others are not answered`],
        [without(allNo, feature), null, `${feature} is not answered and the others are no`],
      ]),
    ],
  }
}

// true above the limit, not on it; `yes` and `no` are two further values
export const over = (
  id: string,
  role: Role,
  verified: Verified,
  feature: string,
  value: number,
  { yes, no }: { readonly yes: number; readonly no: number },
): ExpectedRow => ({
  id,
  role,
  verified,
  limits: [limit(feature, '>', value, {}, [false, false, true, null])],
  examples: [
    [{ [feature]: yes }, true, 'above the limit'],
    [{ [feature]: value }, false, 'on the limit is not above it'],
    [{ [feature]: no }, false, 'below the limit'],
    [{}, null, 'not entered'],
  ],
})

// true below the limit, not on it
export const under = (
  id: string,
  role: Role,
  verified: Verified,
  feature: string,
  value: number,
  { yes, no }: { readonly yes: number; readonly no: number },
): ExpectedRow => ({
  id,
  role,
  verified,
  limits: [limit(feature, '<', value, {}, [true, false, false, null])],
  examples: [
    [{ [feature]: yes }, true, 'below the limit'],
    [{ [feature]: value }, false, 'on the limit is not below it'],
    [{ [feature]: no }, false, 'above the limit'],
    [{}, null, 'not entered'],
  ],
})

// Creatinine clearance under a limit, entered or derived. The two derived limits, for a man of 50 with a creatinine
// of 176.8 umol/L (2 mg/dL): 90 * 48 / 144 = 30 at 48 kg, and 90 * 64 / 144 = 40 at 64 kg.
export const clearanceUnder = (id: string, role: Role, verified: Verified, value: 30 | 40): ExpectedRow => {
  const man: Findings = {
    ageYears: 50,
    sex: 'male',
    weightKg: value === 30 ? 48 : 64,
    creatinineUmolL: 176.8,
  }
  const row = under(id, role, verified, 'creatinineClearanceMlMin', value, { yes: 20, no: 90 })
  return {
    ...row,
    examples: [
      ...row.examples,
      [man, false, 'the derived clearance is exactly on the limit'],
      [{ ...man, weightKg: value === 30 ? 47 : 63 }, true, 'the derived clearance is just under the limit'],
      [{ ...man, sex: 'female' }, true, 'times 0.85 for a woman is under the limit'],
      [{ ...man, ageYears: 51 }, true, 'one year older is under the limit'],
      [{ ...man, sex: 'female', creatinineClearanceMlMin: 90 }, false, 'an entered clearance replaces it'],
      [{ ...man, weightKg: 90, creatinineClearanceMlMin: 20 }, true, 'an entered low clearance replaces it'],
      [
        value === 30
          ? { ageYears: 44, sex: 'male', weightKg: 31.5, creatinineUmolL: 123.76 }
          : { ageYears: 50, sex: 'male', weightKg: 32.8, creatinineUmolL: 90.61 },
        false,
        'a derived clearance that is on the limit once it is rounded',
      ],
      [without(man, 'ageYears'), null, 'no age: not derived'],
      [without(man, 'sex'), null, 'no sex: not derived'],
      [without(man, 'weightKg'), null, 'no weight: not derived'],
      [without(man, 'creatinineUmolL'), null, 'no creatinine: not derived'],
      [{ ...man, ageYears: 17, creatinineUmolL: 1000 }, null, 'not derived under 18 years'],
    ],
  }
}

export const organs = ['lungInvolvement', 'heartInvolvement', 'kidneyInvolvement', 'gutInvolvement'] as const

export const noOrgan: Findings = {
  lungInvolvement: 'none',
  heartInvolvement: 'none',
  kidneyInvolvement: 'none',
  gutInvolvement: 'none',
}
