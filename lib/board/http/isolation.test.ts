import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { decision, draftOf, onAgenda, origin, password, type Review, startReview } from '../testing/review.ts'
import * as accounts from './accounts.ts'
import * as cases from './cases.ts'
import * as decisions from './decisions.ts'
import * as meetings from './meetings.ts'
import * as papers from './papers.ts'

let review: Review
let north = ''
let south = ''
let chair = ''
/** Chair of the other team, viewer of this one, and those over the application. */
let outsider = ''
let viewer = ''
let auditor = ''
let ids: Awaited<ReturnType<typeof onAgenda>> & { decisionId: string }

const said: string[] = []

beforeAll(async () => {
  review = await startReview()
  const team = async (name: string) =>
    (await review.call(accounts.makeTeam, review.boss, 'POST', { name })).json.id
  north = await team('North')
  south = await team('South')
  chair = await review.newcomer('chair', 'chair', north)
  outsider = await review.newcomer('outsider', 'chair', south)
  viewer = await review.newcomer('viewer', 'viewer', north)
  auditor = await review.newcomer('auditor', 'auditor')
  const item = await onAgenda(review, chair, north)
  const signed = await review.call(meetings.decide, chair, 'POST', { decision, password }, item.itemId)
  ids = { ...item, decisionId: signed.json.id }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(String(text))
      return true
    })
  }
}, 60_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await review.close()
})

type Call = readonly [name: string, run: (cookie: string) => ReturnType<Review['call']>]

const to =
  (...[handler, method, body, id]: [Parameters<Review['call']>[0], string, object?, (() => string)?]) =>
  (cookie: string) =>
    review.call(handler, cookie, method, body, id?.() ?? '')

const plan = () => ({ title: 'Theirs', heldOn: '2026-12-01', memberIds: [], caseIds: [ids.caseId] })

/** What looks at something of the team North, by its id. */
const reads: readonly Call[] = [
  ['open', to(cases.open, 'GET', undefined, () => ids.caseId)],
  ['revisions', to(cases.revisions, 'GET', undefined, () => ids.caseId)],
  ['decisions', to(cases.decisions, 'GET', undefined, () => ids.caseId)],
  ['meeting', to(meetings.open, 'GET', undefined, () => ids.meetingId)],
  ['members', to(accounts.members, 'GET', undefined, () => north)],
]

/** What changes something of the team North, or takes it out as a file. */
const writes: readonly Call[] = [
  ['export', to(cases.exported, 'GET', undefined, () => ids.caseId)],
  ['save', to(cases.put, 'PUT', { seen: 1, draft: draftOf(30) }, () => ids.caseId)],
  ['save over what was not seen', to(cases.put, 'PUT', { seen: 9, draft: draftOf(30) }, () => ids.caseId)],
  [
    'status',
    to(cases.patch, 'PATCH', { status: 'follow-up', seen: { status: 'decided' } }, () => ids.caseId),
  ],
  ['erase', to(cases.erase, 'DELETE', undefined, () => ids.caseId)],
  ['create', (cookie) => newCase(cookie, north)],
  ['arrange', (cookie) => review.call(meetings.arrange, cookie, 'POST', { teamId: north, plan: plan() })],
  ['change the agenda', (cookie) => review.call(meetings.put, cookie, 'PUT', plan(), ids.meetingId)],
  ['opinion', to(meetings.opinion, 'POST', { stance: 'supports', reason: 'x' }, () => ids.itemId)],
  ['reveal', to(meetings.reveal, 'POST', {}, () => ids.itemId)],
  ['decide', to(meetings.decide, 'POST', { decision, password }, () => ids.itemId)],
]

/** What is for those over the application. */
const administration: readonly Call[] = [
  ['accounts', to(accounts.accounts, 'GET')],
  ['invite', to(accounts.inviteAccount, 'POST', { email: 'x@y.z', role: 'auditor', teamId: null })],
  ['change', to(accounts.patchAccount, 'PATCH', { siteRole: 'administrator' }, () => 'x')],
  ['reset', to(accounts.resetAccount, 'POST', {}, () => 'x')],
  ['second factor', to(accounts.takeSecondFactor, 'DELETE', undefined, () => 'x')],
  ['sessions', to(accounts.signOutAccount, 'DELETE', undefined, () => 'x')],
  ['team', to(accounts.makeTeam, 'POST', { name: 'East' })],
]
const auditing: readonly Call[] = [
  ['trail', to(accounts.audit, 'GET')],
  ['export of the trail', to(accounts.exportAudit, 'GET')],
]

function newCase(cookie: string, teamId: string) {
  return review.call(cases.create, cookie, 'POST', { teamId, reference: 'B-1', draft: draftOf(24) })
}

