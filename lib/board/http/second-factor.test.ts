import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  codeFor,
  cookieOf,
  decision,
  onAgenda,
  password,
  type Review,
  startReview,
} from '../testing/review.ts'
import * as accounts from './accounts.ts'
import * as cases from './cases.ts'
import * as meetings from './meetings.ts'

let review: Review
let teamId = ''
/** The chair of a team, with a second factor. */
let tess = ''
let key = ''
let backupCodes: readonly string[] = []

beforeAll(async () => {
  review = await startReview()
  const team = await review.call(accounts.makeTeam, review.boss, 'POST', { name: 'North' })
  teamId = team.json.id
  tess = await review.newcomer('tess', 'chair', teamId)
}, 60_000)
afterAll(async () => {
  vi.useRealTimers()
  await review.close()
})

/** Half a minute later the app shows the next code. */
function nextCode(): string {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 })
  return codeFor(key)
}

const half = async () => cookieOf(await review.signIn('tess'))
const withCode = (cookie: string, code: string, extra = {}) =>
  review.ask('/two-factor/verify-totp', { code, ...extra }, cookie)
const withBackupCode = (cookie: string, code = '') =>
  review.ask('/two-factor/verify-backup-code', { code }, cookie)

async function trail(action: string) {
  return review.server.board.store.db
    .selectFrom('audit')
    .select(['actor', 'target_id', 'outcome'])
    .where('action', '=', action)
    .orderBy('seq')
    .execute()
}

