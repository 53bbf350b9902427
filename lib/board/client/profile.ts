/** How the one who is signed in signs in, as the server gives it. */
export interface Profile {
  readonly email: string
  /** Id of the sign-in by password; null without one. */
  readonly password: string | null
  readonly secondFactor: boolean
  readonly singleSignOn: { readonly configured: boolean; readonly linked: string | null }
}
