import { writeFileSync } from 'node:fs'
import {
  type FeatureId,
  featureDefinition,
  featureIds,
  type Outcomes,
  type Patient,
} from '../../../rules/index.ts'

/** The types of columns in one engine. */
export type ColumnTypes = Readonly<Record<'boolean' | 'number' | 'text', string>>

/** A table that holds every feature, for generated patients. */
export function createTable(name: string, types: ColumnTypes): string {
  const typeOf = (id: FeatureId) => {
    const { type } = featureDefinition(id)
    if (type === 'boolean') return types.boolean
    return type === 'enum' ? types.text : types.number
  }
  return `CREATE TABLE ${name} ("id" INTEGER, ${featureIds.map((id) => `"${id}" ${typeOf(id)}`).join(', ')})`
}

/** Patients as CSV in the order of the dictionary, their place as their id, without a header; an empty cell is NULL. */
export function writeCsv(file: string, patients: readonly Patient[]): void {
  const rows = patients.map((patient, id) =>
    [id, ...featureIds.map((feature) => patient[feature] ?? '')].join(','),
  )
  writeFileSync(file, `${rows.join('\n')}\n`)
}

/** All that the evaluator says of a patient for these columns, as one text; see `answerText`. */
export function answerOf(outcomes: Outcomes, columns: readonly string[]): string {
  return columns
    .map((column) => {
      if (column === 'headline' || column === 'guidelinesDiffer') return String(outcomes[column])
      const [set = ''] = column.replace('outcome:', '').split('/')
      const result = outcomes.sets[set]
      return String(column.startsWith('outcome:') ? result?.outcome : result?.criteria[column])
    })
    .join('|')
}

/** The same of a row of a query, as an expression in SQL. */
export function answerText(columns: readonly string[], text: string): string {
  const parts = columns.map((column) => `COALESCE(CAST("${column}" AS ${text}), 'null')`)
  return parts.join(` || '|' || `)
}

/** Where two answers differ, column by column. */
export function differences(columns: readonly string[], expected: string, given: string): readonly string[] {
  if (expected === given) return []
  const theirs = given.split('|')
  return expected
    .split('|')
    .flatMap((value, index) =>
      value === theirs[index] ? [] : [`${columns[index]}: ${theirs[index]} instead of ${value}`],
    )
}
