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
  readonly #inner: (Inner | null)[] = []
  readonly #values: number[] = []
  readonly #known = new Map<string, Node>()

  /** The function that always gives this value. */
  constant(value: number): Node {
    return this.#intern(`=${value}`, null, value)
  }

  /** The function that asks one variable and goes on with the child of its class. */
  ask(level: number, children: readonly Node[]): Node {
    const [first] = children
    if (first !== undefined && children.every((child) => child === first)) return first
    return this.#intern(`${level}:${children.join(',')}`, { level, children }, -1)
  }

  #intern(key: string, inner: Inner | null, value: number): Node {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const node = this.#inner.length
    this.#inner.push(inner)
    this.#values.push(value)
    this.#known.set(key, node)
    return node
  }

  /** The node's value where it is a terminal, else null. */
  valueOf(node: Node): number | null {
    return this.#inner[node] === null ? (this.#values[node] ?? null) : null
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

  #combineOnce(x: Node, y: Node, how: (a: number, b: number) => number, visit: (x: Node, y: Node) => Node): Node {
    const left = this.#inner[x]
    const right = this.#inner[y]
    if (!left && !right) return this.constant(how(this.#values[x] ?? -1, this.#values[y] ?? -1))
    const level = Math.min(left?.level ?? Number.POSITIVE_INFINITY, right?.level ?? Number.POSITIVE_INFINITY)
    const asked = left?.level === level ? left : right
    const children = (asked?.children ?? []).map((_, index) =>
      visit(
        left?.level === level ? (left.children[index] ?? x) : x,
        right?.level === level ? (right.children[index] ?? y) : y,
      ),
    )
    return this.ask(level, children)
  }

  /**
   * The levels on which the function still depends when each variable is confined to some of its classes.
   *
   * @param classes for each level the classes that remain possible, at least one
   */
  support(root: Node, classes: readonly (readonly number[])[]): ReadonlySet<number> {
    const levels = new Set<number>()
    const reduced = new Map<Node, number>()
    const known = new Map<number, number>()
    // Every distinct pair gets a number of its own; chained pairs give every distinct node one.
    const numberOf = (a: number, b: number): number => {
      const key = a * 2 ** 26 + b
      const number = known.get(key)
      if (number !== undefined) return number
      known.set(key, known.size + 1)
      return known.size
    }
    const reduce = (node: Node): number => {
      const done = reduced.get(node)
      if (done !== undefined) return done
      const id = reduceOnce(node)
      reduced.set(node, id)
      return id
    }
    const reduceOnce = (node: Node): number => {
      const inner = this.#inner[node]
      if (!inner) return numberOf(0, node)
      const open = classes[inner.level] ?? []
      if (open.length === 1) return reduce(inner.children[open[0] ?? 0] ?? node)
      let id = numberOf(0, this.#inner.length + inner.level)
      let first: number | null = null
      let depends = false
      for (const index of open) {
        const child = reduce(inner.children[index] ?? node)
        first ??= child
        if (child !== first) depends = true
        id = numberOf(id, child)
      }
      if (!depends) return first ?? numberOf(0, node)
      levels.add(inner.level)
      return id
    }
    reduce(root)
    return levels
  }
}
