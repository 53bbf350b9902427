import { writeFileSync } from 'node:fs'
import {
  criteriaSets,
  evaluate,
  type FeatureId,
  type FeatureValue,
  type Findings,
  featureDefinition,
  featureIds,
  findingsOf,
  type Outcomes,
  outcomesFor,
  type Patient,
} from '../../../rules/index.ts'
import { type NameStyle, written } from '../dialect.ts'

/** What a row of the table holds; any value, also one that is not allowed. */
export type TableRow = { readonly [F in FeatureId]?: FeatureValue | null | undefined }

/** The types of columns in one engine. */
export type ColumnTypes = Readonly<Record<'boolean' | 'number' | 'text', string>>

/** The statement that makes an empty table of patients with a column for every feature. */
export function createTable(name: string, types: ColumnTypes, style: NameStyle = 'quoted'): string {
  const columns = featureIds.map((id) => {
    const { type } = featureDefinition(id)
    const typeInTable = type === 'boolean' ? types.boolean : type === 'enum' ? types.text : types.number
    return `${written(id, style)} ${typeInTable}`
  })
  return `CREATE TABLE ${name} (id INTEGER, ${columns.join(', ')})`
}

/** Patients as CSV in the order of the dictionary, their place as their id, without a header; an empty cell is NULL. */
export function writeCsv(file: string, patients: readonly TableRow[]): void {
  const rows = patients.map((patient, id) =>
    [id, ...featureIds.map((feature) => patient[feature] ?? '')].join(','),
  )
  writeFileSync(file, `${rows.join('\n')}\n`)
}

const isOutcome = (column: string) => column === 'headline' || column.startsWith('outcome:')

const truth = (value: boolean | null) => (value === null ? '-' : value ? 't' : 'f')

/**
 * How to write what the evaluator says of a patient for these columns of a query, column by column, as one text: the truth of
 * each criterion from its expression, step by step; the outcomes from the assessment.
 */
export function answersFor(columns: readonly string[]): (patient: Patient) => string {
  const readers = columns.map((column): ((findings: Findings, outcomes: Outcomes) => string) => {
    if (column === 'headline') return (_, { headline }) => headline
    if (column === 'guidelinesDiffer') return (_, { guidelinesDiffer }) => truth(guidelinesDiffer)
    const set = criteriaSets.find(({ id }) => id === column.replace('outcome:', ''))
    if (set) return (_, { sets }) => sets[set.id]?.outcome ?? 'no such set'
    const criterion = criteriaSets.flatMap(({ criteria }) => criteria).find(({ id }) => id === column)
    return (findings) => (criterion ? truth(evaluate(criterion.when, findings)) : 'no such criterion')
  })
  return (patient) => {
    const [findings, outcomes] = [findingsOf(patient), outcomesFor(patient)]
    return readers.map((read) => read(findings, outcomes)).join(' ')
  }
}

/** The same of a row of a query, as an expression in SQL. */
export function answerText(columns: readonly string[], style: NameStyle = 'quoted'): string {
  const parts = columns.map((column) => {
    const name = written(column, style)
    return isOutcome(column)
      ? `COALESCE(${name}, '-')`
      : `CASE WHEN ${name} THEN 't' WHEN NOT ${name} THEN 'f' ELSE '-' END`
  })
  // PostgreSQL takes a hundred arguments at most.
  const groups = Array.from({ length: Math.ceil(parts.length / 50) }, (_, index) =>
    parts.slice(index * 50, index * 50 + 50),
  )
  const joined = (texts: readonly string[]) => `CONCAT_WS(' ', ${texts.join(', ')})`
  return joined(groups.map(joined))
}

/** Where two answers differ, column by column. */
export function differences(columns: readonly string[], expected: string, given: string): readonly string[] {
  if (expected === given) return []
  const theirs = given.split(' ')
  return expected
    .split(' ')
    .flatMap((value, index) =>
      value === theirs[index] ? [] : [`${columns[index]}: ${theirs[index]}, not ${value}`],
    )
}
