import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, atLeast, is, leavesOf, yes } from '../expressions/index.ts'
import type { Join, Joining } from './joining.ts'
import { blankOrFalse, blankOrTrue, every, Reading, settled } from './reading.ts'
import { changesIndication, changesOutcome, Tree } from './tree.ts'
import { variablesOf } from './variables.ts'

// Five variables with three to six classes each.
const leaves = [
  above('mrss', 15),
  atLeast('mrss', 20),
  yes('ildOnHrct'),
  is('cutaneousSubset', 'diffuse'),
  atLeast('lvefPct', 45),
  yes('pregnant'),
].flatMap(leavesOf)
const reading = new Reading(leaves)
const variables = variablesOf(leaves)
const sizes = variables.map(({ classes }) => classes.length)

/** A range of a variable, and the classes that it leaves. */
const rangesOf = variables.map(({ classes, possible }) => [
  { range: every, leaves: [...Array(possible).keys()] },
  ...(classes.length === 3
    ? [
        { range: blankOrTrue, leaves: [0, 2] },
        { range: blankOrFalse, leaves: [0, 1] },
      ]
    : []),
  ...classes.map((_, index) => ({ range: settled + index, leaves: [index] })),
])
const patients = fc.tuple(...rangesOf.map((ranges) => fc.constantFrom(...ranges)))
type Ranges = typeof patients extends fc.Arbitrary<infer Value> ? Value : never

/** Any tree over the variables, with any tables: not only those that come of criteria. */
const trees: fc.Arbitrary<Joining> = fc
  .record({
    order: fc.array(fc.tuple(fc.nat(), fc.nat()), {
      minLength: sizes.length - 1,
      maxLength: sizes.length - 1,
    }),
    classes: fc.integer({ min: 2, max: 5 }),
    numbers: fc.array(fc.nat({ max: 4 }), { minLength: 60, maxLength: 60 }),
    shows: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), { minLength: 5, maxLength: 5 }),
  })
  .map(({ order, classes, numbers, shows }) => {
    const nodes = sizes.map((size, node) => ({ node, size }))
    const joins: Join[] = []
    for (const [first, second] of order) {
      const [left] = nodes.splice(first % nodes.length, 1)
      const [right] = nodes.splice(second % nodes.length, 1)
      if (!left || !right) throw new Error('Nothing to join.')
      const at = joins.length * 7
      const classOf = Array.from({ length: left.size }, (_, row) =>
        Array.from(
          { length: right.size },
          (__, column) => (numbers[(at + row * right.size + column) % numbers.length] ?? 0) % classes,
        ),
      )
      nodes.push({ node: sizes.length + joins.length, size: classes })
      joins.push({ left: left.node, right: right.node, classOf })
    }
    return {
      variables,
      classOf: sizes.map((size) => [...Array(size).keys()]),
      joins,
      shows: shows.map(([outcome, indication]) => outcome * 4 + indication),
    }
  })

const shownBy = ({ joins, shows }: Joining, own: readonly number[]): number => {
  const classes = [...own]
  for (const { left, right, classOf } of joins)
    classes.push(classOf[classes[left] ?? -1]?.[classes[right] ?? -1] ?? -1)
  return shows[classes.at(-1) ?? -1] ?? -1
}

/** For each variable what it can change, by trying everything. */
function byTrying(joining: Joining, ranges: Ranges): readonly number[] {
  const all = ranges.reduce<readonly (readonly number[])[]>(
    (some, range) => some.flatMap((each) => range.leaves.map((own) => [...each, own])),
    [[]],
  )
  return ranges.map((range, place) => {
    const differ = (part: (shown: number) => number) =>
      all.some((each) =>
        range.leaves.some(
          (other) => part(shownBy(joining, each.with(place, other))) !== part(shownBy(joining, each)),
        ),
      )
    return (
      (differ((shown) => shown >> 2) ? changesOutcome : 0) |
      (differ((shown) => shown & 3) ? changesIndication : 0)
    )
  })
}

