import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '../../../rules/index.ts'
import { annexOf } from '../annex.ts'
import { canonicalJson } from '../canonical.ts'
import type { ReportInput } from '../input.ts'
import { reportFor } from '../report.ts'
import { sheetContent } from './content.ts'
import { readTypeface } from './fonts.ts'

type MakePdf = (entered: ReportInput, assessment: Assessment) => Uint8Array<ArrayBuffer>

let maker: Promise<MakePdf> | undefined

/**
 * The maker of PDFs, created on first use and kept in memory.
 *
 * @throws where the compiler has no build for this machine
 */
export function pdfMaker(): Promise<MakePdf> {
  maker ??= createMaker()
  return maker
}

async function createMaker(): Promise<MakePdf> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const { files, showable } = readTypeface()
  const layout = readFileSync(join(process.cwd(), 'lib/report/pdf/sheet.typ'), 'utf8')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...files] }] })
  return (entered, assessment) => {
    const digest = createHash('sha256').update(canonicalJson(assessment)).digest('hex')
    const content = sheetContent(reportFor(entered, assessment), annexOf(entered), digest)
    const sheet = JSON.stringify(content, (_, value: unknown) =>
      typeof value === 'string' ? showable(value) : value,
    )
    try {
      const pdf = compiler.pdf({ mainFileContent: layout, inputs: { sheet } }, { pdfStandard: 'ua-1' })
      return new Uint8Array(pdf)
    } finally {
      // What the compiler remembers of a document is a patient's: nothing of it stays.
      compiler.evictCache(0)
    }
  }
}
