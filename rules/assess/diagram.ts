import { Survey } from './survey.ts'

/**
 * Decision diagrams over variables with a few classes each: the whole table of a function, with equal parts stored once.
 * Two functions are equal exactly when they are the same node, which is what makes "does the outcome still depend on
 * this?" an exact question.
 *
 * A node is a number. Terminals carry a small value; every other node asks one variable (its level) and has one child
 * for each class of it. Levels rise from the root down.
 */
export type Node = number

interface Inner {
  readonly level: number
  readonly children: readonly Node[]
}

export class Diagrams {
  /** What stands at each node: the value of a terminal, or a variable with its children. */
  readonly #at: (Inner | number)[] = []
  readonly #known = new Map<string, Node>()
  readonly #flat = {
    levels: [] as number[],
    values: [] as number[],
    childrenFrom: [] as number[],
    children: [] as Node[],
  }

  /** The function that always gives this value. */
  constant(value: number): Node {
    return this.#intern(`=${value}`, value)
  }

  /** The function that asks one variable and goes on with the child of its class: at least one. */
  ask(level: number, children: readonly Node[]): Node {
    const [first] = children
    if (first !== undefined && children.every((child) => child === first)) return first
    return this.#intern(keyOf(level, children), { level, children })
  }

  #intern(key: string, what: Inner | number): Node {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const node = this.#at.length
    this.#at.push(what)
    this.#flat.levels.push(typeof what === 'number' ? none : what.level)
    this.#flat.values.push(typeof what === 'number' ? what : none)
    this.#flat.childrenFrom.push(this.#flat.children.length)
    if (typeof what !== 'number') this.#flat.children.push(...what.children)
    this.#known.set(key, node)
    return node
  }

  #look(node: Node): Inner | number {
    const what = this.#at[node]
    if (what === undefined) throw new Error(`No node ${node}.`)
    return what
  }

  /** The value of a function where each variable is of the class given for its level. */
  valueAt(node: Node, classes: ArrayLike<number>): number {
    const { levels, values, childrenFrom, children } = this.#flat
    let at = node
    for (let level = levels[at] ?? none; level !== none; level = levels[at] ?? none)
      at = children[(childrenFrom[at] ?? 0) + (classes[level] ?? 0)] ?? 0
    const value = values[at]
    if (value === undefined) throw new Error(`No node ${at}.`)
    return value
  }

  /** The function within one class of a variable; itself where it does not ask that one first. */
  #child(node: Node, level: number, index: number | undefined): Node {
    const what = this.#look(node)
    return typeof what === 'number' || what.level !== level ? node : (what.children[index ?? 0] ?? node)
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
    const [left, right] = [this.#look(x), this.#look(y)]
    const ask = ({ level, children }: Inner): Node =>
      this.ask(
        level,
        children.map((_, index) => visit(this.#child(x, level, index), this.#child(y, level, index))),
      )
    if (typeof left === 'number')
      return typeof right === 'number' ? this.constant(how(left, right)) : ask(right)
    return typeof right === 'number' || left.level <= right.level ? ask(left) : ask(right)
  }

  /** The values that a function may have, each once. */
  valuesOf(root: Node): readonly number[] {
    return [
      ...new Set(
        this.#under(root).flatMap((node) =>
          this.#flat.levels[node] === none ? [this.valueAt(node, [])] : [],
        ),
      ),
    ]
  }

  /** A survey of a function, which is numbered anew for it: its root is node 0. */
  survey(root: Node): Survey {
    const nodes = this.#under(root)
    const numberOf = new Map(nodes.map((node, number) => [node, number]))
    const childrenOf = nodes.map((node) => {
      const what = this.#look(node)
      return typeof what === 'number' ? [] : what.children.map((child) => numberOf.get(child) ?? 0)
    })
    const childrenFrom = [0]
    for (const { length } of childrenOf) childrenFrom.push((childrenFrom.at(-1) ?? 0) + length)
    return new Survey({
      levels: nodes.map((node) => this.#flat.levels[node] ?? none),
      values: nodes.map((node) => this.#flat.values[node] ?? none),
      childrenFrom,
      children: childrenOf.flat(),
    })
  }

  /** A node and all that come after it, each once. */
  #under(root: Node): readonly Node[] {
    const found = new Set([root])
    for (const node of found) {
      const what = this.#look(node)
      if (typeof what !== 'number') for (const child of what.children) found.add(child)
    }
    return [...found]
  }
}

/** The level of a terminal, and the value of any other node. */
const none = -1

function keyOf(level: number, children: readonly Node[]): string {
  return `${level}:${children.join()}`
}
