import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diagrams } from './diagram.ts'
import { assignments, build, someTables } from './tables.arbitraries.ts'

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

  it('knows the values of its functions', () => {
    fc.assert(
      fc.property(someTables, someTables, (table, other) => {
        const diagrams = new Diagrams()
        build(diagrams, other)
        expect([...diagrams.valuesOf(build(diagrams, table))].sort()).toEqual([...new Set(table)].sort())
      }),
    )
  })

  it('knows its own nodes only', () => {
    expect(() => new Diagrams().valueAt(0, [])).toThrow('No node 0.')
  })

  it('with the same child for every class is that child', () => {
    const diagrams = new Diagrams()
    const [four, five] = [diagrams.constant(4), diagrams.constant(5)]
    expect(diagrams.ask(0, [four, four])).toBe(four)
    expect(diagrams.ask(0, [four, five])).not.toBe(four)
  })
})
