import { randomUUID } from 'node:crypto'
import { createAuth } from '../accounts/auth.ts'
import type { Actor } from '../accounts/permissions.ts'
import { blankForm, entriesOf } from '../assessment/entry.ts'
import { createCase } from '../board/cases.ts'
import { type CaseDraft, revisionOf } from '../board/content.ts'
import { openStore, type StoreAddress } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { writeCaseFile } from '../exchange/case-file.ts'

const password = 'seven quiet rivers run'

/** What stands in a store before the server is started on it. */
export interface Prepared {
  /** Addresses of accounts that may save. */
  readonly emails: readonly string[]
  readonly caseIds: readonly string[]
}

/** A case that anyone made up, with words by which a save can be found again. */
export function draftSaying(notes: string, mrss = 24): CaseDraft {
  const written = writeCaseFile({
    ...blankForm('2026-11-22'),
    entries: entriesOf({ ageYears: 47, diagnosis: 'systemic-sclerosis', cutaneousSubset: 'diffuse', mrss }),
  })
  if (!written.ok) throw new Error('the case could not be written')
  return { file: written.text, notes, provenance: { mrss: 'typed' } }
}

/** Fills an empty store with a team, people and cases. */
export async function prepare(address: StoreAddress, people: number, cases: number): Promise<Prepared> {
  const store = openStore(address)
  try {
    await migrate(store)
    const auth = createAuth({
      store,
      secret: randomUUID().repeat(2),
      baseUrl: 'http://localhost',
      singleSignOn: null,
      clientAddressHeader: null,
    })
    const hash = await (await auth.$context).password.hash(password)
    const time = new Date().toISOString()
    const teamId = randomUUID()
    await store.db.insertInto('team').values({ id: teamId, name: 'Soak', created_at: time }).execute()
    const emails: string[] = []
    const userIds: string[] = []
    for (let index = 0; index < people; index++) {
      const id = randomUUID()
      const email = `person-${index}@example.org`
      await store.db
        .insertInto('user')
        .values({
          id,
          name: `Person ${index}`,
          email,
          emailVerified: store.dialect === 'sqlite' ? 1 : true,
          createdAt: time,
          updatedAt: time,
          role: 'member',
        })
        .execute()
      await store.db
        .insertInto('account')
        .values({
          id: randomUUID(),
          accountId: id,
          providerId: 'credential',
          userId: id,
          password: hash,
          createdAt: time,
          updatedAt: time,
        })
        .execute()
      await store.db
        .insertInto('team_member')
        .values({ team_id: teamId, user_id: id, role: 'clinician' })
        .execute()
      emails.push(email)
      userIds.push(id)
    }
    const board = { store, now: () => new Date() }
    const author: Actor = {
      userId: userIds[0] ?? '',
      name: 'Person 0',
      siteRole: 'member',
      teams: new Map([[teamId, 'clinician']]),
    }
    const input = revisionOf(draftSaying('first'))
    const caseIds: string[] = []
    for (let index = 0; index < cases; index++) {
      caseIds.push(await createCase(board, author, teamId, { reference: `S-${index}` }, input))
    }
    return { emails, caseIds }
  } finally {
    await store.close()
  }
}

interface Answer {
  readonly status: number
  // The shape is the server's affair; what is used of it is checked where it is used.
  readonly json: { readonly [name: string]: unknown }
}

/** Someone at a browser: asks, and gets an answer or an error where the connection broke. */
export interface Person {
  readonly name: string
  get(path: string): Promise<Answer>
  send(method: string, path: string, body: object): Promise<Answer>
  /** Listens for changes as an open page does, until it is told to stop. */
  listen(): () => void
}

/** Signs in, by the address that a proxy in front of the server would give for this person. */
export async function signIn(origin: string, email: string, index: number): Promise<Person> {
  const forwarded = { 'x-forwarded-for': `10.0.0.${index + 1}` }
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...forwarded },
    body: JSON.stringify({ email, password }),
  })
  if (response.status !== 200)
    throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  await response.body?.cancel()
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(`${origin}${path}`, {
      ...init,
      headers: { cookie, ...forwarded, ...init.headers },
    })
    return { status: answer.status, json: await answer.json() }
  }
  return {
    name: email.split('@')[0] ?? email,
    get: (path) => ask(path),
    send: (method, path, body) =>
      ask(path, {
        method,
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    listen: () => {
      const leaving = new AbortController()
      const headers = { cookie, accept: 'text/event-stream' }
      fetch(`${origin}/api/board/events`, { headers, signal: leaving.signal })
        .then(async (stream) => {
          for await (const _ of stream.body ?? []) if (leaving.signal.aborted) return
        })
        .catch(() => undefined)
      return () => leaving.abort()
    },
  }
}

/** Number of the newest revision of an opened case. */
export function revisionIn({ status, json }: Answer): number {
  const number = (json.revision as { number?: unknown } | undefined)?.number
  if (status !== 200 || typeof number !== 'number')
    throw new Error(`no case: ${status} ${JSON.stringify(json)}`)
  return number
}

/** What the answer says went wrong. */
export function messageIn({ json }: Answer): string {
  return String((json.error as { message?: unknown } | undefined)?.message ?? '')
}
