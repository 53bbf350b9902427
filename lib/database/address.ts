import { resolve } from 'node:path'
import type { StoreAddress } from './connection.ts'

/** Folder of the embedded store where none is named. */
const defaultFolder = 'data'

/**
 * Where the store is, by the environment: `DATABASE_URL` names a PostgreSQL server, else `AHSCT_DATA` the data folder.
 *
 * @throws Error when the address is of another kind of database
 */
export function storeAddress(environment: Readonly<Record<string, string | undefined>>): StoreAddress {
  const url = environment.DATABASE_URL?.trim()
  if (!url) return { folder: dataFolder(environment) }
  if (/^postgres(ql)?:\/\//.test(url)) return { url }
  throw new Error(
    'DATABASE_URL must begin with postgres:// . Leave it out to keep everything in one file of the data folder.',
  )
}

/** The folder for what is kept beside the store, such as the ends of the audit trail. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  // Known when the server starts, not when it is built: nothing of the project is copied beside the server for it.
  return resolve(/* turbopackIgnore: true */ environment.AHSCT_DATA?.trim() || defaultFolder)
}
