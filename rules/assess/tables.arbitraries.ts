import fc from 'fast-check'
import type { Diagrams, Node } from './diagram.ts'

// Functions of four variables with two to four classes each, as tables: one value for every assignment.
export const sizes = [2, 3, 4, 2] as const
export const assignments: readonly (readonly number[])[] = sizes.reduce<readonly (readonly number[])[]>(
  (all, size) => all.flatMap((some) => Array.from({ length: size }, (_, each) => [...some, each])),
  [[]],
)

export type Table = readonly number[]

export const indexOf = (assignment: readonly number[]) =>
  assignment.reduce((index, each, level) => index * (sizes[level] ?? 1) + each, 0)

// Few different values, so that functions often become equal where their variables are confined.
const tables = fc
  .constantFrom(1, 2)
  .chain((max) => fc.array(fc.nat({ max }), { minLength: assignments.length, maxLength: assignments.length }))

/** Tables that do not depend on every variable, so that restrictions and equal parts have something to find. */
export const someTables: fc.Arbitrary<Table> = fc
  .tuple(tables, fc.subarray([0, 1, 2, 3]))
  .map(([table, used]) =>
    assignments.map(
      (each) => table[indexOf(each.map((value, level) => (used.includes(level) ? value : 0)))] ?? 0,
    ),
  )

export function build(diagrams: Diagrams, table: Table, fixed: readonly number[] = []): Node {
  const level = fixed.length
  const size = sizes[level]
  if (size === undefined) return diagrams.constant(table[indexOf(fixed)] ?? -1)
  return diagrams.ask(
    level,
    Array.from({ length: size }, (_, each) => build(diagrams, table, [...fixed, each])),
  )
}
