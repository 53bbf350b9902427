import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Auth, createAuth, type SingleSignOn } from '../accounts/auth.ts'
import { setupToken } from '../accounts/invitations.ts'
import { dataFolder, storeAddress } from '../database/address.ts'
import { anchorFile } from '../database/anchors.ts'
import { openStore, type Store, type StoreAddress } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { takeFolder } from '../database/server-lock.ts'
import { keepDailyAnchors } from './anchoring.ts'
import type { Board } from './board.ts'
import { boardIsOn } from './is-on.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The running case review: one per process. */
export interface BoardServer {
  readonly board: Board
  readonly auth: Auth
  /** Where people reach the application, without a path. */
  readonly origin: string
  /** The header in which a proxy gives the network address of the client; null where there is none. */
  readonly clientAddressHeader: string | null
  /** Whether the hospital's own sign-in is set up. */
  readonly singleSignOn: boolean
  close(): Promise<void>
}

const shortestSecret = 32

/**
 * Opens the store, brings it up to date and makes the accounts ready.
 *
 * @param say prints a line where the one who starts the server sees it
 * @throws Error in words for that person, when a setting is missing or the store cannot be used
 */
async function startBoard(
  environment: Environment,
  say: (line: string) => void,
  now: () => Date = () => new Date(),
): Promise<BoardServer> {
  const address = storeAddress(environment)
  const baseUrl = baseUrlOf(environment)
  const letGo = 'folder' in address ? takeFolder(address.folder) : () => undefined
  const { store, close } = opened(address, letGo)
  try {
    await migrate(store)
    const singleSignOn = singleSignOnOf(environment)
    const clientAddressHeader = environment.AHSCT_CLIENT_ADDRESS_HEADER?.trim().toLowerCase() || null
    const secret = secretOf(environment, 'folder' in address ? address.folder : null)
    const auth = createAuth({
      store,
      secret,
      baseUrl: baseUrl.origin,
      singleSignOn,
      clientAddressHeader,
    })
    const token = await setupToken(store, now)
    if (token !== null) {
      say(
        `No account yet. Set up the first administrator within 72 hours: ${baseUrl.origin}/invitation#${token}`,
      )
    }
    const board: Board = { store, now }
    const stopAnchoring = keepDailyAnchors(board, join(dataFolder(environment), anchorFile), say)
    return {
      board,
      auth,
      origin: baseUrl.origin,
      clientAddressHeader,
      singleSignOn: singleSignOn !== null,
      close: async () => {
        await stopAnchoring()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

function opened(address: StoreAddress, letGo: () => void): { store: Store; close: () => Promise<void> } {
  try {
    const store = openStore(address)
    return { store, close: () => store.close().finally(letGo) }
  } catch (error) {
    letGo()
    throw error
  }
}

function baseUrlOf({ AHSCT_URL }: Environment): URL {
  const text = AHSCT_URL?.trim() || 'http://127.0.0.1:3000'
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text)
  throw new Error(
    `AHSCT_URL must be the address of this application, as https://board.example.org . It is “${text}”.`,
  )
}

/** The key that signs session cookies: given, or made once and kept in the data folder. */
function secretOf({ AHSCT_SECRET }: Environment, folder: string | null): string {
  const given = AHSCT_SECRET?.trim()
  if (given) {
    if (given.length >= shortestSecret) return given
    throw new Error(
      `AHSCT_SECRET must have at least ${shortestSecret} random characters, as from: openssl rand -base64 32`,
    )
  }
  if (folder === null) {
    throw new Error(
      'With DATABASE_URL set AHSCT_SECRET too, the same for every process, as from: openssl rand -base64 32',
    )
  }
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

const singleSignOnSettings = {
  issuer: 'AHSCT_OIDC_ISSUER',
  clientId: 'AHSCT_OIDC_CLIENT_ID',
  clientSecret: 'AHSCT_OIDC_CLIENT_SECRET',
} as const satisfies Record<keyof SingleSignOn, string>

function singleSignOnOf(environment: Environment): SingleSignOn | null {
  const named = Object.entries(singleSignOnSettings).map(
    ([setting, name]) => [setting, name, environment[name]?.trim() ?? ''] as const,
  )
  if (named.every(([, , value]) => value === '')) return null
  const missing = named.filter(([, , value]) => value === '').map(([, name]) => name)
  if (missing.length > 0) throw new Error(`Single sign-on also needs ${missing.join(', ')}.`)
  return Object.fromEntries(named.map(([setting, , value]) => [setting, value])) as unknown as SingleSignOn
}

let lastFault = ''

/** Says why the start failed to the one who runs the server; not again at each request. */
function sayOnce(message: string): void {
  if (message !== lastFault) process.stderr.write(`case review: ${message}\n`)
  lastFault = message
}

const running = Symbol.for('ssc-ahsct.board')
const slot = globalThis as { [running]?: Promise<BoardServer> }

/** The case review of this process, started at the first request; null when it is switched off. */
export function boardServer(): Promise<BoardServer> | null {
  if (!boardIsOn(process.env)) return null
  // A start that failed is tried again at the next request, when the disk or the server may be back.
  slot[running] ??= startBoard(process.env, (line) => process.stdout.write(`${line}\n`)).catch(
    (error: unknown) => {
      delete slot[running]
      sayOnce(error instanceof Error ? error.message : String(error))
      throw error
    },
  )
  return slot[running]
}
