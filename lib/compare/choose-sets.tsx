import { type CriteriaSet, criteriaSets } from '../../rules/index.ts'
import { Button } from '../ui/button.tsx'
import styles from './compare.module.css'

/** Which two sets to compare. An ordinary form: it works without JavaScript, and the address can be kept. */
export function ChooseSets({ chosen }: { chosen: readonly [CriteriaSet, CriteriaSet] | null }) {
  const [a, b] = chosen ?? []
  return (
    <form className={styles.choose} method="get" action="/compare" aria-label="Sets to compare">
      <SetField name="a" label="First set" {...(a && { chosen: a.id })} />
      <SetField name="b" label="Second set" {...(b && { chosen: b.id })} />
      <Button primary type="submit">
        Compare
      </Button>
      {a && b && a !== b && <a href={`/compare?a=${b.id}&b=${a.id}`}>Exchange the two</a>}
    </form>
  )
}

function SetField({ name, label, chosen }: { name: 'a' | 'b'; label: string; chosen?: string }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select name={name} defaultValue={chosen} key={chosen}>
        {criteriaSets.map((set) => (
          <option value={set.id} key={set.id}>
            {set.name}
          </option>
        ))}
      </select>
    </label>
  )
}
