import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment } from '../../../rules/index.ts'
import { annexOf } from '../annex.ts'
import { canonicalJson } from '../canonical.ts'
import type { ReportInput } from '../input.ts'
import { reportFor } from '../report.ts'
import { sheetContent } from './content.ts'
import { typesetter } from './typeset.ts'

type MakePdf = (input: ReportInput, assessment: Assessment) => Uint8Array<ArrayBuffer>

/**
 * The maker of the summary of one patient as a PDF.
 *
 * @throws where the compiler has no build for this machine
 */
export async function pdfMaker(): Promise<MakePdf> {
  const typeset = await typesetter()
  const layout = rationaleLayout() + readFileSync(join(process.cwd(), 'lib/report/pdf/sheet.typ'), 'utf8')
  return (input, assessment) => typeset(layout, sheetOf(input, assessment))
}

/** The part of every layout that sets a rationale; what it is set on, and around, comes after it. */
export function rationaleLayout(): string {
  return readFileSync(join(process.cwd(), 'lib/report/pdf/rationale.typ'), 'utf8')
}

/** What the summary of one patient says, with the SHA-256 of the assessment. */
export function sheetOf(input: ReportInput, assessment: Assessment) {
  const digest = createHash('sha256').update(canonicalJson(assessment)).digest('hex')
  return sheetContent(reportFor(input, assessment), annexOf(input), digest)
}
