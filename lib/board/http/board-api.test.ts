import { mkdtempSync, rmSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { blankForm, entriesOf } from '../../assessment/entry.ts'
import { verifyAudit } from '../../database/audit.ts'
import { writeCaseFile } from '../../exchange/case-file.ts'
import { type BoardServer, boardServer } from '../server.ts'
import * as accounts from './accounts.ts'
import * as cases from './cases.ts'
import * as decisions from './decisions.ts'
import { events } from './events.ts'
import * as meetings from './meetings.ts'
import * as papers from './papers.ts'
import { accept, account } from './sign-in.ts'

const origin = 'http://127.0.0.1:3000'
const password = 'seven quiet rivers run'
const folder = mkdtempSync(join(tmpdir(), 'board-'))

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>

let server: BoardServer
const printed: string[] = []

beforeAll(async () => {
  vi.stubEnv('AHSCT_DATA', folder)
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('AHSCT_BOARD', '')
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  server = (await boardServer()) ?? (await Promise.reject(new Error('the board is off')))
  write.mockRestore()
})
afterEach(() => vi.stubEnv('AHSCT_BOARD', ''))
afterAll(async () => {
  await server.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function request(method: string, body?: unknown, headers: Record<string, string> = {}, query = ''): Request {
  return new Request(`${origin}/api/board/x${query}`, {
    method,
    headers: { ...(method !== 'GET' && { origin }), 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

async function call(handler: Handler, cookie: string, method = 'GET', body?: unknown, id = '', query = '') {
  const response = await handler(request(method, body, { cookie }, query), {
    params: Promise.resolve({ id }),
  })
  return { status: response.status, headers: response.headers, json: await response.json() }
}

async function enter(token: string, name: string): Promise<string> {
  const email = `${name}@example.org`
  const accepted = await accept(request('POST', { token, name, email, password }))
  expect(accepted.status).toBe(200)
  const signIn = new Request(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  })
  const response = await account(signIn)
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

function draft(mrss: number) {
  const written = writeCaseFile({
    ...blankForm('2026-11-22'),
    entries: entriesOf({ ageYears: 47, diagnosis: 'systemic-sclerosis', mrss }),
  })
  return { file: written.ok ? written.text : '', notes: '', provenance: {} }
}

/** Every handler with the method by which it is reached. */
const handlers: readonly (readonly [string, Handler, string])[] = [
  ['cases.list', cases.list, 'GET'],
  ['cases.create', cases.create, 'POST'],
  ['cases.open', cases.open, 'GET'],
  ['cases.put', cases.put, 'PUT'],
  ['cases.patch', cases.patch, 'PATCH'],
  ['cases.erase', cases.erase, 'DELETE'],
  ['cases.revisions', cases.revisions, 'GET'],
  ['cases.decisions', cases.decisions, 'GET'],
  ['cases.exported', cases.exported, 'GET'],
  ['meetings.list', meetings.list, 'GET'],
  ['meetings.arrange', meetings.arrange, 'POST'],
  ['meetings.open', meetings.open, 'GET'],
  ['meetings.put', meetings.put, 'PUT'],
  ['meetings.opinion', meetings.opinion, 'POST'],
  ['meetings.reveal', meetings.reveal, 'POST'],
  ['meetings.decide', meetings.decide, 'POST'],
  ['papers.pack', papers.pack, 'GET'],
  ['papers.record', papers.record, 'GET'],
  ['decisions.ofTeams', decisions.ofTeams, 'GET'],
  ['decisions.csv', decisions.csv, 'GET'],
  ['accounts.session', accounts.session, 'GET'],
  ['accounts.signOutEverywhere', accounts.signOutEverywhere, 'DELETE'],
  ['accounts.accounts', accounts.accounts, 'GET'],
  ['accounts.inviteAccount', accounts.inviteAccount, 'POST'],
  ['accounts.patchAccount', accounts.patchAccount, 'PATCH'],
  ['accounts.resetAccount', accounts.resetAccount, 'POST'],
  ['accounts.takeSecondFactor', accounts.takeSecondFactor, 'DELETE'],
  ['accounts.signOutAccount', accounts.signOutAccount, 'DELETE'],
  ['accounts.makeTeam', accounts.makeTeam, 'POST'],
  ['accounts.members', accounts.members, 'GET'],
  ['accounts.profile', accounts.profile, 'GET'],
  ['accounts.audit', accounts.audit, 'GET'],
  ['accounts.exportAudit', accounts.exportAudit, 'GET'],
  ['accounts.verify', accounts.verify, 'POST'],
  ['events', events, 'GET'],
]

describe('the case review over HTTP', () => {
  it('has no route but those that are tested here', async () => {
    const exported: string[] = []
    for await (const file of glob('app/api/board/**/route.ts')) {
      const source = await readFile(file, 'utf8')
      for (const [, name] of source.matchAll(/(\w+) as (?:GET|POST|PUT|PATCH|DELETE)/g))
        exported.push(name ?? '')
    }
    expect(exported.sort()).toEqual(handlers.map(([name]) => name.split('.').at(-1)).sort())
  })

  it.each(handlers)(
    '%s is closed without a session, whatever the headers say (8.3.1)',
    async (_, handler, method) => {
      const tricks: Record<string, string>[] = [
        {},
        { 'x-middleware-subrequest': 'middleware:middleware:middleware' },
        { RSC: '1', 'Next-Router-Prefetch': '1' },
        { cookie: 'ahsct.session_token=forged.forged' },
        { authorization: 'Bearer forged' },
      ]
      for (const headers of tricks) {
        const response = await handler(request(method, method === 'GET' ? undefined : {}, headers), {
          params: Promise.resolve({ id: 'x' }),
        })
        expect(response.status).toBe(401)
        expect(response.headers.get('cache-control')).toBe('no-store')
      }
    },
  )

  it.each(handlers.filter(([, , method]) => method !== 'GET'))(
    '%s takes nothing from another site (3.5.1)',
    async (_, handler, method) => {
      for (const other of ['https://evil.example', 'null', '']) {
        const response = await handler(request(method, {}, { origin: other }), {
          params: Promise.resolve({ id: 'x' }),
        })
        expect(response.status).toBe(403)
      }
    },
  )

  it.each(handlers)('%s is not there when the case review is off', async (_, handler, method) => {
    vi.stubEnv('AHSCT_BOARD', 'off')
    const response = await handler(request(method), { params: Promise.resolve({ id: 'x' }) })
    expect(response.status).toBe(404)
  })

  it('goes from the setup link to a signed decision, and the trail is whole', async () => {
    const link = printed.join('').match(/invitation#(\S+)/)?.[1] ?? ''
    const boss = await enter(link, 'boss')
    const team = await call(accounts.makeTeam, boss, 'POST', { name: 'North' })
    const inviteAs = async (name: string, role: string) => {
      const body = { email: `${name}@example.org`, role, teamId: team.json.id }
      const { json } = await call(accounts.inviteAccount, boss, 'POST', body)
      return enter(json.link.split('#')[1], name)
    }
    const chair = await inviteAs('chair', 'chair')
    const ben = await inviteAs('ben', 'clinician')
    const viewer = await inviteAs('viewer', 'viewer')

    const made = await call(cases.create, ben, 'POST', {
      teamId: team.json.id,
      reference: 'A-1',
      draft: draft(24),
    })
    const caseId: string = made.json.id
    expect(made.status).toBe(200)
    const opened = await call(cases.open, viewer, 'GET', undefined, caseId)
    expect(opened.json).toMatchObject({
      case: { reference: 'A-1', summary: { headline: 'needs-information' } },
      revision: { number: 1, authorName: 'ben' },
    })
    const saved = await call(cases.put, ben, 'PUT', { seen: 1, draft: draft(30) }, caseId)
    expect(saved.json).toEqual({ kind: 'saved', revision: 2 })
    const late = await call(cases.put, chair, 'PUT', { seen: 1, draft: draft(12) }, caseId)
    expect(late.json).toMatchObject({ kind: 'newer', newest: { number: 2, authorName: 'ben' } })
    expect((await call(cases.put, viewer, 'PUT', { seen: 2, draft: draft(12) }, caseId)).status).toBe(403)
    expect((await call(cases.open, boss, 'GET', undefined, caseId)).status).toBe(404)

    const { json: me } = await call(accounts.session, chair)
    const { json: people } = await call(accounts.members, chair, 'GET', undefined, team.json.id)
    const memberIds = people.members.map(({ id }: { id: string }) => id)
    const plan = { title: 'Review', heldOn: '2026-11-25', memberIds, caseIds: [caseId] }
    const arranged = await call(meetings.arrange, chair, 'POST', { teamId: team.json.id, plan })
    const { json: meeting } = await call(meetings.open, chair, 'GET', undefined, arranged.json.id)
    const itemId: string = meeting.meeting.agenda[0].id
    await call(meetings.opinion, ben, 'POST', { stance: 'supports', reason: 'Early.' }, itemId)
    const decision = {
      kind: 'refer',
      rationale: 'Severe and early.',
      reviewOn: null,
      departure: 'weighed-differently',
      revision: 2,
      supersedes: null,
    }
    const wrong = await call(
      meetings.decide,
      chair,
      'POST',
      { decision, password: 'not the password' },
      itemId,
    )
    expect(wrong.status).toBe(403)
    const signed = await call(meetings.decide, chair, 'POST', { decision, password }, itemId)
    expect(signed.status).toBe(200)
    const { json: record } = await call(cases.decisions, viewer, 'GET', undefined, caseId)
    expect(record.decisions).toMatchObject([
      { intact: true, record: { decision: { departs: true }, signedBy: { id: me.account.id } } },
    ])
    expect(record.auditHead.hash).toMatch(/^[\da-f]{64}$/)
    const { json: overTime } = await call(decisions.ofTeams, viewer)
    expect(overTime.decisions).toMatchObject([{ reference: 'A-1', kind: 'refer', departs: true }])
    const table = await decisions.csv(request('GET', undefined, { cookie: ben }))
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await table.text()).toContain('A-1')
    expect((await call(decisions.csv, viewer)).status).toBe(403)
    const { json: file } = await call(cases.exported, ben, 'GET', undefined, caseId)
    expect(file.revisions).toHaveLength(2)

    expect(await verifyAudit(server.board.store.db)).toMatchObject({ ok: true })
    expect((await call(accounts.audit, boss)).status).toBe(403)
    const auditor = await (async () => {
      const body = { email: 'aud@example.org', role: 'auditor', teamId: null }
      const { json } = await call(accounts.inviteAccount, boss, 'POST', body)
      return enter(json.link.split('#')[1], 'aud')
    })()
    const { json: trail } = await call(accounts.audit, auditor, 'GET', undefined, '', `?target=${caseId}`)
    expect(trail.rows.map(({ action }: { action: string }) => action)).toContain('case.view')
    expect(JSON.stringify(trail)).not.toMatch(/Severe|mrss|A-1/)
    expect((await call(accounts.verify, auditor, 'POST')).json).toMatchObject({ ok: true })

    const { json: all } = await call(accounts.accounts, boss)
    const benId = all.accounts.find(({ name }: { name: string }) => name === 'ben').id
    expect((await call(accounts.patchAccount, boss, 'PATCH', { disabled: true }, benId)).status).toBe(200)
    expect((await call(cases.list, ben)).status).toBe(401)
    const bossId = all.accounts.find(({ name }: { name: string }) => name === 'boss').id
    const last = await call(accounts.patchAccount, boss, 'PATCH', { siteRole: 'member' }, bossId)
    expect(last).toMatchObject({
      status: 422,
      json: { error: { message: expect.stringContaining('last administrator') } },
    })

    const out = await call(accounts.signOutEverywhere, viewer, 'DELETE')
    expect(out.headers.get('clear-site-data')).toContain('storage')
    expect((await call(cases.list, viewer)).status).toBe(401)

    const live = await events(request('GET', undefined, { cookie: chair, accept: 'text/event-stream' }))
    const reader = live.body?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toMatch(/^event: change\ndata: \d+/)
    await reader?.cancel()
  }, 60_000)
})
