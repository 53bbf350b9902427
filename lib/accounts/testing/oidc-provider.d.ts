// The package brings no types; this is what the tests use of it.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Account {
    readonly accountId: string
    readonly claims: () => Promise<{ readonly sub: string } & Readonly<Record<string, unknown>>>
  }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        readonly clients: readonly object[]
        readonly claims: Readonly<Record<string, readonly string[]>>
        readonly cookies: { readonly keys: readonly string[] }
        readonly pkce: { readonly required: () => boolean }
        readonly findAccount: (context: unknown, subject: string) => Promise<Account>
      },
    )
    callback(): RequestListener
  }
}
