import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One version of the changelog, with its parts as they are written there. */
export interface Release {
  /** Version and date, as in the heading. */
  readonly title: string
  readonly parts: readonly { readonly name: string; readonly changes: readonly string[] }[]
}

function changesOf(text: string): readonly string[] {
  return text
    .split(/^- /m)
    .slice(1)
    .map((change) => change.replace(/\s+/g, ' ').trim())
}

/** The versions in a changelog of this project, newest first: `##` a version, `###` a part, `-` a change. */
export function readChangelog(text: string): readonly Release[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((version) => {
      const [title = '', ...parts] = version.split(/^### /m)
      return {
        title: title.trim(),
        parts: parts.map((part) => {
          const [name = '', ...rest] = part.split('\n')
          return { name: name.trim(), changes: changesOf(rest.join('\n')) }
        }),
      }
    })
}

let read: readonly Release[] | undefined

/** The changelog of this copy, read when it is first asked for; empty where it was not shipped. */
export function releases(): readonly Release[] {
  try {
    read ??= readChangelog(readFileSync(join(process.cwd(), 'CHANGELOG.md'), 'utf8'))
    return read
  } catch {
    return []
  }
}
