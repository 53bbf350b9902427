import type { FormValues } from '../assessment/entry.ts'
import { checkCase, type ReadCase } from './case-file.ts'
import { deflated, fromBase64Url, inflated, toBase64Url } from './compression.ts'
import { readJson } from './json-text.ts'
import { packedCase, unpackedCase } from './packed-case.ts'
import type { CaseProblem } from './problems.ts'

/** How the fragment of a link to a case begins, before its version. */
const prefix = 'case='
const version = 1

/** The longest link that is made or opened, in characters; mail programs break longer ones. */
export const longestLink = 6000

/** The most that the findings of a link may come to, in bytes. */
const largest = 64 * 1024

/** A link, or what stands in its way. */
export type MadeLink =
  | { readonly ok: true; readonly link: string }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/**
 * A link that holds everything entered but the case reference, behind the “#”: browsers send that part to no server.
 *
 * @param base the address of the page, without a fragment
 */
export async function linkTo(values: FormValues, base: string): Promise<MadeLink> {
  const packed = toBase64Url(await deflated(JSON.stringify(packedCase(values))))
  const fragment = `#${prefix}${version}.${packed}`
  const link = `${base}${fragment}`
  if (link.length > longestLink) return refused(tooLong(link.length, 'Export the case as a file instead.'))
  // Nothing is given away that could not be opened again.
  const read = await readLink(fragment)
  return read.ok ? { ok: true, link } : read
}

/** Whether a fragment, with its “#”, is that of a link to a case, of whatever version. */
export function isCaseFragment(fragment: string): boolean {
  return fragment.startsWith(`#${prefix}`)
}

/** Reads the fragment of a link, with its “#”. Never throws; a fragment with a fault gives no case. */
export async function readLink(fragment: string): Promise<ReadCase> {
  if (fragment.length > longestLink) {
    return refused(tooLong(fragment.length, 'Ask for the case as a file instead.'))
  }
  const [, made = '', packed = ''] = new RegExp(`^#${prefix}(\\d{1,6})\\.([\\w-]*)$`).exec(fragment) ?? []
  if (made === '') return refused(damaged)
  if (Number(made) > version) {
    return refused(
      `It is of version ${made}, and this program reads up to ${version}. Open it in the newer program that made it.`,
    )
  }
  const bytes = Number(made) === version ? fromBase64Url(packed) : null
  const text = bytes && (await inflated(bytes, largest))
  if (text === null) return refused(damaged)
  const json = readJson(text)
  if (!json.ok) return refused(damaged)
  const unpacked = unpackedCase(json.value)
  return unpacked === null ? refused(damaged) : checkCase(unpacked, version)
}

const damaged = 'It is damaged or was cut off. Ask for it again, or for the case as a file.'

function tooLong(length: number, instead: string): string {
  return `The link has ${length} characters, and at most ${longestLink} are taken. ${instead}`
}

function refused(message: string): { readonly ok: false; readonly problems: readonly CaseProblem[] } {
  return { ok: false, problems: [{ place: '', message }] }
}
