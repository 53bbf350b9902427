import { type CriteriaSet, criteriaSets, type Outcome, outcomes } from '../../rules/index.ts'
import { outcomeWords, truthWords } from '../report/words.ts'
import type { FullAnswer, RulesEdition, StoredAnswer, StoredSet } from './stored-answer.ts'

/** What was said before and what is said now, in words. */
interface Moved {
  readonly before: string
  readonly now: string
}

/** One set whose outcome, or one of whose criteria, is another. */
interface MovedSet {
  readonly id: string
  readonly name: string
  /** Null where the outcome is the same and only criteria moved. */
  readonly outcome: Moved | null
  readonly criteria: readonly (Moved & { readonly id: string; readonly says: string })[]
}

/** How today's answer to a case stands to the one that came with it. */
export interface AnswerComparison {
  readonly rules: { readonly before: RulesEdition; readonly now: RulesEdition; readonly same: boolean }
  readonly headline: Moved | null
  readonly sets: readonly MovedSet[]
  /** Whether headline, outcomes and criteria all are the same. */
  readonly same: boolean
}

/** Compares the answer that came with a case with today's. An answer without its sets is compared by the headline. */
export function compareAnswers(before: StoredAnswer, now: FullAnswer): AnswerComparison {
  const headline =
    before.headline === now.headline
      ? null
      : { before: wordsOf('guideline', before.headline), now: wordsOf('guideline', now.headline) }
  const sets = before.sets === undefined ? [] : movedSets(before.sets, now.sets)
  return {
    rules: {
      before: before.rules,
      now: now.rules,
      same:
        before.rules.version === now.rules.version &&
        // A link has room for the beginning alone.
        now.rules.fingerprint.startsWith(before.rules.fingerprint),
    },
    headline,
    sets,
    same: headline === null && sets.length === 0,
  }
}

function movedSets(before: FullAnswer['sets'], now: FullAnswer['sets']): readonly MovedSet[] {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(before)])]
  return ids.flatMap((id) => {
    const moved = movedSet(id, setOf(before, id), setOf(now, id))
    return moved.outcome === null && moved.criteria.length === 0 ? [] : [moved]
  })
}

function setOf(sets: FullAnswer['sets'], id: string): StoredSet | null {
  return Object.hasOwn(sets, id) ? (sets[id] ?? null) : null
}

function movedSet(id: string, before: StoredSet | null, now: StoredSet | null): MovedSet {
  const set = criteriaSets.find((each) => each.id === id)
  const said = (answer: StoredSet | null) =>
    answer === null ? 'not among the sets' : wordsOf(set?.kind ?? 'guideline', answer.outcome)
  return {
    id,
    name: set?.name ?? id,
    outcome: before?.outcome === now?.outcome ? null : { before: said(before), now: said(now) },
    // Of a set that came or went every criterion did; the set's own line says so.
    criteria: before && now ? movedCriteria(set, before.criteria, now.criteria) : [],
  }
}

function movedCriteria(
  set: CriteriaSet | undefined,
  before: StoredSet['criteria'],
  now: StoredSet['criteria'],
): MovedSet['criteria'] {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(before)])]
  return ids
    .filter((id) => truthOf(before, id) !== truthOf(now, id))
    .map((id) => {
      const criterion = set?.criteria.find((each) => each.id === id)
      const said = (truth: boolean | null | undefined) =>
        truth === undefined ? 'not among the criteria' : truthWords(criterion?.role ?? 'indication', truth)
      return {
        id,
        says: criterion?.says ?? id,
        before: said(truthOf(before, id)),
        now: said(truthOf(now, id)),
      }
    })
}

function truthOf(criteria: StoredSet['criteria'], id: string): boolean | null | undefined {
  return Object.hasOwn(criteria, id) ? criteria[id] : undefined
}

/** An outcome in words; the bare code where these rules do not know it. */
function wordsOf(kind: CriteriaSet['kind'], code: string): string {
  return isOutcome(code) ? outcomeWords(kind, code).title : code
}

function isOutcome(code: string): code is Outcome {
  return (outcomes as readonly string[]).includes(code)
}
