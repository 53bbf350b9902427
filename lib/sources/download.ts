import { citationData } from './citation-data.ts'
import { citationFile } from './citation-file.ts'
import { exportFormats, isExportFormat } from './export-formats.ts'
import { chosenBy, filterFrom } from './filter.ts'
import { sourceRecord } from './records.ts'

function plainText(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/**
 * Citations as a file: one publication (`?id=`), those a filter leaves (as on the page of sources), or all.
 * 404 for a format or an id that does not exist; an empty choice is an empty file of its format.
 */
export function downloadCitations(request: Request, format: string): Response {
  if (!isExportFormat(format))
    return plainText(404, `No such format. Known: ${Object.keys(exportFormats).join(', ')}.`)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { id } = query
  const one = id === undefined ? undefined : sourceRecord(id)
  if (id !== undefined && !one) return plainText(404, 'No publication has this id.')
  const chosen = one ? [one] : chosenBy(filterFrom(query))
  const { extension, type } = exportFormats[format]
  return new Response(
    citationFile(
      format,
      chosen.map((record) => citationData(record.id, record)),
    ),
    {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${one?.id ?? 'ahsct-ssc-sources'}.${extension}"`,
      },
    },
  )
}
