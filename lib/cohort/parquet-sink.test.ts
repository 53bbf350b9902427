import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parquetSink } from './parquet-sink.ts'
import type { ResultCell, ResultColumn } from './result-columns.ts'
import type { Kept, Sink } from './sink.ts'

let folder = ''
let files = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parquet-sink-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const columns: readonly ResultColumn[] = [
  { name: 'id', type: 'STRING' },
  { name: 'met', type: 'BOOLEAN' },
]
const groupRows = 4

type Row = readonly [string | null, boolean | null]
const row = fc.tuple(fc.option(fc.string({ maxLength: 3 })), fc.option(fc.boolean()))
const parts = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 1, maxLength: 8 })

const sinkAt = (file: string, keep: Kept | null = null, skip = 0) =>
  parquetSink(file, `${file}.notes`, columns, keep, skip, groupRows)

async function writeAll(sink: Sink, some: readonly (readonly Row[])[]): Promise<void> {
  for (const rows of some) {
    const cells: readonly ResultCell[][] = [rows.map(([id]) => id), rows.map(([, met]) => met)]
    await sink.write({ text: new Uint8Array(), cells, count: rows.length })
  }
}

function newFile(): string {
  files += 1
  return join(folder, `${files}.parquet`)
}

describe('a Parquet file of results', () => {
  it('is the same, byte for byte, wherever it was stopped and gone on with', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(), fc.nat(), async (all, at, after) => {
        const [whole, resumed] = [newFile(), newFile()]
        const alone = await sinkAt(whole)
        await writeAll(alone, all)
        await alone.close(true)

        // Made sure of after some parts, and stopped after some more of which nothing is known.
        const stop = at % (all.length + 1)
        const first = await sinkAt(resumed)
        await writeAll(first, all.slice(0, stop))
        const kept = (await first.kept?.()) ?? { bytes: 0, rows: 0 }
        await writeAll(first, all.slice(stop, stop + (after % 3)))
        await first.close(false)
        expect(kept.rows % groupRows).toBe(0)

        // Goes on with the part that holds the first row that is not kept.
        const before = all.map((_, part) => all.slice(0, part).flat().length)
        const from = Math.max(
          0,
          before.findLastIndex((rows) => rows <= kept.rows),
        )
        const second = await sinkAt(resumed, kept, kept.rows - (before[from] ?? 0))
        await writeAll(second, all.slice(from))
        await second.close(true)
        expect(readFileSync(resumed)).toEqual(readFileSync(whole))
        const read = await parquetReadObjects({ file: await asyncBufferFromFile(whole) })
        expect(read.map(({ id, met }) => [id ?? null, met ?? null])).toEqual(all.flat())
      }),
      { numRuns: 60 },
    )
  })

  it('tells of each group between which ids it lies', async () => {
    const file = newFile()
    const sink = await sinkAt(file)
    await writeAll(sink, [['b', 'a', 'd', 'c', 'f', 'e'].map((id) => [id, true] as const)])
    await sink.close(true)
    const { row_groups: groups } = await parquetMetadataAsync(await asyncBufferFromFile(file))
    const bounds = groups.map(({ columns: [id] }) => id?.meta_data?.statistics)
    expect(bounds).toMatchObject([
      { min_value: 'a', max_value: 'd' },
      { min_value: 'e', max_value: 'f' },
    ])
  })

  it('is not gone on with where its notes are not as they were left', async () => {
    const file = newFile()
    const sink = await sinkAt(file)
    await writeAll(sink, [Array.from({ length: 9 }, () => ['a', true] as const)])
    const kept = (await sink.kept?.()) ?? null
    await sink.close(false)
    expect(kept?.rows).toBe(8)
    writeFileSync(`${file}.notes`, '')
    await expect(sinkAt(file, kept)).rejects.toThrow('not as the stopped run left it')
  })
})
