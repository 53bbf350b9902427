import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraries } from './arbitraries.ts'
import { draftText, readDraft } from './draft.ts'
import { blankEntries, entriesOf } from './entry.ts'

const { patients } = arbitraries(fc)
const view = { exampleId: null, fullWorkUp: false }

describe('the draft', () => {
  it('comes back as it was left', () => {
    fc.assert(
      fc.property(patients, fc.string(), fc.boolean(), ({ patient, notAvailable }, reference, fullWorkUp) => {
        const values = { reference, assessmentDate: '2026-11-22', entries: entriesOf(patient, notAvailable) }
        const text = draftText({ values, exampleId: 'BINKS-D01', fullWorkUp })
        const kept = reference !== '' || Object.keys(patient).length + notAvailable.length > 0
        expect(text === null ? null : readDraft(text)).toEqual(
          kept ? { values, exampleId: 'BINKS-D01', fullWorkUp } : null,
        )
      }),
    )
  })

  it('is not kept of an empty form', () => {
    const values = { reference: '', assessmentDate: '2026-11-22', entries: blankEntries }
    expect(draftText({ values, ...view })).toBeNull()
  })

  it.each([
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['{"version":0}'],
    ['{"version":1}'],
    ['{"version":1,"reference":"","assessmentDate":"","entries":{"mrss":12}}'],
    [
      '{"version":1,"reference":"","assessmentDate":"","entries":{"mrss":{"text":12,"unit":"","notAvailable":false}}}',
    ],
    ['{"version":1,"reference":7,"assessmentDate":"","entries":{}}'],
  ])('%s is broken', (text) => {
    expect(readDraft(text)).toBeNull()
  })

  it('never throws, whatever the storage holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readDraft(text)))
  })

  it('leaves out fields that the dictionary no longer has', () => {
    const text = '{"version":1,"reference":"A","assessmentDate":"","entries":{"skinScore":{}},"exampleId":3}'
    expect(readDraft(text)).toEqual({
      values: { reference: 'A', assessmentDate: '', entries: blankEntries },
      ...view,
    })
  })
})
