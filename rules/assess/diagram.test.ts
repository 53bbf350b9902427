import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diagrams, type Node } from './diagram.ts'

// Functions of four variables with two to four classes each, as tables: one value for every assignment.
const sizes = [2, 3, 4, 2] as const
const assignments: readonly (readonly number[])[] = sizes.reduce<readonly (readonly number[])[]>(
  (all, size) => all.flatMap((some) => Array.from({ length: size }, (_, each) => [...some, each])),
  [[]],
)

type Table = readonly number[]

const indexOf = (assignment: readonly number[]) =>
  assignment.reduce((index, each, level) => index * (sizes[level] ?? 1) + each, 0)

// Few different values, so that functions often become equal where their variables are confined.
const tables = fc
  .constantFrom(1, 2)
  .chain((max) => fc.array(fc.nat({ max }), { minLength: assignments.length, maxLength: assignments.length }))

/** Tables that do not depend on every variable, so that restrictions and equal parts have something to find. */
const someTables: fc.Arbitrary<Table> = fc
  .tuple(tables, fc.subarray([0, 1, 2, 3]))
  .map(([table, used]) =>
    assignments.map(
      (each) => table[indexOf(each.map((value, level) => (used.includes(level) ? value : 0)))] ?? 0,
    ),
  )

function build(diagrams: Diagrams, table: Table, fixed: readonly number[] = []): Node {
  const level = fixed.length
  const size = sizes[level]
  if (size === undefined) return diagrams.constant(table[indexOf(fixed)] ?? -1)
  return diagrams.ask(
    level,
    Array.from({ length: size }, (_, each) => build(diagrams, table, [...fixed, each])),
  )
}

describe('a decision diagram', () => {
  it('holds every value of its function', () => {
    fc.assert(
      fc.property(someTables, fc.nat({ max: assignments.length - 1 }), (table, index) => {
        const diagrams = new Diagrams()
        const assignment = assignments[index] ?? []
        expect(diagrams.valueAt(build(diagrams, table), assignment)).toBe(table[index])
      }),
    )
  })

  it('of two equal functions is one node, of two different ones two', () => {
    fc.assert(
      fc.property(someTables, someTables, (a, b) => {
        const diagrams = new Diagrams()
        const equal = a.every((value, index) => value === b[index])
        expect(build(diagrams, a) === build(diagrams, b)).toBe(equal)
        expect(build(diagrams, a)).toBe(build(diagrams, a))
      }),
    )
  })

  it('combines two functions value by value', () => {
    fc.assert(
      fc.property(someTables, someTables, (a, b) => {
        const diagrams = new Diagrams()
        const how = (x: number, y: number) => 3 * x + y
        const combined = diagrams.combine(build(diagrams, a), build(diagrams, b), how)
        expect(combined).toBe(
          build(
            diagrams,
            a.map((value, index) => how(value, b[index] ?? 0)),
          ),
        )
      }),
    )
  })

  it('with the same child for every class is that child', () => {
    const diagrams = new Diagrams()
    const [four, five] = [diagrams.constant(4), diagrams.constant(5)]
    expect(diagrams.ask(0, [four, four])).toBe(four)
    expect(diagrams.ask(0, [four, five])).not.toBe(four)
  })
})
