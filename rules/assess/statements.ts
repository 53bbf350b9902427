import {
  allTrue,
  anyKnownTrue,
  anyTrue,
  type Expression,
  type Leaf,
  opposite,
  type Truth,
} from '../expressions/index.ts'
import type { Diagrams, Node } from './diagram.ts'
import { keyOf, type Variable } from './variables.ts'

/** Truths in the order of their codes. */
export const truths: readonly Truth[] = [false, true, null]

/** A truth as a value of a diagram, and back. */
const codeOf = (truth: Truth): number => truths.indexOf(truth)
export const truthOf = (code: number): Truth => truths[code] ?? null

/** The nodes of statements over these variables, whose level is their place in the list. */
export function statementsOver(
  variables: readonly Variable[],
  diagrams: Diagrams,
): (expression: Expression) => Node {
  const leafNodes = new Map<string, Node>()
  for (const [level, { leaves, classes }] of variables.entries())
    for (const [position, leaf] of leaves.entries()) {
      const children = classes.map((row) => diagrams.constant(codeOf(row[position] ?? null)))
      leafNodes.set(keyOf(leaf), diagrams.ask(level, children))
    }
  const leafNode = (leaf: Leaf): Node => {
    const node = leafNodes.get(keyOf(leaf))
    if (node === undefined) throw new Error(`No variable for ${keyOf(leaf)}.`)
    return node
  }

  const join = (parts: readonly Expression[], how: (truths: readonly Truth[]) => Truth): Node =>
    parts
      .map(build)
      .reduce(
        (a, b) => diagrams.combine(a, b, (x, y) => codeOf(how([truthOf(x), truthOf(y)]))),
        diagrams.constant(codeOf(how([]))),
      )

  const build = (expression: Expression): Node => {
    switch (expression.kind) {
      case 'all':
        return join(expression.parts, allTrue)
      case 'any':
        return join(expression.parts, anyTrue)
      case 'any-known':
        return join(expression.parts, anyKnownTrue)
      case 'not': {
        const part = build(expression.part)
        return diagrams.combine(part, part, (code) => codeOf(opposite(truthOf(code))))
      }
      case 'named':
        return build(expression.part)
      default:
        return leafNode(expression)
    }
  }
  return build
}
