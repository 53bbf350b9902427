import {
  type AnyCriteriaSet,
  criteriaSets,
  type Expression,
  edition,
  type FeatureId,
  type Quantity,
} from '../../rules/index.ts'
import { type Dialect, engines, type NameStyle, written } from './dialect.ts'
import {
  calculatedIn,
  enteredColumns,
  featuresRead,
  findingsColumns,
  measuredColumns,
  refused,
} from './findings.ts'
import { guidelinesDiffer, headlineOutcome, indicationColumns, setOutcome } from './outcome.ts'
import { sharedStatements } from './shared.ts'
import { type Names, quantityName, statement } from './statement.ts'
import { type Column, columnLines, type Sql } from './text.ts'

/** What a query is written for. */
export interface QueryOptions {
  readonly dialect: Dialect
  /** The sets whose outcomes it gives; all of them unless named. */
  readonly sets?: readonly AnyCriteriaSet[]
  /** The table or view with the findings, `patients` unless named; a dot parts schema and table. */
  readonly table?: string
  readonly names?: NameStyle
  /** The findings that the table has a column for; all of them unless named. Every other is NULL throughout. */
  readonly columns?: readonly FeatureId[]
}

/** A query and what it reads and gives. */
export interface RulesQuery {
  /** One SELECT, without a semicolon at its end. */
  readonly text: string
  /** The columns of the table that it reads, `id` first. */
  readonly reads: readonly string[]
  /** What it gives, column by column: `id`, `headline`, `guidelinesDiffer`, `outcome:` with each set, each criterion. */
  readonly gives: readonly string[]
}

/**
 * The rules as one SELECT: for every row of a table whose columns are `id` and the ids of the features, the headline,
 * whether the guidelines differ, the outcome of each set and the truth of each criterion. NULL in a finding is not entered,
 * and in a criterion unknown. A row with a value that the dictionary does not allow has NULL in every column but its id:
 * it was not assessed.
 *
 * The headline stands on all sets that decide it; where one of them is left out, so are headline and guidelinesDiffer.
 */
export function rulesQuery(options: QueryOptions): RulesQuery {
  const { dialect, sets = criteriaSets, table = 'patients', names: style = 'quoted' } = options
  const engine = engines[dialect]
  const write = (name: string) => written(name, style)
  const id = write('id')

  const criteria = sets.flatMap((set) => set.criteria)
  const statements = criteria.map(({ when }) => when)
  const features = featuresRead(statements)
  const entered = features.filter((feature) => options.columns?.includes(feature) ?? true)
  const calculated = calculatedIn(statements)
  const shared = sharedStatements(statements)
  const names = (nameOf: (expression: Expression) => string | null): Names => ({
    feature: write,
    quantity: (quantity: Quantity) => write(quantityName(quantity)),
    shared: nameOf,
  })

  const deciding = sets.filter(({ part }) => part === 'headline')
  const whole = deciding.length === criteriaSets.filter(({ part }) => part === 'headline').length

  const results: readonly Result[] = [
    ...(whole
      ? [
          { id: 'headline', is: headlineOutcome(deciding, write) },
          { id: 'guidelinesDiffer', is: guidelinesDiffer(deciding) },
        ]
      : []),
    ...sets.map((set) => ({ id: `outcome:${set.id}`, is: setOutcome(set, write) })),
    ...criteria.map((criterion) => ({ id: criterion.id, is: write(criterion.id) })),
  ]
  const idColumn: Column = { name: id, is: id }
  const refusedColumn: Column = { name: 'refused', is: 'refused' }
  const steps: readonly Step[] = [
    {
      name: 'entered',
      from: table.split('.').map(write).join('.'),
      columns: [idColumn, ...enteredColumns(features, entered, engine, write)],
    },
    {
      name: 'checked',
      note: 'A value that the dictionary of the findings does not allow: no answer for that row.',
      from: 'entered',
      columns: [everything('entered'), { name: 'refused', is: refused(entered, engine, write) }],
    },
    {
      name: 'findings',
      from: 'checked',
      columns: [idColumn, refusedColumn, ...findingsColumns(features, calculated, engine, write)],
    },
    {
      name: 'measured',
      note: 'What is calculated is rounded to six decimals, half away from zero, so that every engine compares the same number.',
      from: 'findings',
      columns: [idColumn, refusedColumn, ...measuredColumns(features, calculated, engine, write)],
    },
    ...(shared.columns.length === 0
      ? []
      : [
          {
            name: 'statements',
            note: 'What several criteria share.',
            from: 'measured',
            columns: [
              everything('measured'),
              ...shared.columns.map(({ name, expression }) => ({
                name,
                is: statement(
                  expression,
                  names(() => null),
                ),
              })),
            ],
          },
        ]),
    {
      name: 'criteria',
      from: shared.columns.length === 0 ? 'measured' : 'statements',
      columns: [
        idColumn,
        refusedColumn,
        ...criteria.map(({ id: criterion, says, when }) => ({
          name: write(criterion),
          is: statement(when, names(shared.nameOf)),
          note: says,
        })),
      ],
    },
    {
      name: 'indications',
      from: 'criteria',
      columns: [everything('criteria'), ...indicationColumns(sets, write)],
    },
  ]
  const last = [idColumn, ...results.map((result) => ({ name: write(result.id), is: result.is }))]
  return {
    text: [
      head(dialect, sets, whole),
      `WITH\n${steps.map((step) => stepText(step, engine.fence)).join(',\n')}`,
      `SELECT\n${columnLines(last, 2)}\nFROM indications`,
    ].join('\n'),
    reads: ['id', ...entered],
    gives: ['id', ...results.map((result) => result.id)],
  }
}

function head(dialect: Dialect, sets: readonly AnyCriteriaSet[], whole: boolean): string {
  const lines = [
    `Criteria for AHSCT in systemic sclerosis, as SQL (${dialect})`,
    `Rules ${edition.version}, fingerprint ${edition.fingerprint}`,
    `Sets: ${sets.map(({ id }) => id).join(', ')}`,
    'NULL in a finding is not entered, in a criterion unknown. A row with a value that the dictionary of the findings',
    'does not allow has NULL in every column but its id: it was not assessed.',
    ...(whole
      ? []
      : ['No headline: it stands on every set that decides it, and not all of them are asked for.']),
    'As a view: CREATE VIEW screening AS',
  ]
  return lines.map((line) => `-- ${line}`).join('\n')
}

interface Result {
  readonly id: string
  readonly is: Sql
}

interface Step {
  readonly name: string
  readonly note?: string
  readonly from: string
  readonly columns: readonly Column[]
}

const everything = (from: string): Column => ({ name: `${from}.*`, is: `${from}.*` })

function stepText({ name, note, from, columns }: Step, fence: string | null): string {
  const above = note === undefined ? '' : `    -- ${note}\n`
  const below = fence === null ? '' : `\n    ${fence}`
  return `  ${name} AS (\n${above}    SELECT\n${columnLines(columns, 6)}\n    FROM ${from}${below}\n  )`
}
