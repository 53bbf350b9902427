/** A function as plain numbers, which a machine goes through most quickly; node 0 is its root. */
export interface FlatNodes {
  /** The level of each node; -1 for a terminal. */
  readonly levels: readonly number[]
  /** What a terminal says; -1 for any other node. */
  readonly values: readonly number[]
  /** Where the children of each node begin in the list of all children. */
  readonly childrenFrom: readonly number[]
  readonly children: readonly number[]
}

/** For each level the classes that remain possible, at least one. */
export type Possible = readonly (readonly number[])[]

/**
 * Tells what remains of a function when each variable is confined to some of its classes: its values, and the levels on
 * which it still depends. Works out what every node becomes, from the bottom up, with functions that became equal counted
 * as one.
 *
 * Its lists are kept between questions only to be written over: to make them anew for each would take longer than the
 * answer.
 */
export class Survey {
  /** The values of the function, each once. */
  readonly values: readonly number[]
  readonly #levels: Int32Array
  readonly #childrenFrom: Int32Array
  readonly #children: Int32Array
  /** What each node became, and in which question: a terminal, or a function that was met. */
  readonly #became: Int32Array
  readonly #askedIn: Int32Array
  #question = 0
  #possible: Possible = []
  /** The functions that were met: their level, what can come of them, where their children begin, and what is before. */
  readonly #metLevel: Int32Array
  readonly #metBits: Int32Array
  readonly #metFrom: Int32Array
  readonly #metChildren: Int32Array
  readonly #metBefore: Int32Array
  /** The last function met of each level. */
  readonly #lastAt: Int32Array
  readonly #grouped: Int32Array
  #metCount = 0
  #metChildrenCount = 0
  /** The children of the nodes that are being worked out, the innermost last. */
  readonly #pending: Int32Array
  #pendingCount = 0

