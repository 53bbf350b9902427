import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Patient } from '../../../rules/index.ts'
import type { Actor } from '../../accounts/permissions.ts'
import { blankForm, entriesOf } from '../../assessment/entry.ts'
import { openStore, type Store } from '../../database/connection.ts'
import { writeCaseFile } from '../../exchange/case-file.ts'
import { readLocalFiles } from '../../local/files.ts'
import { asInput } from '../../local/protocol.ts'
import { outcomeWords } from '../../report/words.ts'
import { createCase } from '../cases.ts'
import { revisionOf } from '../content.ts'
import { arrangeMeeting, giveOpinion, openMeeting } from '../meetings.ts'
import { decisionsOn, recordDecision } from '../record.ts'
import { auditOf, boardOf } from '../testing/boards.ts'
import { packPdf, recordPdf } from './papers.ts'

const hostile = '#panic("x") $x^2$ *b* </p>'
const folder = mkdtempSync(join(tmpdir(), 'papers-'))
let found: Awaited<ReturnType<typeof prepared>>
let store: Store

beforeAll(async () => {
  found = await prepared()
  store = found.store
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

function draft(patient: Patient) {
  const written = writeCaseFile({ ...blankForm('2026-11-22'), entries: entriesOf(patient) })
  return { file: written.ok ? written.text : '', notes: 'Said in confidence.', provenance: {} }
}

/** A meeting on two cases with hostile names; the first was decided twice. */
async function prepared() {
  const { board, member, store } = await boardOf({ open: async () => openStore({ folder }) })
  const chair = await member('ada', { North: 'chair' })
  const viewer = await member('eve', { North: 'viewer' })
  const outsider = await member('sam', { South: 'chair' })
  const first = await createCase(
    board,
    chair,
    'North',
    { reference: hostile },
    revisionOf(draft({ ageYears: 47, diagnosis: 'systemic-sclerosis', mrss: 24 })),
  )
  const second = await createCase(
    board,
    chair,
    'North',
    { reference: 'A-2' },
    revisionOf(draft({ ageYears: 51, diagnosis: 'systemic-sclerosis', lvefPct: 20 })),
  )
  const plan = {
    title: `Review ${hostile}`,
    heldOn: '2026-11-25',
    memberIds: ['ada'],
    caseIds: [first, second],
  }
  const meetingId = await arrangeMeeting(board, chair, 'North', plan)
  const itemId = (await openMeeting(board, chair, meetingId)).agenda[0]?.id ?? ''
  await giveOpinion(board, chair, itemId, 'needs-more', `Catheter first. ${hostile}`)
  const decision = {
    kind: 'continue-work-up',
    rationale: `First line.\nSecond line ${hostile}`,
    reviewOn: null,
    departure: null,
    revision: 1,
    supersedes: null,
  } as const
  const earlier = await recordDecision(board, chair, itemId, decision, async () => true)
  const later = await recordDecision(
    board,
    chair,
    itemId,
    {
      ...decision,
      kind: 'other',
      departure: 'trial',
      supersedes: { id: earlier, reason: 'A trial opened.' },
    },
    async () => true,
  )
  return { board, store, chair, viewer, outsider, first, second, meetingId, earlier, later }
}

const place = { origin: 'https://host.example' }

async function readPdf(bytes: Uint8Array<ArrayBuffer>) {
  const raw = Buffer.from(bytes).toString('latin1')
  const pdf = await getDocumentProxy(bytes)
  const { text } = await extractText(pdf, { mergePages: false })
  const [outline] = await pdf.getOutline()
  const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  return { raw, pdf, pages: text.map(squeezed), outline, roles }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

async function newestAudit(actor: Actor) {
  const rows = await auditOf(store)
  return rows
    .filter(({ actor: who }) => who === actor.userId)
    .map(({ action, target_id }) => [action, target_id])
}

describe('the agenda pack as a PDF', () => {
  it('has a cover, each case on pages of its own that name it, and once for all what was read', async () => {
    const { board, viewer, meetingId } = found
    const { raw, pages, outline, roles } = await readPdf(await packPdf(board, viewer, meetingId, place))
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const role of ['H1', 'H2', 'L', 'Table', 'TH']) expect(roles).toContain(`"role":"${role}"`)
    const cover = pages[0] ?? ''
    for (const words of [
      `Review ${hostile}`,
      '25 Nov 2026',
      'ada',
      `1${hostile}1`,
      'A-21',
      'under a local reference',
    ])
      expect(cover).toContain(squeezed(words))
    expect(cover).toContain(squeezed(outcomeWords('guideline', 'needs-information').title))
    expect(outline?.items.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining([`1. Case ${hostile}, revision 1`, '2. Case A-2, revision 1']),
    )
    const of = (reference: string) => pages.filter((page) => page.includes(squeezed(`Case ${reference}Page`)))
    for (const reference of [hostile, 'A-2']) expect([1, 2]).toContain(of(reference).length)
    expect(of('A-2').join('')).toContain('20%')
    expect(pages.filter((page) => page.includes('Sources,andhowmuch'))).toHaveLength(1)
    expect(pages.join('')).not.toContain('Saidinconfidence')
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page${index + 1}of${pages.length}`)
  })

  it('puts the protocol of the centre beside, on the cover and with each case', async () => {
    const local = readLocalFiles({ AHSCT_LOCAL_CRITERIA: 'docs/local/protocol.example.json' })
    const { board, viewer, meetingId } = found
    const plain = await readPdf(await packPdf(board, viewer, meetingId, place))
    const { pages } = await readPdf(await packPdf(board, viewer, meetingId, { ...place, ...asInput(local) }))
    expect(pages[0]).toContain('LocalprotocolofExampleUniversityHospital')
    // The cover and two pages a case still; what was read comes last.
    expect(pages).toHaveLength(6)
    for (const at of [2, 4]) expect(pages[at]).toContain(local.protocol?.fingerprint)
    expect(plain.pages.join('')).not.toContain('Localprotocol')
  })
})

describe('a signed record as a PDF', () => {
  it('says what was signed, with its hash and room for signatures, and that it no longer stands', async () => {
    const { board, viewer, first, earlier } = found
    const [signed] = await decisionsOn(board, viewer, first)
    const { raw, pages, roles, pdf } = await readPdf(await recordPdf(board, viewer, first, earlier))
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const role of ['H1', 'H2', 'L']) expect(roles).toContain(`"role":"${role}"`)
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Signed record' })
    for (const words of [
      `Case ${hostile}`,
      'Continue the work-up, superseded',
      'This decision no longer stands. Superseded 22 Nov 2026',
      'A trial opened.',
      'First line.',
      `Second line ${hostile}`,
      `ada: needs more information. Catheter first. ${hostile}`,
      signed?.hash ?? 'no hash',
      'Signatures on paper',
      'End of the audit trail',
    ])
      expect(pages[0]).toContain(squeezed(words))
    expect(pages).toHaveLength(1)
  })

  it('of the decision that stands says so', async () => {
    const { board, chair, first, later } = found
    const { pages } = await readPdf(await recordPdf(board, chair, first, later))
    expect(pages[0]).toContain(squeezed('Superseded by none: it stands'))
    expect(pages[0]).toContain(squeezed('It takes the place of an earlier decision: A trial opened.'))
    expect(pages[0]).not.toContain(squeezed('no longer stands.'))
  })
})

describe('the papers of a meeting', () => {
  it('are for the team alone, and who took them is written down', async () => {
    const { board, outsider, first, second, meetingId, earlier } = found
    await expect(packPdf(board, outsider, meetingId, place)).rejects.toMatchObject({ code: 'not-found' })
    await expect(recordPdf(board, outsider, first, earlier)).rejects.toMatchObject({ code: 'not-found' })
    await expect(recordPdf(board, found.chair, second, earlier)).rejects.toMatchObject({ code: 'not-found' })
    await packPdf(board, found.viewer, meetingId, place)
    expect(await newestAudit(found.viewer)).toEqual(
      expect.arrayContaining([
        ['meeting.view', meetingId],
        ['case.view', first],
        ['case.view', second],
      ]),
    )
    expect(await newestAudit(outsider)).toEqual([
      ['meeting.view', meetingId],
      ['case.view', first],
    ])
  })
})
