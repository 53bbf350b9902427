import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraries } from '../assessment/arbitraries.ts'
import { blankForm, entriesOf } from '../assessment/entry.ts'
import { differencesOf, type Edited, mergedOf, type Side } from './merge.ts'

const { patients } = arbitraries(fc)
const parts = fc.constantFrom({}, { mrss: { face: 1 } }, { mrss: { face: 2 } })

const edited: fc.Arbitrary<Edited> = fc
  .tuple(patients, parts, fc.string(), fc.string())
  .map(([{ patient, notAvailable }, ownParts, reference, notes]) => ({
    values: {
      reference,
      assessmentDate: '2026-11-22',
      entries: entriesOf(patient, notAvailable),
      parts: ownParts,
    },
    notes,
  }))

function choicesOf(before: Edited, mine: Edited, newest: Edited, otherwise: Side): Map<string, Side> {
  return new Map(
    differencesOf(before, mine, newest).map(({ place, proposed }) => [place, proposed ?? otherwise]),
  )
}

describe('two versions of a case', () => {
  it('that are the same differ in nothing, whatever was before', () => {
    fc.assert(
      fc.property(edited, edited, (before, mine) => {
        expect(differencesOf(before, mine, mine)).toEqual([])
      }),
    )
  })

  it('of which only one was changed merge into that one by themselves', () => {
    fc.assert(
      fc.property(edited, edited, (before, changed) => {
        expect(differencesOf(before, changed, before).every(({ proposed }) => proposed === 'mine')).toBe(true)
        expect(mergedOf(changed, before, choicesOf(before, changed, before, 'newest'))).toEqual(changed)
        expect(differencesOf(before, before, changed).every(({ proposed }) => proposed === 'newest')).toBe(
          true,
        )
        expect(mergedOf(before, changed, choicesOf(before, before, changed, 'mine'))).toEqual(changed)
      }),
    )
  })

  it('merge into either of the two when one side is chosen throughout', () => {
    fc.assert(
      fc.property(edited, edited, edited, (before, mine, newest) => {
        const all = (side: Side) =>
          new Map(differencesOf(before, mine, newest).map(({ place }) => [place, side]))
        expect(mergedOf(mine, newest, all('mine'))).toEqual(mine)
        expect(mergedOf(mine, newest, all('newest'))).toEqual(newest)
      }),
    )
  })

  it('leave to a person what both changed, and nothing else', () => {
    const at = (patient: Parameters<typeof entriesOf>[0], notes = '') => ({
      values: { ...blankForm('2026-11-22'), entries: entriesOf(patient) },
      notes,
    })
    const before = at({ mrss: 20, crpMgL: 8 })
    const mine = at({ mrss: 24, crpMgL: 8, ecog: 1 }, 'mine')
    const newest = at({ mrss: 26, crpMgL: 12 })
    expect(differencesOf(before, mine, newest)).toEqual([
      { place: 'notes', name: 'Notes', before: 'blank', mine: 'mine', newest: 'blank', proposed: 'mine' },
      {
        place: 'entries.mrss',
        name: 'Modified Rodnan skin score',
        before: '20',
        mine: '24',
        newest: '26',
        proposed: null,
      },
      {
        place: 'entries.crpMgL',
        name: 'CRP',
        before: '8 mg/L',
        mine: '8 mg/L',
        newest: '12 mg/L',
        proposed: 'newest',
      },
      {
        place: 'entries.ecog',
        name: 'ECOG performance status',
        before: 'blank',
        mine: '1',
        newest: 'blank',
        proposed: 'mine',
      },
    ])
  })
})
