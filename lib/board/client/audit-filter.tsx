import type { TrailPage } from '../../accounts/trail.ts'
import styles from './accounts-page.module.css'

/** What is looked for; an empty text is not asked about. */
export interface Filter {
  readonly actor: string
  readonly action: string
  readonly target: string
  readonly from: string
  readonly to: string
}

export const noFilter: Filter = { actor: '', action: '', target: '', from: '', to: '' }

interface AuditFilterProps {
  readonly filter: Filter
  readonly page: TrailPage
  readonly onChange: (filter: Filter) => void
}

/** Narrows the trail by person, action, target and day. */
export function AuditFilter({ filter, page, onChange }: AuditFilterProps) {
  const set = (name: keyof Filter) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...filter, [name]: event.target.value.trim() })
  return (
    <search className={styles.row}>
      <label>
        Person
        <select value={filter.actor} onChange={set('actor')}>
          <option value="">All</option>
          {Object.entries(page.people).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="unknown">Not signed in</option>
        </select>
      </label>
      <label>
        Action
        <select value={filter.action} onChange={set('action')}>
          <option value="">All</option>
          {page.actions.map((action) => (
            <option key={action}>{action}</option>
          ))}
        </select>
      </label>
      <label>
        Id of what it was about
        <input type="search" defaultValue={filter.target} onBlur={set('target')} />
      </label>
      <label>
        From (UTC)
        <input type="date" value={filter.from} onChange={set('from')} />
      </label>
      <label>
        To (UTC)
        <input type="date" value={filter.to} onChange={set('to')} />
      </label>
    </search>
  )
}
