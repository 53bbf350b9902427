import type { ReactNode } from 'react'
import type { SourceId } from '../../rules/index.ts'
import { ControlLink } from '../ui/control-link.tsx'
import { evidenceCitation } from './evidence-citation.ts'
import styles from './hint.module.css'
import type { Blank, HintProps } from './hint-case.ts'

/** A quiet block at the end of a section of the form. */
export function Hint({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.hint} aria-labelledby={`hint-${id}`}>
      <h3 className={styles.title} id={`hint-${id}`}>
        {title}
      </h3>
      {children}
    </section>
  )
}

/** What is missing, each a link to the field in which it is entered; what is not to be had is said. */
export function Blanks({ blanks, goTo }: HintProps & { blanks: readonly Blank[] }) {
  if (blanks.length === 0) return null
  return (
    <span className={styles.soft}>
      needs{' '}
      {blanks.map(({ control, name, notAvailable }, index) => (
        <span key={control}>
          {index > 0 && ', '}
          <ControlLink to={control} goTo={goTo}>
            {name}
          </ControlLink>
          {notAvailable && ' (not available)'}
        </span>
      ))}
    </span>
  )
}

/** A publication by a name given or its short one; the whole citation and how far it was read stand in the title. */
export function EvidenceSource({ id, children }: { id: SourceId; children?: string }) {
  const { short, full, url } = evidenceCitation(id)
  if (url === null) return <cite title={full}>{children ?? short}</cite>
  return (
    <cite title={full}>
      <a href={url} target="_blank" rel="noreferrer noopener">
        {children ?? short}
      </a>
    </cite>
  )
}
