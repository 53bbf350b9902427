import { Button } from '../ui/button.tsx'
import styles from './evidence.module.css'
import { type FigureFilter, kinds, readings } from './filter.ts'

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | null
  readonly choices: Readonly<Record<string, string>>
}

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">Any</option>
        {Object.entries(choices).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Narrows the table by a request of its own, so that it works without JavaScript and its address can be kept. */
export function FilterForm({ filter }: { filter: FigureFilter }) {
  return (
    <search>
      <form className={styles.filter} action="/evidence#figures" method="get">
        <label>
          <span>Words in any column</span>
          <input type="search" name="text" defaultValue={filter.text} />
        </label>
        <Choice name="kind" label="Kind of figure" chosen={filter.kind} choices={kinds} />
        <Choice name="read" label="Read" chosen={filter.read} choices={readings} />
        {filter.sort !== null && <input type="hidden" name="sort" value={filter.sort} />}
        {filter.down && <input type="hidden" name="order" value="down" />}
        <div>
          <Button type="submit" primary>
            Show
          </Button>{' '}
          <a href="/evidence#figures">Show all</a>
        </div>
      </form>
    </search>
  )
}
