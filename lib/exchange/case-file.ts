import type { CaseParts } from '../../rules/index.ts'
import { blankEntries, type Entries, type FormValues } from '../assessment/entry.ts'
import { asGiven } from '../assessment/refusal.ts'
import type { z } from '../assessment/zod.ts'
import { caseFileSchema, caseFormat, currentVersion } from './case-file-schema.ts'
import { changedEntries } from './changed-entries.ts'
import { readJson } from './json-text.ts'
import { migrations } from './migrations.ts'
import { type CaseProblem, problemsOf, sentence } from './problems.ts'
import { answerNow, type StoredAnswer } from './stored-answer.ts'

/** A case that was read, or every fault at once. */
export type ReadCase =
  | {
      readonly ok: true
      /** The form as it was; what was refused then is in it as it was typed. */
      readonly values: FormValues
      /** The answer that was given when the case was exported; null where none came with it. */
      readonly answer: StoredAnswer | null
      /** The version of the file. One below the current was brought up to it. */
      readonly version: number
    }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/**
 * Reads a case that was exported, of this version or an earlier one. Never throws and never repairs: a file with a fault
 * gives no case.
 *
 * @param text the content of the file, from anywhere
 */
export function readCaseFile(text: string): ReadCase {
  const json = readJson(text)
  if (!json.ok) return { ok: false, problems: json.messages.map((message) => ({ place: '', message })) }
  const found = versionOf(json.value)
  if ('problem' in found) return { ok: false, problems: [found.problem] }
  let { value } = json
  for (let version = found.version; version < currentVersion; version += 1) {
    const migrated = migrations[version]?.(value)
    if (!migrated) return { ok: false, problems: [{ place: 'schemaVersion', message: noMigration(version) }] }
    if (!migrated.ok) return migrated
    value = migrated.value
  }
  return checkCase(value, found.version)
}

/**
 * Checks a case of the current version.
 *
 * @param value anything
 * @param version the version it was brought up from
 */
export function checkCase(value: unknown, version: number): ReadCase {
  const parsed = caseFileSchema.safeParse(value, { error: sentence })
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues) }
  return { ok: true, values: valuesOf(parsed.data), answer: parsed.data.answer ?? null, version }
}

/** A case file, or what stands in its way: nothing is written that could not be read again. */
export type WrittenCase =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/** The case as the text of a file, with today's answer. */
export function writeCaseFile(values: FormValues): WrittenCase {
  const { reference, assessmentDate, entries, parts } = values
  const file = {
    format: caseFormat,
    schemaVersion: currentVersion,
    reference,
    assessmentDate,
    entries: changedEntries(entries),
    parts,
    answer: answerNow(values),
  }
  const text = `${JSON.stringify(file, null, 2)}\n`
  const read = readCaseFile(text)
  return read.ok ? { ok: true, text } : read
}

/** The form for what was checked. */
function valuesOf({
  reference,
  assessmentDate,
  entries,
  parts,
}: Pick<z.infer<typeof caseFileSchema>, 'reference' | 'assessmentDate' | 'entries' | 'parts'>): FormValues {
  return {
    reference,
    assessmentDate,
    entries: { ...blankEntries, ...entries } as Entries,
    parts: parts as CaseParts,
  }
}

function versionOf(value: unknown): { readonly version: number } | { readonly problem: CaseProblem } {
  // Own members only, so that nothing is read from a prototype.
  const members = new Map(isObject(value) ? Object.entries(value) : [])
  if (!members.has('format')) {
    if (members.has('patient')) return { version: 1 }
    const message = 'It is neither an exported case nor a request with the member “patient”. Choose another.'
    return { problem: { place: '', message } }
  }
  if (members.get('format') !== caseFormat) {
    const message = `must be ${caseFormat}. It is ${asGiven(members.get('format'))}. Choose an exported case.`
    return { problem: { place: 'format', message } }
  }
  const version = members.get('schemaVersion')
  if (version === undefined) return { problem: { place: 'schemaVersion', message: 'is missing. Add it.' } }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 2) {
    const message = `must be a whole number from 2 to ${currentVersion}. It is ${asGiven(version)}.`
    return { problem: { place: 'schemaVersion', message } }
  }
  return version > currentVersion
    ? { problem: { place: 'schemaVersion', message: newer(version) } }
    : { version }
}

function newer(version: number): string {
  return `is ${version}, and this program reads up to ${currentVersion}. Open the case in the newer program that wrote it.`
}

function noMigration(version: number): string {
  return `is ${version}, which can no longer be read. Enter the case again.`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
