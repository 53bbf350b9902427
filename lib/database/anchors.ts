import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AuditHead } from './audit.ts'

interface Anchor extends AuditHead {
  readonly at: string
}

/** The file beside the store in which the ends of the audit trail are kept, one a line. */
export const anchorFile = 'audit-heads.jsonl'

/** The file of ends is not as it was written. */
export class AnchorFault extends Error {
  override readonly name = 'AnchorFault'
}

/** The ends of the trail that were kept. A line that cannot be read is a fault of the file, never skipped. */
export function readAnchors(file: string): readonly Anchor[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line, index) => {
    const anchor = parsed(line)
    if (anchor) return anchor
    throw new AnchorFault(
      `${file}, line ${index + 1}: this is no end of an audit trail. The file was changed or damaged.`,
    )
  })
}

/** Keeps the end of the trail, once a day and whenever it is asked for. An end that stands there already is not repeated. */
export function keepAnchor(file: string, { seq, hash }: AuditHead, at: Date): void {
  if (readAnchors(file).at(-1)?.hash === hash) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  appendFileSync(file, `${JSON.stringify({ at: at.toISOString(), seq, hash })}\n`, { mode: 0o600 })
}

function parsed(line: string): Anchor | null {
  try {
    const anchor: unknown = JSON.parse(line)
    return isAnchor(anchor) ? anchor : null
  } catch {
    return null
  }
}

function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false
  const { at, seq, hash } = value as Record<string, unknown>
  return (
    typeof at === 'string' && Number.isInteger(seq) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
  )
}