describe('the second factor', () => {
  it('is on after a code that proves it, and each sign-in asks for one, whatever a client asks for (6.3.3)', async () => {
    const enabled = await review.ask('/two-factor/enable', { password }, tess)
    const setUp = await enabled.json()
    key = setUp.totpURI
    backupCodes = setUp.backupCodes
    expect((await withCode(tess, '000000x')).status).toBe(401)
    const on = await withCode(tess, codeFor(key))
    expect(on.status).toBe(200)
    expect((await review.call(accounts.profile, cookieOf(on))).json).toMatchObject({ secondFactor: true })
    const waiting = await review.signIn('tess')
    expect(await waiting.json()).toEqual({ twoFactorRedirect: true })
    expect((await review.call(accounts.profile, cookieOf(waiting))).status).toBe(401)
    const whole = await withCode(cookieOf(waiting), nextCode(), { trustDevice: true })
    tess = cookieOf(whole)
    expect((await review.call(accounts.profile, tess)).status).toBe(200)
    const trusted = await review.ask('/sign-in/email', { email: 'tess@example.org', password }, tess)
    expect(await trusted.json()).toMatchObject({ twoFactorRedirect: true })
  })

  it('takes a code once, also within the time that it is shown (6.5.1)', async () => {
    const [first, second] = [await half(), await half()]
    const code = nextCode()
    const whole = await withCode(first, code)
    expect(whole.status).toBe(200)
    const { db } = review.server.board.store
    const sessions = () => db.selectFrom('session').select('id').execute()
    const before = await sessions()
    const again = await withCode(second, code)
    expect(again.status).toBe(401)
    expect((await review.call(accounts.profile, cookieOf(again))).status).toBe(401)
    expect(await sessions()).toEqual(before)
    const tessId = await review.idOf('tess')
    expect((await trail('second-factor.code')).at(-1)).toEqual({
      actor: 'unknown',
      target_id: tessId,
      outcome: 'failed',
    })
    expect((await withCode(await half(), nextCode())).status).toBe(200)
  })

  it('takes a code once of several that come at the same time', async () => {
    const waiting = [await half(), await half(), await half()]
    const code = nextCode()
    const answers = await Promise.all(waiting.map((cookie) => withCode(cookie, code)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
  })

  it('names the account at which a wrong code was tried, and lets nobody in with it (16.3.1)', async () => {
    const cookie = await half()
    expect((await withCode(cookie, '000000')).status).toBe(401)
    expect((await withBackupCode(cookie, 'aaaaa-aaaaa')).status).toBe(401)
    const tessId = await review.idOf('tess')
    for (const action of ['second-factor.code', 'second-factor.backup-code'])
      expect((await trail(action)).at(-1)).toMatchObject({ target_id: tessId, outcome: 'failed' })
  })

  it('has backup codes that work once and can be renewed while it stays on', async () => {
    expect((await withBackupCode(await half(), backupCodes[0])).status).toBe(200)
    expect((await withBackupCode(await half(), backupCodes[0])).status).toBe(401)
    const renew = (cookie: string, given: string) =>
      review.ask('/two-factor/generate-backup-codes', { password: given }, cookie)
    expect((await renew('', password)).status).toBe(401)
    expect((await renew(await half(), password)).status).toBe(401)
    expect((await renew(tess, 'not my password at all')).status).toBe(400)
    const renewed = await renew(tess, password)
    expect(renewed.status).toBe(200)
    const fresh: readonly string[] = (await renewed.json()).backupCodes
    expect(fresh).toHaveLength(10)
    expect((await review.call(accounts.profile, tess)).json).toMatchObject({ secondFactor: true })
    expect((await withBackupCode(await half(), backupCodes[1])).status).toBe(401)
    expect((await withBackupCode(await half(), fresh[0])).status).toBe(200)
    const outcomes = (await trail('second-factor.renew-backup-codes')).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'success'])
  }, 30_000)

  it('signs a decision with password and code together, and each code signs once', async () => {
    const { caseId, itemId } = await onAgenda(review, tess, teamId)
    expect((await review.call(accounts.session, tess)).json.signsWith).toBe('password-and-code')
    const sign = (given: object, recorded: object = decision) =>
      review.call(meetings.decide, tess, 'POST', { decision: recorded, ...given }, itemId)
    const code = nextCode()
    expect((await sign({ password })).status).toBe(403)
    expect((await sign({ code })).status).toBe(403)
    expect((await sign({ password, code: '12345' })).status).toBe(403)
    expect((await sign({ password, code: backupCodes[2] ?? '' })).status).toBe(403)
    expect((await sign({ password: 'a wrong guess, long', code })).status).toBe(403)
    expect((await review.call(cases.decisions, tess, 'GET', undefined, caseId)).json.decisions).toEqual([])
    const signed = await sign({ password, code })
    expect(signed.status).toBe(200)
    const next = { ...decision, supersedes: { id: signed.json.id, reason: 'Catheter done.' } }
    const replayed = await sign({ password, code }, next)
    expect(replayed.status).toBe(403)
    expect(replayed.json.error.message).toContain('used before')
    expect((await sign({ password, code: nextCode() }, next)).status).toBe(200)
    expect((await trail('identity.confirm')).map(({ outcome }) => outcome)).toEqual(Array(6).fill('failed'))
    for (let tried = 8; tried < 10; tried += 1) expect((await sign({})).status).toBe(403)
    const tooMany = await sign({ password, code: nextCode() }, next)
    expect(tooMany.json.error.message).toContain('Too many attempts')
  }, 30_000)

  it('is taken off by an administrator in an act of its own, which ends the sessions', async () => {
    const tessId = await review.idOf('tess')
    const take = (cookie: string, id: string) =>
      review.call(accounts.takeSecondFactor, cookie, 'DELETE', undefined, id)
    expect((await take(tess, tessId)).status).toBe(403)
    expect((await take(review.boss, await review.idOf('boss'))).status).toBe(422)
    expect((await take(review.boss, 'nobody')).status).toBe(404)
    const waiting = await half()
    expect((await take(review.boss, tessId)).status).toBe(200)
    expect((await review.call(accounts.profile, tess)).status).toBe(401)
    expect((await withCode(waiting, nextCode())).status).toBe(401)
    tess = cookieOf(await review.signIn('tess'))
    expect((await review.call(accounts.profile, tess)).json).toMatchObject({ secondFactor: false })
    const bossId = await review.idOf('boss')
    expect(await trail('second-factor.remove')).toEqual([
      { actor: tessId, target_id: tessId, outcome: 'refused' },
      { actor: bossId, target_id: tessId, outcome: 'success' },
    ])
  })

  it('is switched off with the password', async () => {
    const enabled = await review.ask('/two-factor/enable', { password }, tess)
    const { totpURI } = await enabled.json()
    const on = await withCode(tess, codeFor(totpURI))
    const off = (given: string) => review.ask('/two-factor/disable', { password: given }, cookieOf(on))
    expect((await off('a wrong guess, long')).status).toBe(400)
    const done = await off(password)
    expect((await review.call(accounts.profile, cookieOf(done))).json).toMatchObject({ secondFactor: false })
    expect((await trail('second-factor.disable')).map(({ outcome }) => outcome)).toEqual([
      'failed',
      'success',
    ])
  })
})
