import { shortened } from '../assessment/refusal.ts'

/** The longest text that is read as a case, in characters. A case with every field entered takes about a tenth of it. */
export const longestText = 256 * 1024

const deepest = 8

/** Names under which a program may take a member for something of its own. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The JSON value of a text, or why it is not read. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly messages: readonly string[] }

/**
 * Reads JSON that may come from anywhere. What `JSON.parse` would pass over in silence is refused: two members of one
 * name, of which the second would count, names that belong to the language, and depth beyond any case.
 */
export function readJson(text: string): ReadJson {
  if (text.length > longestText) return { ok: false, messages: [tooLarge(text.length)] }
  let value: unknown
  try {
    // Editors on some systems put a byte order mark first.
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { ok: false, messages: ['It is not JSON, or it was cut off. Export the case again.'] }
  }
  const messages = faultsOfNames(text)
  return messages.length === 0 ? { ok: true, value } : { ok: false, messages }
}

/** Why a text of that length is not read. */
export function tooLarge(length: number): string {
  const allowed = `${longestText / 1024} KiB`
  return `It is larger than ${allowed}, which no case is (${Math.ceil(length / 1024)} KiB). Choose an exported case.`
}

interface Level {
  readonly names: Set<string> | null
  expectsName: boolean
}

/** Walks through valid JSON and says what is wrong with the names and the depth. */
function faultsOfNames(text: string): string[] {
  const faults = new Set<string>()
  const levels: Level[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      levels.push({ names: token === '{' ? new Set() : null, expectsName: token === '{' })
      if (levels.length > deepest)
        faults.add(`It is nested more than ${deepest} deep. Choose an exported case.`)
    } else if (token === '}' || token === ']') {
      levels.pop()
    } else if (token === ',') {
      if (level) level.expectsName = level.names !== null
    } else if (level?.expectsName && level.names) {
      level.expectsName = false
      const name = JSON.parse(token) as string
      const shown = shortened(name)
      if (reserved.has(name)) faults.add(`It has a member named “${shown}”, which no case has. Remove it.`)
      else if (level.names.has(name))
        faults.add(`It has “${shown}” twice in one place. Remove one of the two.`)
      level.names.add(name)
    }
  }
  return [...faults]
}
