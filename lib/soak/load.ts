import { setTimeout as wait } from 'node:timers/promises'
import { openStore, type StoreAddress } from '../database/connection.ts'
import { type Memory, withApplication } from './application.ts'
import { type Acknowledged, checkStore } from './ledger.ts'
import { draftSaying, type Person, prepare, revisionIn, signIn } from './people.ts'

/** How long requests of one kind took, in milliseconds. */
interface Times {
  readonly requests: number
  readonly p50: number
  readonly p95: number
}

export interface LoadReport {
  readonly people: number
  readonly cases: number
  readonly seconds: number
  readonly times: Readonly<Record<'list' | 'open' | 'save', Times>>
  readonly saved: number
  /** Saves over a revision that someone else had replaced: answered with the newer one, to merge. */
  readonly toMerge: number
  /** Memory of the server at each tenth of the time, under load. */
  readonly memory: readonly Memory[]
}

type Kind = keyof LoadReport['times']

interface Log {
  readonly times: Record<Kind, number[]>
  readonly acknowledged: Acknowledged[]
  readonly faults: string[]
  toMerge: number
  over: boolean
}

/**
 * Lets people work at once, each with an open page that listens for changes: they look at the list, open cases and save,
 * with a second or so between.
 *
 * @throws Error when any request fails, or a save that was acknowledged is not there
 */
export async function load(
  address: StoreAddress,
  folder: string,
  { people, cases, seconds }: { readonly people: number; readonly cases: number; readonly seconds: number },
): Promise<LoadReport> {
  const { emails, caseIds } = await prepare(address, people, cases)
  const log: Log = {
    times: { list: [], open: [], save: [] },
    acknowledged: [],
    faults: [],
    toMerge: 0,
    over: false,
  }
  const memory = await withApplication({ address, folder }, async (application) => {
    const signedIn = await Promise.all(emails.map((email, index) => signIn(application.origin, email, index)))
    const deaf = signedIn.map((person) => person.listen())
    const working = signedIn.map((person) => work(person, caseIds, log))
    const memory: Memory[] = []
    for (let tenth = 0; tenth < 10; tenth++) {
      await wait(seconds * 100)
      memory.push(await application.memory())
    }
    log.over = true
    await Promise.all(working)
    for (const stop of deaf) stop()
    return memory
  })
  if (log.faults.length > 0) {
    throw new Error(`${log.faults.length} requests failed:\n${log.faults.slice(0, 10).join('\n')}`)
  }
  const store = openStore(address)
  try {
    await checkStore(store, log.acknowledged)
  } finally {
    await store.close()
  }
  const { list, open, save } = log.times
  return {
    people,
    cases,
    seconds,
    times: { list: timesOf(list), open: timesOf(open), save: timesOf(save) },
    saved: log.acknowledged.length,
    toMerge: log.toMerge,
    memory,
  }
}

/** One person: of ten actions four look at the list, four open a case, two save the one that was opened. */
async function work(person: Person, caseIds: readonly string[], log: Log): Promise<void> {
  const timed = async <T>(kind: Kind, ask: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const answer = await ask()
    log.times[kind].push(performance.now() - begun)
    return answer
  }
  for (let count = 0; !log.over; count++) {
    await wait(500 + Math.random() * 1000)
    const caseId = caseIds[Math.floor(Math.random() * caseIds.length)] ?? ''
    const path = `/api/board/cases/${caseId}`
    try {
      if (Math.random() < 0.4) {
        const { status } = await timed('list', () => person.get('/api/board/cases'))
        if (status !== 200) log.faults.push(`the list was answered ${status}`)
        continue
      }
      const seen = revisionIn(await timed('open', () => person.get(path)))
      if (Math.random() < 2 / 3) continue
      const notes = `${person.name} ${count}`
      const draft = draftSaying(notes, count % 51)
      const { status, json } = await timed('save', () => person.send('PUT', path, { seen, draft }))
      if (status !== 200) log.faults.push(`a save was answered ${status} ${JSON.stringify(json)}`)
      else if (json.kind === 'newer') log.toMerge += 1
      else log.acknowledged.push({ caseId, revision: Number(json.revision), notes })
    } catch (error) {
      log.faults.push(error instanceof Error && error.cause ? `${error}: ${error.cause}` : String(error))
    }
  }
}

function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { requests: sorted.length, p50: at(0.5), p95: at(0.95) }
}
