import type { AnyCriteriaSet, AnyCriterion } from '../criteria/criterion.ts'
import { featuresOf, leavesOf } from '../expressions/index.ts'
import { type FeatureId, featureIds } from '../features/index.ts'
import { Diagrams, type Node } from './diagram.ts'
import { clearanceInputs } from './findings.ts'
import { statementsOver, truthOf } from './statements.ts'
import { mostValues } from './survey.ts'
import { type Variable, variablesOf } from './variables.ts'
import type { Weighing } from './weighing.ts'

/**
 * Rows that share a variable, and so cannot be answered one without the other: a diagram over their variables, one a
 * level, that gives what they add to the facts. Most parts are one row with one variable.
 */
export interface Part {
  readonly variables: readonly Variable[]
  readonly diagrams: Diagrams
  /** Gives a code of the weighing. */
  readonly root: Node
}

type RowOfSet = readonly [set: AnyCriteriaSet, row: AnyCriterion]

/** Sets taken apart into parts that have nothing to do with each other. */
export function partsOf(sets: readonly AnyCriteriaSet[], weighing: Weighing): readonly Part[] {
  const rows = sets.flatMap((set) => set.criteria.map((row): RowOfSet => [set, row]))
  const keysOf = new Map(rows.map(([, row]) => [row, variablesOf(leavesOf(row.when)).map(({ key }) => key)]))
  return inGroups(rows, ([, row]) => keysOf.get(row) ?? []).map((some) => partOf(some, weighing))
}

function partOf(rows: readonly RowOfSet[], weighing: Weighing): Part {
  const variables = variablesOf(rows.flatMap(([, { when }]) => leavesOf(when)))
  const diagrams = new Diagrams()
  const statement = statementsOver(variables, diagrams)
  const root = rows.reduce(
    (before, [set, row]) =>
      diagrams.combine(
        before,
        statement(row.when),
        (facts, truth) => facts | weighing.of(set, row, truthOf(truth)),
      ),
    diagrams.constant(0),
  )
  // Where so many findings are in so many rows: what makes no difference is not told apart.
  const few =
    diagrams.valuesOf(root).length <= mostValues
      ? root
      : diagrams.combine(root, root, (code) => weighing.fullest(code))
  return { variables, diagrams, root: few }
}

/** Things in groups: those that ask for the same are in one, if only by way of others. */
function inGroups<Thing>(things: readonly Thing[], asks: (thing: Thing) => readonly string[]): Thing[][] {
  let groups: { readonly asked: readonly string[]; readonly things: Thing[] }[] = []
  for (const thing of things) {
    const asked = asks(thing)
    const isJoined = (group: { readonly asked: readonly string[] }) =>
      group.asked.some((each) => asked.includes(each))
    const joined = groups.filter(isJoined)
    const apart = groups.filter((group) => !isJoined(group))
    groups = [
      ...apart,
      {
        asked: [...asked, ...joined.flatMap((group) => group.asked)],
        things: [...joined.flatMap((group) => group.things), thing],
      },
    ]
  }
  return groups.map((group) => group.things)
}

/** Every feature that may be missing for some sets, in the order of the dictionary. */
export function featuresIn(sets: readonly AnyCriteriaSet[]): readonly FeatureId[] {
  const variables = variablesOf(
    sets.flatMap(({ criteria }) => criteria.flatMap(({ when }) => leavesOf(when))),
  )
  const asked = new Set(
    variables.flatMap(({ features, derivable }) =>
      derivable ? [...features, ...clearanceInputs] : features,
    ),
  )
  return featureIds.filter((id) => asked.has(id))
}

/** Groups of features of which one known answer is enough. */
export function scalesIn(sets: readonly AnyCriteriaSet[]): readonly (readonly FeatureId[])[] {
  return sets.flatMap(({ criteria }) =>
    criteria.flatMap(({ when }) => (when.kind === 'any-known' ? [featuresOf(when)] : [])),
  )
}
