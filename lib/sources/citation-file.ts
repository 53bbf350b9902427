import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CslItem } from './citation-data.ts'
import type { ExportFormat } from './export-formats.ts'

// Keys are the ids of this project, which link back to its pages; accents stay as they are written.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
})

/**
 * The library breaks RIS values after seventy characters, inside words and addresses, which many readers do not join
 * again. One value, one line; lines end as the format asks.
 */
function unfolded(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '').replaceAll('\n', '\r\n')
}

/** Citations as a file's text, written by the citation library. */
export function citationFile(format: ExportFormat, items: readonly CslItem[]): string {
  if (format === 'bibtex') return plugins.output.format('bibtex', items)
  if (format === 'ris') return `${unfolded(plugins.output.format('ris', items))}\r\n`
  return `${plugins.output.format('data', items)}\n`
}
