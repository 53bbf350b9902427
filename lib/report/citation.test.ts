import { describe, expect, it } from 'vitest'
import { type CitedSourceId, citedSources } from '../../rules/index.ts'
import { fullCitation, shortCitation, sourceReport } from './citation.ts'

describe('a citation', () => {
  it('is short enough to stand in a sentence: surname and year, or a registry number', () => {
    expect(shortCitation(citedSources['ebmt-2025'])).toBe('Alexander 2025')
    expect(shortCitation(citedSources.astis)).toBe('van Laar 2014')
    expect(shortCitation(citedSources.nct03444805)).toBe('NCT03444805')
  })

  it('prints only what was confirmed', () => {
    for (const id of Object.keys(citedSources) as CitedSourceId[]) {
      expect(fullCitation(citedSources[id])).not.toMatch(/null|undefined|\.\./)
      expect(sourceReport(id).url).toBe(citedSources[id].url)
    }
  })
})
