import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Patient } from '../../../rules/index.ts'
import { rulesQuery } from '../query.ts'
import { answersFor, differences, writeCsv } from './answers.ts'
import { type Database, newFolder } from './engines.ts'
import { generatedPatients } from './patients.ts'

/** What a comparison found. */
export interface Comparison {
  readonly patients: number
  /** The first differences, in words. */
  readonly wrong: readonly string[]
  /** For each column every value that it had in the first patients, so that it shows whether all were tried. */
  readonly seen: Readonly<Record<string, readonly string[]>>
}

const atATime = 20_000
const enough = 20

/**
 * Asks the evaluator and each database about the same generated patients, for every column. The databases are at work while
 * the evaluator is.
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
  const folder = newFolder()
  const file = join(folder, 'patients.csv')
  try {
    for (let done = 0; done < count; done += atATime) {
      const patients = next(generator, Math.min(atATime, count - done))
      writeCsv(file, patients)
      const asked = databases.map(async (database) => {
        await database.load(file)
        return { name: database.name, given: await database.answers(rulesQuery({ dialect: database.name })) }
      })
      const [expected, ...answers] = await Promise.all([answersOf(patients, answerOf), ...asked])
      if (done === 0) for (const answer of expected) addSeen(seen, answer)
      for (const { name, given } of answers)
        for (const [index, answer] of expected.entries()) {
          if (wrong.length > enough) break
          for (const difference of differences(columns, answer, given[index] ?? ''))
            wrong.push(`${name}, ${difference}, for ${JSON.stringify(patients[index])}`)
        }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    patients: count,
    wrong,
    seen: Object.fromEntries(columns.map((column, index) => [column, [...(seen[index] ?? [])].toSorted()])),
  }
}

/** What the evaluator says; now and then the databases have their turn. */
async function answersOf(
  patients: readonly Patient[],
  answerOf: (patient: Patient) => string,
): Promise<readonly string[]> {
  const answers: string[] = []
  for (const [index, patient] of patients.entries()) {
    if (index % 200 === 0) await setImmediate()
    answers.push(answerOf(patient))
  }
  return answers
}

function addSeen(seen: readonly Set<string>[], answer: string): void {
  for (const [index, value] of answer.split(' ').entries()) seen[index]?.add(value)
}

/** The next ones of a generator, which goes on after them. */
function next<T>(generator: Generator<T>, count: number): readonly T[] {
  const values: T[] = []
  while (values.length < count) values.push(generator.next().value)
  return values
}
