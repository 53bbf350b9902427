import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sources } from '../../rules/index.ts'
import { figuresIn, figuresOn } from './chart.ts'
import { charts } from './charts.ts'
import { downloadChart, downloadFigures } from './download.ts'
import { chartFile } from './drawing-file.ts'
import { drawingOf } from './drawing-of.ts'
import { factsOf } from './figure-facts.ts'
import { figureFilterFrom, figuresBy } from './filter.ts'
import { outcome, outcomes } from './outcomes.ts'
import { studies, studyOf } from './studies.ts'
import { howReadInWords, timeInWords } from './words.ts'

const panels = charts.flatMap((chart) =>
  chart.panels.map((panel) => [`${chart.id}, ${panel.id}`, chart, panel] as const),
)
const numbers = (text: string) => text.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?/g) ?? []

describe('drawings', () => {
  it.each(panels)('%s: every figure printed beside a mark is one of its rows', (_, __, panel) => {
    const own = new Set(
      figuresOn(panel).flatMap((id) => {
        const { value, interval = [] } = outcome(id)
        return [value, ...interval].map(String)
      }),
    )
    const printed = drawingOf(panel).elements.filter(({ className, text }) => className === 'figure' && text)
    // Marks of a sized plane carry their number in the list; a stretch of years its name.
    const figures = panel.kind === 'lanes' ? printed.flatMap(({ text = '' }) => numbers(text)) : []
    expect(figures.filter((number) => !own.has(number))).toEqual([])
    if (panel.kind === 'lanes') expect(figures.length).toBeGreaterThanOrEqual(figuresOn(panel).length)
  })

  it.each(panels)('%s: nothing lies outside the drawing', (_, __, panel) => {
    const { width, height, elements } = drawingOf(panel)
    for (const { attributes } of elements) {
      for (const [name, value] of Object.entries(attributes)) {
        if (typeof value !== 'number') continue
        expect(value, name).toBeGreaterThanOrEqual(0)
        expect(value, name).toBeLessThanOrEqual(/x|width/.test(name) ? width : height)
      }
    }
  })

  it('a bar is as long as its figure, and a point stands where its value is', () => {
    const panel = charts.find(({ id }) => id === 'astis-events')?.panels[0]
    if (!panel) throw new Error('No panel.')
    const bars = drawingOf(panel)
      .elements.filter(({ tag }) => tag === 'rect')
      .map(({ attributes }) => Number(attributes.width))
    const perEvent = (bars[0] ?? 0) / 13
    const expected = [13, 8, 14, 14, 15, 20].map((events) => events * perEvent)
    bars.forEach((bar, index) => {
      expect(bar).toBeCloseTo(expected[index] ?? 0, 0)
    })
  })

  it('a file of a drawing stands alone: early harm in it, its notes, its caution, and no other address', () => {
    const file = chartFile(charts.find(({ id }) => id === 'scot') ?? expect.fail())
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(file).toContain('Early harm in the same trial: treatment-related mortality')
    expect(file).toContain('3 % and 0 %')
    expect(file).toContain('None of these figures is a prediction')
    expect(file.match(/https?:\/\/[^"]+/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(file).not.toMatch(/<script|href=|style="/)
  })
})

describe('files', () => {
  const request = (query: string) => new Request(`http://localhost/evidence/figures.csv${query}`)

  it('all figures as CSV are the figures of the data, number by number', async () => {
    const rows = parse(await downloadFigures(request('')).text(), { columns: true }) as Record<
      string,
      string
    >[]
    expect(
      rows.map(({ id, value, interval_low, interval_high, patients }) => [
        id,
        value,
        interval_low,
        interval_high,
        patients,
      ]),
    ).toEqual(
      outcomes.map(({ id, value, interval, n }) =>
        [id, value, interval?.[0], interval?.[1], n].map((each) =>
          each === null || each === undefined ? '' : String(each),
        ),
      ),
    )
  })

  it('a filtered file holds what the filter leaves', async () => {
    const rows = parse(await downloadFigures(request('?text=vonk&kind=survival')).text(), {
      columns: true,
    }) as Record<string, string>[]
    expect(rows.map(({ id }) => id)).toEqual([
      'vonk-2008/os-pct/ahsct/60',
      'vonk-2008/os-pct/ahsct/84',
      'vonk-2008/efs-pct/ahsct/60',
      'vonk-2008/efs-pct/ahsct/84',
    ])
  })

  it.each(charts)('$id as CSV holds exactly the rows of its table', async (chart) => {
    const rows = parse(await downloadChart(chart.id, 'file.csv').text(), { columns: true }) as Record<
      string,
      string
    >[]
    expect(rows.map(({ id }) => id)).toEqual(figuresIn(chart))
  })

  it.each([
    ['astis-events', 'file.pdf'],
    ['no-such-chart', 'file.svg'],
    ['predictors-after-transplantation', 'file.svg'],
    ['toString', 'file.csv'],
  ])('there is no %s/%s', (chart, name) => {
    expect(downloadChart(chart, name).status).toBe(404)
  })
})

describe('the table of figures', () => {
  const found = (query: Readonly<Record<string, string>>) =>
    figuresBy(figureFilterFrom(query)).map(({ id }) => id)

  it('without a filter shows every figure, in the order of the data', () => {
    expect(found({})).toEqual(outcomes.map(({ id }) => id))
  })

  it('finds by words of any column, in any order and case', () => {
    expect(found({ text: 'TREATMENT-RELATED astis 10.1' })).toEqual([
      'astis/treatment-related-mortality-pct/ahsct/12',
    ])
    expect(found({ text: 'no such words' })).toEqual([])
  })

  it('narrows by how figures were read', () => {
    for (const figure of figuresBy(figureFilterFrom({ read: 'copy' }))) expect(figure.verified).toBe('copy')
  })

  it('sorts up and down by months, numbers as numbers', () => {
    const months = (order: string) =>
      figuresBy(figureFilterFrom({ sort: 'time', order })).map(({ at }) => at.months ?? -1)
    expect(months('')).toEqual(months('').toSorted((a, b) => a - b))
    expect(months('down')).toEqual(months('').toReversed())
  })

  it('ignores what it does not know', () => {
    expect(found({ kind: 'toString', read: 'x', sort: 'constructor' })).toHaveLength(outcomes.length)
  })
})

describe('words of a figure', () => {
  it('a median of follow-up never reads like a fixed time', () => {
    for (const { at } of outcomes) {
      if (at.kind === 'median follow-up') expect(timeInWords(at)).toMatch(/^over a median of /)
      if (at.kind === 'landmark') expect(timeInWords(at)).toMatch(/^at \d/)
    }
  })

  it('a figure read second-hand names where', () => {
    for (const figure of outcomes) {
      expect(howReadInWords(figure).includes(': '), figure.id).toBe(figure.verified === 'secondary')
    }
  })

  it('every number of a figure, of its interval and of its patients is shown as it is in the data', () => {
    for (const figure of outcomes) {
      const facts = factsOf(figure)
      expect(numbers(facts.figure)[0] ?? null, figure.id).toBe(
        figure.value === null ? null : String(figure.value),
      )
      expect(numbers(facts.interval)).toEqual((figure.interval ?? []).map(String))
      expect(facts.patients).toBe(figure.n === null ? 'not stated' : String(figure.n))
    }
  })
})

describe('studies', () => {
  it('every publication of the seed reading list is found, and so is every source of a figure', () => {
    const ids = new Set<string>(studies.map(({ id }) => id))
    const seeds = Object.entries(sources).filter(([, { seed }]) => seed)
    expect(seeds.map(([id]) => id).filter((id) => !ids.has(id))).toEqual([])
    expect(outcomes.map(({ source }) => source).filter((id) => !ids.has(id))).toEqual([])
  })

  it('ASTIS names its arms, its charts and its figures', () => {
    const study = studyOf('astis')
    expect(study?.figures).toHaveLength(39)
    expect(study?.arms).toContain('Cyclophosphamide IV monthly x12')
    expect(study?.charts.map(({ id }) => id)).toContain('astis-events')
  })

  it('an id that is none is no study', () => {
    expect(studyOf('toString')).toBeUndefined()
  })
})
