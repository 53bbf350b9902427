import { stringify } from 'csv-stringify/sync'
import { outcomeWords } from '../report/words.ts'
import { decisionKinds, departureReasons } from './decisions.ts'
import type { DecisionEntry } from './record.ts'

const columns: readonly (readonly [name: string, cell: (entry: DecisionEntry) => string])[] = [
  ['decided at (UTC)', ({ decidedAt }) => decidedAt],
  ['meeting', ({ meeting }) => meeting.title],
  ['meeting date', ({ meeting }) => meeting.heldOn],
  ['case', ({ reference }) => reference],
  ['advice code', ({ advice }) => advice],
  ['advice', ({ advice }) => outcomeWords('guideline', advice).title],
  ['decision code', ({ kind }) => kind],
  ['decision', ({ kind }) => decisionKinds[kind]],
  ['departs', ({ departs }) => (departs ? 'yes' : 'no')],
  ['reason code', ({ departure }) => departure ?? ''],
  ['reason', ({ departure }) => (departure ? departureReasons[departure] : '')],
  ['signed by', ({ signedBy }) => signedBy],
  ['rules', ({ rulesVersion }) => rulesVersion],
  ['superseded', ({ supersededBy }) => (supersededBy === null ? 'no' : 'yes')],
  ['record intact', ({ intact }) => (intact ? 'yes' : 'no')],
]

/** Decisions against advice as CSV (RFC 4180). No cell begins as a formula, which a spreadsheet would run. */
export function decisionsCsv(entries: readonly DecisionEntry[]): string {
  return stringify(
    entries.map((entry) => columns.map(([, cell]) => cell(entry))),
    { header: true, columns: columns.map(([name]) => name), record_delimiter: '\r\n', escape_formulas: true },
  )
}
