import { describe, expect, it } from 'vitest'
import { prognosticFindings } from '../../rules/index.ts'
import { prognosis } from './prognosis.ts'
import { transplantPredictors } from './transplant-predictors.ts'

const rows = [...prognosis, ...transplantPredictors]
const figures = rows.flatMap((row) => row.figures)
const withLimit = figures.filter(({ finding }) => /-(above|below)-\d+$/.test(finding ?? ''))

describe('published figures', () => {
  it.each(withLimit)('mark $says by a finding with the same limit', ({ says, finding }) => {
    const [, side, limit] = /-(above|below)-(\d+)$/.exec(finding ?? '') ?? []
    expect(says).toContain(`${side === 'above' ? '>' : '<'} ${limit}`)
  })

  it('mark by every finding that the form can tell', () => {
    const used = new Set(figures.map(({ finding }) => finding))
    const unused = Object.keys(prognosticFindings).filter(
      (id) => !used.has(id as keyof typeof prognosticFindings),
    )
    expect(unused).toEqual([])
  })

  it('stand in rows with an id of their own, each with figures, people and, but for one, a source', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ figures: shown, who }) => shown.length === 0 || who === '')).toEqual([])
    expect(rows.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual(['rna-polymerase'])
  })

  it('are never called a risk of this patient', () => {
    expect(JSON.stringify(rows)).not.toMatch(/your|this patient|probability/i)
  })
})
