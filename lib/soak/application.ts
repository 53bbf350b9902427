import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { StoreAddress } from '../database/connection.ts'
import { freePort } from '../database/testing/postgres.ts'

/** The server under test: a process of its own, on a port of its own. */
export interface Application {
  readonly origin: string
  /** What it printed to the one who runs it. */
  printed(): string
  /** Whether the process is still there. */
  runs(): boolean
  /** What it uses of the machine's memory, asked for once what is not needed was cleared away. */
  memory(): Promise<Memory>
  /** Puts its clock ahead or back, by milliseconds against the real one. */
  shiftClock(offset: number): Promise<void>
  /** Ends it at once, without giving it time for anything. */
  kill(): Promise<void>
}

/** Memory in megabytes. */
export interface Memory {
  /** What the process has of the machine. */
  readonly resident: number
  /** Objects of the program. */
  readonly heap: number
  /** What belongs to them outside the heap, as buffers. */
  readonly external: number
  /** Of that, the content of buffers. */
  readonly buffers: number
}

export interface Starting {
  readonly address: StoreAddress
  /** Folder for what is kept beside the store. */
  readonly folder: string
  /** The same port again, so that clients find the server that was started anew. */
  readonly port?: number
  /** Whether permissions of files hold for it even where it is started by root, whom they do not stop. */
  readonly obeysPermissions?: boolean
  /** The size beyond which none of its files may grow, in blocks of the shell (512 bytes or 1 kB). */
  readonly largestFile?: number
}

const secret = 'soak-kP4vZ8qLx2Wc7Nf0Ys3Rt6Ub9Jd1Hg5M'

/** Starts the server and waits until it listens; the store is opened at its first request. */
export async function startApplication(starting: Starting): Promise<Application> {
  const { address, folder, port } = starting
  const at = port ?? (await freePort())
  const origin = `http://127.0.0.1:${at}`
  const { DATABASE_URL: _, AHSCT_BOARD: __, ...inherited } = process.env
  const child = spawn('sh', ['-c', ...commandOf(starting)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      PORT: String(at),
      AHSCT_URL: origin,
      AHSCT_SECRET: secret,
      AHSCT_CLIENT_ADDRESS_HEADER: 'x-forwarded-for',
      AHSCT_DATA: 'folder' in address ? address.folder : folder,
      ...('url' in address && { DATABASE_URL: address.url }),
    },
  })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => printed.push(String(text)))
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() =>
      Promise.reject(new Error(`The server did not start: ${printed.join('')}`)),
    ),
  ])
  const runs = () => child.exitCode === null && child.signalCode === null
  return {
    origin,
    printed: () => printed.join(''),
    runs,
    memory: async () => {
      child.send('memory')
      const [{ heapUsed, external, arrayBuffers }] = await once(child, 'message')
      return {
        resident: residentMegabytes(child),
        heap: megabytes(heapUsed),
        external: megabytes(external),
        buffers: megabytes(arrayBuffers),
      }
    },
    shiftClock: async (offset) => {
      child.send(offset)
      await once(child, 'message')
    },
    kill: async () => {
      if (!runs()) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function commandOf({ largestFile, obeysPermissions = false }: Starting): readonly string[] {
  const run = [process.execPath, '--expose-gc', join(import.meta.dirname, 'server.ts')]
  const ordinary = ['setpriv', '--inh-caps=-all', '--bounding-set=-dac_override,-dac_read_search']
  const asRoot = process.getuid?.() === 0
  const limit = `ulimit -f ${largestFile ?? 'unlimited'}; exec "$0" "$@"`
  return [limit, ...(obeysPermissions && asRoot ? ordinary : []), ...run]
}

/** Starts the server for some work and ends it however the work goes. */
export async function withApplication<T>(
  starting: Starting,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const application = await startApplication(starting)
  try {
    return await work(application)
  } finally {
    await application.kill()
  }
}

function residentMegabytes({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return megabytes(Number(kilobytes) * 1024)
}

/** To a tenth. */
function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 102.4) / 10
}

/** Waits until something holds. @throws Error that names it when it does not within the seconds given */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} seconds: ${what}.`)
    await wait(100)
  }
}
