import { storeAddress } from '../address.ts'
import { openStore } from '../connection.ts'
import { migrate } from '../migrate.ts'

// Brings a store up to date as a server does when it starts, and prints which migrations it ran.
const store = openStore(storeAddress(process.env))
process.stdout.write(JSON.stringify(await migrate(store)))
await store.close()
