import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assess,
  criteriaSets,
  featureIds,
  obstacleKinds,
  obstaclesOfHeadline,
  outcomes,
  type Patient,
  workUpSteps,
} from '../../../../rules/index.ts'
import type { Filter, RowQuery, Sort } from '../calls.ts'
import type { Cohort } from '../cohort.ts'
import { arbitraries } from '../testing/arbitraries.ts'
import { cohortOf } from '../testing/cohort-of.ts'
import { codedTruth, countsOf, headlineSets, outcomeCodes, truthCodes } from './columns.ts'
import { countsOfCohort } from './counts.ts'
import { flowThrough } from './flow.ts'
import { selectRows } from './select.ts'

const { cohort: cohorts } = arbitraries(fc)
const fileOrder: Sort = { by: 'line', descending: false }
const all: RowQuery = { filter: {}, sort: fileOrder, beside: 'eular-2023', offset: 0, limit: 1000 }
const found = (cohort: Cohort, filter: Filter) => selectRows(cohort, { ...all, filter, limit: 0 }).total
const ids = (cohort: Cohort, query: Partial<RowQuery>) =>
  selectRows(cohort, { ...all, ...query }).rows.map(({ id }) => id)

describe('the rows behind a count', () => {
  test('are as many as the count of an outcome, by the headline and by every set', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom('headline', ...criteriaSets.map(({ id }) => id)), (cohort, of) => {
        const counts = countsOf(outcomeCodes(cohort, of))
        for (const is of outcomes) expect(found(cohort, { outcome: { of, is } })).toBe(counts[is])
      }),
      { numRuns: 30 },
    )
  })

  test('are as many as are counted for each criterion in the way of the headline', () => {
    fc.assert(
      fc.property(cohorts, (cohort) => {
        for (const [criterion, counted] of Object.entries(countsOfCohort(cohort).inHeadline))
          for (const kind of obstacleKinds)
            expect(found(cohort, { inTheWay: { criterion, kind } })).toBe(counted[kind])
      }),
      { numRuns: 5 },
    )
  })

  test('are as many as are counted for each missing finding and each step of the work-up', () => {
    fc.assert(
      fc.property(cohorts, (cohort) => {
        const { missing, workUp } = countsOfCohort(cohort)
        for (const id of featureIds)
          expect(found(cohort, { missing: { of: 'headline', what: id } })).toBe(
            missing[id].required + missing[id].refining,
          )
        for (const step of workUpSteps)
          expect(found(cohort, { missing: { of: 'headline', what: step } })).toBe(
            workUp[step].required + workUp[step].refining,
          )
      }),
      { numRuns: 10 },
    )
  })

  test('are as many as a flow counts at a step', () => {
    fc.assert(
      fc.property(cohorts, (cohort) => {
        for (const { id, against, unknown } of flowThrough(cohort, 'headline').steps) {
          expect(found(cohort, { step: { of: 'headline', id, answer: 'against' } })).toBe(against)
          expect(found(cohort, { step: { of: 'headline', id, answer: 'unknown' } })).toBe(unknown)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('must meet everything that is asked at once', () => {
    const cohort = named('P1', 'p10', 'q1')
    expect(found(cohort, { id: 'p1' })).toBe(2)
    expect(found(cohort, { id: 'p1', outcome: { of: 'headline', is: 'may-be-considered' } })).toBe(0)
  })
})

describe('the order of the rows', () => {
  test('is that of the file, until another is asked for', () => {
    const cohort = named('b', 'c', 'a')
    expect(ids(cohort, {})).toEqual(['b', 'c', 'a'])
    expect(ids(cohort, { sort: { by: 'line', descending: true } })).toEqual(['a', 'c', 'b'])
  })

  test('by id is the one in which people count', () => {
    const cohort = named('p10', 'p2', 'p1')
    expect(ids(cohort, { sort: { by: 'id', descending: false } })).toEqual(['p1', 'p2', 'p10'])
    expect(ids(cohort, { sort: { by: 'id', descending: true } })).toEqual(['p10', 'p2', 'p1'])
  })

  test.each(['headline', 'beside', 'missing'] as const)(
    'by %s keeps rows that are alike as in the file',
    (by) => {
      const cohort = named('c', 'a', 'b')
      expect(ids(cohort, { sort: { by, descending: false } })).toEqual(['c', 'a', 'b'])
      expect(ids(cohort, { sort: { by, descending: true } })).toEqual(['c', 'a', 'b'])
    },
  )

  test('by what is missing counts required and refining findings together', () => {
    const whole: Patient = { diagnosis: 'localized-scleroderma', ageYears: 12 }
    const cohort = cohortOf([
      { id: 'blank', patient: {} },
      { id: 'out of scope', patient: whole },
      { id: 'age', patient: { ageYears: 40 } },
    ])
    expect(ids(cohort, { sort: { by: 'missing', descending: false } })).toEqual([
      'out of scope',
      'age',
      'blank',
    ])
  })

  test('holds over pages: page by page the same rows as at once, each once', () => {
    fc.assert(
      fc.property(
        cohorts,
        fc.constantFrom('line', 'id', 'headline', 'beside', 'missing'),
        fc.boolean(),
        (cohort, by, descending) => {
          const sort: Sort = { by: by as Sort['by'], descending }
          const whole = ids(cohort, { sort })
          const pages = [0, 7, 14, 21, 28].flatMap((offset) => ids(cohort, { sort, offset, limit: 7 }))
          expect(pages).toEqual(whole)
          expect(whole.toSorted()).toEqual([...cohort.ids].sort())
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a row of the table', () => {
  test('names what is in the way as the rules do', () => {
    const truthsAt = (cohort: Cohort, row: number) =>
      headlineSets.map(
        (set) =>
          [
            set,
            Object.fromEntries(set.criteria.map(({ id }) => [id, codedTruth(truthCodes(cohort, id), row)])),
          ] as const,
      )
    fc.assert(
      fc.property(cohorts, (cohort) => {
        for (const { row, blocks, team } of selectRows(cohort, all).rows) {
          const own = obstaclesOfHeadline(truthsAt(cohort, row))
          expect([blocks.toSorted(), team.toSorted()]).toEqual([own.blocks.toSorted(), own.team.toSorted()])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('says what settles its headline against, and what it waits for', () => {
    const patient: Patient = { ageYears: 40, diagnosis: 'systemic-sclerosis', hivPositive: true }
    const { rows } = selectRows(
      cohortOf([{ id: 'p1', patient: { ...patient, cardiacTamponade: true } }]),
      all,
    )
    expect(rows).toMatchObject([
      { row: 0, line: 2, id: 'p1', headline: 'contraindicated', beside: 'needs-information' },
    ])
    expect(rows[0]?.blocks).toContain('ebmt-2025/tamponade')
    const { required, refining } = assess({ ...patient, cardiacTamponade: true }).missing
    expect(rows[0]?.missing).toEqual({
      count: required.length + refining.length,
      first: [...required, ...refining].slice(0, 2),
    })
  })
})

function named(...names: readonly string[]): Cohort {
  return cohortOf(names.map((id) => ({ id, patient: {} })))
}
