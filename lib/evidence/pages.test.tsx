import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { figuresIn } from './chart.ts'
import { ChartView } from './chart-view.tsx'
import { charts } from './charts.ts'
import { figureFilterFrom } from './filter.ts'
import { Library } from './library.tsx'
import { claims, noteSections } from './notes.ts'
import { Notes } from './notes-view.tsx'
import { outcome, outcomes } from './outcomes.ts'
import { studies } from './studies.ts'
import { StudyView } from './study-view.tsx'
import { numberInWords } from './words.ts'

const rowId = (id: string) => `<tr id="${id.replaceAll('/', '.')}">`

describe('pages of the evidence', () => {
  it.each(charts)('$id: every figure drawn or told stands in the table below with its value', (chart) => {
    const page = renderToStaticMarkup(<ChartView chart={chart} />)
    for (const id of figuresIn(chart)) {
      const { value } = outcome(id)
      const [, row = ''] = page.split(rowId(id))
      expect(row.split('</tr>')[0], id).toContain(value === null ? 'no figure' : numberInWords(value))
    }
    expect(page).toContain('None of these figures is a prediction for a patient.')
    expect(page).not.toContain(' style=')
  })

  it('the parts of the library hold every figure, each once', () => {
    const parts = ['1', '2', '3', '4'].map((part) =>
      renderToStaticMarkup(<Library filter={figureFilterFrom({ part })} />),
    )
    for (const { id } of outcomes)
      expect(
        parts.filter((part) => part.includes(rowId(id))),
        id,
      ).toHaveLength(1)
  })

  it('a part beyond the last is the last', () => {
    const last = renderToStaticMarkup(<Library filter={figureFilterFrom({ part: '99' })} />)
    expect(last).toContain(rowId(outcomes.at(-1)?.id ?? ''))
  })

  it.each(studies)('$id: what was read stands on the page, and all its figures', (study) => {
    const page = renderToStaticMarkup(<StudyView study={study} />)
    expect(page).toContain('What was read')
    for (const { id } of study.figures) expect(page).toContain(rowId(id))
    if (study.figures.length === 0) expect(page).toContain('No figure on outcomes is available')
  })

  it('every note and every claim stands on the page of notes', () => {
    const page = renderToStaticMarkup(<Notes />)
    expect(page.split('<tr>')).toHaveLength(
      1 + noteSections.length + noteSections.flatMap(({ notes }) => notes).length + 1 + claims.length,
    )
  })
})
