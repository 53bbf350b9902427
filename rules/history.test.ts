import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from './criteria/index.ts'
import { edition } from './edition.ts'
import { history, historyOf } from './history.ts'

const changelog = readFileSync(join(import.meta.dirname, '..', 'CHANGELOG.md'), 'utf8')
const rows = criteriaSets.flatMap(({ criteria }) => criteria.map(({ id }) => id))

describe('the history of the criteria', () => {
  it('ends with the edition that is in force', () => {
    expect(history.at(-1)?.version).toBe(edition.version)
  })

  it('tells for every criterion when it was first published', () => {
    const untold = rows.filter((id) => historyOf(id)[0]?.says !== 'First published.')
    expect(untold).toEqual([])
  })

  it('names only sets and criteria that exist', () => {
    const known = new Set([...rows, ...criteriaSets.map(({ id }) => `${id}/*`)])
    const named = history.flatMap(({ changes }) => changes.flatMap(({ affects }) => affects))
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('has the versions and days of the changelog', () => {
    for (const { version, published } of history) expect(changelog).toContain(`## ${version}, ${published}\n`)
  })

  it('tells of one criterion what concerns it or its whole set, and nothing else', () => {
    expect(historyOf('ebmt-2025/mpap-rest')).toEqual([
      { version: '1.0.0', published: '2026-11-22', says: 'First published.' },
    ])
    expect(historyOf('no-such-set/row')).toEqual([])
  })
})
