import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rationaleLayout } from '../../report/pdf/compile.ts'
import { typesetter } from '../../report/pdf/typeset.ts'
import type { packContent, recordContent } from './content.ts'

type Pdf = Uint8Array<ArrayBuffer>

/**
 * The makers of the papers of a meeting as PDFs.
 *
 * @throws where the compiler has no build for this machine
 */
export async function paperMaker(): Promise<{
  readonly pack: (content: ReturnType<typeof packContent>) => Pdf
  readonly record: (content: ReturnType<typeof recordContent>) => Pdf
}> {
  const typeset = await typesetter()
  const common = rationaleLayout()
  const pack = common + readFileSync(join(process.cwd(), 'lib/board/pdf/pack.typ'), 'utf8')
  const record = common + readFileSync(join(process.cwd(), 'lib/board/pdf/record.typ'), 'utf8')
  return {
    pack: (content) => typeset(pack, content),
    record: (content) => typeset(record, content),
  }
}
