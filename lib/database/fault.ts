/** Why the store did not do what it was asked to. */
export type StoreFault = 'full' | 'read-only' | 'busy' | 'damaged' | 'out-of-reach' | 'other'

/** Primary result codes of SQLite. */
const sqliteFaults: Readonly<Record<number, StoreFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  11: 'damaged',
  13: 'full',
  14: 'read-only',
  26: 'damaged',
}

/** Codes of PostgreSQL and of its connection. */
const postgresFaults: Readonly<Record<string, StoreFault>> = {
  53100: 'full',
  25006: 'read-only',
  '55P03': 'busy',
  XX001: 'damaged',
  XX002: 'damaged',
}

const connectionCodes =
  /^(08\w{3}|57P0[1-4]|53300|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/
// The client library gives these faults no code.
const connectionWords =
  /connection terminated|terminating connection|timeout exceeded when trying to connect|connection error/i

/** What kind of fault of the store an error is. */
export function storeFault(error: unknown): StoreFault {
  if (!(error instanceof Error)) return 'other'
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown }
  if (typeof errcode === 'number') return sqliteFaults[errcode & 0xff] ?? 'other'
  if (typeof code === 'string') {
    const known = postgresFaults[code]
    if (known) return known
    if (connectionCodes.test(code)) return 'out-of-reach'
  }
  return connectionWords.test(error.message) ? 'out-of-reach' : 'other'
}
