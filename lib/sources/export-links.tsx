import { type ExportFormat, exportFormats } from './export-formats.ts'
import styles from './sources.module.css'

const formats = Object.entries(exportFormats) as [ExportFormat, (typeof exportFormats)[ExportFormat]][]

/** Links to the same citations in every format. `query` names them: `id=...`, a filter, or nothing for all. */
export function ExportLinks({ what, query }: { what: string; query: string }) {
  return (
    <p className={styles.exports}>
      {what} as{' '}
      {formats.map(([format, { name }]) => (
        <a key={format} href={`/sources/export/${format}${query && `?${query}`}`} download>
          {name}
        </a>
      ))}
    </p>
  )
}
