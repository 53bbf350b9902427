import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fhir } from 'fhir'
import type { AuditEvent, Bundle } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type SignedIn, signedIn } from '../../accounts/actor.ts'
import { confirmIdentity } from '../../accounts/confirm-identity.ts'
import type { TrailPage } from '../../accounts/trail.ts'
import { type BoardServer, boardServer } from '../server.ts'
import * as accounts from './accounts.ts'
import * as cases from './cases.ts'
import { accept, account } from './sign-in.ts'

const origin = 'http://127.0.0.1:3000'
const password = 'seven quiet rivers run'
const folder = mkdtempSync(join(tmpdir(), 'accounts-'))

let server: BoardServer
/** Cookies of one administrator and one auditor. */
let boss = ''
let auditor = ''

beforeAll(async () => {
  vi.stubEnv('AHSCT_DATA', folder)
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('AHSCT_BOARD', '')
  vi.stubEnv('AHSCT_CLIENT_ADDRESS_HEADER', 'X-Real-IP')
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  server = (await boardServer()) ?? (await Promise.reject(new Error('the board is off')))
  write.mockRestore()
  await enter(printed.join('').match(/invitation#(\S+)/)?.[1] ?? '', 'boss')
  boss = cookieOf(await signIn('boss'))
  auditor = await newcomer('auditor', 'auditor')
}, 60_000)
afterAll(async () => {
  await server.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

let address = 0

/** Asks the account library, each time from another network address unless one is given. */
async function ask(path: string, body?: object, cookie = '', from?: string): Promise<Response> {
  address += 1
  return account(
    new Request(`${origin}/api/auth${path}`, {
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

function signIn(name: string, attempt = password, from?: string): Promise<Response> {
  return ask('/sign-in/email', { email: `${name}@example.org`, password: attempt }, '', from)
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>

async function call(handler: Handler, cookie: string, method = 'GET', body?: object, id = '', query = '') {
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

async function enter(token: string, name: string): Promise<void> {
  const response = await accept(
    new Request(`${origin}/api/invitation`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token, name, email: `${name}@example.org`, password }),
    }),
  )
  expect(response.status).toBe(200)
}

/** Invites someone, who accepts and signs in. */
async function newcomer(name: string, role: string, teamId: string | null = null): Promise<string> {
  const body = { email: `${name}@example.org`, role, teamId }
  const { json } = await call(accounts.inviteAccount, boss, 'POST', body)
  await enter(json.link.split('#')[1], name)
  return cookieOf(await signIn(name))
}

async function events(query = ''): Promise<TrailPage> {
  return (await call(accounts.audit, auditor, 'GET', undefined, '', query)).json
}

async function idOf(name: string): Promise<string> {
  const { json } = await call(accounts.accounts, boss)
  return json.accounts.find((each: { name: string }) => each.name === name).id
}

/** The code that an authenticator app shows now for the key in such an address. */
function codeFor(uri: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '').replaceAll('=', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
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
    const { rows } = await events(`?action=password.change&target=${await idOf('pat')}`)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['success', 'failed'])
  })

  it('ask for a second factor at each sign-in once it is on, whatever a client asks for (6.3.3)', async () => {
    const cookie = await newcomer('tess', 'auditor')
    const enabled = await ask('/two-factor/enable', { password }, cookie)
    const { totpURI, backupCodes } = await enabled.json()
    expect((await ask('/two-factor/verify-totp', { code: '000000x' }, cookie)).status).toBe(401)
    const on = await ask('/two-factor/verify-totp', { code: codeFor(totpURI) }, cookie)
    expect(on.status).toBe(200)
    expect((await call(accounts.profile, cookieOf(on))).json).toMatchObject({ secondFactor: true })
    expect((await call(accounts.session, cookieOf(on))).json).toMatchObject({
      signsWith: 'password-and-code',
    })

    const { store, now } = server.board
    const headers = new Headers({ cookie: cookieOf(on) })
    const session =
      (await signedIn(server.auth, store, headers, now)) ?? (await Promise.reject<SignedIn>(new Error('out')))
    const signs = (given: { password: string; code: string }) =>
      confirmIdentity({ store, auth: server.auth }, session, headers, given, now)
    expect(await signs({ password, code: codeFor(totpURI) })).toBe(true)
    expect(await signs({ password, code: '' })).toBe(false)
    expect(await signs({ password, code: '12345' })).toBe(false)
    expect(await signs({ password: 'a wrong guess, long', code: codeFor(totpURI) })).toBe(false)
    for (let tried = 4; tried < 10; tried += 1) await signs({ password: '', code: '' })
    await expect(signs({ password, code: codeFor(totpURI) })).rejects.toThrow('Too many attempts')

    const half = await signIn('tess')
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await call(accounts.profile, cookieOf(half))).status).toBe(401)
    const code = codeFor(totpURI)
    const whole = await ask('/two-factor/verify-totp', { code, trustDevice: true }, cookieOf(half))
    expect((await call(accounts.profile, cookieOf(whole))).status).toBe(200)
    const trusted = await ask('/sign-in/email', { email: 'tess@example.org', password }, cookieOf(whole))
    expect(await trusted.json()).toMatchObject({ twoFactorRedirect: true })

    const backup = { code: backupCodes[0] }
    expect((await ask('/two-factor/verify-backup-code', backup, cookieOf(await signIn('tess')))).status).toBe(
      200,
    )
    expect((await ask('/two-factor/verify-backup-code', backup, cookieOf(await signIn('tess')))).status).toBe(
      401,
    )
    const off = await ask('/two-factor/disable', { password }, cookieOf(whole))
    expect(off.status).toBe(200)
    const { rows } = await events(`?target=${await idOf('tess')}`)
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual(
      expect.arrayContaining([
        'second-factor.set-up success',
        'second-factor.code failed',
        'second-factor.code success',
        'second-factor.backup-code success',
        'second-factor.disable success',
      ]),
    )
  })

  it('hold back guessing at an account from one place, and let its owner in from another (6.3.1)', async () => {
    await newcomer('rose', 'auditor')
    const guesses = []
    for (let guess = 0; guess < 12; guess += 1)
      guesses.push((await signIn('rose', 'a wrong guess, long', '10.9.9.9')).status)
    expect(guesses).toEqual([...Array(10).fill(401), 429, 429])
    expect((await signIn('rose', password, '10.9.9.9')).status).toBe(429)
    expect((await signIn('rose', password, '10.9.9.8')).status).toBe(200)
    const { rows } = await events(`?action=sign-in&target=${await idOf('rose')}`)
    expect(rows.filter(({ outcome }) => outcome === 'failed')).toHaveLength(10)
  }, 30_000)

  it('cannot be used to fill the trail by guessing at addresses without an account (16.3.1)', async () => {
    const before = (await events('?actor=unknown&target=unknown')).rows.length
    const responses = await Promise.all(
      Array.from({ length: 34 }, (_, index) => signIn(`nobody${index}`, 'a wrong guess, long')),
    )
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([401]))
    const { rows } = await events('?actor=unknown&target=unknown')
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

  it('clear the browser at sign-out, and end the session on the server (7.4.4, 14.3.1)', async () => {
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
    const { rows } = await events(`?actor=${await idOf('auditor')}`)
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
    const { rows, people } = await events()
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
    const { rows, people, actions } = await events(`?actor=${bossId}&action=account.invite`)
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(rows.map(({ actor, action }) => `${people[actor]} ${action}`))).toEqual(
      new Set(['boss account.invite']),
    )
    expect(actions).toContain('sign-in')
    const today = new Date().toISOString().slice(0, 10)
    expect((await events(`?from=${today}&to=${today}`)).rows.length).toBeGreaterThan(0)
    expect((await events('?to=2020-01-01')).rows).toEqual([])
    expect((await events('?from=2999-01-01')).rows).toEqual([])
    expect((await call(accounts.audit, auditor, 'GET', undefined, '', '?from=yesterday')).status).toBe(422)
    for (let extra = 0; extra < 30; extra += 1) await events()
    const first = await events()
    expect(first.rows).toHaveLength(100)
    const second = await events(`?before=${first.next}`)
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
    const file = new DatabaseSync(join(folder, 'store.sqlite'))
    file.exec('drop trigger audit_no_update')
    file.exec("update audit set actor = 'someone else' where seq = 5")
    file.close()
    expect((await call(accounts.verify, auditor, 'POST', {})).json).toMatchObject({ ok: false, seq: 5 })
    const { rows } = await events('?action=audit.verify')
    expect(rows.map(({ detail }) => detail)).toEqual(['{"row":"5","whole":false}', '{"whole":true}'])
  })
})
