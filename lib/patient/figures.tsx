import type { Outcome } from '../evidence/outcome.ts'
import { intervalInWords, viaName } from '../evidence/words.ts'
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
    <section
      key={panel.id}
      className={panel.rows.length === 1 ? `${styles.panel} ${styles.single}` : styles.panel}
      aria-labelledby={panel.id}
    >
      <h3 id={panel.id}>{titleOf(panel)}</h3>
      <p>{panel.about.join(' ')}</p>
      <div className={styles.rows}>
        {panel.rows.map((row) => (
          <Row key={row.transplant} row={row} />
        ))}
      </div>
      <p>{panel.remarks.join(' ')}</p>
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
  'per-protocol': 'only people treated as planned',
  'not stated': 'who was counted is not said in the part that was read',
  'pooled, random effects': 'people in all the studies',
}

/** Whom a figure is about, in plain words. */
export function populationInPlainWords({ population }: Outcome): string {
  const words = populationWords[population]
  if (words === undefined) throw new Error(`No plain words for the population “${population}”.`)
  return words
}

/** How the figures of a panel are known, in plain words: what was read second-hand is marked. */
export function howReadInPlainWords(figures: readonly Outcome[]): readonly string[] {
  const secondHand = figures.filter(({ verified }) => verified === 'secondary')
  const via = [...new Set(secondHand.flatMap(({ via }) => via))].map(viaName).join(' and ')
  return [
    ...(figures.some(({ verified }) => verified === 'source')
      ? ['Read in the study’s own report, of which not all was read.']
      : []),
    ...(figures.some(({ verified }) => verified === 'copy')
      ? ['Read in a copy of the study’s own report.']
      : []),
    ...(secondHand.length > 0
      ? [
          `* Second-hand: not read in the study’s own report, but in ${via}. A mistake there would be here too.`,
        ]
      : []),
  ]
}

function PanelTable({ panel }: { panel: PicturePanel }) {
  const figures = panel.rows.flatMap(figuresOf)
  const compared = panel.rows.some(({ comparison }) => comparison !== null)
  return (
    <>
      <table className={styles.table}>
        <caption>The same figures as a table</caption>
        <thead>
          <tr>
            <th scope="col">Counted</th>
            <th scope="col">{groups[0]}</th>
            {compared && <th scope="col">{groups[1]}</th>}
          </tr>
        </thead>
        <tbody>
          {panel.rows.map((row) => (
            <tr key={row.transplant}>
              <th scope="row">
                {countedInWords(row)} ({peopleCounted(row)})
              </th>
              {figuresOf(row).map((figure) => (
                <td key={figure.id}>
                  {pictureOf(figure).figure}
                  {figure.interval && ` (range given: ${intervalInWords(figure)} %)`}
                  {figure.verified === 'secondary' && ' *'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {howReadInPlainWords(figures).map((text) => (
        <p key={text} className={styles.small}>
          {text}
        </p>
      ))}
    </>
  )
}

function peopleCounted(row: PictureRow): string {
  return [...new Set(figuresOf(row).map(peopleInPlainWords))].join('; ')
}

function peopleInPlainWords(figure: Outcome): string {
  const people = populationInPlainWords(figure)
  // Beside a count the number of people stands already.
  return figure.n === null || pictureOf(figure).people === figure.n ? people : `${people}: ${figure.n}`
}
