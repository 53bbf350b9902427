import { type CriteriaSet, type Criterion, rowsOf, type Topic, topicOf, topics } from '../../rules/index.ts'
import { type Placed, placedIn } from './placed.ts'
import { type RoutePair, routePairs } from './routes.ts'
import { differencesFirst, type Row, rowsOfTopic, withElsewhere } from './rows.ts'

/** Two sets of criteria, question by question. Every statement of every criterion of both has its one line here. */
export interface SetComparison {
  readonly a: CriteriaSet
  readonly b: CriteriaSet
  /** Differences first, then what one set alone asks, then what is the same; within each, by topic. */
  readonly rows: readonly Row[]
  readonly routes: readonly RoutePair[]
}

const placedInAll = (criteria: readonly Criterion[]): readonly Placed[] => criteria.flatMap(placedIn)

function about(criteria: readonly Criterion[], topic: Topic): readonly Placed[] {
  return placedInAll(criteria.filter(({ id }) => topicOf(id) === topic))
}

/** Compares two sets of criteria: what they ask, not how it turns out for a patient. */
export function compareSets(a: CriteriaSet, b: CriteriaSet): SetComparison {
  const gates = (set: CriteriaSet) => set.criteria.filter(({ role }) => role !== 'route')
  const [ofA, ofB] = [gates(a), gates(b)]
  const rows = topics.flatMap((topic) =>
    withElsewhere(
      rowsOfTopic(topic, about(ofA, topic), about(ofB, topic)),
      placedInAll(a.criteria.filter(({ id }) => topicOf(id) !== topic)),
      placedInAll(b.criteria.filter(({ id }) => topicOf(id) !== topic)),
    ),
  )
  return {
    a,
    b,
    rows: differencesFirst(rows),
    routes: routePairs(rowsOf(a, 'route'), rowsOf(b, 'route'), { a: placedInAll(ofA), b: placedInAll(ofB) }),
  }
}
