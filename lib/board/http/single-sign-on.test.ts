import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { signedIn } from '../../accounts/actor.ts'
import { type Hospital, startHospital } from '../../accounts/testing/hospital.ts'
import {
  cookieOf,
  decision,
  onAgenda,
  origin,
  password,
  type Review,
  startReview,
} from '../testing/review.ts'
import * as accounts from './accounts.ts'
import * as cases from './cases.ts'
import * as meetings from './meetings.ts'

let review: Review
let hospital: Hospital
let teamId = ''
let sam = ''

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  hospital = await startHospital(`${origin}/api/auth/callback/sso`)
  review = await startReview({
    AHSCT_OIDC_ISSUER: hospital.issuer,
    AHSCT_OIDC_CLIENT_ID: hospital.clientId,
    AHSCT_OIDC_CLIENT_SECRET: hospital.clientSecret,
  })
  teamId = (await review.call(accounts.makeTeam, review.boss, 'POST', { name: 'North' })).json.id
  sam = await review.newcomer('sam', 'chair', teamId)
}, 60_000)
afterAll(async () => {
  await review.close()
  await hospital.close()
})
afterEach(() => vi.useRealTimers())

/** Goes to the hospital and back; the address to which it sends the browser, and the cookies of the way there. */
async function toHospital(path: string, subject: string, cookie = '') {
  const body = { provider: 'sso', callbackURL: '/board', errorCallbackURL: '/sign-in' }
  const start = await review.ask(path, body, cookie)
  expect(start.status).toBe(200)
  const back = await hospital.signInAs(subject, (await start.json()).url)
  return { back, cookies: [cookie, cookieOf(start)].filter(Boolean).join('; ') }
}

/** Where the browser ends up after that, and with which cookies. */
async function byHospital(path: string, subject: string, cookie = '') {
  const { back, cookies } = await toHospital(path, subject, cookie)
  return arrivedAt(await review.ask(back, undefined, cookies))
}

function arrivedAt(response: Response) {
  return { location: response.headers.get('location') ?? '', cookie: cookieOf(response) }
}

async function who(cookie: string) {
  const { auth, board } = review.server
  return cookie === '' ? null : signedIn(auth, board.store, new Headers({ cookie }), board.now)
}

/** Tokens of the hospital that the store holds (10.1.1). */
async function keptTokens() {
  const columns = sql`"accessToken" is not null or "refreshToken" is not null or "idToken" is not null`
  return (await sql`select "id" from "account" where ${columns}`.execute(review.server.board.store.db)).rows
}

async function profile(cookie: string) {
  return (await review.call(accounts.profile, cookie)).json
}

