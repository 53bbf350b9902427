import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { RefusedInput } from './entry.ts'
import { openParquet, type ParquetValue } from './parquet.ts'

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>

const written = (columnData: ColumnSource[], options: Options = {}) =>
  parquetWriteBuffer({ columnData, ...options })

const compressors = {
  GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)),
  ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdCompressSync(bytes)),
  BROTLI: (bytes: Uint8Array) => new Uint8Array(brotliCompressSync(bytes)),
}

/** Every row of a file, and the numbers with which the batches begin. */
async function rowsOf(buffer: ArrayBuffer, from?: number) {
  const { names, rows, read } = await openParquet(buffer)
  const found: ParquetValue[][] = []
  const firsts: number[] = []
  for await (const { first, count, columns } of read(from)) {
    firsts.push(first)
    for (let at = 0; at < count; at += 1) found.push(columns.map((column) => column[at] ?? null))
  }
  return { names, rows, found, firsts }
}

describe('a Parquet file', () => {
  it('gives names and values as the criteria take them', async () => {
    const buffer = written([
      { name: 'id', data: [12n, null, 9007199254740993n] },
      { name: 'text', data: ['ä', null, ''], type: 'STRING' },
      { name: 'number', data: [1.5, Number.NaN, null], type: 'DOUBLE', nullable: true },
      { name: 'integer', data: [1, 2, null], type: 'INT32', nullable: true },
      { name: 'yes', data: [true, false, null], type: 'BOOLEAN', nullable: true },
      { name: 'day', data: [new Date(0), null, null], type: 'TIMESTAMP' },
    ])
    expect(await rowsOf(buffer)).toEqual({
      names: ['id', 'text', 'number', 'integer', 'yes', 'day'],
      rows: 3,
      found: [
        [12, 'ä', 1.5, 1, true, '1970-01-01T00:00:00.000Z'],
        [null, null, null, 2, false, null],
        ['9007199254740993', '', null, null, null, null],
      ],
      firsts: [1],
    })
  })

  it('keeps the digits of numbers of single precision and of decimals, so that a limit is met exactly', async () => {
    const schema = [
      { name: 'root', num_children: 2 },
      { name: 'single', type: 'FLOAT', repetition_type: 'REQUIRED' },
      {
        name: 'decimal',
        type: 'INT32',
        converted_type: 'DECIMAL',
        scale: 1,
        precision: 4,
        repetition_type: 'REQUIRED',
      },
    ] as const
    const values = Array.from({ length: 2000 }, (_, index) => index / 10)
    const buffer = written(
      [
        { name: 'single', data: values },
        { name: 'decimal', data: values },
      ],
      { schema: schema.map((element) => ({ ...element })) },
    )
    const { found } = await rowsOf(buffer)
    expect(found).toEqual(values.map((value) => [value, value]))
  })

  it('is read from any row on, over groups of rows', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `p${index}`)
    const buffer = written([{ name: 'id', data: ids }], { rowGroupSize: 300 })
    const whole = await rowsOf(buffer)
    expect(whole.found.flat()).toEqual(ids)
    expect(whole.firsts).toEqual([1, 257, 301, 557, 601, 857, 901])
    const rest = await rowsOf(buffer, 600)
    expect([rest.found.flat(), rest.firsts]).toEqual([ids.slice(599), [600, 601, 857, 901]])
    expect((await rowsOf(buffer, 1001)).found).toEqual([])
  })

  it('is read as it was written, whatever compressed it', async () => {
    const cell = fc.option(fc.oneof(fc.constantFrom('a', 'b'), fc.string()))
    const number = fc.option(fc.double({ noNaN: true }).map((value) => value + 0))
    const codec = fc.constantFrom('UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD', 'BROTLI')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, number), { minLength: 1 }), codec, async (rows, used) => {
        const buffer = written(
          [
            { name: 'a', data: rows.map(([text]) => text), type: 'STRING', nullable: true },
            { name: 'b', data: rows.map(([, value]) => value), type: 'DOUBLE', nullable: true },
          ],
          { codec: used, compressors },
        )
        expect((await rowsOf(buffer)).found).toEqual(rows)
      }),
      { numRuns: 30 },
    )
  })

  it('that is none, or is cut off, is refused in words', async () => {
    const buffer = written([{ name: 'id', data: ['a', 'b'] }])
    const damaged = buffer.slice(0)
    new Uint8Array(damaged).fill(0xff, 4, 20)
    for (const bad of [
      new ArrayBuffer(0),
      new TextEncoder().encode('id,mrss\na,24\n').buffer,
      buffer.slice(0, -9),
      damaged,
    ])
      await expect(rowsOf(bad)).rejects.toThrow(RefusedInput)
  })

  it('with a text that is no UTF-8 is refused, never mangled', async () => {
    const buffer = written([{ name: 'id', data: [new Uint8Array([0x4d, 0xfc])], type: 'BYTE_ARRAY' }])
    await expect(rowsOf(buffer)).rejects.toThrow('not valid UTF-8')
  })
})
