/** The nodes of a diagram as plain numbers, which a machine goes through most quickly. */
export interface FlatNodes {
  /** The level of each node; -1 for a terminal. */
  readonly levels: number[]
  /** Where the children of each node begin in the list of all children. */
  readonly childrenFrom: number[]
  readonly children: number[]
}

/**
 * Answers on which levels a function still depends when each variable is confined to some of its classes: works out what
 * every node becomes, from the bottom up, with functions that became equal counted as one.
 *
 * Its lists are kept between questions only to be written over: to make them anew for each would take longer than the
 * answer.
 */
export class Support {
  readonly #nodes: FlatNodes
  #classes: readonly (readonly number[])[] = []
  #question = 0
  /** What each node became, and in which question. */
  readonly #reduced: number[] = []
  readonly #askedIn: number[] = []
  /** The functions met in a question: the last one of each level, the one before each, and where their children begin. */
  readonly #lastAt: number[] = []
  readonly #before: number[] = []
  readonly #metFrom: number[] = []
  readonly #metChildren: number[] = []
  #metCount = 0
  #metChildrenCount = 0
  /** The children of the nodes that are being worked out, the innermost last. */
  readonly #pending: number[] = []
  #pendingCount = 0

  constructor(nodes: FlatNodes) {
    this.#nodes = nodes
  }

  /** See `Diagrams.support`. */
  of(root: number, classes: readonly (readonly number[])[]): readonly number[] {
    const { levels } = this.#nodes
    for (let node = this.#reduced.length; node < levels.length; node += 1) {
      this.#reduced.push(node)
      this.#askedIn.push(0)
    }
    for (let level = this.#lastAt.length; level < classes.length; level += 1) this.#lastAt.push(none)
    this.#lastAt.fill(none)
    this.#classes = classes
    this.#question += 1
    this.#metCount = 0
    this.#metChildrenCount = 0
    this.#pendingCount = 0
    this.#reduce(root)
    const found: number[] = []
    for (let level = 0; level < classes.length; level += 1)
      if (this.#lastAt[level] !== none) found.push(level)
    return found
  }

  /** What becomes of a function: a terminal, or one that was met, numbered after the nodes. */
  #reduce(node: number): number {
    if (this.#askedIn[node] === this.#question) return this.#reduced[node] ?? node
    const level = this.#nodes.levels[node] ?? none
    const result = level === none ? node : this.#reduceInner(node, level)
    this.#askedIn[node] = this.#question
    this.#reduced[node] = result
    return result
  }

  #reduceInner(node: number, level: number): number {
    const open = this.#classes[level]
    if (open === undefined) throw new Error(`No classes for level ${level}.`)
    const from = this.#nodes.childrenFrom[node] ?? 0
    const { children } = this.#nodes
    const first = this.#reduce(children[from + (open[0] ?? 0)] ?? 0)
    if (open.length === 1) return first
    const start = this.#pendingCount
    this.#pendingCount += open.length
    this.#pending[start] = first
    let differ = false
    for (let at = 1; at < open.length; at += 1) {
      const child = this.#reduce(children[from + (open[at] ?? 0)] ?? 0)
      if (child !== first) differ = true
      this.#pending[start + at] = child
    }
    this.#pendingCount = start
    return differ ? this.#meet(level, start, open.length) : first
  }

  /** The function of a level with these children. Few are met at each level: to look through them is quickest. */
  #meet(level: number, start: number, count: number): number {
    const nodes = this.#nodes.levels.length
    let met = this.#lastAt[level] ?? none
    while (met !== none) {
      if (this.#isMet(met, start, count)) return nodes + met
      met = this.#before[met] ?? none
    }
    met = this.#metCount
    this.#metCount += 1
    this.#before[met] = this.#lastAt[level] ?? none
    this.#lastAt[level] = met
    this.#metFrom[met] = this.#metChildrenCount
    for (let at = 0; at < count; at += 1)
      this.#metChildren[this.#metChildrenCount + at] = this.#pending[start + at] ?? 0
    this.#metChildrenCount += count
    return nodes + met
  }

  #isMet(met: number, start: number, count: number): boolean {
    const from = this.#metFrom[met] ?? 0
    for (let at = 0; at < count; at += 1)
      if (this.#metChildren[from + at] !== this.#pending[start + at]) return false
    return true
  }
}

const none = -1
