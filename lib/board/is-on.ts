/** Whether people can sign in with the hospital’s own accounts. */
export function hasSingleSignOn({
  AHSCT_OIDC_ISSUER,
}: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(AHSCT_OIDC_ISSUER?.trim())
}

/** Whether there is a case review at all. Without it the assessment needs no account and no store. */
export function boardIsOn({ AHSCT_BOARD }: Readonly<Record<string, string | undefined>>): boolean {
  return AHSCT_BOARD?.trim().toLowerCase() !== 'off'
}
