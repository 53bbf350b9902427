import styles from './about.module.css'

/** Terms with what is said of each. */
export function Terms({ of }: { of: readonly { readonly term: string; readonly text: string }[] }) {
  return (
    <dl className={styles.terms}>
      {of.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Points({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
