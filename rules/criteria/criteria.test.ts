import { describe, expect, it } from 'vitest'
import {
  type Expression,
  featuresOf,
  quantityInWords,
  type Threshold,
  thresholdsOf,
} from '../expressions/index.ts'
import { type FeatureId, featureDefinition } from '../features/index.ts'
import { citedSources } from '../sources/index.ts'
import { type CriteriaSet, type Criterion, criteriaSets } from './index.ts'

// Counted by hand from the published tables and texts, as specified row by row.
const rowCounts = {
  'eular-2023': 7,
  'ebmt-2025': 26,
  'ebmt-2017-cardiac': 16,
  'general-fitness': 14,
  'ebmt-handbook-2024': 17,
  astis: 15,
  scot: 17,
  assist: 10,
  'upside-2021': 18,
  'upside-amended': 18,
  nct03444805: 17,
  'nissc-1': 10,
}

const clockOf: Partial<Record<FeatureId, string>> = {
  yearsSinceFirstNonRaynaud: 'first non-Raynaud symptom',
  yearsSinceFirstSkinThickening: 'first skin thickening',
}

const rows: readonly Criterion[] = criteriaSets.flatMap((set) => set.criteria)
const eachSet = criteriaSets.map((set): [string, CriteriaSet] => [set.id, set])
const eachRow = rows.map((row): [string, Criterion] => [row.id, row])

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return expression.parts.flatMap(namesIn)
    case 'not':
      return namesIn(expression.part)
    case 'named':
      return [expression.name, ...namesIn(expression.part)]
    default:
      return []
  }
}

const numbersIn = (text: string): readonly number[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)

/** The feature whose range a limit must respect; null for a change between two tests, on its own scale. */
function featureMeasured({ quantity }: Threshold): FeatureId | null {
  if (quantity.kind === 'sum') return quantity.features[0]
  return quantity.kind === 'value' || quantity.kind === 'offset' ? quantity.feature : null
}

function faultOf(threshold: Threshold): string | null {
  const { limit } = threshold
  const feature = featureMeasured(threshold)
  const where = `${quantityInWords(threshold.quantity)} ${threshold.comparator} ${limit}`
  if (feature === null) return limit > 0 && limit < 100 ? null : `${where}: no plausible change`
  const definition = featureDefinition(feature)
  if (definition.type !== 'number' && definition.type !== 'integer') return `${where}: not a number`
  if (limit < definition.min || limit > definition.max) return `${where}: outside the range of the feature`
  if (definition.type === 'integer' && !Number.isInteger(limit)) return `${where}: not an integer`
  if (definition.step !== undefined && limit % definition.step !== 0) return `${where}: off the step`
  return null
}

describe('the sets', () => {
  it('stand in their order, each with the rows of its specification', () => {
    expect(criteriaSets.map((set) => [set.id, set.criteria.length])).toEqual(Object.entries(rowCounts))
  })

  it('put the four sets of the headline first', () => {
    const parts = criteriaSets.map((set) => set.part)
    expect(parts).toEqual([...Array(4).fill('headline'), ...Array(8).fill('second-opinion')])
  })

  it.each(eachSet)('%s cites a known source and lists what was not read', (_, set) => {
    expect(Object.hasOwn(citedSources, set.source)).toBe(true)
    expect(set.unread.length).toBeGreaterThan(0)
    for (const text of [...set.unread, set.about, set.title, set.name]) expect(text.trim()).not.toBe('')
  })

  it.each(eachSet)('%s names its clock exactly where a duration is used', (_, set) => {
    const used = new Set(set.criteria.flatMap((row) => featuresOf(row.when)).map((id) => clockOf[id]))
    used.delete(undefined)
    const named = Object.values(clockOf).filter((clock) => set.clock?.startsWith(clock))
    expect(named).toEqual([...used])
    if (used.size === 0) expect(set.clock).toBeNull()
  })

  it.each(eachSet)('%s states its scope first', (_, set) => {
    const roles = set.criteria.map((row) => row.role)
    expect(roles[0]).toBe('scope')
    expect(roles.lastIndexOf('scope')).toBe(roles.filter((role) => role === 'scope').length - 1)
  })
})

describe('every row', () => {
  it('has an id of its own', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  it.each(eachSet)('of %s carries the id of its set', (id, set) => {
    for (const row of set.criteria) expect(row.id).toMatch(new RegExp(`^${id}/[a-z0-9-]+$`))
  })

  it.each(eachRow)('%s has limits that its features can reach', (_, row) => {
    expect(thresholdsOf(row.when).map(faultOf).filter(Boolean)).toEqual([])
  })

  it.each(eachRow)('%s keeps its limits out of its words', (_, row) => {
    const limits = thresholdsOf(row.when).map(({ limit }) => limit)
    const printed = [row.says, ...namesIn(row.when)].flatMap(numbersIn)
    expect(printed.filter((number) => limits.includes(number))).toEqual([])
  })

  it.each(eachRow)('%s says where it stands', (_, row) => {
    for (const source of [row.cite.source, ...(row.cite.also ?? []), ...(row.cite.via ?? [])]) {
      expect(Object.hasOwn(citedSources, source)).toBe(true)
    }
    expect(row.cite.at.trim()).not.toBe('')
    expect(row.says).toMatch(/^[A-Z0-9m]/)
  })

  it('that is secondary names the publication it was read in, or says what is known of it', () => {
    const secondary = rows.filter((row) => row.verified === 'secondary')
    expect(secondary.filter((row) => !row.cite.via?.length && !row.caution)).toEqual([])
  })

  it('that is not secondary has been read in no other publication', () => {
    expect(rows.filter((row) => row.verified !== 'secondary' && row.cite.via)).toEqual([])
  })

  it('that leaves the decision to the team is a route and says why', () => {
    const discretionary = rows.filter((row) => row.discretion)
    expect(discretionary.filter((row) => row.role !== 'route' || !row.caution)).toEqual([])
  })
})

describe('EULAR 2023', () => {
  it('carries no limit apart from the age of adults, which is a convention', () => {
    const eular = rows.filter((row) => row.cite.source === 'eular-2023')
    const limited = eular.filter((row) => thresholdsOf(row.when).length > 0)
    expect(limited.map((row) => [row.id, row.verified])).toEqual([['eular-2023/adult', 'convention']])
    expect(eular.filter((row) => row.cite.level !== undefined)).toEqual([])
  })

  it('prints no number in any row', () => {
    const eular = rows.filter((row) => row.id.startsWith('eular-2023/'))
    expect(eular.flatMap((row) => numbersIn(`${row.says} ${row.caution ?? ''} ${row.cite.at}`))).toEqual([])
  })
})
