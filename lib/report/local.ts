import { assessBy, type FeatureId, type Findings, type Patient } from '../../rules/index.ts'
import { type LocalProtocol, localSource } from '../local/protocol.ts'
import type { SourceReport } from './citation.ts'
import type { Knowledge } from './criterion.ts'
import { type SetReport, setReport } from './set-report.ts'

/** What the protocol of a centre says of a patient. It stands beside the published sets and never among them. */
export interface LocalReport {
  readonly heading: string
  /** Version, approval, and the fingerprint of the file. */
  readonly about: string
  readonly fingerprint: string
  readonly set: SetReport
}

function sourceOf({ centre, version, fingerprint }: LocalProtocol): SourceReport {
  return {
    id: localSource,
    short: 'Local protocol',
    full: `${localName(centre)}, version ${version}.`,
    url: null,
    readExtent: `As the centre’s file states it; SHA-256 of the file ${fingerprint}.`,
  }
}

/** How the protocol of a centre is called. */
export function localName(centre: string): string {
  return `Local protocol of ${centre}`
}

/** The report on a local protocol, with its own words for what it is. */
export function localReport(
  protocol: LocalProtocol,
  patient: Patient,
  notAvailable: readonly FeatureId[],
  findings: Findings,
  knowledge: Knowledge,
): LocalReport {
  const { centre, version, approved, fingerprint, set } = protocol
  const by = approved ? `, approved by ${approved.by} on ${approved.on}` : ''
  return {
    heading: localName(centre),
    about: `Version ${version}${by}. It stands beside the published sets and never changes the headline. SHA-256 of its file: ${fingerprint}.`,
    fingerprint,
    set: setReport(set, assessBy(set, patient, notAvailable), findings, {
      ...knowledge,
      local: sourceOf(protocol),
    }),
  }
}
