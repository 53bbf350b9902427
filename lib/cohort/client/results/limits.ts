import { type AnyCriteriaSet, featureDefinition, type Leaf, thresholdsOf } from '../../../../rules/index.ts'
import { readNumber } from '../../../assessment/units.ts'

/** One numeric limit of a criterion, to be tried at another value. */
export interface LimitChoice {
  readonly criterion: string
  /** Which of the criterion's limits, in the order of `thresholdsOf`. */
  readonly threshold: number
  readonly leaf: Leaf & { readonly kind: 'compare' }
  /** The values that make sense there, inclusive; only where the dictionary says. */
  readonly range: { readonly min: number; readonly max: number } | null
}

/** A limit, and the value to try in its place. */
export interface WhatIfQuestion {
  readonly criterion: string
  readonly threshold: number
  readonly limit: number
}

/** Every numeric limit of a set that can be tried at another value; a score that must be met exactly has no other value. */
export function limitChoices(set: AnyCriteriaSet): readonly LimitChoice[] {
  return set.criteria.flatMap(({ id, when }) =>
    thresholdsOf(when).flatMap((threshold, index) =>
      threshold.comparator === '='
        ? []
        : {
            criterion: id,
            threshold: index,
            leaf: { kind: 'compare' as const, ...threshold },
            range: rangeOf(threshold.quantity),
          },
    ),
  )
}

const stays = 'The last one that was a limit stays in force.'

/** Another limit as somebody typed it, or why it is none. */
export function readLimit(
  { range }: LimitChoice,
  text: string,
): { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string } {
  const read = readNumber(text)
  if ('hint' in read) return { ok: false, message: `A limit is a number ${read.hint}. ${stays}` }
  const { number: value } = read
  if (range && (value < range.min || value > range.max))
    return { ok: false, message: `A limit lies from ${range.min} to ${range.max}. ${stays}` }
  return { ok: true, value }
}

function rangeOf(quantity: (Leaf & { kind: 'compare' })['quantity']): LimitChoice['range'] {
  if (quantity.kind !== 'value') return null
  const definition = featureDefinition(quantity.feature)
  return 'min' in definition ? { min: definition.min, max: definition.max } : null
}
