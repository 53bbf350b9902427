import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { folderFault } from './connection.ts'
import { storeFault } from './fault.ts'

/** The file in the data folder that a running server holds locked. */
const lockFile = 'server.lock'

/**
 * Takes the data folder for this process as its one server. Commands such as the backup do not ask for it. The operating
 * system lets go of the lock when the process ends, however it ends, so that nothing has to be cleared away after a crash.
 *
 * @returns lets the folder go
 * @throws Error when another server has the folder, or it cannot be used
 */
export function takeFolder(folder: string): () => void {
  let lock: DatabaseSync | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Node has no lock of files of its own; the database's, held on a file with nothing in it, is one.
    lock = new DatabaseSync(join(folder, lockFile), { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (cause) {
    lock?.close()
    if (storeFault(cause) !== 'busy') throw folderFault(folder, cause)
    throw new Error(
      `Another server uses the data folder ${folder}. Stop it first, or give this one a folder of its own in AHSCT_DATA. Several servers on the same cases need PostgreSQL (DATABASE_URL).`,
      { cause },
    )
  }
  const held = lock
  return () => held.close()
}
