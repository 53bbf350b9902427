import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { blankForm, entriesOf } from '../../assessment/entry.ts'
import { writeCaseFile } from '../../exchange/case-file.ts'
import * as accounts from '../http/accounts.ts'
import * as cases from '../http/cases.ts'
import * as meetings from '../http/meetings.ts'
import { accept, account } from '../http/sign-in.ts'
import { type BoardServer, boardServer } from '../server.ts'

export const origin = 'http://127.0.0.1:3000'
export const password = 'seven quiet rivers run'

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>

/** A case review with a store of its own in a temporary folder, asked as browsers ask it. */
export interface Review {
  readonly server: BoardServer
  readonly folder: string
  /** Cookie of the first administrator, called boss. */
  readonly boss: string
  /** Asks the account library, each time from another network address unless one is given. */
  ask(path: string, body?: object, cookie?: string, from?: string): Promise<Response>
  signIn(name: string, attempt?: string, from?: string): Promise<Response>
  call(
    handler: Handler,
    cookie: string,
    method?: string,
    body?: object,
    id?: string,
    query?: string,
  ): Promise<Answer>
  /** Invites someone, who accepts and signs in. */
  newcomer(name: string, role: string, teamId?: string | null): Promise<string>
  idOf(name: string): Promise<string>
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: whatever the handler answers
  readonly json: any
}

/** Starts one, with its first administrator signed in. */
export async function startReview(environment: Readonly<Record<string, string>> = {}): Promise<Review> {
  const folder = mkdtempSync(join(tmpdir(), 'review-'))
  const settings = {
    AHSCT_DATA: folder,
    DATABASE_URL: '',
    AHSCT_BOARD: '',
    AHSCT_CLIENT_ADDRESS_HEADER: 'X-Real-IP',
  }
  for (const [name, value] of Object.entries({ ...settings, ...environment })) vi.stubEnv(name, value)
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  const server = await boardServer()
  write.mockRestore()
  if (server === null) throw new Error('the case review is off')

  let address = 0
  const ask: Review['ask'] = async (path, body, cookie = '', from) => {
    address += 1
    return account(
      new Request(path.startsWith('http') ? path : `${origin}/api/auth${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          'content-type': 'application/json',
          origin,
          cookie,
          'x-real-ip': from ?? `10.0.${Math.floor(address / 250)}.${(address % 250) + 1}`,
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
  }
  const signIn: Review['signIn'] = (name, attempt = password, from) =>
    ask('/sign-in/email', { email: `${name}@example.org`, password: attempt }, '', from)
  const call: Review['call'] = async (handler, cookie, method = 'GET', body, id = '', query = '') => {
    const response = await handler(
      new Request(`${origin}/api/board/x${query}`, {
        method,
        headers: { origin, 'content-type': 'application/json', cookie },
        ...(body && { body: JSON.stringify(body) }),
      }),
      { params: Promise.resolve({ id }) },
    )
    return { status: response.status, headers: response.headers, json: await response.json() }
  }
  const enter = async (token: string, name: string): Promise<string> => {
    const accepted = await accept(
      new Request(`${origin}/api/invitation`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ token, name, email: `${name}@example.org`, password }),
      }),
    )
    if (accepted.status !== 200) throw new Error(`the invitation of ${name} was refused`)
    return cookieOf(await signIn(name))
  }
  const boss = await enter(printed.join('').match(/invitation#(\S+)/)?.[1] ?? '', 'boss')
  return {
    server,
    folder,
    boss,
    ask,
    signIn,
    call,
    newcomer: async (name, role, teamId = null) => {
      const body = { email: `${name}@example.org`, role, teamId }
      const { json } = await call(accounts.inviteAccount, boss, 'POST', body)
      return enter(json.link.split('#')[1], name)
    },
    idOf: async (name) => {
      const { json } = await call(accounts.accounts, boss)
      return json.accounts.find((each: { name: string }) => each.name === name).id
    },
    close: async () => {
      await server.close()
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cookies that a browser sends after an answer. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** The code that an authenticator app shows for the key in such an address, so many codes after the one of now. */
export function codeFor(uri: string, later = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '').replaceAll('=', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A draft of a case as pages send it. */
export function draftOf(mrss: number) {
  const written = writeCaseFile({
    ...blankForm('2026-11-22'),
    entries: entriesOf({ ageYears: 47, diagnosis: 'systemic-sclerosis', mrss }),
  })
  return { file: written.ok ? written.text : '', notes: '', provenance: {} }
}

/** A case of the team on the agenda of a meeting, arranged by its chair. */
export async function onAgenda(
  { call }: Review,
  chair: string,
  teamId: string,
): Promise<{ readonly caseId: string; readonly meetingId: string; readonly itemId: string }> {
  const made = await call(cases.create, chair, 'POST', { teamId, reference: 'A-1', draft: draftOf(24) })
  const caseId: string = made.json.id
  const { json: me } = await call(accounts.session, chair)
  const plan = { title: 'Review', heldOn: '2026-11-25', memberIds: [me.account.id], caseIds: [caseId] }
  const { json: meeting } = await call(meetings.arrange, chair, 'POST', { teamId, plan })
  const { json: opened } = await call(meetings.open, chair, 'GET', undefined, meeting.id)
  return { caseId, meetingId: meeting.id, itemId: opened.meeting.agenda[0].id }
}

/** A decision on such a case as it may be recorded. */
export const decision = {
  kind: 'continue-work-up',
  rationale: 'Catheter outstanding.',
  reviewOn: null,
  departure: null,
  revision: 1,
  supersedes: null,
}
