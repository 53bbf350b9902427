import { describe, expect, it } from 'vitest'
import { expectedSets } from '../../rules/examples.ts'
import { criteriaSets, featureDefinition } from '../../rules/index.ts'
import { addressOf } from './address.ts'
import { boundariesOf } from './boundaries.ts'
import { entries, entryOf } from './catalogue.ts'
import { type Asked, addressOfPage, askedIn, filters, matching, somethingAsked } from './search.ts'

const ids = (asked: Asked) => matching(asked).map(({ criterion }) => criterion.id)
const asking = (parameters: Record<string, string | string[]>) => ids(askedIn(parameters))
const all = criteriaSets.flatMap(({ criteria }) => criteria.map(({ id }) => id))

describe('the catalogue of criteria', () => {
  it('holds every criterion of every set once, in order', () => {
    expect(entries.map(({ criterion }) => criterion.id)).toEqual(all)
  })

  it('gives every criterion an address of its own that tells its set', () => {
    expect(new Set(all.map(addressOf)).size).toBe(all.length)
    for (const { set, criterion } of entries)
      expect(addressOf(criterion.id).startsWith(`/criteria/${set.id}/`)).toBe(true)
  })

  it('finds none where there is none, also for names of object methods', () => {
    expect(entryOf('ebmt-2025/constructor')).toBeUndefined()
    expect(entryOf('__proto__')).toBeUndefined()
  })
})

describe('finding criteria', () => {
  it('shows everything when nothing is asked', () => {
    const asked = askedIn({})
    expect(somethingAsked(asked)).toBe(false)
    expect(ids(asked)).toEqual(all)
  })

  it('finds the resting mean pressure of EBMT 2025 by words and by filters', () => {
    expect(asking({ q: 'mPAP rest EBMT 2025' })).toContain('ebmt-2025/mpap-rest')
    expect(asking({ feature: 'mpapRestMmHg', set: 'ebmt-2025' })).toEqual(['ebmt-2025/mpap-rest'])
  })

  it('asks that all words occur, in any order and case', () => {
    expect(asking({ q: 'PRESSURE mean 2025' })).toEqual(asking({ q: '2025 mean pressure' }))
    expect(asking({ q: 'mean nosuchword' })).toEqual([])
  })

  it('joins filters by "and"', () => {
    const both = asking({ topic: 'pulmonary-pressure', verified: 'secondary' })
    expect(both.length).toBeGreaterThan(0)
    for (const id of both) {
      expect(asking({ topic: 'pulmonary-pressure' })).toContain(id)
      expect(asking({ verified: 'secondary' })).toContain(id)
    }
  })

  it.each(filters)('$label: every choice finds something, and all choices together everything', (filter) => {
    const found = filter.choices.map(({ value }) => asking({ [filter.name]: value }))
    for (const [index, each] of found.entries()) expect(each, filter.choices[index]?.value).not.toEqual([])
    expect(new Set(found.flat())).toEqual(new Set(all))
  })

  it('says which value it does not know instead of passing over it', () => {
    const asked = askedIn({ topic: 'weather' })
    expect(asked.unknown.map(({ filter, value }) => [filter.name, value])).toEqual([['topic', 'weather']])
    expect(somethingAsked(asked)).toBe(true)
  })

  it('cuts a long list into pages whose addresses ask the same', () => {
    const asked = askedIn({ verified: 'source', q: 'mpap & more', page: '2' })
    expect(asked.page).toBe(2)
    const next = new URL(addressOfPage(asked, 3), 'http://host')
    expect(next.pathname).toBe('/criteria')
    expect(askedIn(Object.fromEntries(next.searchParams))).toEqual({ ...asked, page: 3 })
    for (const page of ['-1', '0', 'two', '']) expect(askedIn({ page }).page).toBe(1)
  })

  it('takes the first of repeated parameters and cuts a long search', () => {
    expect(askedIn({ topic: ['age', 'kidney'], q: 'x'.repeat(500) })).toMatchObject({
      chosen: { topic: 'age' },
      words: 'x'.repeat(80),
    })
  })
})

describe('what a criterion is tested with', () => {
  it('shows every limit and every example of the tables', () => {
    for (const { id, limits, examples } of expectedSets.flatMap(({ rows }) => rows)) {
      const shown = boundariesOf(id)
      expect(shown.limits.map(({ below, at, above, unknown }) => [below, at, above, unknown])).toEqual(
        limits.map(({ below, at, above, unknown }) => [below, at, above, unknown]),
      )
      expect(shown.examples.map(({ outcome }) => outcome)).toEqual(examples.map(([, outcome]) => outcome))
    }
  })

  it('names findings as clinicians do, never by their id', () => {
    const texts = all
      .flatMap((id) => [...boundariesOf(id).limits, ...boundariesOf(id).examples])
      .flatMap((row) => Object.values(row).filter((each) => typeof each === 'string'))
    expect(texts.filter((text) => /[a-z]+[A-Z][a-z]+(Mm|Ml|Pct|Months|Years)/.test(text))).toEqual([])
    expect(boundariesOf('ebmt-2025/mpap-rest').limits[0]?.limit).toBe(
      `${featureDefinition('mpapRestMmHg').label} > 25 mmHg`,
    )
  })

  it('shows what stands for a limit made of two findings with its unit', () => {
    const limits = boundariesOf('ebmt-handbook-2024/arm-2b').limits.map(({ limit }) => limit)
    expect(limits).toContain('Relative fall in DLCO ≥ 15 %')
    expect(limits).toContain('Absolute fall in DLCO ≥ 15 percentage points')
  })
})
