import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPatient, patients } from '../arbitraries.ts'
import { findingsOf } from '../assess/index.ts'
import { criteriaSets } from '../criteria/index.ts'
import { expressions } from '../expressions/arbitraries.ts'
import { above, evaluate, type Findings, not } from '../expressions/index.ts'
import { blankColumns, columnsOf, findingsWriter } from './columns.ts'
import { countTruths, truthAt } from './packed.ts'
import { truthsInBulk } from './truths.ts'

const criteria = criteriaSets.flatMap((set) => set.criteria)

/** Findings as no form would let them through: of the wrong type, without a name, or no number at all. */
const spoilt = fc
  .tuple(
    patients,
    fc.constantFrom<number | string | boolean>(Number.NaN, Infinity, -Infinity, 'none', true, 0),
  )
  .map(([given, value]) => Object.fromEntries(Object.keys(given).map((id) => [id, value])))

function columnsWith(rows: readonly Findings[]) {
  const columns = blankColumns(rows.length)
  const write = findingsWriter(columns)
  for (const [row, findings] of rows.entries()) write(row, findings)
  return columns
}

describe('truths in bulk', () => {
  it('are those of the evaluator, for every criterion and every patient', () => {
    fc.assert(
      fc.property(fc.array(patients, { maxLength: 70 }), (cohort) => {
        const found = truthsInBulk(criteria, columnsOf(cohort.map(asPatient)))
        for (const [row, given] of cohort.entries()) {
          const findings = findingsOf(asPatient(given))
          for (const { id, when } of criteria) {
            const truths = found[id]
            expect(truths && truthAt(truths, row)).toBe(evaluate(when, findings))
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are those of the evaluator, for every expression and whatever stands in the findings', () => {
    fc.assert(
      fc.property(
        fc.array(expressions, { minLength: 1, maxLength: 5 }),
        fc.array(fc.oneof(patients, patients, spoilt), { maxLength: 40 }),
        (asked, rows) => {
          const found = truthsInBulk(
            asked.map((when, at) => ({ id: `${at}`, when })),
            columnsWith(rows),
          )
          for (const [at, when] of asked.entries()) {
            const truths = found[at]
            expect(rows.map((_, row) => truths && truthAt(truths, row))).toEqual(
              rows.map((findings) => evaluate(when, findings)),
            )
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('are counted without what lies beyond the last row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(10, 20, 30, undefined), { maxLength: 100 }),
        expressions,
        (scores, any) => {
          const columns = columnsWith(scores.map((mrss) => (mrss === undefined ? {} : { mrss })))
          const asked = [above('mrss', 15), not(above('mrss', 15)), any]
          const found = truthsInBulk(
            asked.map((when, at) => ({ id: `${at}`, when })),
            columns,
          )
          for (const truths of Object.values(found)) {
            const each = scores.map((_, row) => truthAt(truths, row))
            const count = (wanted: boolean | null) => each.filter((truth) => truth === wanted).length
            expect(countTruths(truths, scores.length)).toEqual({
              true: count(true),
              false: count(false),
              unknown: count(null),
            })
          }
        },
      ),
    )
  })

  it('follow a limit that is changed', () => {
    const columns = columnsOf([{ mrss: 15 }, { mrss: 16 }, {}])
    const truthsAbove = (limit: number) => {
      const { tried } = truthsInBulk([{ id: 'tried', when: above('mrss', limit) }], columns)
      return tried && [0, 1, 2].map((row) => truthAt(tried, row))
    }
    expect(truthsAbove(15)).toEqual([false, true, null])
    expect(truthsAbove(14)).toEqual([true, true, null])
  })
})
