import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A hospital's own sign-in, with OpenID Connect. */
export interface Hospital {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What it says of each subject. */
  readonly people: Map<string, { email: string; name: string }>
  /**
   * Goes to the address with which a sign-in begins, signs in there as the subject and agrees.
   *
   * @returns the address to which the browser is sent back
   */
  signInAs(subject: string, address: string): Promise<string>
  close(): Promise<void>
}

/** Starts one on a port of its own, which sends people back to the address given. */
export async function startHospital(back: string): Promise<Hospital> {
  const clientId = 'case-review'
  const clientSecret = 'a secret between the two, long enough'
  const people: Hospital['people'] = new Map()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [back] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['one key'] },
    pkce: { required: () => true },
    findAccount: async (_, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, email_verified: true, ...people.get(subject) }),
    }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    signInAs: (subject, address) => walk(subject, address, back),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A browser with cookies that fills in the two forms of the provider and follows where it is sent. */
async function walk(subject: string, address: string, back: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  let form: URLSearchParams | null = null
  for (let steps = 0; steps < 20; steps += 1) {
    if (next.startsWith(back)) return next
    const response: Response = await fetch(next, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      ...(form && { body: form }),
    })
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      next = new URL(location, next).href
      form = null
      continue
    }
    const page = await response.text()
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? []
    if (prompt === '') throw new Error(`The provider answered ${response.status}: ${page.slice(0, 300)}`)
    form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login: subject, password: 'any' }) })
    next = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', next).href
  }
  throw new Error(`No way back from ${next}`)
}
