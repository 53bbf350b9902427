import { type Column, requestOf } from './columns.ts'
import type { Entry } from './entry.ts'
import type { ParquetRows } from './parquet.ts'

/** One patient a row. A column of text is read as in a CSV file; `notAvailable` holds lists of feature ids. */
export function parquetEntries(rows: ParquetRows, columns: readonly Column[]): readonly Entry[] {
  return Array.from({ length: rows.count }, (_, at) => ({
    line: rows.first + at,
    request: requestOf(
      columns,
      rows.columns.map((column) => column[at] ?? null),
    ),
  }))
}
