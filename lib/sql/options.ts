import { parseArgs } from 'node:util'
import { criteriaSets, isFeatureId } from '../../rules/index.ts'
import { type Dialect, dialects, type NameStyle, nameStyles } from './dialect.ts'
import type { QueryOptions } from './query.ts'

/** What the rules are to read: a table as they need it, or the tables of an OMOP CDM through a view. */
const sources = ['table', 'omop'] as const

/** What to print. */
export interface PrintOptions extends QueryOptions {
  readonly table: string
  readonly names: NameStyle
  /** How an OMOP CDM is read; null where the table is there. */
  readonly omop: { readonly indexDate: string | null; readonly since: string | null } | null
}

export const usage = `Usage: npm run --silent rules:sql -- --dialect ${dialects.join('|')} [--sets ID,ID] [--table NAME]
                                        [--columns ID,ID] [--names ${nameStyles.join('|')}]
                                        [--source ${sources.join('|')} [--index-date DATE] [--since DATE]]

Prints the rules as one SELECT over a table of patients, and how to make a view of it.

  --dialect    duckdb, postgres, or ansi: what PostgreSQL, DuckDB, Spark SQL, Trino and BigQuery share
  --sets       the sets whose outcomes and criteria are given; by default all:
               ${listed(criteriaSets.map(({ id }) => id))}
               Headline and guidelinesDiffer are given only with all sets that decide them:
               ${listed(headlineSets())}
  --table      the table or view that is read, as written, a dot between schema and table; by default patients
  --columns    the findings that the table has a column for, as in the header of a CSV file; every other is NULL. By
               default it must have a column for each that is read
  --names      with --dialect ansi, how the names of columns are written: quoted (default) for PostgreSQL, DuckDB
               and Trino; backticks for Spark; plain, with letters, digits and underscores alone, for BigQuery
  --source     table (default); or omop: before the rules, the table as a view over an OMOP CDM v5.4, see docs/omop.md
  --index-date with --source omop, the day for which findings are taken, as 2026-11-22; by default the day of the query
  --since      with --source omop, the day before which results are not seen; by default they count however old
  --help       this text

The table has the column id and a column for each finding that is read, named by its id, which
npm run --silent screen -- --findings lists: numbers in canonical units, true or false, named values as text; NULL is
not entered. With --dialect ansi numbers must be 64-bit floating-point numbers.
A row gives id, headline, guidelinesDiffer, outcome:SET for each set, and each criterion by its id: true, false, or
NULL for unknown. A row with a value that is not allowed has NULL in every column but its id.

Exit status: 0 printed, 2 an option was refused.
`

/** Reads the arguments: the options, `help`, or why they are refused. */
export function optionsOf(args: readonly string[]): PrintOptions | 'help' | { readonly refused: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dialect: { type: 'string' },
        sets: { type: 'string' },
        table: { type: 'string' },
        columns: { type: 'string' },
        names: { type: 'string' },
        source: { type: 'string' },
        'index-date': { type: 'string' },
        since: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return 'help'
    if (values.dialect === undefined) throw new Error(`--dialect is needed: ${dialects.join(', ')}.`)
    const dialect = oneOf<Dialect>('--dialect', dialects, values.dialect)
    const names = oneOf<NameStyle>('--names', nameStyles, values.names ?? 'quoted')
    if (names !== 'quoted' && dialect !== 'ansi') throw new Error(`--names ${names} needs --dialect ansi.`)
    const omop = oneOf('--source', sources, values.source ?? 'table') === 'omop'
    if (values.columns !== undefined && omop)
      throw new Error(
        '--columns needs --source table: the view over an OMOP CDM has a column for each finding.',
      )
    const [indexDate, since] = (['index-date', 'since'] as const).map((option) => {
      const value = values[option]
      if (value !== undefined && !omop) throw new Error(`--${option} needs --source omop.`)
      return value === undefined ? null : dateOf(`--${option}`, value)
    })
    // Else every result would be passed over, and every person look as if nothing had been measured.
    if (indexDate && since && since > indexDate)
      throw new Error(`--since must not be after --index-date. You gave ${since} and ${indexDate}.`)
    return {
      dialect,
      names,
      table: tableOf(values.table ?? 'patients'),
      ...(values.sets !== undefined && { sets: setsOf(values.sets) }),
      ...(values.columns !== undefined && { columns: columnsOf(values.columns) }),
      omop: omop ? { indexDate: indexDate ?? null, since: since ?? null } : null,
    }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}

/** Some to a line, under the text that they belong to. */
function listed(ids: readonly string[]): string {
  const lines: string[] = []
  for (const id of ids) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + id.length < 80) lines[lines.length - 1] = `${last}, ${id}`
    else lines.push(id)
  }
  return lines.join(',\n               ')
}

function headlineSets(): readonly string[] {
  return criteriaSets.filter(({ part }) => part === 'headline').map(({ id }) => id)
}

function oneOf<T extends string>(option: string, known: readonly T[], value: string): T {
  const found = known.find((each) => each === value)
  if (!found) throw new Error(`${option} must be one of: ${known.join(', ')}. You gave "${value}".`)
  return found
}

/** In the order of the criteria, whatever the order in which they are named. */
function setsOf(list: string): NonNullable<QueryOptions['sets']> {
  const asked = list.split(',').map((id) => id.trim())
  const unknown = asked.filter((id) => !criteriaSets.some((set) => set.id === id))
  if (unknown.length > 0) {
    const known = criteriaSets.map(({ id }) => id).join(', ')
    throw new Error(`Unknown sets: ${unknown.map((id) => `"${id}"`).join(', ')}. Known: ${known}.`)
  }
  return criteriaSets.filter(({ id }) => asked.includes(id))
}

function columnsOf(list: string): NonNullable<QueryOptions['columns']> {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => name !== 'id' && !isFeatureId(name))
  if (unknown.length > 0)
    throw new Error(
      `--columns are ids of findings. Unknown: ${unknown.map((name) => `"${name}"`).join(', ')}. All ids: npm run --silent screen -- --findings`,
    )
  return names.filter(isFeatureId)
}

function tableOf(name: string): string {
  if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*){0,2}$/.test(name)) return name
  throw new Error(
    `--table must be a name of letters, digits and underscores, with a schema before a dot at will. You gave "${name}".`,
  )
}

function dateOf(option: string, text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`)) return text
  throw new Error(`${option} must be a date as 2026-11-22. You gave "${text}".`)
}
