import { limitInWords, quantityInWords, quantityUnit } from '../../../../rules/index.ts'
import { criterionNamed } from './columns.ts'
import type { LimitChoice } from './limits.ts'

/** A limit in a list: what it is put to, the limit, and the criterion. */
export function limitTitle({ leaf, criterion }: LimitChoice): string {
  return `${quantityInWords(leaf.quantity)} ${limitInWords(leaf)} (${criterionNamed(criterion).criterion.says})`
}

/** The unit of a limit; empty where it has none. */
export function limitUnit({ leaf }: LimitChoice): string {
  return quantityUnit(leaf.quantity)
}
