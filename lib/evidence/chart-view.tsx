import { Wide } from '../ui/page.tsx'
import { type Chart, figuresIn, type Panel } from './chart.ts'
import { DrawnPanel, Key } from './drawing.tsx'
import styles from './evidence.module.css'
import { caution } from './figure-facts.ts'
import { FigureTable } from './figure-table.tsx'
import { outcome } from './outcomes.ts'

/** A chart: every panel in one view, what must be said with it, its table and its files. */
export function ChartView({ chart }: { chart: Chart }) {
  const figures = figuresIn(chart).map(outcome)
  return (
    <>
      {chart.panels.length > 0 && (
        <div className={styles.panels}>
          {chart.panels.map((panel) => (
            <PanelView key={panel.id} panel={panel} />
          ))}
        </div>
      )}
      {chart.mustSay.map((text) => (
        <p key={text} className={styles.mustSay}>
          {text}
        </p>
      ))}
      {chart.notAvailable.map((text) => (
        <p key={text}>
          <strong>Not available:</strong> {text}
        </p>
      ))}
      <p>{caution}</p>
      <Files chart={chart} />
      <h2>The figures</h2>
      <FigureTable
        caption={`${chart.title}: the same figures as a table${chart.inWords.length > 0 ? ', and those that may only be told in words' : ''}`}
        figures={figures}
        numbered={chart.panels.some(({ kind, id }) => kind === 'plane' && id === 'mortality')}
      />
      <p className={styles.small}>* Read in another publication that reports it, which the table names.</p>
    </>
  )
}

function Files({ chart }: { chart: Chart }) {
  return (
    <p className={styles.files}>
      Download: {chart.panels.length > 0 && <a href={`/evidence/charts/${chart.id}/file.svg`}>SVG</a>}{' '}
      <a href={`/evidence/charts/${chart.id}/file.csv`}>CSV</a>
    </p>
  )
}

function PanelView({ panel }: { panel: Panel }) {
  const id = `panel-${panel.id}`
  return (
    <figure className={styles.panel} aria-labelledby={id}>
      <figcaption id={id}>{panel.title}</figcaption>
      <Key entries={panel.key} />
      <Wide label={panel.title}>
        <DrawnPanel panel={panel} />
      </Wide>
      {panel.kind === 'plane' && panel.marks.some(({ sized }) => sized) && (
        <ol className={styles.numbered}>
          {panel.marks.map(({ figure, label }) => (
            <li key={figure}>{label}</li>
          ))}
        </ol>
      )}
    </figure>
  )
}
