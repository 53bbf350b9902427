import { createHash } from 'node:crypto'
import { entryOf } from '../criteria/catalogue.ts'
import { confirmationsSchema, localProtocolSchema } from '../criteria/file-schemas.ts'
import { fingerprintOf } from '../criteria/rule-set.ts'
import type { Confirmations, LocalProtocol } from './protocol.ts'
import { protocolFaults } from './protocol-faults.ts'
import { schemaFaults } from './schema-faults.ts'
import { type Fault, pathOf, strictJson } from './strict-json.ts'

/** What a file holds, or everything that is wrong with it. There is nothing in between: no part of it is used then. */
export type ReadFile<Content> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const refused = (faults: readonly Fault[]) => ({ ok: false, faults }) as const

function fileFingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const notUtf8: Fault = {
  path: '$',
  wrong: 'The file is not text in UTF-8.',
  todo: 'Save it as UTF-8 and try again.',
}

function parsed(bytes: Uint8Array): ReturnType<typeof strictJson> {
  try {
    return strictJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refused([notUtf8])
  }
}

/** Reads the protocol of a centre. Interprets nothing that is not known, and never repairs. */
export function readProtocol(bytes: Uint8Array): ReadFile<LocalProtocol> {
  const json = parsed(bytes)
  if (!json.ok) return json
  const shaped = localProtocolSchema.safeParse(json.value)
  if (!shaped.success) return refused(schemaFaults(shaped.error.issues, json.value))
  const { centre, version, approved, set } = shaped.data
  const faults = protocolFaults(set)
  if (faults.length > 0) return refused(faults)
  const content: LocalProtocol = {
    centre,
    version,
    approved: approved ?? null,
    fingerprint: fileFingerprint(bytes),
    // A second opinion, whatever it calls itself: it has no way into the headline.
    set: { ...set, kind: 'guideline', part: 'second-opinion' },
  }
  return { ok: true, content }
}

/** Reads the record of who checked which criterion against which original. */
export function readConfirmations(bytes: Uint8Array): ReadFile<Confirmations> {
  const json = parsed(bytes)
  if (!json.ok) return json
  const shaped = confirmationsSchema.safeParse(json.value)
  if (!shaped.success) return refused(schemaFaults(shaped.error.issues, json.value))
  const { centre, confirmations } = shaped.data
  const faults = confirmations.flatMap(({ criterion }, index) =>
    entryOf(criterion)
      ? []
      : [
          {
            path: pathOf(['confirmations', index, 'criterion']),
            wrong: `“${criterion}” is no published criterion.`,
            todo: 'Copy its id from the end of the address of its page under /criteria.',
          },
        ],
  )
  if (faults.length > 0) return refused(faults)
  return {
    ok: true,
    content: {
      centre,
      fingerprint: fileFingerprint(bytes),
      confirmations: confirmations.map(({ fingerprint, ...confirmation }) => {
        const entry = entryOf(confirmation.criterion)
        return {
          ...confirmation,
          current: entry !== undefined && fingerprintOf(entry.criterion) === fingerprint,
        }
      }),
    },
  }
}
