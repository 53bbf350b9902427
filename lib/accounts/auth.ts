import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { Store } from '../database/connection.ts'
import { isCommonPassword } from './common-passwords.ts'

/** Sign-in by the hospital's own accounts, with every address given: nothing is looked up when the server starts. */
export interface SingleSignOn {
  readonly clientId: string
  readonly clientSecret: string
  readonly authorizationUrl: string
  readonly tokenUrl: string
  readonly userInfoUrl: string
}

export interface AuthSettings {
  readonly store: Store
  /** At least 32 random characters; signs the session cookie. */
  readonly secret: string
  /** Where people reach the application, as `https://board.example.org`. */
  readonly baseUrl: string
  readonly singleSignOn: SingleSignOn | null
}

/** A session ends after this many seconds without a request. */
export const idleSeconds = 15 * 60
/** A session ends this many seconds after sign-in, whatever happens in it. */
export const absoluteSeconds = 12 * 60 * 60

const shortestPassword = 15
const longestPassword = 128

const applicationName = 'SSc AHSCT criteria'

/** Id of the single sign-on in the addresses of the account library. */
const singleSignOnId = 'sso'

/**
 * The account library as this application uses it: nobody signs up by themselves, sessions live in the store so that they
 * end at once, and one connection serves library and cases so that no transaction mixes with another.
 */
export function createAuth({ store, secret, baseUrl, singleSignOn }: AuthSettings) {
  return betterAuth({
    appName: applicationName,
    baseURL: baseUrl,
    secret,
    telemetry: { enabled: false },
    // Said aloud, because the library leaves the check out where it believes to be tested.
    advanced: { disableOriginCheck: false, disableCSRFCheck: false },
    logger: { level: 'error' },
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
    session: { expiresIn: idleSeconds, updateAge: 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 200,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/two-factor/*': { window: 60, max: 10 } },
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
                  clientId: singleSignOn.clientId,
                  clientSecret: singleSignOn.clientSecret,
                  authorizationUrl: singleSignOn.authorizationUrl,
                  tokenUrl: singleSignOn.tokenUrl,
                  userInfoUrl: singleSignOn.userInfoUrl,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                },
              ],
            }),
          ]),
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>

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