/** Everything that the tests must leave as it is. */
async function everything(): Promise<string> {
  const { db } = review.server.board.store
  const tables = ['case_record', 'revision', 'revision_content', 'meeting', 'agenda_item', 'opinion'] as const
  const more = ['decision', 'decision_record', 'user', 'team', 'team_member', 'invitation'] as const
  const rows = [...tables, ...more].map((table) => db.selectFrom(table).selectAll().execute())
  return JSON.stringify(await Promise.all(rows))
}

async function refusals(): Promise<number> {
  const rows = await review.server.board.store.db
    .selectFrom('audit')
    .select('seq')
    .where('outcome', '=', 'refused')
    .execute()
  return rows.length
}

describe('what belongs to a team', () => {
  it.each([...reads, ...writes])(
    'is not there for the chair of another, nor for who administers or audits: %s (8.4.1, 8.2.2)',
    async (name, run) => {
      const before = await everything()
      for (const cookie of [outsider, review.boss, auditor]) {
        const { status, json, headers } = await run(cookie)
        // What names the team itself is refused; what names something of it is not there.
        expect([name, status]).toEqual([name, name === 'create' || name === 'arrange' ? status : 404])
        expect(status).toBeGreaterThanOrEqual(403)
        expect(JSON.stringify(json)).not.toMatch(/A-1|Catheter|mrss/)
        expect(headers.get('cache-control')).toBe('no-store')
      }
      expect(await everything()).toBe(before)
    },
  )

  it('is on no paper for another team (8.4.1)', async () => {
    for (const [handler, id] of [
      [papers.pack, ids.meetingId],
      [papers.record, ids.caseId],
    ] as const) {
      for (const cookie of [outsider, review.boss, auditor]) {
        const response = await handler(new Request(`${origin}/api/board/x`, { headers: { cookie } }), {
          params: Promise.resolve({ id, decision: ids.decisionId }),
        })
        expect(response.status).toBe(404)
        expect(await response.text()).not.toMatch(/A-1|Catheter|%PDF/)
      }
    }
  })

  it('is in no list of another team (8.4.1)', async () => {
    const own = await newCase(outsider, south)
    expect(own.status).toBe(200)
    for (const cookie of [outsider, review.boss, auditor]) {
      const answers = [cases.list, meetings.list, decisions.ofTeams].map((each) => review.call(each, cookie))
      const text = JSON.stringify((await Promise.all(answers)).map(({ json }) => json))
      for (const id of Object.values(ids)) expect(text).not.toContain(id)
    }
    const { json } = await review.call(cases.list, chair)
    expect(json.cases.map(({ id }: { id: string }) => id)).toEqual([ids.caseId])
  })

  it('takes nothing of another team into itself (8.4.1, 2.2.3)', async () => {
    const { json: me } = await review.call(accounts.session, outsider)
    const theirs = { title: 'Ours', heldOn: '2026-12-01', memberIds: [me.account.id], caseIds: [ids.caseId] }
    const arranged = await review.call(meetings.arrange, outsider, 'POST', { teamId: south, plan: theirs })
    expect(arranged.status).toBe(422)
    const chairId = await review.idOf('chair')
    const strangers = { ...theirs, memberIds: [chairId], caseIds: [] }
    const invited = await review.call(meetings.arrange, outsider, 'POST', { teamId: south, plan: strangers })
    expect(invited.status).toBe(422)
    expect((await review.call(meetings.list, outsider)).json.meetings).toEqual([])
  })
})

describe('a viewer', () => {
  it.each(reads)('may look: %s', async (_, run) => {
    expect((await run(viewer)).status).toBe(200)
  })

  it.each([...writes, ...administration, ...auditing])(
    'is refused, which is written down, and nothing is changed: %s (8.2.1, 16.3.2)',
    async (_, run) => {
      const [before, count] = [await everything(), await refusals()]
      const { status, json } = await run(viewer)
      expect(status).toBe(403)
      expect(JSON.stringify(json)).not.toMatch(/Catheter|mrss/)
      expect(await everything()).toBe(before)
      expect(await refusals()).toBe(count + 1)
    },
  )
})

