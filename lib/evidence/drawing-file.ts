import type { Chart, Panel } from './chart.ts'
import type { Drawing, Element } from './draw.ts'
import { drawingOf } from './drawing-of.ts'
import { chartNotes } from './figure-facts.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

function element({ tag, className, attributes, text }: Element): string {
  const all = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const open = `<${tag} class="${className}"${all.join('')}`
  return text === undefined ? `${open}/>` : `${open}>${escaped(text)}</${tag}>`
}

// The file stands alone: black on white, told apart by shape and fill.
const style =
  'text{font:13px sans-serif;fill:#000}.small{font-size:11px}.figure{font-weight:600}.title{font-size:15px;font-weight:600}' +
  '.axis{stroke:#000}.grid{stroke:#bbb}.reference{stroke:#000;stroke-width:2}.range,.join{stroke:#000;stroke-width:2}' +
  '.join{stroke:#777}.full{fill:#000;stroke:#000}.hollow{fill:#fff;stroke:#000;stroke-width:2}'

const margin = 16
const titleHeight = 40
const noteHeight = 16

/** Text in lines of at most so many characters, broken between words. */
function lines(text: string, longest: number): readonly string[] {
  return text.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1)
    if (last !== undefined && last.length + word.length < longest) all.splice(-1, 1, `${last} ${word}`)
    else all.push(word)
    return all
  }, [])
}

function placed(content: string, y: number): string {
  return `<g transform="translate(${margin} ${y})">${content}</g>`
}

function panelPart(panel: Panel, drawing: Drawing): string {
  const key = panel.key.map(({ shape, label }) => `${shape}: ${label}`).join('; ')
  return (
    `<text class="title" y="16">${escaped(panel.title)}</text>` +
    `<text class="small" y="32">${escaped(key)}</text>${placedDrawing(drawing)}`
  )
}

function placedDrawing({ elements }: Drawing): string {
  return `<g transform="translate(0 ${titleHeight})">${elements.map(element).join('')}</g>`
}

/** What the numbers beside marks stand for. */
function numberedMarks({ panels }: Chart): readonly string[] {
  return panels.flatMap((panel) =>
    panel.kind === 'plane'
      ? panel.marks.flatMap(({ sized, label }, at) => (sized ? [`${at + 1}  ${label}`] : []))
      : [],
  )
}

/** A chart as a file of its own: every panel, early harm among them, and below what must be read with it. */
export function chartFile(chart: Chart): string {
  const parts: string[] = []
  let y = margin
  parts.push(placed(`<text class="title" y="16">${escaped(chart.title)}</text>`, y))
  y += titleHeight
  for (const panel of chart.panels) {
    const drawing = drawingOf(panel)
    parts.push(placed(panelPart(panel, drawing), y))
    y += drawing.height + titleHeight + margin
  }
  for (const note of [...numberedMarks(chart), ...chartNotes(chart)].flatMap((text) => lines(text, 135))) {
    parts.push(placed(`<text class="small" y="12">${escaped(note)}</text>`, y))
    y += noteHeight
  }
  const width = 780 + 2 * margin + 40
  const height = y + margin
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${escaped(chart.title)}</title><style>${style}</style><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`
  )
}
