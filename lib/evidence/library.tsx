import { charts } from './charts.ts'
import styles from './evidence.module.css'
import { caution, columns } from './figure-facts.ts'
import { FigureTable } from './figure-table.tsx'
import { addressOf, type FigureFilter, figuresBy, isSortable, rowsOfPart } from './filter.ts'
import { FigureFilterForm } from './filter-form.tsx'
import { outcomes } from './outcomes.ts'
import { studies } from './studies.ts'

/** The way into the evidence: charts, notes, studies, and every figure in one table. */
export function Library({ filter }: { filter: FigureFilter }) {
  return (
    <>
      <p>{caution}</p>
      <h2>Charts</h2>
      <ol className={styles.list}>
        {charts.map(({ id, title }) => (
          <li key={id}>
            <a href={`/evidence/charts/${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p className={styles.files}>
        <a href="/evidence/notes">Evidence notes</a>: positions of other bodies, other cell therapies,
        research, other diseases, and claims that do not hold.
      </p>
      <Figures filter={filter} />
      <h2>Studies</h2>
      <ul className={styles.studies}>
        {studies.map(({ id, name, figures }) => (
          <li key={id}>
            <a href={`/evidence/${id}`}>{name}</a> {figures.length > 0 && figures.length}
          </li>
        ))}
      </ul>
    </>
  )
}

function Figures({ filter }: { filter: FigureFilter }) {
  const figures = figuresBy(filter)
  const parts = Math.max(Math.ceil(figures.length / rowsOfPart), 1)
  const part = Math.min(filter.part, parts)
  const shown = figures.slice((part - 1) * rowsOfPart, part * rowsOfPart)
  const csv = addressOf({ ...filter, part: 1 }).replace('/evidence', '/evidence/figures.csv')
  return (
    <>
      <h2 id="figures">
        {figures.length} of {outcomes.length} figures
      </h2>
      <FigureFilterForm filter={filter} />
      {figures.length === 0 ? (
        <p>None fits. Use fewer words, or show all.</p>
      ) : (
        <p className={styles.files}>
          <a href={csv}>These {figures.length} figures as CSV</a>
        </p>
      )}
      {figures.length > 0 && (
        <FigureTable
          caption="Figures; the head of a column sorts by it. Population, p and notes stand on the page of the study."
          figures={shown}
          without={['p', 'population', 'note']}
          head={(column) => <Head column={column} filter={filter} />}
        />
      )}
      {parts > 1 && <Parts filter={filter} parts={parts} part={part} />}
    </>
  )
}

/** The ways to the other parts of a long table. */
function Parts({ filter, parts, part }: { filter: FigureFilter; parts: number; part: number }) {
  return (
    <nav className={styles.files} aria-label="Parts of the table">
      {Array.from({ length: parts }, (_, index) => index + 1).map((each) => (
        <a
          key={each}
          href={`${addressOf({ ...filter, part: each })}#figures`}
          aria-current={each === part ? 'page' : undefined}
        >
          Figures {(each - 1) * rowsOfPart + 1} and on
        </a>
      ))}
    </nav>
  )
}

function Head({ column, filter }: { column: keyof typeof columns; filter: FigureFilter }) {
  if (!isSortable(column)) return columns[column]
  const sorted = filter.sort === column
  const next = { ...filter, sort: column, down: sorted && !filter.down, part: 1 }
  return (
    <a href={`${addressOf(next)}#figures`}>
      {columns[column]}
      {sorted && (filter.down ? ', falling' : ', rising')}
    </a>
  )
}
