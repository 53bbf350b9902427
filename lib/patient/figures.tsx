import type { Outcome } from '../evidence/outcome.ts'
import { intervalInWords, viaInWords } from '../evidence/words.ts'
import { IconArray } from './icon-array.tsx'
import styles from './patient-page.module.css'
import {
  countedInWords,
  figuresOf,
  type PicturePanel,
  type PictureRow,
  panels,
  pictureOf,
  titleOf,
} from './pictures.ts'

const groups = ['Transplant', 'Cyclophosphamide'] as const

/** What the studies found: signs for people, each panel with the same figures as a table. */
export function Figures() {
  return panels.map((panel) => (
    <section key={panel.id} className={styles.panel} aria-labelledby={panel.id}>
      <h3 id={panel.id}>{titleOf(panel)}</h3>
      {panel.about.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className={styles.rows}>
        {panel.rows.map((row) => (
          <Row key={row.transplant} row={row} />
        ))}
      </div>
      {panel.remarks.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <PanelTable panel={panel} />
    </section>
  ))
}

function Row({ row }: { row: PictureRow }) {
  return (
    <figure className={styles.row}>
      <figcaption>{countedInWords(row)}</figcaption>
      <div className={styles.pair}>
        {figuresOf(row).map((figure, index) => {
          const picture = pictureOf(figure)
          return (
            <div key={figure.id}>
              <p className={styles.groupName}>{groups[index]}</p>
              <p className={styles.figure}>{picture.figure}</p>
              <IconArray picture={picture} marks={row.marks} />
            </div>
          )
        })}
      </div>
    </figure>
  )
}

const populationWords: Readonly<Record<string, string>> = {
  'all randomised': 'everyone in the study',
  'per-protocol': 'people treated as planned',
  'not stated': 'not said in the part that was read',
  'pooled, random effects': 'people in the studies that were put together',
}

/** Whom a figure is about, in plain words. */
export function populationInPlainWords({ population }: Outcome): string {
  const words = populationWords[population]
  if (words === undefined) throw new Error(`No plain words for the population “${population}”.`)
  return words
}

/** How a figure is known, in plain words. */
export function howReadInPlainWords(figure: Outcome): string {
  if (figure.verified === 'source') return 'read in the report itself'
  return figure.verified === 'copy'
    ? 'read in a copy of the report'
    : `second-hand *: read in ${viaInWords(figure)}`
}

function PanelTable({ panel }: { panel: PicturePanel }) {
  const figures = panel.rows.flatMap((row) =>
    figuresOf(row).map((figure, index) => ({ row, figure, group: groups[index] })),
  )
  const second = figures.some(({ figure }) => figure.verified === 'secondary')
  return (
    <>
      <table className={styles.table}>
        <caption>The same figures as a table</caption>
        <thead>
          <tr>
            <th scope="col">Counted</th>
            <th scope="col">Treatment</th>
            <th scope="col">Figure</th>
            <th scope="col">Who was counted</th>
            <th scope="col">How it is known</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ row, figure, group }) => (
            <tr key={figure.id}>
              <th scope="row">{countedInWords(row)}</th>
              <td>{group}</td>
              <td>
                {pictureOf(figure).figure}
                {figure.interval && ` (range given: ${intervalInWords(figure)} %)`}
              </td>
              <td>
                {populationInPlainWords(figure)}
                {figure.n !== null && figure.unit === '%' && figure.value !== 0 && ` (${figure.n})`}
              </td>
              <td>{howReadInPlainWords(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {second && (
        <p className={styles.small}>
          * Not read in the study’s own report, but in another text that repeats it. A mistake in that text
          would be here too.
        </p>
      )}
    </>
  )
}
