import { Wide } from '../ui/page.tsx'
import styles from './evidence.module.css'
import { columns, factsOf } from './figure-facts.ts'
import type { Outcome } from './outcome.ts'

type Column = keyof typeof columns

const everyColumn = Object.keys(columns) as readonly Column[]

interface Props {
  readonly caption: string
  readonly figures: readonly Outcome[]
  /** Numbers the rows as a drawing numbers its marks. */
  readonly numbered?: boolean
  /** The head of a column, such as a link that sorts by it. */
  readonly head?: (column: Column) => React.ReactNode
  readonly without?: readonly Column[]
}

/** Figures with everything without which they must not be shown. */
export function FigureTable({ caption, figures, numbered = false, head, without = [] }: Props) {
  const shown = everyColumn.filter((column) => !without.includes(column))
  return (
    <Wide label={caption}>
      <table className={styles.figures}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {numbered && <th scope="col">No.</th>}
            {shown.map((column) => (
              <th key={column} scope="col">
                {head ? head(column) : columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <Row key={figure.id} figure={figure} shown={shown} number={numbered ? index + 1 : null} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Row({
  figure,
  shown,
  number,
}: {
  figure: Outcome
  shown: readonly Column[]
  number: number | null
}) {
  const facts = factsOf(figure)
  return (
    <tr id={figure.id.replaceAll('/', '.')}>
      {number !== null && <td>{number}</td>}
      {shown.map((column) =>
        column === shown[0] ? (
          <th key={column} scope="row">
            {column === 'study' ? <a href={`/evidence/${figure.source}`}>{facts.study}</a> : facts[column]}
          </th>
        ) : (
          <td key={column} className={column === 'figure' ? styles.value : undefined}>
            {facts[column]}
            {column === 'figure' && figure.verified === 'secondary' && (
              <abbr title="Read in another publication"> *</abbr>
            )}
          </td>
        ),
      )}
    </tr>
  )
}
