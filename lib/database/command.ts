import { join } from 'node:path'
import { dataFolder, storeAddress } from './address.ts'
import { anchorFile, keepAnchor, readAnchors } from './anchors.ts'
import { verifyAudit } from './audit.ts'
import { backUp, type RowCounts, restore } from './backup.ts'
import { openStore, type Store } from './connection.ts'
import { migrate } from './migrate.ts'

// `npm run backup -- FILE`, `npm run restore -- FILE`, `npm run audit:verify`: exit status 0, or 1 with what is wrong.

const [, , command = '', file] = process.argv

const commands: Readonly<Record<string, (store: Store) => Promise<string>>> = {
  backup: async (store) => `Backup written to ${file}: ${inWords(await backUp(store, named(file)))}.`,
  restore: async (store) => {
    const counts = await restore(store, named(file))
    return `Restored from ${file}: ${inWords(counts)}. The audit trail is whole. Everybody has to sign in again.`
  },
  'audit:verify': async (store) => {
    await migrate(store)
    const anchors = join(dataFolder(process.env), anchorFile)
    const kept = readAnchors(anchors)
    const check = await verifyAudit(store.db, kept)
    if (!check.ok)
      throw new Error(`The audit trail is not whole. First bad row: ${check.seq}. ${check.reason}`)
    keepAnchor(anchors, check.head, new Date())
    return `The audit trail is whole: ${check.rows} rows, checked against ${kept.length} ends kept in ${anchors}. It ends with ${check.head.hash}.`
  },
}

function named(path: string | undefined): string {
  if (path) return path
  throw new Error(`Name the file: npm run ${command} -- FILE`)
}

function inWords({ case_record, revision, audit, user }: RowCounts): string {
  return `${case_record} cases, ${revision} revisions, ${user} accounts, ${audit} rows of the audit trail`
}

try {
  const run = commands[command]
  if (!run) throw new Error(`“${command}” is none of ${Object.keys(commands).join(', ')}.`)
  const store = openStore(storeAddress(process.env))
  try {
    process.stdout.write(`${await run(store)}\n`)
  } finally {
    await store.close()
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
