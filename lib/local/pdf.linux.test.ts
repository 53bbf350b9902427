import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { assess } from '../../rules/index.ts'
import { pdfMaker } from '../report/pdf/compile.ts'
import { localAnswer } from './answer.ts'
import { readLocalFiles } from './files.ts'
import { asInput } from './protocol.ts'

const docs = join(import.meta.dirname, '..', '..', 'docs', 'local')
const files = readLocalFiles({
  AHSCT_LOCAL_CRITERIA: join(docs, 'protocol.example.json'),
  AHSCT_CONFIRMATIONS: join(docs, 'confirmations.example.json'),
})

it('the PDF holds the local protocol with the fingerprint of its file, and the short mark of a check', async () => {
  const patient = { ageYears: 70, diagnosis: 'systemic-sclerosis', mpapRestMmHg: 26 } as const
  const sent = { patient, notAvailable: [] }
  const assessment = { ...assess(patient), ...localAnswer(files.protocol, sent) }
  const make = await pdfMaker()
  const pdf = await getDocumentProxy(make({ ...sent, ...asInput(files) }, assessment))
  const { text } = await extractText(pdf, { mergePages: true })
  const squeezed = text.replace(/\s+/g, '')
  for (const each of [
    'Local protocol of Example University Hospital: Criteria not met',
    files.protocol?.fingerprint ?? 'no fingerprint',
    'Within the age range of the protocol',
    'Table 5, exclusion 3; source; checked 2026-11-20',
    'records that 1 of 185 criteria were checked',
  ])
    expect(squeezed).toContain(each.replace(/\s+/g, ''))
})
