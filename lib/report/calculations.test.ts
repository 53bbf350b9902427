import { describe, expect, it } from 'vitest'
import { skinSites } from '../../rules/index.ts'
import { calculationLines } from './calculations.ts'
import { copiedNote } from './copied-note.ts'

const entered = { patient: { mrss: 17 }, notAvailable: [] }
const everySite = Object.fromEntries(skinSites.map((site) => [site, 1]))

describe('what calculated values were made of', () => {
  it('is told part by part, in the order of the form, with units', () => {
    const [line] = calculationLines({
      'renal-crisis': { biopsy: false, systolic: 162, newHypertension: true },
    })
    expect(line?.text).toMatch(
      /^The raised blood pressure is new yes; Systolic pressure 162 mmHg; Kidney biopsy .* no\. Not answered: 16 of 19\.$/,
    )
  })

  it('says nothing of blanks where there are none, and nothing where no part was answered', () => {
    expect(calculationLines({ mrss: everySite })[0]?.text).toMatch(/Dorsum of foot, left 1\.$/)
    expect(calculationLines({ mrss: {} })).toEqual([])
    expect(calculationLines({})).toEqual([])
  })

  it('stands in the long note alone', () => {
    const words = 'Modified Rodnan skin score, its parts. Face 1;'
    expect(copiedNote({ ...entered, parts: { mrss: everySite } }, 'long')).toContain(words)
    expect(copiedNote({ ...entered, parts: { mrss: everySite } }, 'short')).not.toContain('its parts')
    expect(copiedNote(entered, 'long')).not.toContain('its parts')
  })
})
