import type { Confirmation, Confirmations } from '../local/protocol.ts'

/** One check of a criterion against its original, as a centre recorded it. */
export interface ConfirmationReport {
  readonly text: string
  /** The same in a few words, for paper. */
  readonly mark: string
  readonly current: boolean
}

/** A check in words. One that was made of an earlier state of the criterion says so. */
export function confirmationReport({ by, on, original, current }: Confirmation): ConfirmationReport {
  const since = current ? '' : ' The criterion has changed since: it must be checked again.'
  return {
    text: `Checked by ${by} on ${on} against: ${original}.${since}`,
    mark: current ? `checked ${on}` : `checked ${on}, changed since`,
    current,
  }
}

/** How much a centre has checked, in one sentence; null where it recorded nothing. */
export function confirmedInWords(record: Confirmations | undefined, criteria: number): string | null {
  if (!record) return null
  const current = new Set(
    record.confirmations.filter((each) => each.current).map(({ criterion }) => criterion),
  )
  return `${record.centre} records that ${current.size} of ${criteria} criteria were checked against their originals, as they stand now.`
}
