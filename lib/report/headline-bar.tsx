import styles from './headline-bar.module.css'
import type { Report } from './report.ts'

/** The headline in one line, always in view on a narrow screen; leads to the result. */
export function HeadlineBar({ report }: { report: Report }) {
  const { required, refining } = report.missing
  const open = required.length + refining.length
  return (
    <a className={styles.bar} href="#headline">
      <strong>{report.headline.title}</strong>
      <span>
        {report.against.length} against · {open} missing
      </span>
    </a>
  )
}
