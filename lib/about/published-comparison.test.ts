import { describe, expect, it } from 'vitest'
import { type Outcome, outcomes } from '../../rules/index.ts'
import { type PublishedCase, publishedCases } from '../examples/published-cases.ts'
import { reportFor } from '../report/report.ts'
import { publishedComparisons, relationCounts, relationOf } from './published-comparison.ts'

const transplanted = publishedCases.find(
  ({ scope, transplantStatus }) => scope === 'adult-SSc' && transplantStatus === 'transplanted',
) as PublishedCase
const unmentioned = publishedCases.find(
  ({ transplantStatus }) => transplantStatus === 'not mentioned in the part read',
) as PublishedCase

describe('published patients beside the answer', () => {
  it('are all there, with the answer of the report and as many findings missing', () => {
    for (const [index, example] of publishedCases.entries()) {
      const { headline, missing, sets } = reportFor({ patient: example.features, notAvailable: [] })
      const decisive = sets.filter(({ decides }) => decides).map(({ name }) => name)
      const required = missing.required.filter((item) => item.sets.some((set) => decisive.includes(set)))
      expect(publishedComparisons()[index]).toMatchObject({
        id: example.id,
        answer: headline.title,
        missing: required.length,
      })
    }
  })

  it('are each counted once', () => {
    const total = Object.values(relationCounts()).reduce((sum, count) => sum + count, 0)
    expect(total).toBe(publishedCases.length)
  })

  it.each<[Outcome, string]>([
    ['may-be-considered', 'along'],
    ['mdt-decides', 'along'],
    ['refer-for-workup', 'along'],
    ['needs-information', 'open'],
    ['not-supported', 'other'],
    ['contraindicated', 'other'],
    ['standard-protocol-contraindicated', 'other'],
    ['out-of-scope', 'other'],
  ])('transplanted, with the answer %s, count as %s', (answer, relation) => {
    expect(relationOf(transplanted, answer)).toBe(relation)
  })

  it('are never counted as refused: without a decision on transplantation they are not compared', () => {
    for (const answer of outcomes) expect(relationOf(unmentioned, answer)).toBe('not compared')
    const child = { ...transplanted, scope: 'juvenile-SSc' } as const
    expect(relationOf(child, 'out-of-scope')).toBe('not compared')
  })
})
