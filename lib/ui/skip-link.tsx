import type { ReactNode } from 'react'
import styles from './skip-link.module.css'

/** The first stop of the keyboard: past the fields to what is looked for. Seen only while focused. */
export function SkipLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.skip} href={href}>
      {children}
    </a>
  )
}
