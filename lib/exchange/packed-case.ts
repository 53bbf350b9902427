import { type FeatureId, isFeatureId } from '../../rules/index.ts'
import { blankEntry, type Entry, type FormValues } from '../assessment/entry.ts'
import { z } from '../assessment/zod.ts'
import { caseFormat, currentVersion } from './case-file-schema.ts'
import { changedEntries } from './changed-entries.ts'
import { answerNow } from './stored-answer.ts'

/** So many characters of the fingerprint tell one edition of the rules from another. */
const fingerprintInLink = 16

// A text, or null for not available; with a unit beside it where that is not the field's first.
const text = z.string().nullable()
const packedSchema = z.strictObject({
  d: z.string(),
  e: z.record(z.string(), z.union([text, z.tuple([text, z.string()])])),
  p: z.unknown().optional(),
  a: z.tuple([z.string(), z.string(), z.string()]),
})

type Packed = z.infer<typeof packedSchema>
type PackedEntry = Packed['e'][string]

/** A case in as few characters as may be: without the case reference, and of the answer only headline and rules. */
export function packedCase(values: FormValues): Packed {
  const { rules, headline } = answerNow(values)
  const entries = Object.entries(changedEntries(values.entries)).map(
    ([feature, entry]) => [feature, packedEntry(feature as FeatureId, entry)] as const,
  )
  return {
    d: values.assessmentDate,
    e: Object.fromEntries(entries),
    ...(Object.keys(values.parts).length > 0 && { p: values.parts }),
    a: [rules.version, rules.fingerprint.slice(0, fingerprintInLink), headline],
  }
}

function packedEntry(feature: FeatureId, { text: typed, unit, notAvailable }: Entry): PackedEntry {
  const said = notAvailable ? null : typed
  return unit === blankEntry(feature).unit ? said : [said, unit]
}

/** The same as a case file, which is yet to be checked; null where it is not packed as a link is. */
export function unpackedCase(value: unknown): object | null {
  const packed = packedSchema.safeParse(value)
  if (!packed.success) return null
  const { d, e, p = {}, a } = packed.data
  const [version, fingerprint, headline] = a
  const entries = Object.entries(e).map(
    ([feature, entry]) => [feature, unpackedEntry(feature, entry)] as const,
  )
  return {
    format: caseFormat,
    schemaVersion: currentVersion,
    reference: '',
    assessmentDate: d,
    entries: Object.fromEntries(entries),
    parts: p,
    answer: { rules: { version, fingerprint }, headline },
  }
}

function unpackedEntry(feature: string, entry: PackedEntry) {
  const own = isFeatureId(feature) ? blankEntry(feature).unit : ''
  const [said, unit] = Array.isArray(entry) ? entry : [entry, own]
  return { text: said ?? '', unit, notAvailable: said === null }
}
