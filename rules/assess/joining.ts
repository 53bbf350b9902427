import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { leavesOf } from '../expressions/index.ts'
import { questionsOf } from './asked.ts'
import { type Block, Blocks } from './blocks.ts'
import { type Variable, variablesOf } from './variables.ts'
import type { Weighing } from './weighing.ts'

/** Two nodes as one: the class of the whole for each pair of classes, those of the left one beneath each other. */
export interface Join {
  readonly left: number
  readonly right: number
  readonly classOf: readonly (readonly number[])[]
}

/**
 * What some sets come to, as a tree. Its first nodes are the variables; each further one joins two before it, and the last is
 * what all of them come to.
 */
export interface Joining {
  readonly variables: readonly Variable[]
  /** For each class of each variable the class of its node. */
  readonly classOf: readonly (readonly number[])[]
  readonly joins: readonly Join[]
  /** What each class of the last node shows: see `Weighing.shown`. */
  readonly shows: readonly number[]
}

/**
 * Joins all that some sets ask. Which are joined first makes no difference to any answer, only to how many classes there
 * are: what belongs together by the statements comes first, so that few things have to be told apart.
 */
export function joiningOf(sets: readonly AnyCriteriaSet[], weighing: Weighing): Joining {
  const variables = variablesOf(
    sets.flatMap(({ criteria }) => criteria.flatMap(({ when }) => leavesOf(when))),
  )
  const questions = questionsOf(sets, weighing)
  const blocks = new Blocks(questions)
  const leaves = variables.map((variable) => blocks.of(variable))
  let nodes: readonly Placed[] = leaves.map(({ block }, node) => placed(block, node, weighing))
  const joins: Join[] = []
  while (nodes.length > 1) {
    const [left, right] = alike(nodes) ?? fewest(nodes, blocks)
    const { block, classOf } = blocks.joined(left.block, right.block)
    joins.push({ left: left.node, right: right.node, classOf })
    const whole = placed(block, leaves.length + joins.length - 1, weighing)
    nodes = [...nodes.filter((each) => each !== left && each !== right), whole]
  }
  const [last] = nodes
  const codes = last ? last.block.classes.map(({ code }) => code) : [0]
  return reduced({
    variables,
    classOf: leaves.map(({ classOf }) => classOf),
    joins,
    shows: codes.map((code) => weighing.shown(code | questions.start)),
  })
}

interface Placed {
  readonly block: Block
  readonly node: number
  /** The same for blocks that have a say in the same statements, or on the same scales. */
  readonly about: string
}

function placed(block: Block, node: number, weighing: Weighing): Placed {
  const asked = [...block.open.keys()].map(({ number }) => number).sort((a, b) => a - b)
  const about =
    asked.length > 0 ? asked.join() : `scales ${weighing.differing(block.classes.map(({ code }) => code))}`
  return { block, node, about }
}

type Pair = readonly [Placed, Placed]

/** Two that are about the same. */
function alike(nodes: readonly Placed[]): Pair | null {
  const seen = new Map<string, Placed>()
  for (const node of nodes) {
    const before = seen.get(node.about)
    if (before) return [before, node]
    seen.set(node.about, node)
  }
  return null
}

/** Two with something in common, as long as any have, that come to the fewest classes together. */
function fewest(nodes: readonly Placed[], blocks: Blocks): Pair {
  const pairs = nodes.flatMap((left, at) => nodes.slice(at + 1).map((right): Pair => [left, right]))
  const sharing = pairs.filter(([left, right]) =>
    [...left.block.open.keys()].some((each) => right.block.open.has(each)),
  )
  const counted = (sharing.length > 0 ? sharing : pairs).map((pair) => ({
    pair,
    classes: blocks.joined(pair[0].block, pair[1].block).block.classes.length,
  }))
  const [first] = counted.sort((a, b) => a.classes - b.classes)
  if (!first) throw new Error('There is nothing to join.')
  return first.pair
}

/** The same tree with classes counted as one that make no difference to what is shown. */
function reduced({ variables, classOf, joins, shows }: Joining): Joining {
  const shown = [...new Set(shows)]
  // What each class of a node is counted as: known from the one join of which it is a part.
  const countedAs: (readonly number[])[] = []
  countedAs[variables.length + joins.length - 1] = shows.map((each) => shown.indexOf(each))
  const fewer = joins.toReversed().map((join, index) => {
    const own = countedAs[variables.length + joins.length - 1 - index] ?? []
    const rows = join.classOf.map((row) => row.map((each) => own[each] ?? 0))
    const above = distinct(rows)
    const columns = distinct(transposed(above.distinct))
    countedAs[join.left] = above.numbers
    countedAs[join.right] = columns.numbers
    return { ...join, classOf: transposed(columns.distinct) }
  })
  return {
    variables,
    classOf: classOf.map((classes, node) => classes.map((each) => countedAs[node]?.[each] ?? 0)),
    joins: fewer.toReversed(),
    shows: shown,
  }
}

type Rows = readonly (readonly number[])[]

function distinct(rows: Rows): { readonly distinct: Rows; readonly numbers: readonly number[] } {
  const keys = rows.map((row) => row.join())
  const found = [...new Set(keys)]
  return {
    distinct: found.map((key) => rows[keys.indexOf(key)] ?? []),
    numbers: keys.map((key) => found.indexOf(key)),
  }
}

function transposed(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0))
}
