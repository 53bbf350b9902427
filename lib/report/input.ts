import type { CaseParts, FeatureId, Patient } from '../../rules/index.ts'
import type { Confirmations, LocalProtocol } from '../local/protocol.ts'

/** What was entered, as far as a report needs it. */
export interface ReportInput {
  readonly patient: Patient
  readonly notAvailable: readonly FeatureId[]
  /** The case's local reference; no identity. */
  readonly reference?: string
  /** ISO date on which the findings were taken to hold. */
  readonly assessmentDate?: string
  /** Origin of the server that gives the pages, as in `https://host`, for addresses on paper. */
  readonly origin?: string
  /** The protocol of the centre that runs the server. */
  readonly local?: LocalProtocol
  /** What the centre recorded of checks of criteria against their originals. */
  readonly confirmations?: Confirmations
  /** Values as typed, with their unit, and their value in the unit of the criteria where it differs. */
  readonly typed?: Partial<
    Record<FeatureId, { readonly text: string; readonly unit: string; readonly converted: string | null }>
  >
  /** Entries that were refused, as typed, with the reason. They count as unknown. */
  readonly problems?: readonly {
    readonly feature: FeatureId
    readonly value: string
    readonly message: string
  }[]
  /** What calculated values were made of; told in the rationale. */
  readonly parts?: CaseParts
}
