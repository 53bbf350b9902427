import { type FeatureId, nameInSentence, type Outcome } from '../../rules/index.ts'
import type { InputReport } from '../report/inputs.ts'
import { outcomeWords } from '../report/words.ts'
import type { FindingChange, SetMove } from './states.ts'

/** How a finding stood, in words: the value that counts, and as typed where that was otherwise. */
export function standsInWords({ state, value, typed }: InputReport): string {
  switch (state) {
    case 'entered':
      return typed === null ? value : `${value} (typed as ${typed})`
    case 'calculated':
      return `${value} (calculated)`
    case 'not-available':
      return 'not available'
    case 'refused':
      return `refused: ${typed ?? ''}`
    case 'blank':
      return 'not entered'
  }
}

/** The names of findings in a list. */
export function findingsInWords(features: readonly FeatureId[]): string {
  return features.map(nameInSentence).join(', ')
}

/** From which changed findings a calculated one moved; null where it was entered. */
export function calculatedInWords({ calculatedFrom }: FindingChange): string | null {
  return calculatedFrom.length === 0 ? null : `calculated; changed: ${findingsInWords(calculatedFrom)}`
}

/** An outcome of a set in words; a set that the earlier rules did not have gave none. */
export function outcomeOfSet({ set }: SetMove, outcome: Outcome | null): string {
  return outcome === null ? 'no answer' : outcomeWords(set.kind, outcome).title
}
