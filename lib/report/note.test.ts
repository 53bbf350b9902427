import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraries } from '../assessment/arbitraries.ts'
import { annexOf } from './annex.ts'
import { copiedNote } from './copied-note.ts'
import { plain, widestLine, wrapped } from './plain-text.ts'
import { rationaleWords, setsInTwo } from './rationale.ts'
import { reportFor } from './report.ts'

const { patients } = arbitraries(fc)

/** One line again, so that the breaks do not matter. Signs are spelt as the note spells them. */
function inline(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim()
}

const cases = fc.tuple(
  patients,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('short' as const, 'long' as const),
)

describe('the copied note', () => {
  it('is never wider than eighty columns, for any patient and any reference', () => {
    fc.assert(
      fc.property(cases, ([entered, reference, form]) => {
        const text = copiedNote({ ...entered, reference }, form)
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(widestLine)
      }),
      { numRuns: 60 },
    )
  })

  it('carries the headline, all that is missing and all that is not available, in both forms', () => {
    fc.assert(
      fc.property(cases, ([entered, , form]) => {
        const report = reportFor(entered)
        const text = inline(copiedNote(entered, form))
        const { headline, missing, notAvailable } = report
        expect(text).toContain(inline(headline.title.toUpperCase()))
        for (const each of [
          headline.meaning,
          ...headline.points,
          report.whatThisIsNot,
          rationaleWords.validity,
        ])
          expect(text).toContain(inline(each))
        for (const { label } of [...missing.required, ...missing.refining, ...notAvailable])
          expect(text).toContain(inline(label))
      }),
      { numRuns: 40 },
    )
  })

  it('has every criterion of the headline sets in its long form, with outcome, value, limit and place', () => {
    fc.assert(
      fc.property(patients, (entered) => {
        const report = reportFor(entered)
        const text = inline(copiedNote(entered, 'long'))
        const { decisive, opinions } = setsInTwo(report.sets)
        for (const { says, outcomeInWords, at, steps } of decisive.flatMap(({ criteria }) => criteria)) {
          expect(text).toContain(inline(`${outcomeInWords}: ${says}:`))
          expect(text).toContain(inline(at))
          for (const step of steps)
            if (step.kind === 'finding') expect(text).toContain(inline(`${step.value} [${step.limit}]`))
        }
        for (const { name, title } of opinions) expect(text).toContain(inline(`${name}: ${title}.`))
        for (const { name, text: says } of annexOf(entered).changes)
          expect(text).toContain(inline(`${name} ${says}`))
        for (const { readExtent } of report.sources) expect(text).toContain(inline(readExtent))
        for (const { unread } of report.sets) for (const each of unread) expect(text).toContain(inline(each))
      }),
      { numRuns: 25 },
    )
  })

  it('has words in place of shapes, and plain signs but for letters of names', () => {
    fc.assert(
      fc.property(patients, (entered) => {
        expect(copiedNote(entered, 'long').replace(/\p{L}/gu, '')).toMatch(/^[\n\x20-\x7e]*$/)
      }),
      { numRuns: 25 },
    )
    expect(plain('“7 × 10⁹/L”, 80 µmol/L, 1.73 m², A₂ – B')).toBe('"7 x 10^9/L", 80 umol/L, 1.73 m^2, A2 - B')
  })

  it('indents what follows the first line, and cuts a word that is wider than a line', () => {
    expect(wrapped('one two', '- ')).toEqual(['- one two'])
    const [first = '', second = ''] = wrapped(`${'a'.repeat(100)} b`, '- ')
    expect([first.length, second]).toEqual([80, `  ${'a'.repeat(22)} b`])
  })
})
