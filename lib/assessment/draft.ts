import { featureIds } from '../../rules/index.ts'
import {
  blankEntries,
  type Entries,
  type Entry,
  type FormValues,
  isBlank,
  somethingEntered,
} from './entry.ts'

/** What survives a reload of this tab. */
export interface Draft {
  readonly values: FormValues
  readonly exampleId: string | null
  readonly fullWorkUp: boolean
}

const version = 1

/** The draft as text; null when there is nothing worth keeping. */
export function draftText({ values, exampleId, fullWorkUp }: Draft): string | null {
  if (!somethingEntered(values)) return null
  const entered = featureIds.filter((feature) => !isBlank(values.entries[feature]))
  const entries = Object.fromEntries(entered.map((feature) => [feature, values.entries[feature]]))
  return JSON.stringify({ version, ...values, entries, exampleId, fullWorkUp })
}

/** Reads a draft back; null when the text is broken or of another version. Never throws. */
export function readDraft(text: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(text)
    if (!isRecord(draft) || draft.version !== version || !isRecord(draft.entries)) return null
    const entries = readEntries(draft.entries)
    const { reference, assessmentDate, exampleId, fullWorkUp } = draft
    if (!entries || typeof reference !== 'string' || typeof assessmentDate !== 'string') return null
    return {
      values: { reference, assessmentDate, entries },
      exampleId: typeof exampleId === 'string' ? exampleId : null,
      fullWorkUp: fullWorkUp === true,
    }
  } catch {
    return null
  }
}

function readEntries(stored: Record<string, unknown>): Entries | null {
  const entries: Record<string, Entry> = { ...blankEntries }
  for (const feature of featureIds) {
    if (!Object.hasOwn(stored, feature)) continue
    const entry = stored[feature]
    if (!isEntry(entry)) return null
    entries[feature] = { text: entry.text, unit: entry.unit, notAvailable: entry.notAvailable }
  }
  return entries as Entries
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false
  return (
    typeof value.text === 'string' &&
    typeof value.unit === 'string' &&
    typeof value.notAvailable === 'boolean'
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
