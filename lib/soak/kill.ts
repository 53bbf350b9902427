import { setTimeout as wait } from 'node:timers/promises'
import { openStore, type StoreAddress } from '../database/connection.ts'
import { startApplication, until } from './application.ts'
import { type Acknowledged, checkStore, type Held } from './ledger.ts'
import { draftSaying, type Person, prepare, revisionIn, signIn } from './people.ts'

export interface KillReport extends Held {
  readonly kills: number
  readonly acknowledged: number
  /** Saves that were sent and got no answer; each is there whole or not at all. */
  readonly unanswered: number
}

interface Writing {
  readonly acknowledged: Acknowledged[]
  unanswered: number
  /** Answers that should not have been. */
  readonly wrong: string[]
  over: boolean
}

const clients = 8

/**
 * Kills the server without warning, again and again, while eight people save onto the same few cases, and holds the store
 * after each new start against what they were told.
 *
 * @throws Error that names what was lost
 */
export async function killUnderWrites(
  address: StoreAddress,
  folder: string,
  kills: number,
): Promise<KillReport> {
  const { emails, caseIds } = await prepare(address, clients, 6)
  let application = await startApplication({ address, folder })
  const { origin } = application
  const port = Number(new URL(origin).port)
  const people = await Promise.all(emails.map((email, index) => signIn(origin, email, index)))
  const writing: Writing = { acknowledged: [], unanswered: 0, wrong: [], over: false }
  const writers = people.map((person) => write(person, caseIds, writing))
  let held: Held | null = null
  try {
    for (let kill = 0; kill < kills; kill++) {
      const sofar = writing.acknowledged.length
      await until('saves are acknowledged', async () => writing.acknowledged.length > sofar + clients)
      await wait(Math.random() * 600)
      await application.kill()
      held = await inspect(address, writing, held)
      application = await startApplication({ address, folder, port })
      await inspect(address, writing, held)
    }
    const sofar = writing.acknowledged.length
    await until('saves go on after the last start', async () => writing.acknowledged.length > sofar)
  } finally {
    writing.over = true
    await Promise.all(writers)
    await application.kill()
  }
  const last = await inspect(address, writing, held)
  if (writing.wrong.length > 0) throw new Error(writing.wrong.slice(0, 10).join('\n'))
  return { ...last, kills, acknowledged: writing.acknowledged.length, unanswered: writing.unanswered }
}

async function inspect(address: StoreAddress, writing: Writing, before: Held | null): Promise<Held> {
  // A copy: what is acknowledged while the store is read may come after what is read.
  const acknowledged = [...writing.acknowledged]
  const store = openStore(address)
  try {
    return await checkStore(store, acknowledged, before?.head ?? null)
  } finally {
    await store.close()
  }
}

/** One of the eight: opens a case, saves over what was seen, and so on until it is over. */
async function write(person: Person, caseIds: readonly string[], writing: Writing): Promise<void> {
  for (let count = 0; !writing.over; count++) {
    const caseId = caseIds[Math.floor(Math.random() * caseIds.length)] ?? ''
    const notes = `${person.name} ${count}`
    let sent = false
    try {
      const seen = revisionIn(await person.get(`/api/board/cases/${caseId}`))
      const body = { seen, draft: draftSaying(notes, count % 51) }
      sent = true
      const answer = await person.send('PUT', `/api/board/cases/${caseId}`, body)
      const { kind, revision } = answer.json
      if (answer.status === 200 && kind === 'saved' && typeof revision === 'number') {
        writing.acknowledged.push({ caseId, revision, notes })
      } else if (answer.status !== 200 || kind !== 'newer') {
        writing.wrong.push(`a save was answered ${answer.status} ${JSON.stringify(answer.json)}`)
      }
    } catch (error) {
      // The connection broke with the server; an answer that was none is another matter.
      if (!(error instanceof TypeError)) writing.wrong.push(String(error))
      if (sent) writing.unanswered += 1
      await wait(50)
    }
  }
}
