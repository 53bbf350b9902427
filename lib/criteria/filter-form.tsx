import buttons from '../ui/button.module.css'
import { criteriaAddress } from './address.ts'
import styles from './criteria.module.css'
import { type Asked, type Choice, type Filter, filters, longestSearch } from './search.ts'

/** Search and filters. A form that asks the server for an address: it needs no script, and its answer can be linked. */
export function FilterForm({ asked }: { asked: Asked }) {
  return (
    <form className={styles.form} action={criteriaAddress} method="get" aria-label="Find criteria">
      <div className={styles.field}>
        <label htmlFor="q">Words</label>
        <input id="q" name="q" type="search" defaultValue={asked.words} maxLength={longestSearch} />
      </div>
      {filters.map((filter) => (
        <Select key={filter.name} filter={filter} chosen={asked.chosen[filter.name] ?? ''} />
      ))}
      <div className={styles.buttons}>
        <button type="submit" className={`${buttons.button} ${buttons.primary}`}>
          Find
        </button>
        <a href={criteriaAddress}>Start again</a>
      </div>
    </form>
  )
}

function Select({ filter, chosen }: { filter: Filter; chosen: string }) {
  const { name, label, choices } = filter
  const groups = [...new Set(choices.map(({ group }) => group))]
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">Any</option>
        {groups.map((group) => {
          const options = choices.filter((choice) => choice.group === group)
          return group === undefined ? (
            <Options key="" choices={options} />
          ) : (
            <optgroup key={group} label={group}>
              <Options choices={options} />
            </optgroup>
          )
        })}
      </select>
    </div>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
}
