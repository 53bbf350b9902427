import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { decisionsCsv } from './decisions-csv.ts'
import type { DecisionEntry } from './record.ts'

const entry: DecisionEntry = {
  id: 'd1',
  caseId: 'c1',
  reference: 'A-1',
  teamId: 'North',
  decidedAt: '2026-11-25T09:00:00.000Z',
  meeting: { id: 'm1', title: 'Review', heldOn: '2026-11-25' },
  advice: 'needs-information',
  kind: 'refer',
  departs: true,
  departure: 'trial',
  signedBy: 'ada',
  rulesVersion: '1.0.0',
  intact: true,
  supersededBy: null,
}

describe('decisions as CSV', () => {
  it('have a row each, in codes and in words', () => {
    const [row, more] = parse(decisionsCsv([entry]), { columns: true })
    expect(row).toMatchObject({
      case: 'A-1',
      'advice code': 'needs-information',
      advice: 'Cannot be said yet',
      decision: 'Refer for transplantation',
      departs: 'yes',
      reason: 'A clinical trial',
      superseded: 'no',
      'record intact': 'yes',
    })
    expect(more).toBeUndefined()
  })

  it('leave no cell that a spreadsheet would run, and keep commas, quotes and lines in their cell', () => {
    const text = decisionsCsv([
      { ...entry, reference: '=1+1', signedBy: '@sum', meeting: { ...entry.meeting, title: 'a,"b"\nc' } },
    ])
    const [row] = parse<Record<string, string>>(text, { columns: true })
    expect(row).toMatchObject({ case: "'=1+1", 'signed by': "'@sum", meeting: 'a,"b"\nc' })
  })

  it('are a header alone where nothing was decided yet', () => {
    expect(parse(decisionsCsv([]))).toHaveLength(1)
  })
})
