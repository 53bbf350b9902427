import { describe, expect, it } from 'vitest'
import { comorbidityGroup, comorbidityGroups, comorbidityWarnings, comorbidityWeights } from './hct-ci.ts'

describe('the comorbidity index', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [30, 2],
  ])('of %d lies in group %d', (total, group) => {
    expect(comorbidityGroup(total)).toBe(comorbidityGroups[group])
  })

  it.each([null, -1, 1.5, Number.NaN])('of %s lies in no group', (total) => {
    expect(comorbidityGroup(total)).toBeNull()
  })

  it('lists nine items of weight 1 and four each of weights 2 and 3', () => {
    expect(comorbidityWeights.map(({ weight, items }) => [weight, items.length])).toEqual([
      [1, 9],
      [2, 4],
      [3, 4],
    ])
  })

  it('has six warnings, and no item of the list names systemic sclerosis', () => {
    expect(comorbidityWarnings).toHaveLength(6)
    const items = comorbidityWeights.flatMap((each) => each.items).join(' ')
    expect(items).not.toContain('systemic sclerosis')
  })
})
