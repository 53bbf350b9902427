import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreAddress } from '../connection.ts'
import { type Postgres, startPostgres } from './postgres.ts'

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
    let server: Postgres
    const maker = makerOf('postgres', async () => ({ url: await server.newDatabase() }))
    beforeAll(async () => {
      server = await startPostgres()
    }, 60_000)
    afterAll(async () => {
      await maker.closeAll()
      await server.close()
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
