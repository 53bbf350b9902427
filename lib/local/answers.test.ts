import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { assess, type Patient } from '../../rules/index.ts'
import { describeApi } from '../api/openapi.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { answerWith } from '../cohort/answer.ts'
import { csvOutput } from '../cohort/output.ts'
import { annexOf } from '../report/annex.ts'
import { copiedNote } from '../report/copied-note.ts'
import { sheetContent } from '../report/pdf/content.ts'
import { reportFor } from '../report/report.ts'
import { localAnswer } from './answer.ts'
import { readLocalFiles } from './files.ts'
import { asInput } from './protocol.ts'

const { patients } = arbitraries(fc)
const docs = join(import.meta.dirname, '..', '..', 'docs', 'local')
const files = readLocalFiles({
  AHSCT_LOCAL_CRITERIA: join(docs, 'protocol.example.json'),
  AHSCT_CONFIRMATIONS: join(docs, 'confirmations.example.json'),
})
const { protocol } = files
const folder = mkdtempSync(join(tmpdir(), 'local-'))
afterAll(() => rmSync(folder, { recursive: true }))

const outcomeOf = (patient: Patient) => localAnswer(protocol, { patient, notAvailable: [] }).local?.outcome
const inside: Patient = {
  diagnosis: 'systemic-sclerosis',
  ageYears: 40,
  dlcoPct: 60,
  dlcoPctPrevious: 61,
  currentSmoker: false,
}

