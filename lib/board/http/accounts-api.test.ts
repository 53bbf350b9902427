import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { Fhir } from 'fhir'
import type { AuditEvent, Bundle } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TrailPage } from '../../accounts/trail.ts'
import { cookieOf, origin, password, type Review, startReview } from '../testing/review.ts'
import * as accounts from './accounts.ts'
import * as cases from './cases.ts'
import { events } from './events.ts'

let review: Review
/** Cookies of one administrator and one auditor. */
let boss = ''
let auditor = ''

beforeAll(async () => {
  review = await startReview()
  boss = review.boss
  auditor = await review.newcomer('auditor', 'auditor')
}, 60_000)
afterAll(() => review.close())

const ask: Review['ask'] = (...args) => review.ask(...args)
const signIn: Review['signIn'] = (...args) => review.signIn(...args)
const call: Review['call'] = (...args) => review.call(...args)
const newcomer: Review['newcomer'] = (...args) => review.newcomer(...args)
const idOf: Review['idOf'] = (name) => review.idOf(name)

async function trailOf(query = ''): Promise<TrailPage> {
  return (await call(accounts.audit, auditor, 'GET', undefined, '', query)).json
}

describe('accounts over HTTP', () => {
  it.each([
    '/get-session',
    '/list-sessions',
    '/sign-up/email',
    '/update-user',
    '/delete-user',
    '/change-email',
    '/request-password-reset',
    '/two-factor/send-otp',
    '/toString',
  ])('have no address of the library that is not used: %s', async (path) => {
    expect((await ask(path, {}, boss)).status).toBe(404)
    expect((await ask(path, undefined, boss)).status).toBe(404)
  })

  it.each([
    ['short', 'at least 15'],
    ['passwordpassword', 'well-known'],
  ])('do not change a password to %s (6.2.1, 6.2.4)', async (newPassword, reason) => {
    const response = await ask('/change-password', { currentPassword: password, newPassword }, boss)
    expect(response.status).toBe(400)
    expect((await response.json()).message).toContain(reason)
  })

  it('change a password, which ends every other session (7.4.3)', async () => {
    const here = await newcomer('pat', 'auditor')
    const there = cookieOf(await signIn('pat'))
    const newPassword = 'quite another long password'
    const wrong = await ask(
      '/change-password',
      { currentPassword: 'not my password at all', newPassword },
      here,
    )
    expect(wrong.status).toBe(400)
    const changed = await ask('/change-password', { currentPassword: password, newPassword }, here)
    expect(changed.status).toBe(200)
    expect((await call(accounts.profile, there)).status).toBe(401)
    expect((await call(accounts.profile, cookieOf(changed))).status).toBe(200)
    expect((await signIn('pat')).status).toBe(401)
    expect((await signIn('pat', newPassword)).status).toBe(200)
    const { rows } = await trailOf(`?action=password.change&target=${await idOf('pat')}`)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['success', 'failed'])
  })

  it('give the token of a session in the cookie alone, never to a script (3.3.4)', async () => {
    const response = await signIn('boss')
    const token = /session_token=([^.;]+)/.exec(cookieOf(response))?.[1] ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(await response.text()).not.toContain(token)
    expect(response.headers.getSetCookie().join()).toMatch(/session_token=[^;]+;.*HttpOnly/i)
    for (const handler of [accounts.session, accounts.profile])
      expect(JSON.stringify((await call(handler, cookieOf(response))).json)).not.toContain(token)
  })

  it('tell a page that listens no more once its session has ended (7.4.1)', async () => {
    const cookie = cookieOf(await signIn('boss'))
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const live = await events(new Request(`${origin}/api/board/events`, { headers: { cookie } }))
    const reader = live.body?.getReader()
    await reader?.read()
    await ask('/sign-out', {}, cookie)
    const ended = (async () => {
      for (;;) if ((await reader?.read())?.done) return 'ended'
    })()
    for (let second = 0; second < 16; second += 1) {
      await vi.advanceTimersByTimeAsync(1000)
      await setImmediate()
    }
    vi.useRealTimers()
    expect(await ended).toBe('ended')
  })

  it('hold back guessing at an account from one place, and let its owner in from another (6.3.1)', async () => {
    await newcomer('rose', 'auditor')
    const guesses = []
    for (let guess = 0; guess < 12; guess += 1)
      guesses.push((await signIn('rose', 'a wrong guess, long', '10.9.9.9')).status)
    expect(guesses).toEqual([...Array(10).fill(401), 429, 429])
    expect((await signIn('rose', password, '10.9.9.9')).status).toBe(429)
    expect((await signIn('rose', password, '10.9.9.8')).status).toBe(200)
    const { rows } = await trailOf(`?action=sign-in&target=${await idOf('rose')}`)
    expect(rows.filter(({ outcome }) => outcome === 'failed')).toHaveLength(10)
  }, 30_000)

  it('cannot be used to fill the trail by guessing at addresses without an account (16.3.1)', async () => {
    const before = (await trailOf('?actor=unknown&target=unknown')).rows.length
    const responses = await Promise.all(
      Array.from({ length: 34 }, (_, index) => signIn(`nobody${index}`, 'a wrong guess, long')),
    )
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([401]))
    const { rows } = await trailOf('?actor=unknown&target=unknown')
    expect(rows.length - before).toBeLessThanOrEqual(31)
    expect(rows[0]).toMatchObject({ outcome: 'failed', detail: '{"more":true}' })
    expect(JSON.stringify(rows)).not.toContain('nobody')
  }, 60_000)

  it('that are switched off answer to the right password as to a wrong one (6.3.8, 7.4.2)', async () => {
    const cookie = await newcomer('olga', 'auditor')
    await call(accounts.patchAccount, boss, 'PATCH', { disabled: true }, await idOf('olga'))
    expect((await call(accounts.profile, cookie)).status).toBe(401)
    const right = await signIn('olga')
    const wrong = await signIn('olga', 'a wrong guess, long')
    expect([right.status, await right.json()]).toEqual([wrong.status, await wrong.json()])
  })

  it('clear the browser at sign-out, and end the session on the server, here or everywhere (7.4.4, 7.5.2, 14.3.1)', async () => {
    const cookie = cookieOf(await signIn('auditor'))
    const out = await ask('/sign-out', {}, cookie)
    expect(out.headers.get('clear-site-data')).toContain('"storage"')
    expect((await call(accounts.profile, cookie)).status).toBe(401)
    const everywhere = cookieOf(await signIn('auditor'))
    auditor = cookieOf(await signIn('auditor'))
    const all = await accounts.signOutEverywhere(
      // As a browser sends it: with a body that is empty.
      new Request(`${origin}/api/board/session`, {
        method: 'DELETE',
        headers: { origin, 'content-type': 'application/json', cookie: everywhere },
        body: '',
      }),
    )
    expect(all.headers.get('clear-site-data')).toContain('"cookies"')
    expect((await call(accounts.profile, auditor)).status).toBe(401)
    auditor = cookieOf(await signIn('auditor'))
    const { rows } = await trailOf(`?actor=${await idOf('auditor')}`)
    const actions = rows.map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['sign-out', 'sign-out.everywhere', 'sign-in']))
  })

  it('lose what a role allowed the moment it is taken away (8.3.2)', async () => {
    const { json: team } = await call(accounts.makeTeam, boss, 'POST', { name: 'West' })
    const cookie = await newcomer('uma', 'viewer', team.id)
    expect((await call(accounts.members, cookie, 'GET', undefined, team.id)).status).toBe(200)
    await call(accounts.patchAccount, boss, 'PATCH', { teams: [] }, await idOf('uma'))
    expect((await call(accounts.members, cookie, 'GET', undefined, team.id)).status).toBe(404)
    expect((await call(cases.list, cookie)).json).toMatchObject({ cases: [] })
  })

  it('write down what was refused (16.3.2)', async () => {
    const invitation = { email: 'x@example.org', role: 'administrator', teamId: null }
    expect((await call(accounts.inviteAccount, auditor, 'POST', invitation)).status).toBe(403)
    expect((await call(accounts.accounts, auditor)).status).toBe(403)
    expect((await call(accounts.exportAudit, boss)).status).toBe(403)
    const { rows, people } = await trailOf()
    const refused = rows
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ action, actor }) => [action, people[actor]])
    expect(refused.slice(0, 3)).toEqual([
      ['audit.export', 'boss'],
      ['account.list', 'auditor'],
      ['account.invite', 'auditor'],
    ])
  })
})

