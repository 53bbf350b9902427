import { describe, expect, it } from 'vitest'
import { arranged, type ListedCase, undone, withChange } from './cases.ts'

function listed(reference: string, change: Partial<ListedCase> = {}): ListedCase {
  return {
    id: reference,
    teamId: 'North',
    reference,
    status: 'referred',
    revision: 1,
    changedAt: '2026-11-22T10:00:00.000Z',
    dueOn: null,
    reviewOn: null,
    summary: { headline: 'needs-information', missing: { required: [], refining: [] } },
    ...change,
  }
}

const everything = { search: '', status: '', teamId: '' }
const cases = [
  listed('B-2', { changedAt: '2026-11-22T12:00:00.000Z', dueOn: '2026-12-24' }),
  listed('a-1', { status: 'decided', teamId: 'South', dueOn: '2026-12-01' }),
  listed('C-3', {
    changedAt: '2026-11-22T11:00:00.000Z',
    summary: { headline: 'contraindicated', missing: { required: [], refining: [] } },
  }),
]
const references = (filter: object, sorting: Parameters<typeof arranged>[2] = 'reference') =>
  arranged(cases, { ...everything, ...filter }, sorting).map(({ reference }) => reference)

describe('the board', () => {
  it.each([
    ['changed', ['B-2', 'C-3', 'a-1']],
    ['reference', ['a-1', 'B-2', 'C-3']],
    ['headline', ['B-2', 'a-1', 'C-3']],
    ['due', ['a-1', 'B-2', 'C-3']],
    ['review', ['B-2', 'a-1', 'C-3']],
  ] as const)('orders by %s, cases without a date last', (sorting, order) => {
    expect(references({}, sorting)).toEqual(order)
  })

  it('finds by reference and by answer, whatever the case of the letters', () => {
    expect(references({ search: ' A-' })).toEqual(['a-1'])
    expect(references({ search: 'CONTRA' })).toEqual(['C-3'])
  })

  it('filters by status and team together', () => {
    expect(references({ status: 'decided' })).toEqual(['a-1'])
    expect(references({ status: 'decided', teamId: 'North' })).toEqual([])
  })
})

describe('a change that is shown before the server has it', () => {
  const [first, second] = [listed('A-1', { dueOn: '2026-12-01' }), listed('A-2')]
  const change = { status: 'in-work-up', dueOn: null } as const

  it('changes its case alone', () => {
    expect(withChange([first, second], 'A-1', change)).toEqual([{ ...first, ...change }, second])
  })

  it('is taken back as if it had not been', () => {
    const shown = withChange([first, second], 'A-1', change)
    expect(undone(shown, first, change)).toEqual([first, second])
  })

  it('is taken back without what others did in the meantime', () => {
    const decided = { ...first, ...change, status: 'decided', reviewOn: '2027-06-01' } as const
    const shown = [decided, { ...second, status: 'follow-up' } as const]
    expect(undone(shown, first, change)).toEqual([{ ...decided, dueOn: '2026-12-01' }, shown[1]])
  })
})
