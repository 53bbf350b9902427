import type { Joining } from './joining.ts'
import { blankOrFalse, blankOrTrue, every, type Reading, settled } from './reading.ts'
import { Kept, notAsked, Tables } from './tables.ts'
import type { Variable } from './variables.ts'
import { indicationShown, outcomeShown } from './weighing.ts'

/** What a variable can change, a bit each. */
export const changesOutcome = 1
export const changesIndication = 2

/** For how many sets or groupings there is room at first and at most, as powers of two. */
const firstBits = 3
const mostBits = 7

/** For each class of a node the group it is in, by what can change. */
interface Groups {
  readonly byOutcome: readonly number[]
  readonly byIndication: readonly number[]
}

/**
 * Tells which variables can change what some sets come to, for whatever may become of the others.
 *
 * From the variables up every node is told the set of classes that it can still have: those of any pair of classes of its
 * two parts, which share no variable. From the last node down every node is told how its classes are grouped: two are in
 * one group if they make no difference beside any class that the other part can have. A variable whose remaining classes
 * are in several groups can change something. Both are exact. Sets and groupings are known by numbers, and what follows
 * from them is remembered in tables, so that the answer for a patient is a walk through these.
 */
export class Tree {
  readonly #joining: Joining
  /** How many variables are read: the first nodes are those, by their places there, whether in this tree or not. */
  readonly #read: number
  /** The classes that each range leaves a variable. */
  readonly #ranges: readonly (readonly (readonly number[])[])[]
  readonly #left: Int32Array
  readonly #right: Int32Array
  readonly #last: number
  /** For how many sets and groupings there is room at each node, as powers of two. */
  readonly #setBits: Int32Array
  readonly #groupingBits: Int32Array
  /** What is remembered. The set of a variable has the number of its range; those of the joins are kept. */
  #sets: readonly Kept[] = []
  #groupings: readonly Kept[] = []
  /** For each pair of sets of the parts of a join: the set of the whole. */
  readonly #becomes: Tables
  /** For each grouping of a join and pair of sets of its parts: what the parts are to be told. */
  readonly #parts: Tables
  /** For each set of the last node what can change. */
  readonly #changes: number[] = []
  /** How the classes of the last node are grouped: by what they show. */
  readonly #shows: Groups
  #shown = notAsked
  /** Written over for each patient: the set of each node, and of each join the grouping. */
  readonly #set: Int32Array
  readonly #rightBits: Int32Array
  readonly #grouping: Int32Array
  /** The variables that can change something, by where they are read, and what each can change. */
  readonly moving: Int32Array
  readonly movingChanges: Uint8Array
  movingCount = 0

  constructor(joining: Joining, reading: Reading) {
    const { variables, joins, classOf, shows } = joining
    const views = variables.map((variable) => reading.viewOf(variable))
    const read = reading.only.length
    const nodeOf = (number: number) => views[number]?.at ?? number - variables.length + read
    const ranges = views.map(({ at, classAt }, number) => {
      const variable = variables[number]
      return [at, variable ? rangesOf(variable, classAt, classOf[number] ?? []) : []] as const
    })
    const rangesAt = new Map(ranges)
    this.#joining = joining
    this.#read = read
    this.#ranges = Array.from({ length: read }, (_, node) => rangesAt.get(node) ?? [])
    this.#left = Int32Array.from(joins, ({ left }) => nodeOf(left))
    this.#right = Int32Array.from(joins, ({ right }) => nodeOf(right))
    this.#last = nodeOf(variables.length + joins.length - 1)
    const nodes = read + joins.length
    this.#setBits = Int32Array.from({ length: nodes }, (_, node) =>
      node < read ? Math.ceil(Math.log2(this.#ranges[node]?.length || 1)) : firstBits,
    )
    this.#groupingBits = new Int32Array(joins.length).fill(firstBits)
    this.#becomes = new Tables(joins.length)
    this.#parts = new Tables(joins.length)
    this.#shows = {
      byOutcome: alike(shows.map(outcomeShown)),
      byIndication: alike(shows.map(indicationShown)),
    }
    this.#set = new Int32Array(nodes)
    this.#rightBits = new Int32Array(joins.length)
    this.#grouping = new Int32Array(joins.length)
    this.moving = new Int32Array(variables.length)
    this.movingChanges = new Uint8Array(variables.length)
    this.#forget()
  }

