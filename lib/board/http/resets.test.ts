import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../database/audit.ts'
import { codeFor, cookieOf, origin, password, type Review, startReview } from '../testing/review.ts'
import * as accounts from './accounts.ts'
import { acceptReset } from './sign-in.ts'

const fresh = 'eight loud rivers ran'

let review: Review
/** Cookies of an auditor with a second factor. */
let pat = ''
let key = ''

beforeAll(async () => {
  review = await startReview()
  pat = await review.newcomer('pat', 'auditor')
  key = (await (await review.ask('/two-factor/enable', { password }, pat)).json()).totpURI
  pat = cookieOf(await review.ask('/two-factor/verify-totp', { code: codeFor(key) }, pat))
}, 60_000)
afterAll(() => review.close())

function use(token: string, newPassword = fresh, headers: Record<string, string> = { origin }) {
  return acceptReset(
    new Request(`${origin}/api/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ token, password: newPassword }),
    }),
  )
}

describe('a forgotten password over HTTP', () => {
  it('goes from the administrator’s link to a new password, a code, and no open session; a void link is written down (6.4.6, 7.4.3, 16.3.3)', async () => {
    const id = await review.idOf('pat')
    const start = (cookie: string) => review.call(accounts.resetAccount, cookie, 'POST', {}, id)
    expect((await start(pat)).status).toBe(403)
    const { json, status } = await start(review.boss)
    expect(status).toBe(200)
    expect(json.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset#[\w-]{43}$/)
    expect((await review.call(accounts.profile, pat)).status).toBe(200)
    const token = json.link.split('#')[1]
    for (const headers of [{ origin: 'https://evil.example' }, {}])
      expect((await use(token, fresh, headers)).status).toBe(403)
    const short = await use(token, 'short')
    expect([short.status, (await short.json()).error.message]).toEqual([
      422,
      expect.stringContaining('at least 15'),
    ])

    const done = await use(token)
    expect([done.status, await done.json()]).toEqual([200, { kind: 'reset' }])
    expect(done.headers.getSetCookie()).toEqual([])
    expect(done.headers.get('cache-control')).toBe('no-store')
    expect((await review.call(accounts.profile, pat)).status).toBe(401)
    expect((await review.signIn('pat')).status).toBe(401)
    const half = await review.signIn('pat', fresh)
    expect(await half.json()).toEqual({ twoFactorRedirect: true })
    const whole = await review.ask('/two-factor/verify-totp', { code: codeFor(key, 1) }, cookieOf(half))
    pat = cookieOf(whole)
    expect((await review.call(accounts.profile, pat)).json).toMatchObject({ secondFactor: true })
    expect((await use(token, 'nine loud rivers ran')).status).toBe(404)

    const { store } = review.server.board
    const trail = await store.db
      .selectFrom('audit')
      .select(['action', 'outcome', 'actor', 'target_id'])
      .where('action', 'like', 'password.%')
      .orderBy('seq')
      .execute()
    const boss = await review.idOf('boss')
    expect(trail.map(({ action, outcome, actor, target_id }) => [action, outcome, actor, target_id])).toEqual(
      [
        ['password.reset-link', 'refused', id, id],
        ['password.reset-link', 'success', boss, id],
        ['password.reset', 'success', id, id],
        ['password.reset', 'failed', 'unknown', 'unknown'],
      ],
    )
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  }, 30_000)

  it('is never set by an administrator: there is no way to send one along (6.4.6, 15.3.3)', async () => {
    const id = await review.idOf('pat')
    for (const body of [{ password: fresh }, { siteRole: 'auditor', password: fresh }, { email: 'x@y.z' }])
      expect((await review.call(accounts.patchAccount, review.boss, 'PATCH', body, id)).status).toBe(422)
    const { json } = await review.call(accounts.resetAccount, review.boss, 'POST', { password: fresh }, id)
    expect(Object.keys(json)).toEqual(['link'])
    const { json: list } = await review.call(accounts.accounts, review.boss)
    expect(Object.keys(list.accounts[0]).toSorted()).toEqual([
      'disabled',
      'email',
      'id',
      'name',
      'secondFactor',
      'siteRole',
      'teams',
    ])
  })

  it('signs someone out everywhere without it (7.4.5)', async () => {
    const end = (cookie: string, id: string) =>
      review.call(accounts.signOutAccount, cookie, 'DELETE', undefined, id)
    expect((await end(pat, await review.idOf('boss'))).status).toBe(403)
    expect((await end(review.boss, await review.idOf('pat'))).status).toBe(200)
    expect((await review.call(accounts.profile, pat)).status).toBe(401)
  })
})
