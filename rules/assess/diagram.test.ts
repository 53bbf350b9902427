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

const restrictions = fc.tuple(
  ...sizes.map((size) =>
    fc.subarray(
      Array.from({ length: size }, (_, index) => index),
      { minLength: 1 },
    ),
  ),
)

/** The levels on which a table depends when each variable keeps to some classes, by comparing every pair. */
function dependence(table: Table, open: readonly (readonly number[])[]): readonly number[] {
  const inside = assignments.filter((each) => each.every((value, level) => open[level]?.includes(value)))
  return sizes.flatMap((_, level) => {
    const depends = inside.some((each) =>
      (open[level] ?? []).some((other) => table[indexOf(each.with(level, other))] !== table[indexOf(each)]),
    )
    return depends ? [level] : []
  })
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

  it('depends on exactly the variables that change its value within the classes that remain', () => {
    fc.assert(
      fc.property(someTables, restrictions, (table, open) => {
        const diagrams = new Diagrams()
        const found = diagrams.support(build(diagrams, table), open)
        expect([...found].sort()).toEqual(dependence(table, open))
      }),
      { numRuns: 800 },
    )
  })

  it('no longer depends on a variable whose classes differ only where another one is confined away', () => {
    const diagrams = new Diagrams()
    const [zero, one, two] = [diagrams.constant(0), diagrams.constant(1), diagrams.constant(2)]
    const node = diagrams.ask(0, [diagrams.ask(1, [zero, one, two]), diagrams.ask(1, [zero, one, zero])])
    const all = [0, 1, 2]
    expect(diagrams.support(node, [[0, 1], all])).toEqual([0, 1])
    expect(
      diagrams.support(node, [
        [0, 1],
        [0, 1],
      ]),
    ).toEqual([1])
    expect(
      diagrams.support(node, [
        [0, 1],
        [1, 2],
      ]),
    ).toEqual([0, 1])
    expect(diagrams.support(node, [[0, 1], [0]])).toEqual([])
  })

  it('is asked for the classes of every variable it depends on', () => {
    const diagrams = new Diagrams()
    const node = diagrams.ask(3, [diagrams.constant(0), diagrams.constant(1)])
    expect(() => diagrams.support(node, [])).toThrow('No classes for level 3.')
  })

  it('answers each question by itself, whatever was asked before', () => {
    fc.assert(
      fc.property(someTables, fc.array(restrictions, { minLength: 2, maxLength: 5 }), (table, questions) => {
        const diagrams = new Diagrams()
        const node = build(diagrams, table)
        for (const open of questions)
          expect([...diagrams.support(node, open)].sort()).toEqual(dependence(table, open))
      }),
    )
  })

  it('knows its own nodes only', () => {
    expect(() => new Diagrams().valueAt(0, [])).toThrow('No node 0.')
  })

  it('that is asked nothing depends on nothing', () => {
    const diagrams = new Diagrams()
    expect(diagrams.support(diagrams.constant(4), [])).toEqual([])
  })

  it('with the same child for every class is that child', () => {
    const diagrams = new Diagrams()
    const [four, five] = [diagrams.constant(4), diagrams.constant(5)]
    expect(diagrams.ask(0, [four, four])).toBe(four)
    expect(diagrams.ask(0, [four, five])).not.toBe(four)
  })
})
