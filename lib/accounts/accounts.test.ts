import { getMigrations } from 'better-auth/db/migration'
import { afterEach, expect, it, vi } from 'vitest'
import { verifyAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { onBothStores, type StoreMaker } from '../database/testing/stores.ts'
import { endSessions, signedIn } from './actor.ts'
import { absoluteSeconds, createAuth, idleSeconds, passwordFault } from './auth.ts'
import { acceptInvitation, invite, readInvitation, setupToken } from './invitations.ts'

const baseUrl = 'http://127.0.0.1:3000'
const password = 'seven quiet rivers run'
const start = new Date('2026-11-22T10:00:00Z')

async function accounts(maker: StoreMaker, address = baseUrl) {
  const store = await maker.open()
  await migrate(store)
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  const clock = {
    at: start,
    /** For the account library too, which looks at the clock by itself. */
    set(at: Date) {
      clock.at = at
      vi.setSystemTime(at)
    },
  }
  const now = () => clock.at
  const auth = createAuth({
    store,
    secret: 'kP4vZ8qLx2Wc7Nf0Ys3Rt6Ub9Jd1Hg5M',
    baseUrl: address,
    singleSignOn: null,
    clientAddressHeader: null,
  })
  const call = (path: string, body?: object, cookie = '') =>
    auth.handler(
      new Request(`${address}/api/auth${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', origin: address, cookie },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
  const signIn = async (email: string, attempt = password) => {
    const response = await call('/sign-in/email', { email, password: attempt })
    const cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    return { response, cookie }
  }
  const who = (cookie: string, extend = true) => signedIn(auth, store, new Headers({ cookie }), now, extend)
  /** The administrator, made through the setup link. */
  const administrator = async () => {
    const token = (await setupToken(store, now)) ?? ''
    await acceptInvitation(store, auth, token, { name: 'Ada', email: 'ADA@example.org', password }, now)
    const { cookie } = await signIn('ada@example.org')
    const found = await who(cookie)
    if (!found) throw new Error('the administrator could not sign in')
    return { cookie, actor: found.actor }
  }
  return { store, auth, clock, now, call, signIn, who, administrator }
}

afterEach(() => {
  vi.useRealTimers()
})

const newestEvent = (store: Store) =>
  store.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()

onBothStores('accounts', (maker) => {
  it('have the tables that the account library asks for', async () => {
    const { auth } = await accounts(maker)
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options)
    expect(toBeCreated).toEqual([])
    expect(toBeAdded).toEqual([])
  })

  it('begin with one administrator through a link that works once', async () => {
    const { store, auth, now, administrator } = await accounts(maker)
    const first = await setupToken(store, now)
    const second = await setupToken(store, now)
    expect(await readInvitation(store, first ?? '', now)).toBeNull()
    const { actor } = await administrator()
    expect(actor).toMatchObject({ name: 'Ada', siteRole: 'administrator', teams: new Map() })
    expect(await setupToken(store, now)).toBeNull()
    const again = acceptInvitation(store, auth, second ?? '', { name: 'Eve', email: 'e@x.y', password }, now)
    await expect(again).rejects.toMatchObject({ code: 'not-found' })
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true, rows: 1 })
  })

  it('cannot be made by anyone who was not invited', async () => {
    const { call, signIn } = await accounts(maker)
    const response = await call('/sign-up/email', { name: 'Eve', email: 'eve@example.org', password })
    expect(response.status).toBe(400)
    expect((await signIn('eve@example.org')).response.status).toBe(401)
  })

  it('come by invitation with the role and team that it names', async () => {
    const { store, auth, now, administrator, signIn, who } = await accounts(maker)
    const { actor } = await administrator()
    await store.db
      .insertInto('team')
      .values({ id: 't1', name: 'North', created_at: start.toISOString() })
      .execute()
    const token = await invite(store, actor, ' Ben@Example.org ', { role: 'chair', teamId: 't1' }, now)
    const as = (email: string) => acceptInvitation(store, auth, token, { name: 'Ben', email, password }, now)
    await expect(as('other@example.org')).rejects.toThrow('the invitation is for another one')
    await as('BEN@example.org ')
    const found = await who((await signIn('ben@example.org')).cookie)
    expect(found?.actor).toMatchObject({ siteRole: 'member', teams: new Map([['t1', 'chair']]) })
    const eve = { ...actor, siteRole: 'member' as const }
    const refused = invite(store, eve, 'x@y.z', { role: 'auditor', teamId: null }, now)
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['an address that is none', 'nobody', { role: 'auditor', teamId: null }, 'invalid'],
    ['a team that does not exist', 'a@b.c', { role: 'viewer', teamId: 'gone' }, 'not-found'],
  ] as const)('are not offered with %s', async (_, email, invited, code) => {
    const { store, now, administrator } = await accounts(maker)
    const { actor } = await administrator()
    await expect(invite(store, actor, email, invited, now)).rejects.toMatchObject({ code })
  })

  it('cannot be made with an invitation whose time is over', async () => {
    const { store, auth, now, clock, administrator } = await accounts(maker)
    const { actor } = await administrator()
    const token = await invite(store, actor, 'ben@example.org', { role: 'auditor', teamId: null }, now)
    clock.at = new Date(start.getTime() + 72 * 3_600_000 - 1)
    expect(await readInvitation(store, token, now)).not.toBeNull()
    clock.at = new Date(start.getTime() + 72 * 3_600_000)
    const late = acceptInvitation(store, auth, token, { name: 'Ben', email: '', password }, now)
    await expect(late).rejects.toMatchObject({ code: 'not-found' })
  })

  it('answer alike to a wrong password and to an address that has no account (6.3.8)', async () => {
    const { administrator, signIn } = await accounts(maker)
    await administrator()
    const wrong = await signIn('ada@example.org', 'another long password')
    const unknown = await signIn('nobody@example.org', 'another long password')
    expect(wrong.response.status).toBe(401)
    expect(unknown.response.status).toBe(401)
    expect(await wrong.response.json()).toEqual(await unknown.response.json())
  })

  it('give a new session at each sign-in, in a cookie that scripts cannot read (7.2.4, 3.3.4)', async () => {
    const { administrator, signIn } = await accounts(maker)
    const first = await administrator()
    const { response, cookie } = await signIn('ada@example.org')
    expect(cookie).not.toBe(first.cookie)
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly/i)
    expect(response.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i)
  })

  it('lose a session that is ended on the server at once (7.4.1, 8.3.2)', async () => {
    const { store, administrator, who, now } = await accounts(maker)
    const { cookie, actor } = await administrator()
    expect(await who(cookie)).not.toBeNull()
    await endSessions(store, actor.userId, now)
    expect(await who(cookie)).toBeNull()
  })

  it('lose their sessions when switched off (7.4.2)', async () => {
    const { store, administrator, who } = await accounts(maker)
    const { cookie, actor } = await administrator()
    await store.db
      .updateTable('user')
      .set({ disabledAt: start.toISOString() })
      .where('id', '=', actor.userId)
      .execute()
    expect(await who(cookie)).toBeNull()
    await store.db.updateTable('user').set({ disabledAt: null }).where('id', '=', actor.userId).execute()
    expect(await who(cookie)).toBeNull()
  })

  it('lose a session at its longest life, however busy it is (7.3.2)', async () => {
    const { store, administrator, who, clock } = await accounts(maker)
    const { cookie } = await administrator()
    const begun = (await who(cookie))?.startedAt ?? start
    for (let seconds = 0; seconds < absoluteSeconds; seconds += idleSeconds - 1) {
      clock.set(new Date(begun.getTime() + seconds * 1000))
      expect(await who(cookie)).not.toBeNull()
    }
    clock.set(new Date(begun.getTime() + absoluteSeconds * 1000 - 1))
    expect(await who(cookie)).not.toBeNull()
    clock.set(new Date(begun.getTime() + absoluteSeconds * 1000))
    expect(await who(cookie)).toBeNull()
    clock.set(begun)
    expect(await who(cookie)).toBeNull()
    const { action, detail } = await newestEvent(store)
    expect([action, detail]).toEqual(['sign-out.time-out', '{"limit":"absolute"}'])
  })

  it('lose a session that nobody used, and the trail says so (7.3.1)', async () => {
    const { store, administrator, who, clock } = await accounts(maker)
    const { cookie, actor } = await administrator()
    const begun = new Date(clock.at)
    clock.set(new Date(begun.getTime() + idleSeconds * 1000 - 1))
    const lookedByItself = await who(cookie, false)
    expect(lookedByItself).not.toBeNull()
    clock.set(new Date(begun.getTime() + idleSeconds * 1000))
    expect(await who(cookie)).toBeNull()
    expect(await newestEvent(store)).toMatchObject({
      action: 'sign-out.time-out',
      actor: actor.userId,
      detail: '{"limit":"idle"}',
    })
  })

  it('stay as long as any other when asked not to be remembered (7.3.1)', async () => {
    const { store, administrator, call, clock } = await accounts(maker)
    await administrator()
    await call('/sign-in/email', { email: 'ada@example.org', password, rememberMe: false })
    const sessions = await store.db.selectFrom('session').select('expiresAt').execute()
    expect(sessions).toHaveLength(2)
    for (const { expiresAt } of sessions)
      expect(new Date(expiresAt).getTime() - clock.at.getTime()).toBe(idleSeconds * 1000)
  })

  it('behind TLS have cookies that this host alone may set and get, sent encrypted only (3.3.1, 3.3.2, 3.3.3)', async () => {
    const { administrator, signIn, who, call } = await accounts(maker, 'https://board.example.org')
    await administrator()
    const { response, cookie } = await signIn('ada@example.org')
    expect(await who(cookie)).not.toBeNull()
    const signedOut = await call('/sign-out', {}, cookie)
    expect(await who(cookie)).toBeNull()
    for (const { headers } of [response, signedOut]) {
      expect(headers.getSetCookie().join()).toContain('session_token=')
      for (const each of headers.getSetCookie()) {
        expect(each).toMatch(/^__Host-/)
        for (const attribute of [/; Path=\/(;|$)/i, /; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i])
          expect(each).toMatch(attribute)
        expect(each).not.toMatch(/; Domain=/i)
      }
    }
  })

  it('keep a password for as long as it is not changed (6.2.10)', async () => {
    const { administrator, signIn, clock } = await accounts(maker)
    await administrator()
    clock.set(new Date('2030-01-01T00:00:00Z'))
    expect((await signIn('ada@example.org')).response.status).toBe(200)
  })

  it('take no request from another site (3.5.1)', async () => {
    const { auth, administrator } = await accounts(maker)
    const { cookie } = await administrator()
    const response = await auth.handler(
      new Request(`${baseUrl}/api/auth/sign-out`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://evil.example', cookie },
        body: '{}',
      }),
    )
    expect(response.status).toBe(403)
  })
})

it.each([
  ['x'.repeat(14), 'at least 15'],
  ['123456789987654321', 'well-known'],
  ['passwordpassword', 'well-known'],
  ['aaaaaaaaaaaaaaaa', 'well-known'],
  [`${'long word '.repeat(12)}123456789`, 'at most 128'],
])('the password %s is refused (6.2.1, 6.2.4, 6.2.12)', (text, reason) => {
  expect(passwordFault(text)).toContain(reason)
})

it.each([
  [password],
  ['correct horse battery'],
  ['äöü, lange Worte, viele'],
  ['fifteen letters'],
  ['a b'.repeat(22)],
  ['quite long '.repeat(12).slice(0, 128)],
])('the password %s is taken (6.2.5, 6.2.9)', (text) => {
  expect(passwordFault(text)).toBeNull()
})