  constructor({ levels, values, childrenFrom, children }: FlatNodes) {
    this.values = [...new Set(levels.flatMap((level, node) => (level === none ? [values[node] ?? 0] : [])))]
    if (this.values.length > mostValues)
      throw new RangeError(
        `A function of ${this.values.length} values: no more than ${mostValues} can be told apart.`,
      )
    const nodes = levels.length
    this.#levels = Int32Array.from(levels)
    this.#childrenFrom = Int32Array.from(childrenFrom)
    this.#children = Int32Array.from(children)
    this.#became = Int32Array.from(levels, (level, node) =>
      level === none ? terminal(this.values.indexOf(values[node] ?? 0)) : 0,
    )
    this.#askedIn = new Int32Array(nodes)
    this.#metLevel = new Int32Array(nodes)
    this.#metBits = new Int32Array(nodes)
    this.#metFrom = new Int32Array(nodes)
    this.#metChildren = new Int32Array(children.length)
    this.#metBefore = new Int32Array(nodes)
    this.#lastAt = new Int32Array(Math.max(0, ...levels) + 1)
    this.#grouped = new Int32Array(nodes)
    this.#pending = new Int32Array(children.length)
  }

  /**
   * Asks for what remains of the function.
   *
   * @returns its values: a sum with one bit for each, in the order of `values`
   */
  of(possible: Possible): number {
    this.#possible = possible
    this.#question += 1
    this.#lastAt.fill(none)
    this.#metCount = 0
    this.#metChildrenCount = 0
    this.#pendingCount = 0
    return this.#bitsOf(this.#reduce(0))
  }

  #bitsOf(became: number): number {
    return became < 0 ? 1 << terminal(became) : (this.#metBits[became] ?? 0)
  }

  #reduce(node: number): number {
    const level = this.#levels[node] ?? none
    if (level === none || this.#askedIn[node] === this.#question) return this.#became[node] ?? 0
    const open = this.#possible[level]
    if (open === undefined) throw new Error(`No classes for level ${level}.`)
    const from = this.#childrenFrom[node] ?? 0
    const count = open.length
    let became = this.#reduce(this.#children[from + (open[0] ?? 0)] ?? 0)
    if (count > 1) {
      const start = this.#pendingCount
      this.#pendingCount += count
      this.#pending[start] = became
      let differ = false
      for (let at = 1; at < count; at += 1) {
        const child = this.#reduce(this.#children[from + (open[at] ?? 0)] ?? 0)
        if (child !== became) differ = true
        this.#pending[start + at] = child
      }
      this.#pendingCount = start
      if (differ) became = this.#meet(level, start, count)
    }
    this.#askedIn[node] = this.#question
    this.#became[node] = became
    return became
  }

  /** The function of a level with these children. Few are met at each level: to look through them is quickest. */
  #meet(level: number, start: number, count: number): number {
    let met = this.#lastAt[level] ?? none
    while (met !== none) {
      const from = this.#metFrom[met] ?? 0
      let at = 0
      while (at < count && this.#metChildren[from + at] === this.#pending[start + at]) at += 1
      if (at === count) return met
      met = this.#metBefore[met] ?? none
    }
    met = this.#metCount
    this.#metCount += 1
    this.#metLevel[met] = level
    this.#metBefore[met] = this.#lastAt[level] ?? none
    this.#lastAt[level] = met
    this.#metFrom[met] = this.#metChildrenCount
    let bits = 0
    for (let at = 0; at < count; at += 1) {
      const child = this.#pending[start + at] ?? 0
      this.#metChildren[this.#metChildrenCount + at] = child
      bits |= this.#bitsOf(child)
    }
    this.#metBits[met] = bits
    this.#metChildrenCount += count
    return met
  }

  /**
   * The levels on which what was last asked for depends, when values of one group count as equal.
   *
   * @param groupOf the group of each value, in the order of `values`; null where each is in one of its own
   */
  movingBy(groupOf: readonly number[] | null): readonly number[] {
    const moving: number[] = []
    if (groupOf === null) {
      for (let level = 0; level < this.#lastAt.length; level += 1)
        if (this.#lastAt[level] !== none) moving.push(level)
      return moving
    }
    for (let met = 0; met < this.#metCount; met += 1) {
      const level = this.#metLevel[met] ?? 0
      const from = this.#metFrom[met] ?? 0
      const count = this.#possible[level]?.length ?? 0
      const first = this.#group(this.#metChildren[from] ?? 0, groupOf)
      let at = 1
      while (at < count && this.#group(this.#metChildren[from + at] ?? 0, groupOf) === first) at += 1
      if (at === count) {
        this.#grouped[met] = first
        continue
      }
      this.#grouped[met] = this.#likeBefore(met, count, groupOf)
      if (!moving.includes(level)) moving.push(level)
    }
    return moving
  }

  /** What a child has become now that values are in groups. */
  #group(child: number, groupOf: readonly number[]): number {
    return child < 0 ? terminal(groupOf[terminal(child)] ?? 0) : (this.#grouped[child] ?? 0)
  }

  /** The first function of the same level that has become equal to this one; itself where there is none. */
  #likeBefore(met: number, count: number, groupOf: readonly number[]): number {
    const from = this.#metFrom[met] ?? 0
    for (let other = this.#metBefore[met] ?? none; other !== none; other = this.#metBefore[other] ?? none) {
      if (this.#grouped[other] !== other) continue
      const otherFrom = this.#metFrom[other] ?? 0
      let at = 0
      while (
        at < count &&
        this.#group(this.#metChildren[from + at] ?? 0, groupOf) ===
          this.#group(this.#metChildren[otherFrom + at] ?? 0, groupOf)
      )
        at += 1
      if (at === count) return other
    }
    return met
  }
}

const none = -1
/** As many values as there are bits. */
export const mostValues = 31

/** The number of a terminal by the place of its value, below all functions; and back. */
const terminal = (place: number): number => ~place
