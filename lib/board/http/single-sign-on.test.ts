import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type SignedIn, signedIn } from '../../accounts/actor.ts'
import { confirmationFor, confirmIdentity } from '../../accounts/confirm-identity.ts'
import { type Hospital, startHospital } from '../../accounts/testing/hospital.ts'
import { type BoardServer, boardServer } from '../server.ts'
import * as accounts from './accounts.ts'
import { accept, account } from './sign-in.ts'

const origin = 'http://127.0.0.1:3000'
const password = 'seven quiet rivers run'
const folder = mkdtempSync(join(tmpdir(), 'sso-'))

let server: BoardServer
let hospital: Hospital
let setupToken = ''

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  hospital = await startHospital(`${origin}/api/auth/callback/sso`)
  vi.stubEnv('AHSCT_DATA', folder)
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('AHSCT_BOARD', '')
  vi.stubEnv('AHSCT_OIDC_ISSUER', hospital.issuer)
  vi.stubEnv('AHSCT_OIDC_CLIENT_ID', hospital.clientId)
  vi.stubEnv('AHSCT_OIDC_CLIENT_SECRET', hospital.clientSecret)
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  server = (await boardServer()) ?? (await Promise.reject(new Error('the board is off')))
  write.mockRestore()
  setupToken = printed.join('').match(/invitation#(\S+)/)?.[1] ?? ''
}, 60_000)
afterAll(async () => {
  await server.close()
  await hospital.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function ask(path: string, body: object | null, cookie = ''): Promise<Response> {
  return account(
    new Request(path.startsWith('http') ? path : `${origin}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', origin, cookie },
      ...(body && { body: JSON.stringify(body) }),
    }),
  )
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** Goes to the hospital and back; where the browser ends up, and with which cookies. */
async function byHospital(path: string, subject: string, cookie = '') {
  const body = { provider: 'sso', callbackURL: '/board', errorCallbackURL: '/sign-in' }
  const start = await ask(path, body, cookie)
  expect(start.status).toBe(200)
  const { url } = await start.json()
  const back = await hospital.signInAs(subject, url)
  const response = await ask(back, null, [cookie, cookieOf(start)].filter(Boolean).join('; '))
  return { location: response.headers.get('location') ?? '', cookie: cookieOf(response) }
}

async function who(cookie: string) {
  const { store, now } = server.board
  return cookie === '' ? null : signedIn(server.auth, store, new Headers({ cookie }), now)
}

async function profile(cookie: string) {
  const response = await accounts.profile(new Request(`${origin}/api/board/profile`, { headers: { cookie } }))
  return response.json()
}

describe('single sign-on', () => {
  it('knows people by issuer and subject once they linked it, and never by their address (6.8.1)', async () => {
    const made = await accept(
      new Request(`${origin}/api/invitation`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ token: setupToken, name: 'Sam', email: 'sam@example.org', password }),
      }),
    )
    expect(made.status).toBe(200)
    hospital.people.set('4711', { email: 'sam@example.org', name: 'Sam' })
    hospital.people.set('4712', { email: 'stranger@example.org', name: 'Stranger' })

    const sameAddress = await byHospital('/sign-in/social', '4711')
    expect(sameAddress.location).toContain('/sign-in?error=account_not_linked')
    expect(await who(sameAddress.cookie)).toBeNull()
    const stranger = await byHospital('/sign-in/social', '4712')
    expect(stranger.location).toContain('/sign-in?error=signup_disabled')
    expect(await who(stranger.cookie)).toBeNull()

    const signIn = await ask('/sign-in/email', { email: 'sam@example.org', password })
    const own = cookieOf(signIn)
    expect(await profile(own)).toMatchObject({ singleSignOn: { configured: true, linked: null } })
    const linked = await byHospital('/link-social', '4711', own)
    expect(linked.location).toContain('/board')
    const { store } = server.board
    const rows = await store.db.selectFrom('account').select(['providerId', 'accountId']).execute()
    expect(rows).toContainEqual({ providerId: 'sso', accountId: `${hospital.issuer} 4711` })

    hospital.people.set('4711', { email: 'married@example.org', name: 'Sam' })
    hospital.people.set('4713', { email: 'sam@example.org', name: 'Someone with the old address' })
    const again = await byHospital('/sign-in/social', '4711')
    expect((await who(again.cookie))?.actor).toMatchObject({ name: 'Sam', siteRole: 'administrator' })
    const other = await byHospital('/sign-in/social', '4713')
    expect(other.location).toContain('error=')
    expect(await who(other.cookie)).toBeNull()

    const trail = await store.db.selectFrom('audit').select(['action', 'outcome']).orderBy('seq').execute()
    expect(trail.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'account.create success',
      'sign-in.single-sign-on failed',
      'sign-in.single-sign-on failed',
      'sign-in success',
      'single-sign-on.link success',
      'sign-in.single-sign-on success',
      'sign-in.single-sign-on failed',
    ])
  }, 60_000)

  it('alone confirms a signature for five minutes after sign-in, and no longer', async () => {
    const { cookie } = await byHospital('/sign-in/social', '4711')
    const { password: id } = await profile(cookie)
    expect((await ask('/unlink-account', { accountId: id }, cookie)).status).toBe(200)
    const session = (await who(cookie)) ?? (await Promise.reject<SignedIn>(new Error('not signed in')))
    const { store } = server.board
    expect(await confirmationFor(store, session.actor.userId)).toBe('fresh-sign-in')
    const confirmed = (seconds: number) =>
      confirmIdentity(
        { store, auth: server.auth },
        session,
        new Headers({ cookie }),
        { password, code: '' },
        () => new Date(session.startedAt.getTime() + seconds * 1000),
      )
    expect(await confirmed(0)).toBe(true)
    expect(await confirmed(300)).toBe(true)
    expect(await confirmed(300.001)).toBe(false)
    const { action, outcome } = await store.db
      .selectFrom('audit')
      .select(['action', 'outcome'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect([action, outcome]).toEqual(['identity.confirm', 'failed'])
  }, 60_000)
})
