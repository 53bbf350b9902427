// The packages as a whole also bring parsers for a dozen other engines, which takes seconds to load.
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js'
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js'
import bigQuery from 'node-sql-parser/build/bigquery.js'
import { describe, expect, it } from 'vitest'
import type { NameStyle } from './dialect.ts'
import { omopView } from './omop.ts'
import { rulesQuery } from './query.ts'

// DuckDB and PostgreSQL run it: see the tests of equality.
const readers: readonly (readonly [
  engine: string,
  names: NameStyle,
  faults: (text: string) => readonly string[],
])[] = [
  ['Spark SQL', 'backticks', (text) => new SparkSQL().validate(text).map(({ message }) => message)],
  ['Trino', 'quoted', (text) => new TrinoSQL().validate(text).map(({ message }) => message)],
  ['BigQuery', 'plain', faultsInBigQuery],
]

function faultsInBigQuery(text: string): readonly string[] {
  try {
    new bigQuery.Parser().parse(text, { database: 'bigquery' })
    return []
  } catch (error) {
    return [String(error)]
  }
}

describe('the form for several engines', () => {
  it.each(readers)('is read by a parser of %s, names in %s', (_, names, faults) => {
    expect(faults(rulesQuery({ dialect: 'ansi', names }).text)).toEqual([])
    expect(faults(rulesQuery({ dialect: 'ansi', names, columns: ['mrss'] }).text)).toEqual([])
  })

  it.each(readers)('is read as a view over an OMOP CDM by a parser of %s', (_, names, faults) => {
    const view = { dialect: 'ansi', names, table: 'patients' } as const
    expect(faults(omopView({ ...view, indexDate: '2026-11-22', since: '2024-01-01' }))).toEqual([])
    expect(faults(omopView({ ...view, indexDate: null, since: null }))).toEqual([])
  })

  it.each(readers)('would be refused by the parser of %s with a fault in it', (_, _names, faults) => {
    expect(faults('SELECT a AND b FROM c')).toEqual([])
    expect(faults('SELECT (a AND b FROM c')).not.toEqual([])
  })
})
