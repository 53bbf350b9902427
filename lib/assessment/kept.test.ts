import { describe, expect, it } from 'vitest'
import { draftText } from './draft.ts'
import { blankEntries, type FormValues } from './entry.ts'
import { readKept } from './kept.ts'

const values: FormValues = {
  reference: 'unit-7 case 3',
  assessmentDate: '2026-11-22',
  entries: { ...blankEntries, mrss: { text: '15', unit: '', notAvailable: false } },
  parts: {},
}
const draft = draftText({ values, exampleId: null, fullWorkUp: false })

describe('a kept state', () => {
  it('comes back as it stood, with the time', () => {
    expect(readKept(JSON.stringify({ at: '11:32', draft }))).toEqual({ at: '11:32', values })
  })

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['no time', JSON.stringify({ draft })],
    ['a time that is a text of another kind', JSON.stringify({ at: '<b>11:32</b>', draft })],
    ['no case', JSON.stringify({ at: '11:32' })],
    ['a case that is no text', JSON.stringify({ at: '11:32', draft: { version: 2 } })],
    ['a case of another version', JSON.stringify({ at: '11:32', draft: '{"version":99}' })],
  ])('is none where there is %s', (_, text) => {
    expect(readKept(text)).toBeNull()
  })
})