  /**
   * @param ranges what may still become of every variable that is read
   * @returns whether the outcome can change; then `moving` says by which variables
   */
  isOpen(ranges: Int32Array): boolean {
    this.movingCount = 0
    if (this.moving.length === 0) return false
    // Wherever a node has no room for one more set or grouping it gets more, and all is begun anew.
    for (let grown = 0; grown <= mostBits * this.#set.length; grown += 1) {
      const found = this.#found(ranges)
      if (found !== null) return found
      this.#forget()
    }
    throw new Error('What can change cannot be told: no room is enough.')
  }

  #found(ranges: Int32Array): boolean | null {
    if (!this.#lookUp(ranges)) return null
    const changes = this.#changesOfAll()
    if (!(changes & changesOutcome)) return false
    this.movingCount = 0
    this.#grouping.fill(notAsked)
    this.#tell(this.#last, this.#last < this.#read ? changes : this.#shown)
    return this.#tellDown() ? true : null
  }

  /** From the variables up: the set of classes of each node. */
  #lookUp(ranges: Int32Array): boolean {
    const [set, left, right, bits] = [this.#set, this.#left, this.#right, this.#rightBits]
    const { from, numbers } = this.#becomes
    const read = this.#read
    set.set(ranges)
    for (let join = 0; join < left.length; join += 1) {
      const pair = ((set[left[join] ?? 0] ?? 0) << (bits[join] ?? 0)) | (set[right[join] ?? 0] ?? 0)
      const at = (from[join] ?? 0) + pair
      let becomes = numbers[at] ?? notAsked
      if (becomes === notAsked) {
        becomes = this.#meet(join)
        if (becomes === notAsked) return false
        numbers[at] = becomes
      }
      set[read + join] = becomes
    }
    return true
  }

  /** From the last node down: the grouping of each node that can change anything. */
  #tellDown(): boolean {
    for (let join = this.#left.length - 1; join >= 0; join -= 1) {
      const grouping = this.#grouping[join] ?? notAsked
      if (grouping === notAsked) continue
      const left = this.#left[join] ?? 0
      const right = this.#right[join] ?? 0
      const pair = ((this.#set[left] ?? 0) << (this.#rightBits[join] ?? 0)) | (this.#set[right] ?? 0)
      let parts = this.#parts.at(join, grouping, pair)
      if (parts === notAsked) {
        parts = this.#part(join, grouping)
        if (parts === notAsked) return false
        this.#parts.put(join, grouping, pair, parts)
      }
      this.#tell(left, parts >> mostBits)
      this.#tell(right, parts & ((1 << mostBits) - 1))
    }
    return true
  }

  /** Tells a variable what it can change, any other node how its classes are grouped. */
  #tell(node: number, told: number): void {
    if (told === 0) return
    if (node >= this.#read) {
      this.#grouping[node - this.#read] = told
      return
    }
    this.moving[this.movingCount] = node
    this.movingChanges[this.movingCount] = told
    this.movingCount += 1
  }

