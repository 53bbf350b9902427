import { type CaseParts, featureIds, isCalculatorId, isPartValue, partDefinition } from '../../rules/index.ts'
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

const version = 2

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
    if (!isRecord(draft) || ![1, version].includes(Number(draft.version)) || !isRecord(draft.entries))
      return null
    const entries = readEntries(draft.entries)
    // Version 1 kept no parts.
    const parts = draft.version === 1 ? {} : readParts(draft.parts)
    const { reference, assessmentDate, exampleId, fullWorkUp } = draft
    if (!entries || !parts || typeof reference !== 'string' || typeof assessmentDate !== 'string') return null
    return {
      values: { reference, assessmentDate, entries, parts },
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

function readParts(stored: unknown): CaseParts | null {
  if (!isRecord(stored)) return null
  for (const [calculator, parts] of Object.entries(stored)) {
    if (!isCalculatorId(calculator) || !isRecord(parts)) return null
    for (const [part, value] of Object.entries(parts)) {
      const definition = partDefinition(calculator, part)
      if (!definition || !isPartValue(definition, value)) return null
    }
  }
  return stored as CaseParts
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
