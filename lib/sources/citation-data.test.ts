import { describe, expect, it } from 'vitest'
import { type Source, sources } from '../../rules/index.ts'
import { citationData } from './citation-data.ts'

const all = Object.entries<Source>(sources).map(([id, source]) => ({
  source,
  item: citationData(id, source),
}))

describe('a citation as data', () => {
  it('splits surname and initials, keeps what is no such name whole, and says when authors are left out', () => {
    const scot = citationData('scot', sources.scot)
    expect(scot.author).toContainEqual({ family: 'Keyes-Elstein', given: 'L.' })
    expect(scot.note).toContain('Further authors are not recorded.')
    expect(citationData('stat', sources.stat).author).toEqual([{ literal: 'Fred Hutchinson Cancer Center' }])
    const review = citationData('walker-2018', sources['walker-2018'])
    expect(review.author).toHaveLength(3)
    expect(review.note).not.toContain('Further authors')
  })

  it('keeps editors and others apart from authors', () => {
    const handbook = citationData('handbook', sources['ebmt-handbook-2024'])
    expect(handbook).toMatchObject({ type: 'chapter', page: '825-836', publisher: 'Springer' })
    expect(handbook.editor).toContainEqual({ family: 'Kröger', given: 'N.' })
    expect(handbook.author).not.toContainEqual({ family: 'Kröger', given: 'N.' })
    expect(citationData('dgrh', sources['dgrh-s2k-2025']).note).toContain('Coordinator Blank N.')
  })

  it('takes volume, issue and pages apart only where they have the usual form', () => {
    expect(citationData('scot', sources.scot)).toMatchObject({ volume: '378', issue: '1', page: '35-47' })
    const corrected = citationData('vonk', sources['vonk-2008'])
    expect(corrected.volume).toBeUndefined()
    expect(corrected.note).toContain('67(1):98-104; erratum 67:280')
  })

  it('puts a description that stands for a title into square brackets', () => {
    expect(citationData('stat', sources.stat).title).toMatch(/^\[STAT.*\]$/)
    expect(citationData('farge', sources['farge-2002']).title).toBe('[Title not recorded]')
    for (const { source, item } of all)
      if (source.title?.match(/title (not|shortened|of the paper)/))
        expect(item.title).toBe(`[${source.title}]`)
      else if (source.title) expect(item.title).toBe(source.title)
  })

  it('adds no identifier, year or address to what was confirmed', () => {
    for (const { source, item } of all) {
      expect(item.DOI).toBe(source.doi ?? undefined)
      expect(item.PMID).toBe(source.pmid ?? undefined)
      expect(item.URL).toBe(source.url ?? undefined)
      expect(item.issued?.['date-parts'][0]?.[0]).toBe(source.year ?? undefined)
    }
  })

  it('tells journals from congresses, registers and pages', () => {
    const typeOf = (id: keyof typeof sources) => citationData(id, sources[id]).type
    expect(typeOf('scot')).toBe('article-journal')
    expect(typeOf('scot-acr-2018')).toBe('paper-conference')
    expect(typeOf('duke-2018')).toBe('webpage')
    expect(typeOf('farge-2002')).toBe('document')
    for (const { source, item } of all) if (source.kind === 'registry') expect(item.type).toBe('webpage')
  })

  it('loses no part of the citation', () => {
    for (const { source, item } of all) {
      const parts = [source.volumeIssuePages, source.registration, source.pmcid].filter(
        (part) => part !== null,
      )
      const { volume, issue, page } = item
      const place = `${volume}${issue ? `(${issue})` : ''}:${page}`
      for (const part of parts)
        expect(part === place || part.endsWith(`pages ${page}`) || item.note.includes(part)).toBe(true)
      expect(item.note).toContain(source.readExtent)
    }
  })
})
