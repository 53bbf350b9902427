import { charts } from './charts.ts'
import styles from './evidence.module.css'
import { caution, columns } from './figure-facts.ts'
import { FigureTable } from './figure-table.tsx'
import { addressOf, type FigureFilter, figuresBy, isSortable } from './filter.ts'
import { FilterForm } from './filter-form.tsx'
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
      <p>
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
  const csv = addressOf(filter).replace('/evidence', '/evidence/figures.csv')
  return (
    <>
      <h2 id="figures">
        {figures.length} of {outcomes.length} figures
      </h2>
      <FilterForm filter={filter} />
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
          figures={figures}
          without={['p', 'population', 'note']}
          head={(column) => <Head column={column} filter={filter} />}
        />
      )}
    </>
  )
}

function Head({ column, filter }: { column: keyof typeof columns; filter: FigureFilter }) {
  if (!isSortable(column)) return columns[column]
  const sorted = filter.sort === column
  const next = { ...filter, sort: column, down: sorted && !filter.down }
  return (
    <a href={`${addressOf(next)}#figures`}>
      {columns[column]}
      {sorted && (filter.down ? ', falling' : ', rising')}
    </a>
  )
}
