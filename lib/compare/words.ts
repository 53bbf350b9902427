import { type Expression, describe as inWords, limitInWords, subjectInWords } from '../../rules/index.ts'
import { shortCitation } from '../report/citation.ts'
import { roleWords, verificationWords } from '../report/words.ts'
import { isGroupWord, type Placed } from './placed.ts'
import type { RowKind } from './rows.ts'

const joins = { all: ' and ', any: ' or ', 'any-known': ' or ' } as const

/** An expression with its named parts by name alone. */
function inShort(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return expression.parts
        .map((part) => ('parts' in part && part.parts.length > 1 ? `(${inShort(part)})` : inShort(part)))
        .join(joins[expression.kind])
    case 'not':
      return `not ${inShort(expression.part)}`
    case 'named':
      return expression.name
    default:
      return inWords(expression)
  }
}

/** What a limit counts together with, in words; null where it counts on its own. */
function joinedInWords({ statement, leaf, within }: Placed): string | null {
  if (statement === leaf) return null
  const whole = inShort(statement)
  const names = within.filter((word) => !isGroupWord(word) && !whole.includes(word))
  return `part of: ${whole}${names.length === 0 ? '' : `; there: ${names.join(', ')}`}`
}

/** One statement as it is printed in a comparison. */
export interface PlacedInWords {
  readonly subject: string
  readonly limit: string
  readonly joined: string | null
  readonly role: string
  /** Where it stands in its source; led by the source's name where that is not the set's own. */
  readonly place: string
  readonly level: string
  readonly verification: string
}

/** One statement in words. */
export function placedInWords(placed: Placed): PlacedInWords {
  const { criterion, leaf } = placed
  const { cite } = criterion
  return {
    subject: subjectInWords(leaf),
    limit: limitInWords(leaf),
    joined: joinedInWords(placed),
    role: roleWords[criterion.role],
    place: `${shortCitation(cite.source)}, ${cite.at}`,
    level: cite.level === undefined ? 'level not stated' : `level ${cite.level}`,
    verification: verificationWords[criterion.verified].toLowerCase(),
  }
}

/** The heading over the lines of one kind, and what it means. */
export function kindInWords(kind: RowKind, a: string, b: string): { title: string; meaning: string } {
  const alone = (asking: string, other: string) => ({
    title: `Asked by ${asking} alone`,
    meaning: `In the part of ${other} that was read and encoded, nothing asks this.`,
  })
  switch (kind) {
    case 'limit':
      return { title: 'Different limits', meaning: 'Both ask, and draw the line at different values.' }
    case 'use':
      return {
        title: 'The same limit, used in another way',
        meaning: 'It has another role, or it counts together with other findings.',
      }
    case 'other-finding':
      return {
        title: 'The same topic, asked of other findings',
        meaning: 'Neither set’s limit can be held against the other’s.',
      }
    case 'elsewhere':
      return {
        title: 'Asked by both, in another place',
        meaning: 'One asks it here, the other in a route, under another topic, or by another clock.',
      }
    case 'only-a':
      return alone(a, b)
    case 'only-b':
      return alone(b, a)
    case 'same':
      return { title: 'The same in both', meaning: 'The same limit with the same consequence.' }
  }
}
