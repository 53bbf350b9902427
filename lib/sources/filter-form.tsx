import { Button } from '../ui/button.tsx'
import { kindNames, type SourceFilter, usedFor } from './filter.ts'
import { readLevels } from './read-level.ts'
import styles from './sources.module.css'

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

/** Narrows the list by a request of its own, so that it works without JavaScript and its address can be kept. */
export function FilterForm({ filter }: { filter: SourceFilter }) {
  return (
    <search>
      <form className={styles.filter} action="/sources" method="get">
        <label>
          <span>Words in the citation, identifiers or read extent</span>
          <input type="search" name="text" defaultValue={filter.text} />
        </label>
        <Choice name="kind" label="Type" chosen={filter.kind} choices={kindNames} />
        <Choice name="read" label="Read" chosen={filter.read} choices={readLevels} />
        <Choice name="used" label="Used for" chosen={filter.used} choices={usedFor} />
        <label className={styles.check}>
          <input type="checkbox" name="seed" value="yes" defaultChecked={filter.seed} />
          <span>Only the seed reading list</span>
        </label>
        <div className={styles.submit}>
          <Button type="submit" primary>
            Show
          </Button>
          <a href="/sources">Show all</a>
        </div>
      </form>
    </search>
  )
}
