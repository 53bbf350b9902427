import { storeAddress } from '../database/address.ts'
import { openStore } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { fillForDemonstration } from './demonstration.ts'

// `npm run seed`: invented cases for a demonstration in a store without cases. Exit status 0, or 1 with what is wrong.

try {
  const store = openStore(storeAddress(process.env))
  try {
    await migrate(store)
    const links = await fillForDemonstration({ store, now: () => new Date() })
    const origin = new URL(process.env.AHSCT_URL?.trim() || 'http://127.0.0.1:3000').origin
    process.stdout.write(
      'Twelve invented cases, for demonstration only. Each link makes the account of one address, within 72 hours:\n',
    )
    for (const [email, token] of links) process.stdout.write(`${email}: ${origin}/invitation#${token}\n`)
  } finally {
    await store.close()
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
