import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  clientId,
  type ForgingHospital,
  startForgingHospital,
  tokens,
} from '../../accounts/testing/forging-hospital.ts'
import { cookieOf, origin, type Review, startReview } from '../testing/review.ts'
import * as accounts from './accounts.ts'

let review: Review
let hospital: ForgingHospital

beforeAll(async () => {
  for (const method of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined)
  hospital = await startForgingHospital()
  hospital.up = false
  review = await startReview({
    AHSCT_OIDC_ISSUER: hospital.issuer,
    AHSCT_OIDC_CLIENT_ID: clientId,
    AHSCT_OIDC_CLIENT_SECRET: 'a secret between the two, long enough',
  })
}, 60_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await review.close()
  await hospital.close()
})

/** Sets out for the hospital and comes back with a code, for which it hands out its token. */
async function byHospital(path: string, cookie = '') {
  const start = await review.ask(path, { provider: 'sso', callbackURL: '/board' }, cookie)
  const { searchParams } = new URL((await start.json()).url)
  const state = searchParams.get('state')
  hospital.nonce = searchParams.get('nonce') ?? ''
  const cookies = [cookie, cookieOf(start)].filter(Boolean).join('; ')
  return review.ask(`${origin}/api/auth/callback/sso?code=x&state=${state}`, undefined, cookies)
}

const forgeries = (Object.keys(tokens('', '')) as ForgingHospital['token'][]).filter(
  (name) => name !== 'right',
)

describe('the sign-in of a hospital', () => {
  const start = () => review.ask('/sign-in/social', { provider: 'sso', callbackURL: '/board' })

  it('that is out of reach keeps nobody from signing in with a password, and is asked again (16.5.2)', async () => {
    expect((await start()).ok).toBe(false)
    expect((await review.signIn('boss')).status).toBe(200)
  })

  it('is never looked for at another host than that of the settings (13.2.5, 15.3.2)', async () => {
    const other = await startForgingHospital()
    hospital.movedTo = other.issuer
    expect((await start()).ok).toBe(false)
    expect(other.asked).toEqual([])
    await other.close()
    hospital.movedTo = ''
    hospital.up = true
    expect((await start()).ok).toBe(true)
  })
})

describe('an ID token', () => {
  it('that is right links an account and signs in', async () => {
    const linked = await byHospital('/link-social', review.boss)
    expect(linked.headers.get('location')).toContain('/board')
    const response = await byHospital('/sign-in/social')
    expect((await review.call(accounts.profile, cookieOf(response))).status).toBe(200)
  })

  it.each(forgeries)('%s lets nobody in (9.1.1, 9.1.2, 9.1.3, 9.2.1, 9.2.3)', async (name) => {
    hospital.token = name
    const response = await byHospital('/sign-in/social')
    expect(response.headers.get('location')).toContain('error=')
    expect((await review.call(accounts.profile, cookieOf(response))).status).toBe(401)
  })

  it('is checked with what the hospital of the settings publishes, and nothing else says who someone is (9.1.3, 9.2.2)', () => {
    expect(new Set(hospital.asked)).toEqual(new Set(['/.well-known/openid-configuration', '/token', '/jwks']))
  })
})
