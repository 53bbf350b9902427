import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { RowGroup } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { FailedFile } from './failed-file.ts'
import { keptFile } from './kept-file.ts'
import type { ResultCell, ResultColumn } from './result-columns.ts'
import type { Kept, Sink } from './sink.ts'

/**
 * A Parquet file, written one group of rows after the other. What its end will say of each group is noted in a file of its
 * own, so that a run that was stopped can go on after the last whole group.
 *
 * @param notes the file of these notes
 * @param keep what is kept of an earlier run; null to begin anew
 * @param skip results at the beginning of what is to come that are among those kept
 * @param groupRows rows of a group; so many are held until it is written
 * @throws FailedFile where a file cannot be written, or is not as the earlier run left it
 */
export async function parquetSink(
  file: string,
  notes: string,
  columns: readonly ResultColumn[],
  keep: Kept | null = null,
  skip = 0,
  groupRows = 16_384,
): Promise<Sink> {
  const groups = keep && keep.rows > 0 ? await groupsIn(notes, keep.rows) : []
  const begun = keep && groups.length > 0 ? keep : null
  const target = await keptFile(file, begun?.bytes ?? null)
  const noted = await keptFile(notes, begun ? groups.reduce((sum, group) => sum + group.bytes, 0) : null)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns) })
  if (begun) {
    writer.row_groups = groups.map(({ group }) => group)
    writer.num_rows = BigInt(begun.rows)
    bytes.index = 0
    bytes.offset = begun.bytes
  }
  let held: ResultCell[][] = columns.map(() => [])
  let skipped = 0

  const append = async () => {
    await target.append(bytes.getBytes())
    bytes.index = 0
  }
  const writeGroup = async () => {
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: held[index]?.slice(0, groupRows) ?? [],
      offsetIndex: false,
      // The least and the greatest text let a reader pass over the groups that cannot hold an id. Of a criterion they
      // are nearly always false and true, and to find them takes a quarter of the time of writing.
      statistics: type === 'STRING',
    }))
    held = held.map((column) => column.slice(groupRows))
    await writer.write({ columnData, rowGroupSize: groupRows })
    await append()
    const group = writer.row_groups.at(-1)
    if (group) await noted.append(noteOf(group))
  }
  return {
    write: async ({ cells, count }) => {
      const known = Math.min(skip - skipped, count)
      skipped += known
      for (const [index, column] of cells.entries())
        held[index]?.push(...(known > 0 ? column.slice(known) : column))
      while ((held[0]?.length ?? 0) >= groupRows) await writeGroup()
      return true
    },
    kept: async () => {
      // In this order: what is noted stands in the file.
      const safe = await target.sync()
      await noted.sync()
      return { bytes: safe, rows: Number(writer.num_rows) }
    },
    close: async (complete) => {
      if (complete) {
        if ((held[0]?.length ?? 0) > 0) await writeGroup()
        await writer.finish()
        await append()
        await target.sync()
      }
      await target.close()
      await noted.close()
    },
  }
}

function schemaOf(
  columns: readonly ResultColumn[],
): ConstructorParameters<typeof ParquetWriter>[0]['schema'] {
  const elements = columns.map(({ name, type }) =>
    type === 'STRING'
      ? ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const)
      : ({ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' } as const),
  )
  return [{ name: 'root', num_children: columns.length }, ...elements]
}

interface Note {
  readonly group: RowGroup
  /** Length of the note itself. */
  readonly bytes: number
}

function noteOf(group: RowGroup): Buffer {
  return Buffer.from(`${serialize(group).toString('base64')}\n`)
}

/** The first groups that were noted, of so many rows together. */
async function groupsIn(notes: string, rows: number): Promise<readonly Note[]> {
  const groups: Note[] = []
  let found = 0
  for (const line of (await readFile(notes, 'utf8')).split('\n').slice(0, -1)) {
    if (found >= rows) break
    const group = deserialize(Buffer.from(line, 'base64')) as RowGroup
    groups.push({ group, bytes: line.length + 1 })
    found += Number(group.num_rows)
  }
  if (found !== rows) throw new FailedFile(`${notes} is not as the stopped run left it.`)
  return groups
}
