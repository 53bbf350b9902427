import { createHash, randomBytes } from 'node:crypto'

/** What stands in a link that works once. It is shown once; the store keeps its hash only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the store keeps of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
