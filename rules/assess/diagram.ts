/**
 * A function of several variables: where it is not negative, a place in the list of `Diagrams` where the level of a variable
 * stands, the number of its classes, and for each of them the function that remains; else the complement of a value that
 * the function always has.
 */
export type Node = number

/** What stands before the children of a node: its level and their number. */
const head = 2

/**
 * Decision diagrams over variables with a few classes each (multi-valued decision diagrams, reduced and shared): a function is
 * one node, so that two functions are equal exactly where their nodes are. Levels rise from the root down.
 */
export class Diagrams {
  readonly #list: number[] = []
  readonly #known = new Map<string, Node>()

  /** The function that always gives this value, which is not negative. */
  constant(value: number): Node {
    return ~value
  }

  /** The function that asks one variable and goes on with the child of its class: at least one. */
  ask(level: number, children: readonly Node[]): Node {
    const [first] = children
    if (first !== undefined && children.every((child) => child === first)) return first
    const key = `${level}:${children.join()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const node = this.#list.length
    this.#list.push(level, children.length, ...children)
    this.#known.set(key, node)
    return node
  }

  /** The value of a function where each variable is of the class given for its level. */
  valueAt(node: Node, classes: ArrayLike<number>): number {
    const list = this.#list
    let at = node
    while (at >= 0) at = list[at + head + (classes[list[at] ?? 0] ?? 0)] ?? 0
    return ~at
  }

  /** The function that combines the values of two functions. */
  combine(a: Node, b: Node, how: (a: number, b: number) => number): Node {
    const done = new Map<string, Node>()
    const visit = (x: Node, y: Node): Node => {
      const key = `${x},${y}`
      const known = done.get(key)
      if (known !== undefined) return known
      const node = this.#combineOnce(x, y, how, visit)
      done.set(key, node)
      return node
    }
    return visit(a, b)
  }

  #combineOnce(
    x: Node,
    y: Node,
    how: (a: number, b: number) => number,
    visit: (x: Node, y: Node) => Node,
  ): Node {
    if (x < 0 && y < 0) return this.constant(how(~x, ~y))
    // The variable that is asked first, by one of them or by both.
    const [left, right] = [this.#levelOf(x), this.#levelOf(y)]
    const level = Math.min(left, right)
    const of = left === level ? x : y
    const children = Array.from({ length: this.#list[of + 1] ?? 0 }, (_, index) =>
      visit(left === level ? this.#child(x, index) : x, right === level ? this.#child(y, index) : y),
    )
    return this.ask(level, children)
  }

  /** The level of a node; behind all others that of a constant. */
  #levelOf(node: Node): number {
    return node < 0 ? Number.POSITIVE_INFINITY : (this.#list[node] ?? 0)
  }

  #child(node: Node, index: number): Node {
    const child = this.#list[node + head + index]
    if (child === undefined) throw new Error(`No node ${node}.`)
    return child
  }
}
