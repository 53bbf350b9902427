import type { AuditEvent, AuditEventEntityDetail, Bundle, Coding } from 'fhir/r4'
import type { AuditHead } from '../database/audit.ts'
import type { AuditTable } from '../database/tables.ts'

const dicom = 'http://dicom.nema.org/resources/ontology/DCM'

/** Kinds of event as DICOM has them, by how an action begins. */
const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/^(sign-|single-sign-on|second-factor|identity)/, '110114', 'User Authentication'],
  [/^audit\./, '110101', 'Audit Log Used'],
  [/^(account|password|team)/, '110113', 'Security Alert'],
  [/^(case|decision|opinion)\./, '110110', 'Patient Record'],
]

/** What is done to the data, by how an action ends; anything else runs something. */
const verbs: readonly (readonly [RegExp, NonNullable<AuditEvent['action']>])[] = [
  [/\.(create|arrange|give|record|invite|reset-link)$/, 'C'],
  [/\.(view|list)$/, 'R'],
  [/\.(save|status|manage|reveal|change|link|unlink|reset|remove)$/, 'U'],
  [/\.erase$/, 'D'],
]

/** A row of the audit trail as a FHIR R4 AuditEvent; its place in the chain is among its details. */
function auditEvent(row: AuditTable, origin: string, names: ReadonlyMap<string, string>): AuditEvent {
  const [, code = '110100', display = 'Application Activity'] =
    kinds.find(([begins]) => begins.test(row.action)) ?? []
  const name = names.get(row.actor)
  return {
    resourceType: 'AuditEvent',
    id: String(row.seq),
    type: { system: dicom, code, display },
    subtype: [{ system: `${origin}/board/audit`, code: row.action }],
    action: verbs.find(([ends]) => ends.test(row.action))?.[1] ?? 'E',
    recorded: row.at,
    outcome: row.outcome === 'success' ? '0' : '4',
    outcomeDesc: row.outcome,
    agent: [
      {
        role: [{ text: row.role }],
        who: {
          identifier: { system: `${origin}/board/accounts`, value: row.actor },
          ...(name && { display: name }),
        },
        requestor: true,
      },
    ],
    source: { observer: { identifier: { system: 'urn:ietf:rfc:3986', value: origin } } },
    entity: [
      {
        what: { identifier: { system: `${origin}/board/${row.target_type}`, value: row.target_id } },
        detail: detailsOf(row),
      },
    ],
  }
}

function detailsOf(row: AuditTable): AuditEventEntityDetail[] {
  const facts: Record<string, unknown> = JSON.parse(row.detail)
  return [
    ['sequence', row.seq],
    ['hash', row.hash],
    ['previous-hash', row.prev],
    ...Object.entries(facts).filter(([, value]) => value !== null && value !== ''),
  ].map(([type, value]) => ({ type: String(type), valueString: String(value) }))
}

/** What says that a resource of the bundle belongs to the subset that was asked for. */
const subsetted: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
}

/**
 * Rows of the trail as the text of a FHIR R4 Bundle, piece by piece. Its identifier is where the whole trail ends: number
 * and hash of the last row.
 */
export async function* auditBundle(
  { head, pages }: { readonly head: AuditHead; readonly pages: AsyncIterable<readonly AuditTable[]> },
  { origin, at, names, whole }: AuditBundleFrame,
): AsyncGenerator<string> {
  const frame: Bundle = {
    resourceType: 'Bundle',
    ...(!whole && { meta: { tag: [subsetted] } }),
    identifier: { system: `${origin}/board/audit`, value: `${head.seq}:${head.hash}` },
    type: 'collection',
    timestamp: at.toISOString(),
  }
  yield `${JSON.stringify(frame).slice(0, -1)},"entry":[`
  let first = true
  for await (const rows of pages) {
    const entries = rows.map((row) =>
      JSON.stringify({ fullUrl: `urn:uuid:${uuidOf(row.hash)}`, resource: auditEvent(row, origin, names) }),
    )
    if (entries.length > 0) yield `${first ? '' : ','}${entries.join(',')}`
    first = first && entries.length === 0
  }
  yield ']}'
}

interface AuditBundleFrame {
  /** Where people reach the application; begins the systems of its ids. */
  readonly origin: string
  readonly at: Date
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>
  /** Whether every row is in it. */
  readonly whole: boolean
}

/** The beginning of a hash in the form of a UUID, version 8: made by the application's own rule. */
function uuidOf(hash: string): string {
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(13, 16),
    hash.slice(17, 20),
    hash.slice(20, 32),
  ]
  return `${a}-${b}-8${c}-8${d}-${e}`
}
