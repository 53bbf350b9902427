import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraries } from './arbitraries.ts'
import { draftText, readDraft } from './draft.ts'
import { blankEntries, blankForm, entriesOf } from './entry.ts'

const { patients } = arbitraries(fc)
const view = { exampleId: null, fullWorkUp: false }

describe('the draft', () => {
  it('comes back as it was left', () => {
    fc.assert(
      fc.property(patients, fc.string(), fc.boolean(), ({ patient, notAvailable }, reference, fullWorkUp) => {
        const entries = entriesOf(patient, notAvailable)
        const values = { reference, assessmentDate: '2026-11-22', entries, parts: { mrss: { face: 2 } } }
        const text = draftText({ values, exampleId: 'BINKS-D01', fullWorkUp })
        expect(readDraft(text ?? '')).toEqual({ values, exampleId: 'BINKS-D01', fullWorkUp })
      }),
    )
  })

  it.each([
    ['no list of parts', undefined],
    ['an unknown calculator', { apgar: {} }],
    ['a part that does not exist', { mrss: { nose: 1 } }],
    ['a part out of its range', { mrss: { face: 4 } }],
    ['a part that is no number', { mrss: { face: '1' } }],
  ])('with %s is broken', (_, parts) => {
    const draft = { version: 2, reference: 'A', assessmentDate: '', entries: {}, parts }
    expect(readDraft(JSON.stringify(draft))).toBeNull()
    expect(readDraft(JSON.stringify({ ...draft, parts: { mrss: { face: 3 } } }))?.values.parts).toEqual({
      mrss: { face: 3 },
    })
  })

  it('is not kept of an empty form', () => {
    expect(draftText({ values: blankForm('2026-11-22'), ...view })).toBeNull()
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
      values: { reference: 'A', assessmentDate: '', entries: blankEntries, parts: {} },
      ...view,
    })
  })
})
