import { describe, expect, it } from 'vitest'
import { edition } from '../../rules/index.ts'
import { readChangelog, releases } from './changelog.ts'

describe('the change history', () => {
  it('reads versions, parts and changes that run over lines', () => {
    const text =
      '# Changelog\n\nWords.\n\n## 2, today\n\n### Criteria\n\n- One\n  change.\n- Two.\n\n### App\n\n## 1\n'
    expect(readChangelog(text)).toEqual([
      {
        title: '2, today',
        parts: [
          { name: 'Criteria', changes: ['One change.', 'Two.'] },
          { name: 'App', changes: [] },
        ],
      },
      { title: '1', parts: [] },
    ])
  })

  it('of this copy names the version of the rules, and changes of the criteria first', () => {
    const version = releases().find(({ title }) => title.startsWith(edition.version))
    expect(version?.parts[0]?.name).toBe('Criteria')
    expect(version?.parts.every(({ changes }) => changes.length > 0)).toBe(true)
  })
})
