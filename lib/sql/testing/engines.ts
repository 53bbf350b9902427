import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { Client } from 'pg'
import { startPostgres } from '../../database/testing/postgres.ts'
import type { NameStyle } from '../dialect.ts'
import type { RulesQuery } from '../query.ts'
import { answerText, type ColumnTypes, createTable, type TableRow, writeCsv } from './answers.ts'

/** A database that answers queries over a table of patients. */
export interface Database {
  readonly name: 'duckdb' | 'postgres'
  /** Puts these patients into the table `patients`, in place of others. */
  fill(patients: readonly TableRow[], style?: NameStyle): Promise<void>
  /** The same from a file that `writeCsv` wrote, in a folder that its server may read. */
  load(file: string, style?: NameStyle): Promise<void>
  /** The answers of a query in the order of the patients, as `answersFor` writes them. */
  answers(query: RulesQuery, style?: NameStyle): Promise<readonly string[]>
  /** The rows of any query, each a list of values. */
  rows(sql: string): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}

type Rows = Database['rows']

/** A folder where patients lie on their way into a database; readable by its server. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rules-sql-'))
  chmodSync(folder, 0o755)
  return folder
}

function databaseOver(
  name: Database['name'],
  rows: Rows,
  types: ColumnTypes,
  copy: (file: string) => string,
  close: () => Promise<void>,
): Database {
  const folder = newFolder()
  const load: Database['load'] = async (file, style) => {
    await rows('DROP TABLE IF EXISTS patients')
    await rows(createTable('patients', types, style))
    await rows(copy(file))
  }
  return {
    name,
    rows,
    load,
    fill: async (patients, style) => {
      const file = join(folder, 'patients.csv')
      writeCsv(file, patients)
      await load(file, style)
    },
    answers: async ({ text, gives }, style) => {
      const answers = await rows(
        `SELECT ${answerText(gives.slice(1), style)} FROM (${text}) AS answers ORDER BY id`,
      )
      return answers.map(([answer]) => String(answer))
    },
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** DuckDB in this process, in memory. */
export async function openDuckDb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return databaseOver(
    'duckdb',
    async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    { boolean: 'BOOLEAN', number: 'DOUBLE', text: 'VARCHAR' },
    (file) => `COPY patients FROM '${file}' (HEADER FALSE, NULLSTR '')`,
    async () => {
      connection.closeSync()
      instance.closeSync()
    },
  )
}

/** A PostgreSQL server of its own. */
export async function openPostgres(): Promise<Database> {
  const server = await startPostgres()
  const client = new Client({ connectionString: await server.newDatabase() })
  await client.connect()
  return databaseOver(
    'postgres',
    async (sql) => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows,
    { boolean: 'BOOLEAN', number: 'DOUBLE PRECISION', text: 'TEXT' },
    (file) => `COPY patients FROM '${file}' (FORMAT csv, NULL '')`,
    async () => {
      await client.end()
      await server.close()
    },
  )
}
