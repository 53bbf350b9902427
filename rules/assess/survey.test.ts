import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diagrams } from './diagram.ts'
import { assignments, build, indexOf, sizes, someTables, type Table } from './tables.arbitraries.ts'

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

/** The values of a table within some classes. */
function valuesOf(table: Table, open: readonly (readonly number[])[]): readonly number[] {
  const inside = assignments.filter((each) => each.every((value, level) => open[level]?.includes(value)))
  return [...new Set(inside.map((each) => table[indexOf(each)] ?? -1))].sort()
}

const sorted = (levels: readonly number[]) => [...levels].sort()

/** What a survey finds of a table: its values, and the levels on which it depends. */
function surveyed(table: Table, questions: readonly (readonly (readonly number[])[])[]) {
  const diagrams = new Diagrams()
  const node = build(diagrams, table)
  const survey = diagrams.survey(node)
  return questions.map((open) => {
    const bits = survey.of(open)
    return {
      values: sorted(survey.values.filter((_, index) => bits & (1 << index))),
      moving: sorted(survey.movingBy(null)),
      inOwnGroups: sorted(survey.movingBy(survey.values)),
      inTwoGroups: sorted(survey.movingBy(survey.values.map((value) => value % 2))),
    }
  })
}

describe('a survey of a diagram', () => {
  it('finds the values, and exactly the variables that change them, within the classes that remain', () => {
    fc.assert(
      fc.property(someTables, fc.array(restrictions, { minLength: 1, maxLength: 4 }), (table, questions) => {
        const found = surveyed(table, questions)
        expect(found).toEqual(
          questions.map((open) => ({
            values: valuesOf(table, open),
            moving: dependence(table, open),
            inOwnGroups: dependence(table, open),
            inTwoGroups: dependence(
              table.map((value) => value % 2),
              open,
            ),
          })),
        )
      }),
      { numRuns: 800 },
    )
  })

  it('no longer depends on a variable whose classes differ only where another one is confined away', () => {
    const diagrams = new Diagrams()
    const [zero, one, two] = [diagrams.constant(0), diagrams.constant(1), diagrams.constant(2)]
    const node = diagrams.ask(0, [diagrams.ask(1, [zero, one, two]), diagrams.ask(1, [zero, one, zero])])
    const survey = diagrams.survey(node)
    const moving = (...open: (readonly number[])[]) => {
      survey.of(open)
      return sorted(survey.movingBy(survey.values))
    }
    expect(moving([0, 1], [0, 1, 2])).toEqual([0, 1])
    expect(moving([0, 1], [0, 1])).toEqual([1])
    expect(moving([0, 1], [1, 2])).toEqual([0, 1])
    expect(moving([0, 1], [0])).toEqual([])
  })

  it('is told the classes of every variable it depends on', () => {
    const diagrams = new Diagrams()
    const node = diagrams.ask(3, [diagrams.constant(0), diagrams.constant(1)])
    expect(() => diagrams.survey(node).of([])).toThrow('No classes for level 3.')
  })

  it('of a constant depends on nothing', () => {
    const diagrams = new Diagrams()
    const four = diagrams.constant(4)
    const survey = diagrams.survey(four)
    expect(survey.values.filter((_, index) => survey.of([]) & (1 << index))).toEqual([4])
    expect(survey.movingBy([0])).toEqual([])
  })

  it('refuses more values than it can tell apart', () => {
    const diagrams = new Diagrams()
    const node = diagrams.ask(
      0,
      Array.from({ length: 32 }, (_, value) => diagrams.constant(value)),
    )
    expect(() => diagrams.survey(node)).toThrow('A function of 32 values: no more than 31 can be told apart.')
  })
})