describe('the audit trail over HTTP', () => {
  it('is filtered by person, action, target and day, a page at a time', async () => {
    const bossId = await idOf('boss')
    const { rows, people, actions } = await trailOf(`?actor=${bossId}&action=account.invite`)
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(rows.map(({ actor, action }) => `${people[actor]} ${action}`))).toEqual(
      new Set(['boss account.invite']),
    )
    expect(actions).toContain('sign-in')
    const today = new Date().toISOString().slice(0, 10)
    expect((await trailOf(`?from=${today}&to=${today}`)).rows.length).toBeGreaterThan(0)
    expect((await trailOf('?to=2020-01-01')).rows).toEqual([])
    expect((await trailOf('?from=2999-01-01')).rows).toEqual([])
    expect((await call(accounts.audit, auditor, 'GET', undefined, '', '?from=yesterday')).status).toBe(422)
    for (let extra = 0; extra < 30; extra += 1) await trailOf()
    const first = await trailOf()
    expect(first.rows).toHaveLength(100)
    const second = await trailOf(`?before=${first.next}`)
    expect(second.rows[0]?.seq).toBe((first.rows.at(-1)?.seq ?? 0) - 1)
  })

  it('goes out as FHIR R4 AuditEvent, with the end of the chain', async () => {
    const { json: bundle, headers } = await call(accounts.exportAudit, auditor)
    expect(headers.get('content-type')).toBe('application/fhir+json')
    const { messages } = new Fhir().validate(bundle, { errorOnUnexpected: true })
    // Kinds and actions are open to codes of one's own; the validator knows only those of its lists.
    expect(messages.filter(({ message }) => !/not found in value set/.test(message ?? ''))).toEqual([])
    const { entry = [], identifier }: Bundle<AuditEvent> = bundle
    const last = entry.at(-1)?.resource
    const hash = last?.entity?.[0]?.detail?.find(({ type }) => type === 'hash')?.valueString
    expect(identifier?.value).toBe(`${last?.id}:${hash}`)
    expect(entry.map(({ resource }) => Number(resource?.id))).toEqual(entry.map((_, index) => index + 1))
    expect(last).toMatchObject({
      subtype: [{ code: 'audit.export' }],
      outcome: '0',
      agent: [{ requestor: true }],
    })
    expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length)

    const { json: part } = await call(accounts.exportAudit, auditor, 'GET', undefined, '', '?action=sign-in')
    expect(part.meta.tag).toMatchObject([{ code: 'SUBSETTED' }])
    expect(
      part.entry.every(({ resource }: { resource: AuditEvent }) => resource.subtype?.[0]?.code === 'sign-in'),
    ).toBe(true)
  })

  it('names the first row that someone changed behind the application’s back', async () => {
    expect((await call(accounts.verify, auditor, 'POST', {})).json).toMatchObject({ ok: true })
    const file = new DatabaseSync(join(review.folder, 'store.sqlite'))
    file.exec('drop trigger audit_no_update')
    file.exec("update audit set actor = 'someone else' where seq = 5")
    file.close()
    expect((await call(accounts.verify, auditor, 'POST', {})).json).toMatchObject({ ok: false, seq: 5 })
    const { rows } = await trailOf('?action=audit.verify')
    expect(rows.map(({ detail }) => detail)).toEqual(['{"row":"5","whole":false}', '{"whole":true}'])
  })
})
