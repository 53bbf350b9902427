import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { Store } from '../database/connection.ts'
import { isCommonPassword } from './common-passwords.ts'

/** Sign-in by the hospital's own accounts, with OpenID Connect. */
export interface SingleSignOn {
  /** Address of the hospital's sign-in; what else is needed is looked up there. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AuthSettings {
  readonly store: Store
  /** At least 32 random characters; signs the session cookie. */
  readonly secret: string
  /** Where people reach the application, as `https://board.example.org`. */
  readonly baseUrl: string
  readonly singleSignOn: SingleSignOn | null
  /** The header in which a proxy gives the network address of the client; null where no header is to be believed. */
  readonly clientAddressHeader: string | null
}

/** A session ends after this many seconds without a request. */
export const idleSeconds = 15 * 60
/** A session ends this many seconds after sign-in, whatever happens in it. */
export const absoluteSeconds = 12 * 60 * 60

const shortestPassword = 15
const longestPassword = 128

const applicationName = 'SSc AHSCT criteria'

/** Id of the single sign-on in the addresses of the account library. */
export const singleSignOnId = 'sso'

/** Requests a minute from one network address, behind which a whole hospital may sit; accounts are counted apart. */
const perAddress = { window: 60, max: 60 }

/**
 * The account library as this application uses it: nobody signs up by themselves, sessions live in the store so that they
 * end at once, and one connection serves library and cases so that no transaction mixes with another.
 */
export function createAuth({ store, secret, baseUrl, singleSignOn, clientAddressHeader }: AuthSettings) {
  return betterAuth({
    appName: applicationName,
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    advanced: {
      // Said aloud, because the library leaves the check out where it believes to be tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // A browser takes a cookie of this name over TLS from this very host alone, not from another of its domain; the
      // library then says “Secure” and no domain. By itself it would put the weaker “__Secure-” before the name.
      useSecureCookies: false,
      cookiePrefix: `${baseUrl.startsWith('https://') ? '__Host-' : ''}ahsct`,
      ipAddress: { ipAddressHeaders: clientAddressHeader === null ? [] : [clientAddressHeader] },
    },
    logger: { level: 'error', log: (_, message) => process.stderr.write(`accounts: ${oneLine(message)}\n`) },
    onAPIError: { errorURL: `${baseUrl}/sign-in` },
    database: { db: store.db, type: store.dialect, transaction: false },
    user: {
      additionalFields: {
        // Neither is taken from what a client sends.
        role: {
          type: ['member', 'administrator', 'auditor'],
          required: true,
          defaultValue: 'member',
          input: false,
        },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    account: {
      // Whoever is signed in here links the hospital's account; an address alone, which others may come to own, never does.
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: [singleSignOnId],
      },
    },
    session: { expiresIn: idleSeconds, updateAge: 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 200,
      customRules: {
        '/sign-in/*': perAddress,
        '/two-factor/*': perAddress,
        '/change-password': perAddress,
      },
    },
    hooks: { before: createAuthMiddleware(async (ctx) => ({ context: { body: checkedBody(ctx) } })) },
    databaseHooks: {
      // Who someone is was all that was asked of the hospital: what it would open more with is not kept.
      account: {
        create: { before: async (account) => ({ data: withoutTokens(account) }) },
        update: { before: async (account) => ({ data: withoutTokens(account) }) },
      },
      session: {
        create: {
          before: async ({ userId }) => {
            const account = await store.db
              .selectFrom('user')
              .select('disabledAt')
              .where('id', '=', userId)
              .executeTakeFirst()
            // The same words as for a wrong password.
            if (account?.disabledAt !== null) throw APIError.fromStatus('UNAUTHORIZED', invalidSignIn)
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: applicationName }),
      ...(singleSignOn === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: singleSignOnId,
                  // With headers of its own, be they none, the library follows no redirect to another host.
                  discoveryHeaders: {},
                  discoveryUrl: `${singleSignOn.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  requireIdTokenVerification: true,
                  clientId: singleSignOn.clientId,
                  clientSecret: singleSignOn.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  // A subject is unique with its issuer only: another issuer’s may be someone else.
                  accountSubject: ({ profile }) => `${singleSignOn.issuer} ${String(profile.sub ?? '')}`,
                },
              ],
            }),
          ]),
    ],
  })
}

function withoutTokens<T extends object>(account: T): T {
  return { ...account, accessToken: null, refreshToken: null, idToken: null }
}

export type Auth = ReturnType<typeof createAuth>

const invalidSignIn = { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }

/** What the library says, which may repeat a text of the request: no line of its own making. Details stay unsaid. */
function oneLine(message: string): string {
  return message.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200)
}

/** The body as the library gets it: passwords that may be taken, and none of its wishes for a longer session. */
function checkedBody({ path, body }: { readonly path: string; readonly body?: unknown }): unknown {
  if (typeof body !== 'object' || body === null) return body
  // “Do not remember me” would give a day without an idle limit, a trusted device a month without a second factor.
  if (path === '/sign-in/email') return { ...body, rememberMe: true }
  if (path.startsWith('/two-factor/verify-')) return { ...body, trustDevice: false }
  if (path !== '/change-password') return body
  const fault = passwordFault('newPassword' in body ? String(body.newPassword) : '')
  if (fault !== null) throw APIError.fromStatus('BAD_REQUEST', { code: 'PASSWORD_REFUSED', message: fault })
  return { ...body, revokeOtherSessions: true }
}

/** Why a password cannot be taken; null when it can. Length and being well known are all that counts. */
export function passwordFault(password: string): string | null {
  if (password.length < shortestPassword) {
    return `The password must have at least ${shortestPassword} characters. Yours has ${password.length}. Four or five words will do.`
  }
  if (password.length > longestPassword) {
    return `The password may have at most ${longestPassword} characters. Yours has ${password.length}.`
  }
  return isCommonPassword(password)
    ? 'This password is on the lists of well-known ones. Choose another.'
    : null
}
