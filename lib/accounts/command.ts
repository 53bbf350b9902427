import { storeAddress } from '../database/address.ts'
import { openStore } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { startResetOnTerminal } from './resets.ts'

// `npm run account:reset -- ADDRESS`: a link for an administrator who cannot sign in and has no colleague who could help.
// Exit status 0, or 1 with what is wrong.

const flag = '--second-factor'
const given = process.argv.slice(2)

try {
  const [email, ...rest] = given.filter((each) => each !== flag)
  if (!email || rest.length > 0) {
    throw new Error(
      `Name the address with which the administrator signs in: npm run account:reset -- ADDRESS [${flag}]`,
    )
  }
  const secondFactor = given.includes(flag)
  const store = openStore(storeAddress(process.env))
  try {
    await migrate(store)
    const token = await startResetOnTerminal(store, email, secondFactor, () => new Date())
    const origin = new URL(process.env.AHSCT_URL?.trim() || 'http://127.0.0.1:3000').origin
    const kept = secondFactor
      ? 'The second factor is taken off.'
      : `The second factor stays; ${flag} takes it off.`
    process.stdout.write(
      `${kept} Set a new password within 24 hours, which ends every open session: ${origin}/reset#${token}\n`,
    )
  } finally {
    await store.close()
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