  /** What can change at all, with the set of the last node. */
  #changesOfAll(): number {
    const set = this.#set[this.#last] ?? 0
    const known = this.#changes[set]
    if (known !== undefined) return known
    const found = this.#changesBy(this.#last, this.#shows)
    this.#changes[set] = found
    return found
  }

  /** What a node can change with the set that it has. */
  #changesBy(node: number, { byOutcome, byIndication }: Groups): number {
    const classes = this.#classesOf(node)
    const differ = (groups: readonly number[]) => new Set(classes.map((each) => groups[each])).size > 1
    return (differ(byOutcome) ? changesOutcome : 0) | (differ(byIndication) ? changesIndication : 0)
  }

  /** The classes that a node can have. */
  #classesOf(node: number): readonly number[] {
    const set = this.#set[node] ?? 0
    const classes = node < this.#read ? this.#ranges[node]?.[set] : this.#sets[node - this.#read]?.at(set)
    if (classes === undefined) throw new Error(`Node ${node} has no set ${set}.`)
    return classes
  }

  /** The set of what two parts can come to. */
  #meet(join: number): number {
    const [left, right] = [this.#left[join] ?? 0, this.#right[join] ?? 0]
    const classOf = this.#joining.joins[join]?.classOf ?? []
    const columns = this.#classesOf(right)
    const classes = this.#classesOf(left).flatMap((row) =>
      columns.map((column) => classOf[row]?.[column] ?? 0),
    )
    const set = [...new Set(classes)].sort((a, b) => a - b)
    return numberIn(this.#sets[join], set, this.#setBits, this.#read + join)
  }

  /** What the two parts are to be told, in one number; `notAsked` where there is no room for a grouping. */
  #part(join: number, grouping: number): number {
    const groups = this.#groupings[join]?.at(grouping) ?? []
    const classOf = this.#joining.joins[join]?.classOf ?? []
    const [left, right] = [this.#left[join] ?? 0, this.#right[join] ?? 0]
    const rows = this.#classesOf(left)
    const columns = this.#classesOf(right)
    const half = groups.length / 2
    // Classes of a part are in one group where those of the whole are that come of them.
    const by = (wholes: readonly (readonly number[])[]): Groups => ({
      byOutcome: alike(wholes.map((some) => some.map((each) => groups[each]).join())),
      byIndication: alike(wholes.map((some) => some.map((each) => groups[half + each]).join())),
    })
    const ofLeft = by(classOf.map((row) => columns.map((column) => row[column] ?? 0)))
    const ofRight = by((classOf[0] ?? []).map((_, column) => rows.map((row) => classOf[row]?.[column] ?? 0)))
    const [toLeft, toRight] = [this.#toTell(left, ofLeft), this.#toTell(right, ofRight)]
    return toLeft === null || toRight === null ? notAsked : (toLeft << mostBits) | toRight
  }

  /** What a part is told: 0 where it can change nothing; null where there is no room for a grouping. */
  #toTell(node: number, groups: Groups): number | null {
    const changes = this.#changesBy(node, groups)
    if (node < this.#read || changes === 0) return changes
    return this.#numberOfGrouping(node - this.#read, groups) || null
  }

  #numberOfGrouping(join: number, { byOutcome, byIndication }: Groups): number {
    return numberIn(this.#groupings[join], [...byOutcome, ...byIndication], this.#groupingBits, join)
  }

  /** Begins anew with the room that there is. */
  #forget(): void {
    const bitsOfPair = (join: number) =>
      (this.#setBits[this.#left[join] ?? 0] ?? 0) + (this.#setBits[this.#right[join] ?? 0] ?? 0)
    for (const [join, right] of this.#right.entries()) this.#rightBits[join] = this.#setBits[right] ?? 0
    this.#sets = Array.from(this.#left, () => new Kept())
    this.#groupings = Array.from(this.#left, () => new Kept())
    this.#becomes.empty((join) => [0, bitsOfPair(join)])
    this.#parts.empty((join) => [this.#groupingBits[join] ?? 0, bitsOfPair(join)])
    this.#changes.length = 0
    if (this.#last >= this.#read) this.#shown = this.#numberOfGrouping(this.#last - this.#read, this.#shows)
  }
}

/** The number of a list; where there is no room for it, there will be. */
function numberIn(kept: Kept | undefined, list: readonly number[], bits: Int32Array, node: number): number {
  const own = bits[node] ?? 0
  const number = kept?.numberOf(list, 1 << own) ?? notAsked
  if (number === notAsked && own < mostBits) bits[node] = own + 1
  return number
}

/** For each thing the place of the first that is the same, among the different ones. */
function alike(things: readonly (string | number)[]): readonly number[] {
  const different = [...new Set(things)]
  return things.map((each) => different.indexOf(each))
}

/** For each range of a variable the classes of its node that remain. */
function rangesOf(
  { classes, possible }: Variable,
  classAt: readonly number[],
  classOf: readonly number[],
): readonly (readonly number[])[] {
  const some = (own: readonly number[]) => [...new Set(own.map((each) => classOf[each] ?? 0))]
  const ranges: (readonly number[])[] = []
  ranges[blankOrTrue] = some([0, 2])
  ranges[blankOrFalse] = some([0, 1])
  ranges[every] = some([...classes.keys()].slice(0, possible))
  for (const [index, own] of classAt.entries()) ranges[settled + index] = some([own])
  return ranges
}