/** What the tree says: for each variable what it can change; nothing of any where the outcome cannot. */
function byTree(tree: Tree, ranges: Ranges): readonly number[] {
  const seen = new Int32Array(variables.length)
  for (const [index, variable] of variables.entries())
    seen[reading.viewOf(variable).at] = ranges[index]?.range ?? 0
  if (!tree.isOpen(seen)) return ranges.map(() => 0)
  const found = new Map<number, number>()
  for (let index = 0; index < tree.movingCount; index += 1)
    found.set(tree.moving[index] ?? -1, tree.movingChanges[index] ?? 0)
  return variables.map((variable) => found.get(reading.viewOf(variable).at) ?? 0)
}

describe('a tree of what some criteria ask', () => {
  it('finds what each variable can change for whatever may become of the others, as trying everything does', () => {
    fc.assert(
      fc.property(trees, fc.array(patients, { minLength: 1, maxLength: 4 }), (joining, asked) => {
        const tree = new Tree(joining, reading)
        for (const ranges of asked) {
          const expected = byTrying(joining, ranges)
          const isOpen = expected.some((each) => each & changesOutcome)
          expect(byTree(tree, ranges)).toEqual(isOpen ? expected : ranges.map(() => 0))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says the same again, whatever was asked in between', () => {
    fc.assert(
      fc.property(trees, patients, fc.array(patients, { maxLength: 30 }), (joining, ranges, between) => {
        const tree = new Tree(joining, reading)
        const first = byTree(tree, ranges)
        for (const other of between) byTree(tree, other)
        expect(byTree(tree, ranges)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  it('says the same where there are more sets of classes than it remembers', () => {
    // Every class of the first four variables is told apart: 162, and some hundred sets of them.
    const joins: Join[] = []
    let size = sizes[0] ?? 0
    for (const [index, other] of sizes.slice(1).entries()) {
      const before = size
      size = before * other
      joins.push({
        left: index === 0 ? 0 : sizes.length + index - 1,
        right: index + 1,
        classOf: Array.from({ length: before }, (_, row) =>
          Array.from({ length: other }, (__, column) => row * other + column),
        ),
      })
    }
    // As good as without any order, so that nearly every set of the others groups the classes of a node in its own way.
    const shows = Array.from({ length: size }, (_, index) => {
      const mixed = Math.imul(index + 1, 0x9e3779b1) >>> 8
      return (mixed % 3) * 4 + ((mixed >> 8) % 3)
    })
    const joining = { variables, classOf: sizes.map((each) => [...Array(each).keys()]), joins, shows }
    const all = fc.sample(patients, { numRuns: 400, seed: 1 })
    const tree = new Tree(joining, reading)
    const alone = all.map((ranges) => byTree(new Tree(joining, reading), ranges))
    expect(all.map((ranges) => byTree(tree, ranges))).toEqual(alone)
    expect(all.map((ranges) => byTree(tree, ranges))).toEqual(alone)
  })

  it('of one variable is moved by that one', () => {
    const [variable] = variables
    if (!variable) throw new Error('No variable.')
    const shows = variable.classes.map((_, index) => (index === 1 ? 4 : 0))
    const joining = { variables: [variable], classOf: [[...variable.classes.keys()]], joins: [], shows }
    const tree = new Tree(joining, reading)
    const at = reading.viewOf(variable).at
    const ranges = new Int32Array(variables.length).fill(settled)
    expect(tree.isOpen(ranges)).toBe(false)
    ranges[at] = every
    expect(tree.isOpen(ranges)).toBe(true)
    expect([tree.movingCount, tree.moving[0], tree.movingChanges[0]]).toEqual([1, at, changesOutcome])
  })

  it('of nothing is settled', () => {
    const tree = new Tree({ variables: [], classOf: [], joins: [], shows: [0] }, reading)
    expect(tree.isOpen(new Int32Array(variables.length).fill(every))).toBe(false)
  })
})
