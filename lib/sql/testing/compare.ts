import { rulesQuery } from '../query.ts'
import { answersFor, differences } from './answers.ts'
import type { Database } from './engines.ts'
import { generatedPatients } from './patients.ts'

/** What a comparison found. */
export interface Comparison {
  readonly patients: number
  /** The first differences, in words. */
  readonly wrong: readonly string[]
  /** For each column every value that it had, so that it shows whether all were tried. */
  readonly seen: Readonly<Record<string, readonly string[]>>
}

const atATime = 20_000
const enough = 20

/**
 * Asks the evaluator and each database about the same generated patients, for every column.
 */
export async function compareWithEvaluator(
  databases: readonly Database[],
  count: number,
): Promise<Comparison> {
  const columns = rulesQuery({ dialect: 'duckdb' }).gives.slice(1)
  const seen = columns.map(() => new Set<string>())
  const wrong: string[] = []
  const answerOf = answersFor(columns)
  const generator = generatedPatients(20261122)
  for (let done = 0; done < count; done += atATime) {
    const patients = next(generator, Math.min(atATime, count - done))
    const expected = patients.map((patient) => answerOf(patient))
    for (const answer of expected)
      for (const [index, value] of answer.split(' ').entries()) seen[index]?.add(value)
    for (const database of databases) {
      await database.fill(patients)
      const given = await database.answers(rulesQuery({ dialect: database.name }))
      for (const [index, answer] of expected.entries()) {
        if (wrong.length > enough) break
        for (const difference of differences(columns, answer, given[index] ?? ''))
          wrong.push(`${database.name}, ${difference}, for ${JSON.stringify(patients[index])}`)
      }
    }
  }
  return {
    patients: count,
    wrong,
    seen: Object.fromEntries(columns.map((column, index) => [column, [...(seen[index] ?? [])].toSorted()])),
  }
}

/** The next ones of a generator, which goes on after them. */
function next<T>(generator: Generator<T>, count: number): readonly T[] {
  const values: T[] = []
  while (values.length < count) values.push(generator.next().value)
  return values
}
