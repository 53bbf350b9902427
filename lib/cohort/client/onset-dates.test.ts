import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { featureIds, isFeatureId } from '../../../rules/index.ts'
import { meaningOf } from '../../assessment/interpret.ts'
import { isOnset, monthAndYear } from '../../assessment/units.ts'
import { patientAt, valueAt } from './cohort.ts'
import { couldBeMonth, datedMeaning, dateForms, formsOf } from './onset-dates.ts'
import { takenAs } from './taken-as.ts'
import { screened } from './testing/screened.ts'

const onset = 'yearsSinceFirstNonRaynaud'
const to = '2026-11-22'

describe('a date of onset', () => {
  it('counts exactly as the assessment counts its month, however a file writes it', () => {
    const two = (part: number) => String(part).padStart(2, '0')
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const entry = { text: `${two(month)}/${year}`, unit: monthAndYear, notAvailable: false }
        const expected = meaningOf(onset, entry, to)
        const written: readonly (readonly [unit: string, cell: unknown])[] = [
          [monthAndYear, `${month}/${year}`],
          ['YYYY-MM', `${year}-${two(month)}`],
          ['YYYY-MM', `${year}-${two(month)}-${two(day)}`],
          ['YYYY-MM', date.toISOString()],
          ['DD/MM/YYYY', `${two(day)}.${two(month)}.${year}`],
          ['MM/DD/YYYY', `${month}/${day}/${year}`],
        ]
        for (const [unit, cell] of written) expect(datedMeaning(onset, cell, unit, to)).toEqual(expected)
      }),
    )
  })

  it.each([
    ['YYYY-MM', '2021'],
    ['YYYY-MM', '2021-13'],
    ['YYYY-MM', '2021-04-31'],
    ['YYYY-MM', '15.03.2021'],
    ['DD/MM/YYYY', '03/15/2021'],
    ['DD/MM/YYYY', '15.03.21'],
    ['MM/DD/YYYY', '15/03/2021'],
    [monthAndYear, '2021-03'],
    [monthAndYear, 3.2021],
    ['YYYY-MM', 44_270],
  ])('as %s is not guessed from %s', (unit, cell) => {
    expect(datedMeaning(onset, cell, unit, to)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('A date is expected here'),
    })
  })

  it('on the day is taken, and a day later is refused', () => {
    expect(datedMeaning(onset, to, 'YYYY-MM', to)).toMatchObject({ kind: 'value', value: 0 })
    expect(datedMeaning(onset, '2026-11-23', 'YYYY-MM', to)).toMatchObject({ kind: 'refused' })
    expect(datedMeaning(onset, '2026-12', 'YYYY-MM', to)).toMatchObject({ kind: 'refused' })
  })

  it('is taken for no finding but the disease clocks', () => {
    expect(featureIds.filter((feature) => dateForms(feature).length > 0)).toEqual(featureIds.filter(isOnset))
  })

  it('with day and month that could be exchanged has two forms, and a figure may be a month', () => {
    expect(formsOf(['03/04/2021', '05/06/2021'])).toEqual(['DD/MM/YYYY', 'MM/DD/YYYY'])
    expect(formsOf(['03/04/2021', '15/06/2021'])).toEqual(['DD/MM/YYYY'])
    expect(['03.2021', '12.2021', '13.2021', '3.2', '3.20215'].map(couldBeMonth)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('a column of dates of onset', () => {
  const file = (...cells: string[]) =>
    new File([`first non-Raynaud symptom,mrss\n${cells.map((cell) => `${cell},9\n`).join('')}`], 'a.csv')

  it('is read once the day is said to which is counted, and a blank stays unknown', async () => {
    const dates = () => file('2021-03-15', '2024-11', '', 'NA', '2027-01', 'spring')
    const { open } = await screened(dates())
    expect(open).toEqual([{ place: null, kind: 'reference', name: '' }])
    const {
      open: left,
      cohort,
      draft,
      preview,
      result,
    } = await screened(dates(), undefined, { reference: to })
    expect(left).toEqual([])
    expect([0, 1, 2, 3].map((row) => valueAt(cohort, onset, row))).toEqual([5.666667, 2, null, null])
    expect(patientAt(cohort, 3)).toMatchObject({ notAvailable: [onset], reference: to })
    expect(result.reference).toBe(to)
    expect(preview.problems).toMatchObject([{ column: 'first non-Raynaud symptom', count: 2, lines: [6, 7] }])
    const [column] = draft.columns
    expect(column && takenAs(column, { decimal: 'point', reference: to })).toEqual({
      read: '2021-03-15',
      taken: '5.67 years (68 months)',
      refused: false,
    })
  })

  it('may be dates of Parquet', async () => {
    const columnData = [
      {
        name: onset,
        data: [new Date('2021-03-15'), null, new Date('2027-03-15')],
        type: 'TIMESTAMP' as const,
      },
    ]
    const parquet = new File([parquetWriteBuffer({ columnData })], 'a.parquet')
    const { cohort, open, inspection } = await screened(parquet, undefined, { reference: to })
    expect(inspection.columns?.[0]?.examples).toEqual([
      '2021-03-15T00:00:00.000Z',
      '2027-03-15T00:00:00.000Z',
    ])
    expect(open).toEqual([])
    expect([0, 1].map((row) => valueAt(cohort, onset, row))).toEqual([5.666667, null])
    expect(cohort.refused[0]?.problems).toMatchObject([{ column: onset, value: '2027-03-15T00:00:00.000Z' }])
  })

  it.each([
    ['the day or the month first', ['03/04/2021', '05/06/2021']],
    ['months or years', ['03.2021', '05.2019']],
    ['dates or what else', ['03/04/2021', '2021-04']],
    ['years or months', ['3', '4.5']],
  ])('is asked about where it may hold %s', async (_, cells) => {
    const { open } = await screened(file(...cells), undefined, { reference: to })
    expect(open.map(({ kind }) => kind)).toEqual(['unit'])
  })

  it('with the program’s own name for years is still asked about where its figures may be months', async () => {
    const { open } = await screened(new File([`${onset}\n03.2021\n`], 'a.csv'))
    expect(open.map(({ kind }) => kind)).toEqual(['unit'])
    const years = await screened(new File([`${onset}\n3.2\n`], 'a.csv'))
    expect(years.open).toEqual([])
  })

  it('may have words that somebody gives a meaning', async () => {
    const { cohort } = await screened(
      file('2021-03', 'unknown', 'not asked'),
      (draft) =>
        isFeatureId(draft.use) && draft.use === onset
          ? { ...draft, words: { unknown: 'blank', 'not asked': 'not available' } }
          : draft,
      { reference: to },
    )
    expect(cohort.refused).toEqual([])
    expect(patientAt(cohort, 2).notAvailable).toEqual([onset])
  })
})
