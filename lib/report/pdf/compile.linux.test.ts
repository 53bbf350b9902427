import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import {
  assess,
  edition,
  featureDefinition,
  featureIds,
  type Patient,
  skinSites,
} from '../../../rules/index.ts'
import { arbitraries } from '../../assessment/arbitraries.ts'
import { type Annex, annexOf } from '../annex.ts'
import { canonicalJson } from '../canonical.ts'
import type { ReportInput } from '../input.ts'
import { mark, rationaleWords, setsInTwo } from '../rationale.ts'
import { inputLines } from '../rationale-inputs.ts'
import { type Report, reportFor } from '../report.ts'
import { pdfMaker } from './compile.ts'
import { readTypeface } from './fonts.ts'

const { patients } = arbitraries(fc)

/** A value for every feature of the dictionary: no to each question, numbers from the lower part of their range. */
const complete = Object.fromEntries(
  featureIds.map((id) => {
    const definition = featureDefinition(id)
    if (definition.type === 'boolean') return [id, false]
    if (definition.type === 'enum') return [id, Object.keys(definition.values)[0]]
    const { min, max, step = 1 } = definition
    return [id, Math.round((min + max) / 4 / step) * step]
  }),
) as Patient

async function made(input: ReportInput) {
  const assessment = assess(input.patient, input.notAvailable)
  const entered = { ...input, origin: 'https://host.example' }
  const report = reportFor(entered, assessment)
  const make = await pdfMaker()
  const bytes = make(entered, assessment)
  const raw = Buffer.from(bytes).toString('latin1')
  const pdf = await getDocumentProxy(bytes)
  const { text } = await extractText(pdf, { mergePages: false })
  // What goes on over the page stands in one piece, without the foot between.
  const whole = text.map((page) => squeezed(page).replace(/Case(?:(?!Case).)*Page\d+of\d+$/, '')).join('')
  return { report, assessment, raw, pdf, pages: text, text: whole }
}

/** Without white space, which the lines of a page put into words and addresses; the two signs for micro are one glyph. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('μ', 'µ')
}

function expectEverything(text: string, report: Report, annex: Annex) {
  const expectText = (each: string) => expect(text).toContain(squeezed(each))
  const { headline, missing, notAvailable, warnings, sets, sources, whatThisIs, whatThisIsNot } = report
  for (const each of [headline.title, headline.meaning, ...headline.points]) expectText(each)
  for (const { label } of [...missing.required, ...notAvailable]) expectText(label)
  for (const { says } of warnings) expectText(says)
  for (const { name, known, absences } of inputLines(report)) {
    expectText(`${name} ${known}`)
    for (const absence of absences) expectText(`${absence.name} ${absence.text}`)
  }
  expectText('https://host.example/criteria')
  const { decisive, opinions } = setsInTwo(sets)
  for (const set of decisive) {
    expectText(`${set.name} (source`)
    for (const criterion of set.criteria) {
      expectText(`${mark(criterion)} ${criterion.outcomeInWords} ${criterion.says}:`)
      expectText(criterion.at)
      for (const step of criterion.steps)
        if (step.kind === 'finding') expectText(`${step.value} [${step.limit}]`)
    }
  }
  for (const { name, title } of opinions) expectText(`${name} ${title}`)
  for (const { unread } of sets) for (const each of unread) expectText(each)
  for (const { full, url, readExtent } of sources)
    for (const each of [full, url ?? '', readExtent]) expectText(each)
  expectText(`${whatThisIs} ${whatThisIsNot}`)
  for (const { name, text: says } of [...annex.changes, ...annex.calculations]) expectText(`${name} ${says}`)
  expectText(rationaleWords.validity)
}

describe('the PDF', () => {
  it('says what the report says, criterion by criterion, for any patient', async () => {
    await fc.assert(
      fc.asyncProperty(patients, async (entered) => {
        const { report, text } = await made(entered)
        expectEverything(text, report, annexOf(entered))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  }, 60_000)

  it('of a complete case fills at most three A4 pages, each with its number and the case', async () => {
    const everySite = Object.fromEntries(skinSites.map((site) => [site, 1]))
    const entered = {
      patient: complete,
      notAvailable: [],
      reference: 'unit-7 3',
      parts: { mrss: everySite },
    }
    const { report, pages, text, pdf } = await made(entered)
    expect(text).toContain('itsparts.Face1;')
    expect(report.missing).toEqual({ required: [], refining: [] })
    expect(pages.length).toBeLessThanOrEqual(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain('Case unit-7 3')
    }
    expectEverything(text, report, annexOf(entered))
    const [, , width, height] = (await pdf.getPage(1)).view
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  })

  it('is tagged, calls itself PDF/UA-1, and has bookmarks, a language and truthful metadata', async () => {
    const { raw, pdf, report } = await made({ patient: {}, notAvailable: [] })
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/StructTreeRoot')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false })
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'Autologous stem cell transplantation in systemic sclerosis: criteria and reasons',
      Keywords: `rules ${edition.version}, fingerprint ${edition.fingerprint}`,
      Language: 'en-GB',
    })
    expect(Object.keys(info)).not.toEqual(expect.arrayContaining(['Author']))
    const [title] = await pdf.getOutline()
    const bookmarks = title?.items.map((item: { readonly title: string }) => item.title) ?? []
    expect(bookmarks[0]).toBe(report.headline.title)
    expect(bookmarks).toContain('Sources, and how much of each was read')
    const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH']) expect(roles).toContain(`"role":"${role}"`)
  })

  it('carries the SHA-256 of the assessment, which no order of properties changes', async () => {
    const { text, assessment } = await made({ patient: { mrss: 24 }, notAvailable: ['lvefPct'] })
    const digest = createHash('sha256').update(canonicalJson(assessment)).digest('hex')
    expect(text).toContain(`SHA-256oftheassessment${digest}`)
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  })

  it.each([
    '#panic("x") #read("/etc/passwd")',
    '$x^2$ *bold* _it_ `raw` <label> @ref',
    '= Heading \\ // comment /* */ [a](b)',
    '"quoted" \'single\' \\u{41} \\n #{1} {{2}}',
    '</text><script>alert(1)</script>',
    'x'.repeat(40),
  ])('keeps the reference %s as text', async (reference) => {
    const { pages } = await made({ patient: {}, notAvailable: [], reference })
    for (const page of pages) expect(squeezed(page)).toContain(squeezed(`Case ${reference}`))
  })

  it('spells out what the typeface cannot show, and shows what it can', async () => {
    const { text } = await made({ patient: {}, notAvailable: [], reference: 'é Ж Ω 😀 א 病' })
    expect(text).toContain('CaseéЖΩ[U+1F600][U+05D0][U+75C5]')
    const { showable } = readTypeface()
    const report = JSON.stringify(reportFor({ patient: complete, notAvailable: [] }))
    expect(showable(`${report}●○▲△?†·“”`)).toBe(`${report}●○▲△?†·“”`)
  })
})
