import type { Truth } from '../expressions/index.ts'
import { type Asked, codeWhere, type Questions, withPart } from './asked.ts'
import { keyOf, type Variable } from './variables.ts'

/** What some variables together come to: the statements that others have a part in, as far as they go, and what rows say. */
interface State {
  /** Of the open statements of the block. */
  readonly truths: readonly Truth[]
  /** What the rows say that are decided, as a code of a weighing. */
  readonly code: number
}

/** Some variables, and all that can come of them: the classes of the block. */
export interface Block {
  /** Statements on which others than its variables have a say, with those of their parts that are decided. */
  readonly open: ReadonlyMap<Asked, ReadonlySet<Asked>>
  readonly classes: readonly State[]
}

/** Two blocks as one: the class of every pair of their classes, those of the first beneath each other. */
export interface Joined {
  readonly block: Block
  readonly classOf: readonly (readonly number[])[]
}

/** Joins blocks, so that what they come to takes the place of all that they are made of. */
export class Blocks {
  readonly #questions: Questions
  /** The truth of each statement: written over for each class. */
  readonly #truths: Truth[]

  constructor(questions: Questions) {
    this.#questions = questions
    this.#truths = questions.statements.map(({ start }) => start)
  }

  /** One variable by itself; `classOf` gives for each class of the variable the one of the block. */
  of({ leaves, classes }: Variable): { readonly block: Block; readonly classOf: readonly number[] } {
    const asked = leaves.map((leaf) => {
      const found = this.#questions.leaves.get(keyOf(leaf))
      if (!found) throw new Error(`Nothing asks for ${keyOf(leaf)}.`)
      return found
    })
    const before = { open: new Map(asked.map((each) => [each, new Set<Asked>()])), classes: [] }
    const { block, classOf } = this.#settled(
      [before],
      classes.map((truths) => [{ truths, code: 0 }]),
    )
    return { block, classOf }
  }

  joined(left: Block, right: Block): Joined {
    const pairs = left.classes.flatMap((a) => right.classes.map((b) => [a, b]))
    const { block, classOf } = this.#settled([left, right], pairs)
    const width = right.classes.length
    return { block, classOf: left.classes.map((_, row) => classOf.slice(row * width, (row + 1) * width)) }
  }

  /** What comes of blocks where all that only they have a say in is decided, for each of these states of theirs. */
  #settled(blocks: readonly Block[], states: readonly (readonly State[])[]) {
    const { touched, decided, open } = this.#reached(blocks)
    const numbers = new Map<string, number>()
    const classes: State[] = []
    const classOf = states.map((some) => {
      for (const asked of touched) this.#truths[asked.number] = asked.start
      for (const [index, { truths }] of some.entries()) {
        let at = 0
        for (const asked of blocks[index]?.open.keys() ?? []) {
          this.#put(asked, truths[at] ?? null)
          at += 1
        }
      }
      let code = some.reduce((all, each) => all | each.code, 0)
      for (const asked of decided) {
        const truth = this.#truths[asked.number] ?? null
        code |= codeWhere(asked, truth)
        for (const whole of asked.within) this.#put(whole, truth)
      }
      const truths = [...open.keys()].map(({ number }) => this.#truths[number] ?? null)
      const key = `${code}:${truths.join()}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(key, number)
      classes.push({ truths, code })
      return number
    })
    return { block: { open, classes }, classOf }
  }

  #put(asked: Asked, part: Truth): void {
    this.#truths[asked.number] = withPart(asked, this.#truths[asked.number] ?? null, part)
  }

  /** The statements that blocks have a say in together: those that are decided, parts first, and those that are not. */
  #reached(blocks: readonly Block[]) {
    const known = new Map<Asked, Set<Asked>>()
    const note = (asked: Asked, parts: Iterable<Asked>) => {
      const before = known.get(asked) ?? new Set()
      for (const part of parts) before.add(part)
      known.set(asked, before)
    }
    for (const { open } of blocks) for (const [asked, parts] of open) note(asked, parts)
    const decided: Asked[] = []
    for (const asked of this.#questions.statements) {
      if (known.get(asked)?.size !== asked.parts.size) continue
      decided.push(asked)
      for (const whole of asked.within) note(whole, [asked])
    }
    const touched = [...known.keys()]
    for (const asked of decided) known.delete(asked)
    return { touched, decided, open: known }
  }
}
