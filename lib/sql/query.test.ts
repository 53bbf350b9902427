import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { outcomesFor } from '../../rules/index.ts'
import { rulesQuery } from './query.ts'
import { answerOf, answerText, createTable, differences, writeCsv } from './testing/answers.ts'
import { generatedPatients } from './testing/patients.ts'

const folder = mkdtempSync(join(tmpdir(), 'sql-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const patients = generatedPatients(20261122).take(5000).toArray()
const file = join(folder, 'patients.csv')
writeCsv(file, patients)

describe('the rules as SQL', () => {
  it('say what the evaluator says, in DuckDB', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(createTable('patients', { boolean: 'BOOLEAN', number: 'DOUBLE', text: 'VARCHAR' }))
    await connection.run(`COPY patients FROM '${file}' (HEADER FALSE, NULLSTR '')`)
    const query = rulesQuery({ dialect: 'duckdb' })
    const columns = query.gives.slice(1)
    const result = await connection.runAndReadAll(
      `SELECT ${answerText(columns, 'VARCHAR')} FROM (${query.text}) ORDER BY "id"`,
    )
    const given = result.getRows().map(([text]) => String(text))
    const wrong = patients.flatMap((patient, index) =>
      differences(columns, answerOf(outcomesFor(patient), columns), given[index] ?? ''),
    )
    expect(given).toHaveLength(patients.length)
    expect(wrong).toEqual([])
  })
})
