import { endingOf } from './csv-rows.ts'
import { type Line, longestLine } from './lines.ts'

const comma = 0x2c

/**
 * Tells of each line of a CSV file in turn whether a row ends with it, as `csvRows` reads them: after a quote that is never
 * closed, and is therefore given up, rows end with their lines again.
 */
export function rowEnds(): (line: Line) => boolean {
  let open = false
  let size = 0
  return ({ bytes }) => {
    if (open) {
      const ending = bytes === null ? 'broken' : endingOf(bytes, true, comma)
      size += (bytes?.length ?? 0) + 1
      if (ending !== 'broken' && size <= longestLine) {
        open = ending === 'open'
        return !open
      }
    }
    open = bytes !== null && endingOf(bytes, false, comma) === 'open'
    size = (bytes?.length ?? 0) + 1
    return !open
  }
}
