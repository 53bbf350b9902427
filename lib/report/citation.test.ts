import { describe, expect, it } from 'vitest'
import { type CitedSourceId, citedSources } from '../../rules/index.ts'
import { fullCitation, shortCitation, sourceReport } from './citation.ts'

describe('a citation', () => {
  it('is short enough to stand in a sentence: the name of a set, else surname and year', () => {
    expect(shortCitation('ebmt-2025')).toBe('EBMT 2025')
    expect(shortCitation('astis')).toBe('ASTIS')
    expect(shortCitation('nct03444805')).toBe('NCT03444805')
    expect(shortCitation('walker-2018')).toBe('Walker 2018')
  })

  it('prints only what was confirmed', () => {
    for (const id of Object.keys(citedSources) as CitedSourceId[]) {
      expect(fullCitation(citedSources[id])).not.toMatch(/null|undefined|\.\./)
      expect(sourceReport(id).url).toBe(citedSources[id].url)
    }
  })
})
