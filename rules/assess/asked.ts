import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import {
  allTrue,
  anyKnownTrue,
  anyTrue,
  type Expression,
  opposite,
  type Truth,
} from '../expressions/index.ts'
import { keyOf } from './variables.ts'
import type { Weighing } from './weighing.ts'

/** A statement of some criteria, once however many rows and other statements it is part of. */
export interface Asked {
  /** Its place among all of them, behind its parts. */
  readonly number: number
  readonly kind: Expression['kind']
  readonly parts: ReadonlySet<Asked>
  /** The statements of which it is a part. */
  readonly within: ReadonlySet<Asked>
  /** What it is while none of its parts is looked at. */
  readonly start: Truth
  /** What the rows say that it decides, as a code of a weighing, where it is false, true and unknown. */
  readonly codes: readonly [ifFalse: number, ifTrue: number, ifUnknown: number]
}

type Growing = Asked & { readonly within: Set<Asked>; codes: Asked['codes'] }

/** Everything that some sets ask, from the leaves to the rows. */
export interface Questions {
  readonly leaves: ReadonlyMap<string, Asked>
  readonly statements: readonly Asked[]
  /** What the sets say before any finding is looked at, as a code of the weighing. */
  readonly start: number
}

export function questionsOf(sets: readonly AnyCriteriaSet[], weighing: Weighing): Questions {
  const known = new Map<string, Growing>()
  const leaves = new Map<string, Asked>()

  const note = (key: string, kind: Asked['kind'], parts: ReadonlySet<Growing>, start: Truth): Growing => {
    const before = known.get(key)
    if (before) return before
    const asked: Growing = { number: known.size, kind, parts, within: new Set(), start, codes: [0, 0, 0] }
    for (const part of parts) part.within.add(asked)
    known.set(key, asked)
    return asked
  }

  /** The statement, or its truth where it asks for nothing. */
  const find = (expression: Expression): Growing | Truth => {
    switch (expression.kind) {
      case 'named':
        return find(expression.part)
      case 'not': {
        const part = find(expression.part)
        return isTruth(part) ? opposite(part) : note(`not:${part.number}`, 'not', new Set([part]), null)
      }
      case 'all':
      case 'any':
      case 'any-known': {
        const { kind } = expression
        const found = expression.parts.map(find)
        const parts = new Set(found.filter(isAsked))
        const start = joinOf[kind](found.filter(isTruth))
        if (parts.size === 0) return start
        const numbers = [...parts].map(({ number }) => number).sort((a, b) => a - b)
        return note(`${kind}:${start}:${numbers.join()}`, kind, parts, start)
      }
      default: {
        const key = keyOf(expression)
        const leaf = note(key, expression.kind, new Set(), null)
        leaves.set(key, leaf)
        return leaf
      }
    }
  }

  let start = sets.reduce((code, set) => code | weighing.start(set), 0)
  for (const set of sets)
    for (const row of set.criteria) {
      const asked = find(row.when)
      if (isTruth(asked)) start |= weighing.of(set, row, asked)
      else {
        const [ifFalse, ifTrue, ifUnknown] = asked.codes
        asked.codes = [
          ifFalse | weighing.of(set, row, false),
          ifTrue | weighing.of(set, row, true),
          ifUnknown | weighing.of(set, row, null),
        ]
      }
    }
  return { leaves, statements: [...known.values()], start }
}

const joinOf = { all: allTrue, any: anyTrue, 'any-known': anyKnownTrue } as const

const isAsked = (given: Growing | Truth): given is Growing => !isTruth(given)
const isTruth = (given: Asked | Truth): given is Truth => given === null || typeof given === 'boolean'

/** What a statement is, of which so much is known, with one more of its parts. */
export function withPart({ kind }: Asked, before: Truth, part: Truth): Truth {
  switch (kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return joinOf[kind]([before, part])
    case 'not':
      return opposite(part)
    default:
      return part
  }
}

/** What the rows say that a statement decides. */
export function codeWhere({ codes: [ifFalse, ifTrue, ifUnknown] }: Asked, truth: Truth): number {
  return truth === null ? ifUnknown : truth ? ifTrue : ifFalse
}
