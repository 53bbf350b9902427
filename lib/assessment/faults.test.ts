import { describe, expect, it } from 'vitest'
import { blankForm, entriesOf } from './entry.ts'
import { faultsOf } from './faults.ts'
import { resolve } from './resolver.ts'

const form = blankForm('2026-11-22')
const refused = {
  reference: 'x'.repeat(41),
  assessmentDate: '2026-11',
  parts: {},
  entries: { ...form.entries, mrss: { text: '60', unit: '', notAvailable: false } },
}

describe('the faults that stand in the way of printing', () => {
  it('are none in an empty form: blank is no fault', () => {
    expect(faultsOf(form)).toEqual([])
    expect(faultsOf({ ...form, entries: entriesOf({ mrss: 24, pregnant: false }, ['tapseMm']) })).toEqual([])
  })

  it('are all named at once, with the control to correct', () => {
    expect(faultsOf(refused).map(({ control }) => control)).toEqual(['reference', 'assessmentDate', 'mrss'])
    expect(faultsOf({ ...form, assessmentDate: '' })[0]?.message).toContain('missing')
  })

  it('stand in the form in the same words', async () => {
    const options = { fields: {}, shouldUseNativeValidation: false }
    const { errors } = await resolve(refused, undefined, options)
    const words = faultsOf(refused).map(({ message }) => message)
    expect([
      errors.reference?.message,
      errors.assessmentDate?.message,
      errors.entries?.mrss?.message,
    ]).toEqual(words)
    expect((await resolve(form, undefined, options)).errors).toEqual({})
  })
})
