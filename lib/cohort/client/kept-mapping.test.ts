import { describe, expect, it } from 'vitest'
import { type ColumnDraft, type MappingDraft, openQuestions } from './draft.ts'
import { draftAfter, type KeptMapping } from './kept-mapping.ts'
import { asShown, inspectionOf } from './testing/screened.ts'

const first = 'Patient;PaO2;pregnant;skin;comment\n1;8,1;nein;24;x\n2;9,5;ja;3;y\n'

const settled = (column: ColumnDraft): ColumnDraft => {
  if (column.column.name === 'PaO2') return { ...column, unit: 'kPa' }
  if (column.column.name === 'skin') return { ...column, use: 'mrss', unit: '' }
  return column.use === 'pregnant'
    ? { ...column, words: { nein: { value: false }, ja: { value: true } }, checked: true }
    : column
}

/** What somebody said of the first file. */
async function kept(change: (draft: MappingDraft) => MappingDraft = (draft) => draft): Promise<KeptMapping> {
  const { draft } = draftAfter(await inspectionOf(first), null)
  const columns = draft.columns.map(settled)
  return { fileName: 'first.csv', draft: change({ ...draft, decimal: 'comma', columns }) }
}

describe('a file after another', () => {
  it('with the same columns, corrected and in another order, has nothing to be said again', async () => {
    const inspection = await inspectionOf('pregnant;comment;skin;PaO2;Patient\nja;z;25;8,2;1\n;;;;2\n')
    const { draft, takenOver } = draftAfter(inspection, await kept())
    expect(draft.columns.map(({ use, unit }) => [use, unit])).toEqual([
      ['pregnant', ''],
      ['none', null],
      ['mrss', ''],
      ['pao2MmHg', 'kPa'],
      ['id', null],
    ])
    expect(openQuestions(inspection, asShown, draft)).toEqual([])
    expect(takenOver).toEqual({ fileName: 'first.csv', columns: 4, changed: [], gone: [] })
  })

  it('with a word that was not there before has its words checked again', async () => {
    const inspection = await inspectionOf('Patient;pregnant\n1;ja\n2;vielleicht\n')
    const { draft, takenOver } = draftAfter(inspection, await kept())
    expect(openQuestions(inspection, asShown, draft).map(({ kind }) => kind)).toEqual(['words'])
    expect(draft.columns[1]?.words).toEqual({ ja: { value: true } })
    expect(takenOver).toEqual({
      fileName: 'first.csv',
      columns: 2,
      changed: ['pregnant'],
      gone: ['PaO2', 'skin'],
    })
  })

  it('keeps a word refused that somebody refused', async () => {
    const refusing = await kept((draft) => ({
      ...draft,
      columns: draft.columns.map((column) =>
        column.use === 'pregnant' ? { ...column, words: { ja: { value: true } } } : column,
      ),
    }))
    const { draft } = draftAfter(await inspectionOf('pregnant\nja\nnein\n'), refusing)
    expect(draft.columns[0]).toMatchObject({ words: { ja: { value: true } }, checked: true })
  })

  it('asks about commas where the file before had none', async () => {
    const { draft: points } = draftAfter(await inspectionOf('fvcPct;mrss\n62.5;3\n'), null)
    const inspection = await inspectionOf('fvcPct;mrss\n62,5;3\n')
    const { draft } = draftAfter(inspection, { fileName: 'first.csv', draft: points })
    expect(draft.decimal).toBeNull()
  })

  it('asks again how an onset is written where it is written otherwise', async () => {
    const { draft: years } = draftAfter(await inspectionOf('yearsSinceFirstNonRaynaud\n3.2\n'), null)
    const before = { fileName: 'first.csv', draft: years }
    const unitIn = async (cell: string) =>
      draftAfter(await inspectionOf(`yearsSinceFirstNonRaynaud\n${cell}\n`), before).draft.columns[0]?.unit
    expect(await unitIn('4.5')).toBe('years')
    expect(await unitIn('03.2021')).toBeNull()
    expect(await unitIn('2021-03')).toBe('YYYY-MM')
  })

  it('never uses a new column for what one of the same name already holds', async () => {
    const { draft } = draftAfter(await inspectionOf('skin;mrss\n24;3\n'), await kept())
    expect(draft.columns.map(({ use }) => use)).toEqual(['mrss', 'none'])
  })

  it('with other columns, or the same name twice, is proposed as if it were the first', async () => {
    for (const content of ['weight\n60\n', 'PaO2;PaO2\n8;9\n']) {
      const inspection = await inspectionOf(content)
      expect(draftAfter(inspection, await kept())).toEqual(draftAfter(inspection, null))
    }
  })
})
