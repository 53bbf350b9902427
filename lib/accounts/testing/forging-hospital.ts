import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A hospital’s sign-in that hands out whatever ID token a test wants. */
export interface ForgingHospital {
  readonly issuer: string
  /** Which ID token it hands out, and the nonce with which someone set out. */
  token: keyof ReturnType<typeof tokens>
  nonce: string
  /** Whether it answers, and the host to which it sends on whoever asks what it offers; empty for none. */
  up: boolean
  movedTo: string
  /** Paths that were asked for. */
  readonly asked: string[]
  close(): Promise<void>
}

const subject = '4711'
export const clientId = 'case-review'

/** Starts one, which knows a single person. */
export async function startForgingHospital(): Promise<ForgingHospital> {
  const asked: string[] = []
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const hospital: ForgingHospital = {
    issuer,
    asked,
    token: 'right',
    nonce: '',
    up: true,
    movedTo: '',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const answers: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
    }),
    '/token': () => ({
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: tokens(issuer, hospital.nonce)[hospital.token],
    }),
  }
  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    asked.push(path)
    if (hospital.movedTo !== '') {
      response.writeHead(302, { location: `${hospital.movedTo}${path}` }).end()
      return
    }
    const answer = hospital.up ? answers[path] : undefined
    response.writeHead(answer ? 200 : 503, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  return hospital
}

const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** ID tokens of that person: the right one, and one for each way in which it can be wrong. */
export function tokens(issuer: string, nonce: string) {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    sub: subject,
    aud: clientId,
    nonce,
    iat: now,
    exp: now + 300,
    email: 'sam@example.org',
    email_verified: true,
    name: 'Sam',
  }
  const rs = (body: object, key: KeyObject = own.privateKey, header = {}) =>
    signed({ alg: 'RS256', kid: 'own', ...header }, body, (text) => sign('sha256', text, key))
  const spki = own.publicKey.export({ format: 'pem', type: 'spki' })
  return {
    right: rs(claims),
    'signed with another key': rs(claims, foreign.privateKey),
    'that brings its own key': rs(claims, foreign.privateKey, {
      jwk: foreign.publicKey.export({ format: 'jwk' }),
      jku: 'https://evil.example/jwks',
    }),
    'without a signature': signed({ alg: 'none' }, claims, () => Buffer.alloc(0)),
    'signed with the public key as a secret': signed({ alg: 'HS256', kid: 'own' }, claims, (text) =>
      createHmac('sha256', spki).update(text).digest(),
    ),
    'for another application': rs({ ...claims, aud: 'other' }),
    'of another issuer': rs({ ...claims, iss: 'https://evil.example' }),
    'of another sign-in': rs({ ...claims, nonce: 'other' }),
    'whose time is over': rs({ ...claims, iat: now - 7200, exp: now - 3600 }),
    'changed after it was signed': rs(claims).replace(/\.[^.]+\./, `.${part({ ...claims, name: 'x' })}.`),
  } as const
}

function signed(header: object, body: object, by: (text: Buffer) => Buffer): string {
  const text = `${part(header)}.${part(body)}`
  return `${text}.${by(Buffer.from(text)).toString('base64url')}`
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
