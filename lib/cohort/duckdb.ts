import { BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api'
import {
  type CriteriaSet,
  type FeatureId,
  featureDefinition,
  isFeatureId,
  outcomes,
  type Outcome as SetOutcome,
} from '../../rules/index.ts'
import type { AssessmentRequest } from '../assessment/request.ts'
import { rulesQuery } from '../sql/query.ts'
import { cannotBeAssessed, type ErrorResult, isError, requestIn } from './answer.ts'
import { chosenSets } from './chosen-sets.ts'
import type { Answered, Answering } from './engine.ts'
import { answerEntry } from './entry.ts'
import { entriesIn, outcomeOf, placesOf, type Setup, tallyOf } from './job.ts'
import type { TableResult } from './output.ts'
import type { Part } from './part.ts'

/** Rows that DuckDB takes at once. */
const chunkRows = 2048

type Checked = AssessmentRequest | ErrorResult

interface Waiting {
  readonly part: Part
  readonly checked: readonly Checked[]
}

/**
 * The criteria as SQL, run by DuckDB. Rows are read and checked as for the other engine, so that the same are refused with
 * the same reasons; what is missing, routes and warnings are not told by SQL and are not in the results.
 *
 * @param threads null for one a processor
 * @param askedRows rows that are asked about at once
 */
export function duckdbEngine(setup: Setup, threads: number | null, askedRows = 16_384): Answering {
  const sets = chosenSets(setup.sets)
  const places = placesOf(setup)
  return async function* (parts) {
    const asked = await asking(setup, sets.assessed, threads)
    const answered = async (waiting: readonly Waiting[]): Promise<readonly Answered[]> => {
      const requests = waiting.flatMap(({ checked }) => checked.flatMap((one) => (isError(one) ? [] : [one])))
      const answers = (await asked.answers(requests)).values()
      return waiting.map(({ part, checked }) => {
        const results = checked.map((one) =>
          isError(one) ? one : (answers.next().value ?? cannotBeAssessed(one.id)),
        )
        const tally = setup.summary ? tallyOf(results, sets) : null
        return { part, outcome: { ...outcomeOf(results, setup), tally } }
      })
    }
    // Rows are read while DuckDB is at work on those before them.
    let running: Promise<readonly Answered[]> | undefined
    try {
      let waiting: Waiting[] = []
      let rows = 0
      for await (const part of parts) {
        const checked = entriesIn(part.job, setup.columns).map((entry) =>
          answerEntry(entry, requestIn, places),
        )
        waiting.push({ part, checked })
        rows += checked.length
        if (rows < askedRows) continue
        if (running) yield* await running
        running = answered(waiting)
        // Awaited in its turn; until then a failure is no surprise.
        running.catch(() => {})
        waiting = []
        rows = 0
      }
      if (running) yield* await running
      running = undefined
      yield* await answered(waiting)
    } finally {
      await running?.catch(() => {})
      asked.close()
    }
  }
}

const types = { boolean: BOOLEAN, enum: VARCHAR, number: DOUBLE, integer: DOUBLE } as const

async function asking(setup: Setup, sets: readonly CriteriaSet[], threads: number | null) {
  const instance = await DuckDBInstance.create(
    ':memory:',
    threads === null ? {} : { threads: String(threads) },
  )
  const connection = await instance.connect()
  // A finding without a column in the input is NULL throughout, and costs nothing.
  const columns = setup.columns?.filter((column) => column !== 'id' && column !== 'notAvailable')
  const { text, reads, gives } = rulesQuery({ dialect: 'duckdb', sets, ...(columns && { columns }) })
  const features = reads.filter(isFeatureId)
  const columnTypes = [INTEGER, ...features.map((id) => types[featureDefinition(id).type])]
  const defined = ['id', ...features].map((name, index) => `"${name}" ${columnTypes[index]}`)
  await connection.run(`CREATE TABLE patients (${defined.join(', ')})`)
  await connection.run(`CREATE TYPE outcome AS ENUM (${outcomes.map((one) => `'${one}'`).join(', ')})`)

  const truthsToo = setup.format === 'parquet' || setup.summary
  const isOutcome = (name: string) => name === 'headline' || name.startsWith('outcome:')
  const told = gives.filter(
    (name) => truthsToo || isOutcome(name) || name === 'id' || name === 'guidelinesDiffer',
  )
  const written = told.map((name) => (isOutcome(name) ? `CAST("${name}" AS outcome)` : `"${name}"`))
  // Never prepared: a plan made for other rows than those it is run over gives wrong values.
  const question = `SELECT ${written.join(', ')} FROM (\n${text}\n) answers`

  const fill = async (requests: readonly AssessmentRequest[]) => {
    await connection.run('TRUNCATE patients')
    const appender = await connection.createAppender('patients')
    for (let from = 0; from < requests.length; from += chunkRows) {
      const some = requests.slice(from, from + chunkRows)
      const chunk = DuckDBDataChunk.create(columnTypes, some.length)
      const valuesOf = (id: FeatureId) => some.map(({ patient }) => patient[id] ?? null)
      chunk.setColumns([some.map((_, index) => from + index), ...features.map(valuesOf)])
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  /** One answer a request, in their order. */
  const answers = async (requests: readonly AssessmentRequest[]) => {
    if (requests.length === 0) return []
    await fill(requests)
    const given = (await connection.runAndReadAll(question)).getColumns()
    const column = new Map(told.map((name, index) => [name, given[index] ?? []]))
    const read = answersIn(sets, truthsToo, (name) => column.get(name) ?? [])
    // DuckDB keeps the order of rows; should it not, no patient gets the answer of another.
    const places = new Map((column.get('id') ?? []).map((id, place) => [id, place]))
    return requests.map(({ id }, row) => {
      const place = places.get(row)
      if (place === undefined || places.size !== requests.length)
        throw new Error('DuckDB gave other rows than it was asked about.')
      return read(id, place)
    })
  }
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  return { answers, close }
}

/** Reads rows of the query as results. A row that SQL refuses, though it was checked, was not assessed. */
function answersIn(
  sets: readonly CriteriaSet[],
  truthsToo: boolean,
  column: (name: string) => readonly unknown[],
): (id: string | null, row: number) => TableResult | ErrorResult {
  const [headlines, differ] = [column('headline'), column('guidelinesDiffer')]
  const bySet = sets.map((set) => ({
    id: set.id,
    outcomes: column(`outcome:${set.id}`),
    criteria: truthsToo ? set.criteria.map(({ id }) => [id, column(id)] as const) : [],
  }))
  return (id, row) => {
    const headline = headlines[row] ?? null
    if (headline === null) return cannotBeAssessed(id)
    const results: Record<string, TableResult['sets'][string]> = {}
    for (const { id: set, outcomes, criteria } of bySet) {
      const truths: Record<string, boolean | null> = {}
      for (const [criterion, values] of criteria) truths[criterion] = (values[row] ?? null) as boolean | null
      results[set] = { outcome: outcomes[row] as SetOutcome, criteria: truths }
    }
    return { id, headline: headline as SetOutcome, guidelinesDiffer: differ[row] === true, sets: results }
  }
}
