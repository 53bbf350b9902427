import { assessBy, type FeatureId, type Patient, type SetResult } from '../../rules/index.ts'
import type { LocalProtocol } from './protocol.ts'

/** What the protocol of a centre says of a patient, for programs. It stands outside `sets` and outside the headline. */
export interface LocalAnswer extends SetResult {
  readonly centre: string
  readonly version: string
  /** SHA-256 of the file of the protocol. */
  readonly fingerprint: string
}

/** The member `local` of an answer; none where there is no local protocol. */
export function localAnswer(
  protocol: LocalProtocol | null,
  { patient, notAvailable }: { readonly patient: Patient; readonly notAvailable: readonly FeatureId[] },
): { readonly local?: LocalAnswer } {
  if (!protocol) return {}
  const { centre, version, fingerprint, set } = protocol
  return { local: { centre, version, fingerprint, ...assessBy(set, patient, notAvailable) } }
}
