import {
  type CitedSourceId,
  type CriteriaSet,
  type Criterion,
  criteriaSets,
  describe,
  type FeatureId,
  featuresOf,
  type Reading,
  type ReadingId,
  readings,
  type Topic,
  topicOf,
} from '../../rules/index.ts'

/** A place where the sources are ambiguous, as it concerns one criterion or set. */
export interface ReadingEntry extends Reading {
  readonly id: ReadingId
}

/** A criterion with what the pages of the browser say of it. */
export interface Entry {
  readonly set: CriteriaSet
  readonly criterion: Criterion
  readonly topic: Topic
  /** Its expression in words. */
  readonly limit: string
  readonly features: readonly FeatureId[]
  /** Every publication it names: its own, others that state the same, and those in which it was read. */
  readonly sources: readonly CitedSourceId[]
  /** Readings about this criterion; those about its whole set stand with the set. */
  readonly readings: readonly ReadingEntry[]
}

/** The readings that name a criterion, or a whole set (`set/*`). */
export function readingsOf(affected: string): readonly ReadingEntry[] {
  return (Object.keys(readings) as ReadingId[])
    .map((id): ReadingEntry => ({ id, ...readings[id] }))
    .filter(({ affects }) => (affects as readonly string[]).includes(affected))
}

/** A sentence begins with a capital, unless the name that begins it is written otherwise, such as mRSS. */
function capital(sentence: string): string {
  return /^[a-z][a-z]/.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence
}

function entry(set: CriteriaSet, criterion: Criterion): Entry {
  const { source, also = [], via = [] } = criterion.cite
  return {
    set,
    criterion,
    topic: topicOf(criterion.id),
    limit: capital(describe(criterion.when)),
    features: featuresOf(criterion.when),
    sources: [source, ...also, ...via],
    readings: readingsOf(criterion.id),
  }
}

/** Every criterion of every set, in their order. */
export const entries: readonly Entry[] = criteriaSets.flatMap((set) =>
  set.criteria.map((criterion) => entry(set, criterion)),
)

const byId = new Map(entries.map((each) => [each.criterion.id, each]))

/** The criterion with this id; undefined where there is none. */
export function entryOf(id: string): Entry | undefined {
  return byId.get(id)
}

/** The set with this id; undefined where there is none. */
export function setOf(id: string): CriteriaSet | undefined {
  return criteriaSets.find((set) => set.id === id)
}

/** The criteria of these entries, set by set. */
export function bySet(
  found: readonly Entry[],
): readonly { readonly set: CriteriaSet; readonly entries: readonly Entry[] }[] {
  return criteriaSets
    .map((set) => ({ set, entries: found.filter((each) => each.set === set) }))
    .filter((group) => group.entries.length > 0)
}