describe('single sign-on', () => {
  it('knows people by issuer and subject once they linked it, and never by their address (6.8.1, 10.1.1)', async () => {
    hospital.people.set('4711', { email: 'sam@example.org', name: 'Sam' })
    hospital.people.set('4712', { email: 'stranger@example.org', name: 'Stranger' })
    const { store } = review.server.board
    const before = await store.db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()

    const sameAddress = await byHospital('/sign-in/social', '4711')
    expect(sameAddress.location).toContain('/sign-in?error=account_not_linked')
    expect(await who(sameAddress.cookie)).toBeNull()
    const stranger = await byHospital('/sign-in/social', '4712')
    expect(stranger.location).toContain('/sign-in?error=signup_disabled')
    expect(await who(stranger.cookie)).toBeNull()

    expect(await profile(sam)).toMatchObject({ singleSignOn: { configured: true, linked: null } })
    const linked = await byHospital('/link-social', '4711', sam)
    expect(linked.location).toContain('/board')
    const rows = await store.db.selectFrom('account').select(['providerId', 'accountId']).execute()
    expect(rows).toContainEqual({ providerId: 'sso', accountId: `${hospital.issuer} 4711` })
    expect(await keptTokens()).toEqual([])

    hospital.people.set('4711', { email: 'married@example.org', name: 'Sam' })
    hospital.people.set('4713', { email: 'sam@example.org', name: 'Someone with the old address' })
    const again = await byHospital('/sign-in/social', '4711')
    expect(await keptTokens()).toEqual([])
    expect((await who(again.cookie))?.actor).toMatchObject({
      name: 'sam',
      teams: new Map([[teamId, 'chair']]),
    })
    const other = await byHospital('/sign-in/social', '4713')
    expect(other.location).toContain('error=')
    expect(await who(other.cookie)).toBeNull()

    const trail = await store.db
      .selectFrom('audit')
      .select(['action', 'outcome'])
      .where('seq', '>', before.seq)
      .orderBy('seq')
      .execute()
    expect(trail.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'sign-in.single-sign-on failed',
      'sign-in.single-sign-on failed',
      'single-sign-on.link success',
      'sign-in.single-sign-on success',
      'sign-in.single-sign-on failed',
    ])
  }, 60_000)

  it('lets nobody in who comes back to a browser that did not set out, or twice (10.1.2, 10.2.1)', async () => {
    const { back, cookies } = await toHospital('/sign-in/social', '4711')
    const elsewhere = arrivedAt(await review.ask(back))
    expect(elsewhere.location).toContain('error=')
    expect(await who(elsewhere.cookie)).toBeNull()
    const { back: other, cookies: others } = await toHospital('/sign-in/social', '4711')
    const forged = new URL(other)
    forged.searchParams.set('state', 'forged')
    expect(await who(arrivedAt(await review.ask(forged.href, undefined, others)).cookie)).toBeNull()
    expect(await who(arrivedAt(await review.ask(other, undefined, others)).cookie)).not.toBeNull()
    expect(await who(arrivedAt(await review.ask(other, undefined, others)).cookie)).toBeNull()
    expect(cookies).not.toBe('')
  }, 60_000)

  it('sends people to the hospital with PKCE, asks who they are and no more, and leads back to its own pages only (10.2.1, 10.2.3)', async () => {
    const start = await review.ask('/sign-in/social', { provider: 'sso', callbackURL: '/board' })
    const url = new URL((await start.json()).url)
    expect(url.origin).toBe(hospital.issuer)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/api/auth/callback/sso`,
    })
    const astray = { provider: 'sso', callbackURL: 'https://evil.example/board' }
    expect((await review.ask('/sign-in/social', astray)).status).toBe(403)
  })

  it('alone signs a decision for five minutes after sign-in, and no longer', async () => {
    const { cookie } = await byHospital('/sign-in/social', '4711')
    const { password: id } = await profile(cookie)
    expect((await review.ask('/unlink-account', { accountId: id }, cookie)).status).toBe(200)
    const { json: session } = await review.call(accounts.session, cookie)
    expect(session.signsWith).toBe('fresh-sign-in')
    const { caseId, itemId } = await onAgenda(review, cookie, teamId)
    const begun = (await who(cookie))?.startedAt.getTime() ?? 0
    const signAt = (seconds: number, recorded: object = decision, by = cookie) => {
      vi.useFakeTimers({ toFake: ['Date'], now: begun + seconds * 1000 })
      return review.call(meetings.decide, by, 'POST', { decision: recorded, password }, itemId)
    }
    const late = await signAt(300.001)
    expect(late.status).toBe(403)
    expect(late.json.error.message).toContain('signed in too long ago')
    const signed = await signAt(300)
    expect(signed.status).toBe(200)
    const next = { ...decision, supersedes: { id: signed.json.id, reason: 'Catheter done.' } }
    expect((await signAt(600, next)).status).toBe(403)
    // Signed in again, as in another tab.
    const { cookie: anew } = await byHospital('/sign-in/social', '4711')
    expect((await signAt(600, next, anew)).status).toBe(200)
    const { json } = await review.call(cases.decisions, anew, 'GET', undefined, caseId)
    expect(json.decisions).toHaveLength(2)
    const refused = await review.server.board.store.db
      .selectFrom('audit')
      .select('outcome')
      .where('action', '=', 'identity.confirm')
      .execute()
    expect(refused).toEqual([{ outcome: 'failed' }, { outcome: 'failed' }])
  }, 60_000)

  it('that is all someone has gives way to a password with a link of an administrator', async () => {
    const id = await review.idOf('sam')
    expect((await review.call(accounts.resetAccount, review.boss, 'POST', {}, id)).status).toBe(200)
  })
})
