import { type FeatureId, featureIds } from '../../rules/index.ts'
import { blankEntries, type Entries, type Entry } from '../assessment/entry.ts'

/** The entries that are not as in an empty form: a unit that was switched counts, though nothing stands beside it. */
export function changedEntries(entries: Entries): Partial<Record<FeatureId, Entry>> {
  const changed = featureIds.filter((feature) => !same(entries[feature], blankEntries[feature]))
  return Object.fromEntries(
    changed.map((feature) => {
      const { text, unit, notAvailable } = entries[feature]
      return [feature, { text, unit, notAvailable }]
    }),
  )
}

function same(a: Entry, b: Entry): boolean {
  return a.text === b.text && a.unit === b.unit && a.notAvailable === b.notAvailable
}
