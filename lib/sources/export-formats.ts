/** The forms in which citations can be taken away. */
export const exportFormats = {
  bibtex: { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex; charset=utf-8' },
  ris: { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems; charset=utf-8' },
  'csl-json': {
    name: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  },
} as const

export type ExportFormat = keyof typeof exportFormats

export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(exportFormats, text)
}
