import { BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api'
import {
  type CriteriaSet,
  type FeatureId,
  featureDefinition,
  isFeatureId,
  type Outcome as SetOutcome,
} from '../../rules/index.ts'
import type { AssessmentRequest } from '../assessment/request.ts'
import { rulesQuery } from '../sql/query.ts'
import { cannotBeAssessed, type ErrorResult, isError, requestIn } from './answer.ts'
import { chosenSets } from './chosen-sets.ts'
import type { Answering } from './engine.ts'
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
    const asked = await asking(sets.assessed, threads)
    const answered = async (waiting: readonly Waiting[]) => {
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
        yield* await answered(waiting)
        waiting = []
        rows = 0
      }
      yield* await answered(waiting)
    } finally {
      asked.close()
    }
  }
}

const types = { boolean: BOOLEAN, enum: VARCHAR, number: DOUBLE, integer: DOUBLE } as const

async function asking(sets: readonly CriteriaSet[], threads: number | null) {
  const instance = await DuckDBInstance.create(
    ':memory:',
    threads === null ? {} : { threads: String(threads) },
  )
  const connection = await instance.connect()
  const { text, reads, gives } = rulesQuery({ dialect: 'duckdb', sets })
  const features = reads.filter(isFeatureId)
  const columnTypes = [INTEGER, ...features.map((id) => types[featureDefinition(id).type])]
  const columns = ['id', ...features].map((name, index) => `"${name}" ${columnTypes[index]}`)
  await connection.run(`CREATE TABLE patients (${columns.join(', ')})`)
  // Never prepared: a plan made for other rows than those it is run over gives wrong values.
  const question = `SELECT * FROM (\n${text}\n) answers ORDER BY "id"`

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
    await fill(requests)
    const given = (await connection.runAndReadAll(question)).getColumns()
    const column = new Map(gives.map((name, index) => [name, given[index] ?? []]))
    if (requests.some((_, row) => column.get('id')?.[row] !== row))
      throw new Error('DuckDB gave other rows than it was asked about.')
    return requests.map(({ id }, row) => answerIn(sets, id, (name) => column.get(name)?.[row] ?? null))
  }
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  return { answers, close }
}

/** One row of the query as a result. A row that SQL refuses, though it was checked, was not assessed. */
function answerIn(
  sets: readonly CriteriaSet[],
  id: string | null,
  cell: (name: string) => unknown,
): TableResult | ErrorResult {
  const headline = cell('headline')
  if (headline === null) return cannotBeAssessed(id)
  return {
    id,
    headline: headline as SetOutcome,
    guidelinesDiffer: cell('guidelinesDiffer') === true,
    sets: Object.fromEntries(
      sets.map((set) => [
        set.id,
        {
          outcome: cell(`outcome:${set.id}`) as SetOutcome,
          criteria: Object.fromEntries(
            set.criteria.map((criterion) => [criterion.id, cell(criterion.id) as boolean | null]),
          ),
        },
      ]),
    ),
  }
}
