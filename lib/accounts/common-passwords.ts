import { dictionary } from '@zxcvbn-ts/language-common'

const known = new Set<string>(dictionary['passwords-common'])

/**
 * Whether a password, whatever its case, is one that everyone tries: on the list of well-known ones, or a short one of
 * them, or one character, said again and again.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase()
  if (known.has(text)) return true
  const unit = /^(.+?)\1+$/.exec(text)?.[1]
  return unit !== undefined && (unit.length === 1 || known.has(unit))
}
