import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** A button of the page. One in a group may be the primary one. */
export function Button({ primary = false, ...attributes }: ComponentProps<'button'> & { primary?: boolean }) {
  return (
    <button
      type="button"
      className={primary ? `${styles.button} ${styles.primary}` : styles.button}
      {...attributes}
    />
  )
}
