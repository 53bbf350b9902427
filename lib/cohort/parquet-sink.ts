import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { FailedFile, reasonOf } from './failed-file.ts'
import type { ResultCell, ResultColumn } from './result-columns.ts'
import type { Sink } from './sink.ts'

/** Rows that are held until a group of them is written. */
const groupRows = 16_384

/**
 * A Parquet file, written one group of rows after the other.
 *
 * @throws FailedFile where it cannot be written
 */
export function parquetSink(file: string, columns: readonly ResultColumn[]): Sink {
  const root = { name: 'root', num_children: columns.length }
  const elements = columns.map(({ name, type }) =>
    type === 'STRING'
      ? ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const)
      : ({ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' } as const),
  )
  const open = () => new ParquetWriter({ writer: fileWriter(file), schema: [root, ...elements] })
  const writer = writing(file, open)
  let held: ResultCell[][] = columns.map(() => [])

  const flush = async () => {
    const columnData = columns.map(({ name }, index) => ({ name, data: held[index] ?? [] }))
    held = columns.map(() => [])
    await writing(file, () => writer.write({ columnData, rowGroupSize: groupRows }))
  }
  return {
    write: async ({ cells }) => {
      for (const [index, column] of cells.entries()) held[index]?.push(...column)
      if ((held[0]?.length ?? 0) >= groupRows) await flush()
      return true
    },
    close: async (complete) => {
      if (!complete) return
      await flush()
      await writing(file, () => writer.finish())
    },
  }
}

function writing<Done>(file: string, write: () => Done): Done {
  try {
    return write()
  } catch (error) {
    throw new FailedFile(`Cannot write ${file}: ${reasonOf(error)}`)
  }
}
