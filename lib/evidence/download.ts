import { figuresIn } from './chart.ts'
import { chartOf } from './charts.ts'
import { figuresAsCsv } from './csv.ts'
import { chartFile } from './drawing-file.ts'
import { figureFilterFrom, figuresBy } from './filter.ts'
import { outcome } from './outcomes.ts'

function file(text: string, type: string, name: string): Response {
  return new Response(text, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })
}

const none = () =>
  new Response('No such file.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const csvType = 'text/csv; charset=utf-8; header=present'

/** The figures that a filter leaves, as on the page, as CSV. */
export function downloadFigures(request: Request): Response {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return file(figuresAsCsv(figuresBy(figureFilterFrom(query))), csvType, 'ahsct-ssc-figures.csv')
}

/** A chart as `file.svg` or `file.csv`. 404 for another name, an unknown chart, or a drawing of a table. */
export function downloadChart(id: string, name: string): Response {
  const chart = chartOf(id)
  if (!chart) return none()
  if (name === 'file.csv') return file(figuresAsCsv(figuresIn(chart).map(outcome)), csvType, `${id}.csv`)
  if (name !== 'file.svg' || chart.panels.length === 0) return none()
  return file(chartFile(chart), 'image/svg+xml; charset=utf-8', `${id}.svg`)
}
