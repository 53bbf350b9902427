import { describe, expect, it } from 'vitest'
import { byMonth } from './over-time.ts'
import type { DecisionEntry } from './record.ts'

function entry(heldOn: string, departs: boolean, supersededBy: string | null = null): DecisionEntry {
  return {
    id: heldOn,
    caseId: 'c1',
    reference: 'A-1',
    teamId: 'North',
    decidedAt: `${heldOn}T09:00:00.000Z`,
    meeting: { id: 'm1', title: 'Review', heldOn },
    advice: 'needs-information',
    kind: 'refer',
    departs,
    departure: departs ? 'trial' : null,
    signedBy: 'ada',
    rulesVersion: '1.0.0',
    intact: true,
    supersededBy,
  }
}

describe('decisions by month', () => {
  it('are counted with and against the advice, with the months between that have none', () => {
    const decisions = [entry('2027-02-01', true), entry('2026-11-30', false), entry('2026-11-02', true)]
    expect(byMonth(decisions)).toEqual([
      { month: '2026-11', agrees: 1, departs: 1 },
      { month: '2026-12', agrees: 0, departs: 0 },
      { month: '2027-01', agrees: 0, departs: 0 },
      { month: '2027-02', agrees: 0, departs: 1 },
    ])
  })

  it('leave out what another decision took the place of', () => {
    expect(byMonth([entry('2026-11-30', true, 'x'), entry('2026-12-01', false)])).toEqual([
      { month: '2026-12', agrees: 1, departs: 0 },
    ])
  })

  it('are none where nothing stands', () => {
    expect(byMonth([])).toEqual([])
    expect(byMonth([entry('2026-11-30', true, 'x')])).toEqual([])
  })
})
