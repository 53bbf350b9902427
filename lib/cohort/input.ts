import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Block, blocksOf, lineAfter } from './blocks.ts'
import { csvHeader } from './csv.ts'
import { rowEnds } from './csv-cuts.ts'
import { RefusedInput } from './entry.ts'
import { FailedFile, reasonOf } from './failed-file.ts'
import type { Format } from './job.ts'
import { parquetInput } from './parquet-input.ts'
import type { Input, Part } from './part.ts'

/** What is to be read. */
export interface Source {
  readonly file: string | null
  readonly from: Format
  readonly stdin: Readable
  /** A line or row, from 1, with which a part has to begin. */
  readonly cutBefore: number
}

/**
 * Opens the input and reads its head.
 *
 * @throws RefusedInput where its head is refused, FailedFile where it cannot be read
 */
export async function openInput(source: Source): Promise<Input> {
  if (source.from === 'parquet') return parquetInput(source.file ?? '', source.cutBefore)
  const counted: Counted = { bytes: 0, size: null }
  const chunks = chunksOf(source.file, source.stdin, counted)
  const blocks = blocksOf(chunks, source.from === 'csv' ? rowEnds() : () => true, source.cutBefore)
  const partOf = partsOf(counted)
  if (source.from === 'jsonl')
    return { columns: null, parts: mapped(blocks, (block) => partOf(block, false)) }
  const head: Block[] = []
  for (;;) {
    const { done, value: block } = await blocks.next()
    if (done) throw new RefusedInput('The file has no header row. The header holds feature ids.')
    head.push(block)
    const columns = csvHeader(block)
    if (columns)
      return { columns, parts: mapped(after(head, blocks), (each) => partOf(each, each === block)) }
  }
}

interface Counted {
  bytes: number
  size: number | null
}

function partsOf(counted: Counted): (block: Block, withHeader: boolean) => Part {
  const hash = createHash('sha256')
  return (block, withHeader) => {
    hash.update(block.bytes)
    const here = hash.copy()
    let digest: string | undefined
    const sha256 = () => {
      digest ??= here.digest('hex')
      return digest
    }
    const share = counted.size ? Math.min(1, counted.bytes / counted.size) : null
    return { job: { block, withHeader }, next: lineAfter(block), sha256, share }
  }
}

async function* after<Item>(first: readonly Item[], rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* first
  yield* rest
}

async function* mapped<From, To>(items: AsyncIterable<From>, to: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield to(item)
}

/** The bytes of a file or of standard input, counted. */
async function* chunksOf(file: string | null, stdin: Readable, counted: Counted): AsyncGenerator<Uint8Array> {
  try {
    if (file === null) {
      for await (const chunk of stdin) yield chunk
      return
    }
    const handle = await open(file)
    counted.size = (await handle.stat()).size
    for await (const chunk of handle.createReadStream({ highWaterMark: 256 * 1024 })) {
      counted.bytes += chunk.length
      yield chunk
    }
  } catch (error) {
    throw new FailedFile(`Cannot read ${file ?? 'standard input'}: ${reasonOf(error)}`)
  }
}
