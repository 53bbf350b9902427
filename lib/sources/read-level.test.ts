import { describe, expect, it } from 'vitest'
import { type Source, sources } from '../../rules/index.ts'
import { type ReadLevel, readLevelOf } from './read-level.ts'

const rows = Object.entries(readLevelOf).map(([id, level]) => {
  const source = Object.entries<Source>(sources).find(([known]) => known === id)?.[1]
  return { id, level, extent: source?.readExtent ?? '' }
})

/** What the words of a read extent must say for a level to be true. */
const words: Record<ReadLevel, RegExp> = {
  text: /\b(tables?|figure|text|article|page|document|opening|passage|introduction|transcript|journal scan|references)\b/i,
  abstract: /\b(abstracts?|methods)\b/i,
  record: /registry|eligibility list/i,
  elsewhere:
    /\b(row|news|summary|reproduc|reproductions|reference pages|quotes it|publishes it|repeat|independent tables)/i,
  citation: /^Citation known|^Only the bibliographic record/,
}

describe('the level to which a publication was read', () => {
  it.each(rows)('of $id is what its read extent says: $level', ({ level, extent }) => {
    expect(extent).toMatch(words[level])
  })

  it('is the citation alone exactly where the read extent says so', () => {
    expect(rows.filter(({ extent }) => words.citation.test(extent)).map(({ id }) => id)).toEqual(
      rows.filter(({ level }) => level === 'citation').map(({ id }) => id),
    )
  })
})