describe('a body', () => {
  const forbidden: readonly Call[] = [
    ['a role with the invitation', (cookie) => invite(cookie, { siteRole: 'administrator' })],
    ['an author of a case', (cookie) => create(cookie, { created_by: 'someone' })],
    ['a result of a case', (cookie) => create(cookie, { summary: { headline: 'may-be-considered' } })],
    ['a prototype', (cookie) => create(cookie, JSON.parse('{"__proto__":{"teamId":"x"}}'))],
    ['a constructor', (cookie) => create(cookie, { constructor: { prototype: {} } })],
    ['a number as text', to(cases.put, 'PUT', { seen: '1', draft: draftOf(24) }, () => ids.caseId)],
    ['a list as text', to(accounts.patchAccount, 'PATCH', { teams: 'x' }, () => 'x')],
    [
      'a day that is none',
      to(cases.patch, 'PATCH', { dueOn: '2026-02-30', seen: { dueOn: null } }, () => ids.caseId),
    ],
    ['a line break in the reference', (cookie) => create(cookie, { reference: 'A\n1' })],
    [
      'a stance that is none',
      to(meetings.opinion, 'POST', { stance: 'toString', reason: '' }, () => ids.itemId),
    ],
    ['a signature of someone else', (cookie) => sign(cookie, { signedBy: 'someone' })],
    ['a decision without a text', (cookie) => sign(cookie, { decision: { ...decision, rationale: ' ' } })],
  ]
  const invite = (_: string, more: object) =>
    review.call(accounts.inviteAccount, review.boss, 'POST', {
      email: 'x@y.z',
      role: 'viewer',
      teamId: north,
      ...more,
    })
  const create = (cookie: string, more: object) =>
    review.call(cases.create, cookie, 'POST', {
      teamId: north,
      reference: 'C-1',
      draft: draftOf(24),
      ...more,
    })
  const sign = (cookie: string, more: object) =>
    review.call(meetings.decide, cookie, 'POST', { decision, password, ...more }, ids.itemId)

  it.each(forbidden)('with %s is refused whole (2.2.1, 2.2.2, 15.3.3, 15.3.5, 15.3.6)', async (_, run) => {
    const before = await everything()
    expect((await run(chair)).status).toBe(422)
    expect(await everything()).toBe(before)
    expect(Object.prototype).not.toHaveProperty('teamId')
  })
})

describe('an answer', () => {
  it('names no other site that may read it, and stays in no cache (3.4.2, 14.2.2, 14.3.2)', async () => {
    for (const handler of [cases.list, cases.open, cases.exported, accounts.session, decisions.csv]) {
      const response = await handler(
        new Request(`${origin}/api/board/x`, { headers: { origin: 'https://evil.example', cookie: chair } }),
        { params: Promise.resolve({ id: ids.caseId }) },
      )
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('to a GET changes nothing (3.5.3)', async () => {
    const before = await everything()
    for (const path of ['/sign-out', '/two-factor/disable', '/unlink-account', '/change-password'])
      expect((await review.ask(path, undefined, chair)).status).toBe(404)
    for (const [, run] of reads) await run(chair)
    expect(await everything()).toBe(before)
    expect((await review.call(accounts.session, chair)).status).toBe(200)
  })

  it('says nothing of what is within when the store fails, and lets nobody through (16.5.1, 16.5.3)', async () => {
    const { db } = review.server.board.store
    const broken = vi.spyOn(db, 'selectFrom').mockImplementation(() => {
      throw new Error('telltale: no such table')
    })
    const { status, json } = await review.call(cases.open, chair, 'GET', undefined, ids.caseId)
    broken.mockRestore()
    expect(status).toBe(503)
    expect(JSON.stringify(json)).not.toMatch(/telltale|table|A-1/)
  })
})

describe('what is printed and written down', () => {
  it('holds no password, no session, no finding and no line that someone else made up; it names a failure (16.2.5, 16.3.4, 16.4.1)', async () => {
    const astray = { provider: 'sso', callbackURL: 'https://evil.example/\nERROR all is lost' }
    await review.ask('/sign-in/social', astray)
    await review.ask(
      '/change-password',
      { currentPassword: password, newPassword: 'passwordpassword' },
      chair,
    )
    await review.signIn('viewer', 'a telltale guess, long')
    const printed = said.join('')
    expect(printed).toContain('accounts: Invalid callbackURL: https://evil.example/ ERROR all is lost\n')
    expect(printed).toContain('case review, GET: Error, other\n')
    expect(printed).not.toMatch(/^ERROR all is lost/m)
    const rows = await review.server.board.store.db.selectFrom('audit').selectAll().execute()
    const session = /session_token=([^.;]+)/.exec(chair)?.[1] ?? ''
    expect(session).not.toBe('')
    for (const text of [printed, JSON.stringify(rows)]) {
      expect(text).not.toContain(password)
      expect(text).not.toContain('telltale')
      expect(text).not.toContain(session)
      expect(text).not.toMatch(/Catheter|mrss|A-1\b/)
    }
  })

  it('says who did what, when in UTC, in which role and with what outcome (16.2.1, 16.2.2)', async () => {
    const rows = await review.server.board.store.db.selectFrom('audit').selectAll().execute()
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) {
      expect(row.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      for (const fact of [row.actor, row.role, row.action, row.target_type, row.target_id])
        expect(fact, JSON.stringify(row)).not.toBe('')
      expect(['success', 'refused', 'failed']).toContain(row.outcome)
    }
  })
})
