import type { Panel, Shape } from './chart.ts'
import { type Element, sign } from './draw.ts'
import styles from './drawing.module.css'
import { drawingOf } from './drawing-of.ts'

/** One set of axes, drawn on the server. What it shows stands in the table of its chart. */
export function DrawnPanel({ panel }: { panel: Panel }) {
  const { width, height, elements } = drawingOf(panel)
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Drawing: ${panel.title}`}
    >
      {elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made once and never rearranged
        <Drawn key={index} element={element} />
      ))}
    </svg>
  )
}

function Drawn({ element: { tag: Tag, className, attributes, text } }: { element: Element }) {
  const { 'text-anchor': textAnchor, ...others } = attributes
  const anchor =
    textAnchor === undefined ? {} : { textAnchor: String(textAnchor) as 'start' | 'middle' | 'end' }
  return (
    <Tag className={styles[className]} {...others} {...anchor}>
      {text}
    </Tag>
  )
}

/** What the shapes mean. */
export function Key({ entries }: { entries: Panel['key'] }) {
  if (entries.length === 0) return null
  return (
    <ul className={styles.key}>
      {entries.map(({ shape, label }) => (
        <li key={label}>
          <Sample shape={shape} /> {label}
        </li>
      ))}
    </ul>
  )
}

function Sample({ shape }: { shape: Shape }) {
  return (
    <svg className={styles.sample} viewBox="0 0 20 20" aria-hidden="true">
      <Drawn element={sign(shape, 10, 10)} />
    </svg>
  )
}