describe('the local protocol beside the published sets', () => {
  it('is evaluated by its own limits, strict and inclusive as the file has them', () => {
    expect(outcomeOf(inside)).toBe('may-be-considered')
    expect(outcomeOf({ ...inside, ageYears: 61 })).toBe('may-be-considered')
    expect(outcomeOf({ ...inside, ageYears: 62 })).toBe('not-supported')
    expect(outcomeOf({ ...inside, dlcoPct: 47, dlcoPctPrevious: 48 })).toBe('may-be-considered')
    expect(outcomeOf({ ...inside, dlcoPct: 46.9, dlcoPctPrevious: 48 })).toBe('contraindicated')
    expect(outcomeOf({ ...inside, currentSmoker: true })).toBe('mdt-decides')
  })

  it('takes a blank as unknown, never as no', () => {
    expect(outcomeOf({})).toBe('needs-information')
    const { dlcoPct: _, ...without } = inside
    expect(outcomeOf(without)).toBe('refer-for-workup')
  })

  it('never changes the headline nor any published set', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        const plain = assess(patient, notAvailable)
        const answered = answerWith(new Set(), protocol)({ patient, notAvailable })
        const { id: _, local, ...rest } = answered as typeof answered & { local?: unknown }
        expect(rest).toEqual(plain)
        expect(local).toBeDefined()
        const report = reportFor({ patient, notAvailable, ...asInput(files) }, plain)
        const bare = reportFor({ patient, notAvailable }, plain)
        expect(report.headline).toEqual(bare.headline)
        expect(report.sets.map(({ code }) => code)).toEqual(bare.sets.map(({ code }) => code))
        expect([report.disagreements, report.onLimit, report.missing]).toEqual([
          bare.disagreements,
          bare.onLimit,
          bare.missing,
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('is absent from every answer where there is none', () => {
    expect(answerWith(new Set())({ patient: {} })).not.toHaveProperty('local')
    expect(reportFor({ patient: {}, notAvailable: [] })).toMatchObject({ local: null, confirmed: null })
  })

  it('stands on paper, in the PDF and in the note with its name and the fingerprint of its file', () => {
    const entered = { patient: inside, notAvailable: [], ...asInput(files) }
    const { local } = sheetContent(reportFor(entered), annexOf(entered), '')
    expect(local[0]?.heading).toBe('Local protocol of Example University Hospital: May be considered')
    expect(local[0]?.about).toContain(protocol?.fingerprint)
    expect(local[0]?.sets[0]?.rows.map(({ place }) => place)).toContain('section 4; source')
    expect(copiedNote(entered, 'short')).toContain('Local protocol of Example University Hospital')
    expect(copiedNote(entered, 'long').replace(/\s+/g, '')).toContain(protocol?.fingerprint)
  })

  it('is described with the API', async () => {
    const document = await describeApi().json()
    const ajv = new Ajv2020({ strictTypes: false, keywords: ['x-unit'] })
    ajv.addVocabulary(Object.keys(document))
    ajv.addSchema(document, 'api')
    const fits = ajv.getSchema('api#/components/schemas/Result')
    const assessment = assess(inside)
    const sent = { patient: inside, notAvailable: [] }
    const answered = {
      id: null,
      ...assessment,
      ...localAnswer(protocol, sent),
      report: reportFor({ ...sent, ...asInput(files) }, assessment),
    }
    expect(fits?.(JSON.parse(JSON.stringify(answered))), JSON.stringify(fits?.errors)).toBe(true)
    const { criteria: _, ...without } = answered.local ?? { criteria: {} }
    expect(fits?.({ ...answered, local: without })).toBe(false)
  })

  it('has a column of its own in the table of a cohort', () => {
    const answered = answerWith(new Set(), protocol)({ id: 'p1', patient: inside })
    const { head, line } = csvOutput(true)
    expect(head.trimEnd().endsWith(',local')).toBe(true)
    expect(line(answered).trimEnd().endsWith(',may-be-considered')).toBe(true)
    expect(csvOutput(false).head).not.toContain('local')
  })
})

describe('a confirmed criterion', () => {
  const entered = { patient: { mpapRestMmHg: 26 }, notAvailable: [], ...asInput(files) }
  const report = reportFor(entered)
  const criteria = report.sets.flatMap((set) => set.criteria)

  it('says who checked it, against what and when; the others say nothing', () => {
    const confirmed = criteria.filter(({ confirmations }) => confirmations.length > 0)
    expect(confirmed.map(({ id }) => id)).toEqual(['ebmt-2025/mpap-rest'])
    expect(confirmed[0]?.confirmations[0]?.text).toMatch(/^Checked by Example Name.* on 2026-11-20 against: /)
  })

  it('has a short mark on paper, and the whole says how many were checked', () => {
    const rows = sheetContent(report, annexOf(entered), '').criteria.sets.flatMap((set) => set.rows)
    expect(rows.filter(({ place }) => place.includes('checked 2026-11-20'))).toHaveLength(1)
    expect(report.confirmed).toBe(
      `Example University Hospital records that 1 of ${criteria.length} criteria were checked against their originals, as they stand now.`,
    )
  })

  it('is shown anew when the record is another, though the findings are the same', () => {
    const again = reportFor({ patient: { mpapRestMmHg: 26 }, notAvailable: [] })
    const row = again.sets.flatMap((set) => set.criteria).find(({ id }) => id === 'ebmt-2025/mpap-rest')
    expect(row?.confirmations).toEqual([])
  })
})

describe('the files that the environment names', () => {
  it('are none where nothing is named', () => {
    expect(readLocalFiles({ AHSCT_LOCAL_CRITERIA: '' })).toEqual({ protocol: null, confirmations: null })
  })

  it('are refused with the variable, the file and every fault', () => {
    const path = join(folder, 'broken.json')
    const text = readFileSync(join(docs, 'protocol.example.json'), 'utf8')
    writeFileSync(
      path,
      text.replace('"limit": 47', '"limit": 470').replace('"role": "concern"', '"role": "maybe"'),
    )
    expect(() => readLocalFiles({ AHSCT_LOCAL_CRITERIA: path })).toThrow(
      /^AHSCT_LOCAL_CRITERIA: .*broken\.json is refused for one fault\. Nothing of it is used\.\n {2}\$\.set\.criteria\[3\]\.role: /,
    )
  })

  it('are refused where they cannot be read', () => {
    expect(() => readLocalFiles({ AHSCT_CONFIRMATIONS: join(folder, 'none.json') })).toThrow(
      /^AHSCT_CONFIRMATIONS: cannot read .*none\.json: there is no such file\.$/,
    )
    expect(() => readLocalFiles({ AHSCT_LOCAL_CRITERIA: folder })).toThrow('it is a directory')
    const large = join(folder, 'large.json')
    writeFileSync(large, ' '.repeat(1024 * 1024 + 1))
    expect(() => readLocalFiles({ AHSCT_LOCAL_CRITERIA: large })).toThrow('larger than 1 MiB')
  })
})
