import type { AnyCriteriaSet } from '../../rules/index.ts'

/** The source of a row that a centre states on its own authority. No publication has this id. */
export const localSource = 'local-protocol'

/** The protocol of a centre, read from its file and free of faults. */
export interface LocalProtocol {
  readonly centre: string
  /** The centre's own version. */
  readonly version: string
  /** Who approved it at the centre, and when; null where the file does not say. */
  readonly approved: { readonly by: string; readonly on: string } | null
  /** SHA-256 of the file. */
  readonly fingerprint: string
  /** Every row cites a published source, or the protocol itself. */
  readonly set: AnyCriteriaSet
}

/** What a centre records of one check of a criterion against its original. */
export interface Confirmation {
  readonly criterion: string
  /** What it was compared with. */
  readonly original: string
  readonly by: string
  /** ISO date. */
  readonly on: string
  /** Whether the criterion is still as it was checked. */
  readonly current: boolean
}

/** The record of a centre, read from its file and free of faults. */
export interface Confirmations {
  readonly centre: string
  /** SHA-256 of the file. */
  readonly fingerprint: string
  readonly confirmations: readonly Confirmation[]
}

/** What a centre has added to this server. */
export interface LocalFiles {
  readonly protocol: LocalProtocol | null
  readonly confirmations: Confirmations | null
}

/** The files as the input of a report. */
export function asInput({ protocol, confirmations }: LocalFiles): {
  readonly local?: LocalProtocol
  readonly confirmations?: Confirmations
} {
  return { ...(protocol && { local: protocol }), ...(confirmations && { confirmations }) }
}
