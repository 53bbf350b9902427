import { releases } from './changelog.ts'
import { Points } from './terms.tsx'

/** The change history of this copy. */
export function History() {
  const all = releases()
  if (all.length === 0) return <p>Not available: the changelog was not shipped with this copy.</p>
  return all.map(({ title, parts }) => (
    <section key={title}>
      <h3>{title}</h3>
      {parts.map(({ name, changes }) => (
        <section key={name}>
          <h4>{name}</h4>
          <Points of={changes} />
        </section>
      ))}
    </section>
  ))
}
