import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankForm, entriesOf } from '../assessment/entry.ts'
import { arbitraries } from './arbitraries.ts'
import { compareAnswers } from './compare-answers.ts'
import { answerNow } from './stored-answer.ts'

const { forms } = arbitraries(fc)
const now = answerNow({ ...blankForm('2026-11-22'), entries: entriesOf({ ageYears: 47, mrss: 15 }) })
const otherRules = { version: '0.9.0', fingerprint: '0'.repeat(64) }
const ebmt = now.sets['ebmt-2025']

describe('the answer that came with a case', () => {
  it('is the same as itself', () => {
    fc.assert(
      fc.property(forms, (values) => {
        const answer = answerNow(values)
        expect(compareAnswers(JSON.parse(JSON.stringify(answer)), answer)).toMatchObject({
          same: true,
          headline: null,
          sets: [],
          rules: { same: true },
        })
      }),
      { numRuns: 20 },
    )
  })

  it('may be the same under other rules', () => {
    expect(compareAnswers({ ...now, rules: otherRules }, now)).toMatchObject({
      same: true,
      rules: { same: false, before: otherRules },
    })
  })

  it('names the headline that is another, in words', () => {
    expect(compareAnswers({ ...now, headline: 'may-be-considered' }, now)).toMatchObject({
      same: false,
      headline: { before: 'May be considered', now: 'Cannot be said yet' },
    })
  })

  it('names the one set and the one criterion that moved', () => {
    const before = {
      ...now,
      rules: otherRules,
      sets: {
        ...now.sets,
        'ebmt-2025': {
          outcome: 'not-supported',
          criteria: { ...ebmt?.criteria, 'ebmt-2025/adult': false },
        },
      },
    }
    expect(compareAnswers(before, now)).toMatchObject({
      same: false,
      headline: null,
      sets: [
        {
          id: 'ebmt-2025',
          outcome: { before: 'Criteria not met', now: 'Cannot be said yet' },
          criteria: [{ id: 'ebmt-2025/adult', before: 'Not met', now: 'Met' }],
        },
      ],
    })
  })

  it('tells apart a criterion that was unknown and one that did not exist', () => {
    const { 'ebmt-2025/adult': _, ...criteria } = ebmt?.criteria ?? {}
    const compared = (truths: Record<string, boolean | null>) =>
      compareAnswers(
        { ...now, sets: { ...now.sets, 'ebmt-2025': { outcome: ebmt?.outcome ?? '', criteria: truths } } },
        now,
      ).sets[0]?.criteria
    expect(compared(criteria)).toMatchObject([{ before: 'not among the criteria', now: 'Met' }])
    expect(compared({ ...criteria, 'ebmt-2025/adult': null })).toMatchObject([{ before: 'Not known' }])
    expect(compared({ ...ebmt?.criteria, 'ebmt-2025/old': true })).toMatchObject([
      { says: 'ebmt-2025/old', now: 'not among the criteria' },
    ])
  })

  it('names a set that came and one that went', () => {
    const { 'ebmt-2025': _, ...sets } = now.sets
    const before = { ...now, sets: { ...sets, 'ebmt-1999': { outcome: 'unheard-of', criteria: {} } } }
    expect(compareAnswers(before, now).sets).toMatchObject([
      { name: 'EBMT 2025', outcome: { before: 'not among the sets' }, criteria: [] },
      { name: 'ebmt-1999', outcome: { before: 'unheard-of', now: 'not among the sets' }, criteria: [] },
    ])
  })

  it('without its sets is compared by the headline', () => {
    expect(compareAnswers({ rules: now.rules, headline: now.headline }, now).same).toBe(true)
  })
})
