import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './filter.module.css'

interface FilterFormProps {
  /** The address of the whole list, which the form narrows. */
  readonly address: string
  /** What the words are looked for in, and the words. */
  readonly words: { readonly label: string; readonly text: string }
  readonly children: ReactNode
}

/** Narrows a list by a request of its own, so that it works without JavaScript and its address can be kept. */
export function FilterForm({ address, words, children }: FilterFormProps) {
  return (
    <search>
      <form className={styles.filter} action={address} method="get">
        <label>
          <span>{words.label}</span>
          <input type="search" name="text" defaultValue={words.text} />
        </label>
        {children}
        <div className={styles.submit}>
          <Button type="submit" primary>
            Show
          </Button>
          <a href={address}>Show all</a>
        </div>
      </form>
    </search>
  )
}

interface FilterChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | null
  readonly choices: Readonly<Record<string, string>>
}

/** One of a few values, or any. */
export function FilterChoice({ name, label, chosen, choices }: FilterChoiceProps) {
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

/** A yes that narrows. */
export function FilterCheck({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" name={name} value="yes" defaultChecked={checked} />
      <span>{label}</span>
    </label>
  )
}
