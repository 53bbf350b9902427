import type { RenalCrisisReading, Truth } from '../../rules/index.ts'

const truths = { true: 'yes', false: 'no', null: 'not known' } as const

/** Whether an item holds. */
export function itemTruthInWords(truth: Truth): string {
  return truths[`${truth}`]
}

/** Whether a definition is met, and why nothing can be said where that is the source's doing. */
export function readingInWords({ definition, met, groups }: RenalCrisisReading): string {
  if (!definition.numberStated) {
    const items = groups.flat()
    const present = items.filter(({ truth }) => truth === true).length
    return `${present} of ${items.length} items present; how many are needed is not available`
  }
  if (met === null) return 'Not known'
  return met ? 'Met' : 'Not met'
}

/** The definitions that are met, by name. */
export function metInWords(readings: readonly RenalCrisisReading[]): string {
  return readings
    .filter(({ met }) => met === true)
    .map(({ definition }) => definition.name)
    .join('; ')
}
