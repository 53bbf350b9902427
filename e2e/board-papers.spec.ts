import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { ask, indicated, openCase, password, teamOf, test } from './board.ts'

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** What comes down when something is pressed: its name and its bytes. */
async function downloaded(page: Page, press: () => Promise<void>) {
  const coming = page.waitForEvent('download')
  await press()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

test('a meeting leaves paper: the agenda pack, the signed record, and its decisions as a table', async ({
  browser,
  review,
}) => {
  const { teamId, pages } = await teamOf(browser, review, { 'Cara Chair': 'chair', 'Ben Berg': 'clinician' })
  const [chair, ben] = [pages.get('Cara Chair'), pages.get('Ben Berg')]
  if (!chair || !ben) throw new Error('someone is missing')
  const first = await openCase(ben, teamId, 'A-1', indicated)
  const second = await openCase(ben, teamId, 'A-2', {
    ageYears: 51,
    diagnosis: 'systemic-sclerosis',
    lvefPct: 20,
  })
  const plan = {
    title: 'November review',
    heldOn: '2026-11-25',
    memberIds: [],
    caseIds: [first, second],
  }
  const meeting = await ask<{ id: string }>(chair, '/api/board/meetings', 'POST', { teamId, plan })
  const address = `/board/meetings/${meeting.id}`
  const saves = (seen: number, lvefPct: number) => {
    const draft = { file: JSON.stringify({ patient: { ...indicated, lvefPct } }), notes: '', provenance: {} }
    return ask(ben, `/api/board/cases/${first}`, 'PUT', { seen, draft })
  }

  // The pack: a cover and each case, by the browser and by the server.
  await chair.goto(`${address}/pack`)
  await expect(chair.getByRole('button', { name: 'Print the pack' })).toBeVisible()
  await clean(chair)
  const pack = await downloaded(chair, () => chair.getByRole('button', { name: 'PDF' }).click())
  expect(pack.name).toBe('agenda-pack.pdf')
  await expect(chair.getByText('The PDF was made and is among your downloads.')).toBeVisible()
  const told = await textOf(pack.bytes)
  for (const words of ['November review', '1. Case A-1, revision 1', '2. Case A-2, revision 1'])
    expect(told).toContain(words)
  await chair.emulateMedia({ media: 'print' })
  const paper = chair.locator('body > [data-print]')
  await expect(paper.getByRole('heading', { name: 'November review' })).toBeVisible()
  await expect(paper.getByRole('row', { name: /A-2/ })).toBeVisible()
  await expect(paper.getByRole('article')).toHaveCount(2)
  await chair.emulateMedia({ media: 'screen' })

  // On the projector a revision that comes in the meantime is said.
  await chair.goto(`${address}/present`)
  await expect(chair.getByText('Changed while it was shown.')).toHaveCount(0)
  await expect(chair.getByRole('region', { name: 'Missing' })).toBeVisible()
  await saves(1, 60)
  await expect(chair.getByText('Ben Berg saved revision 2; it was revision 1 before.')).toBeVisible({
    timeout: 10_000,
  })

  // So it is to who decides: nothing is signed on what was not looked at.
  await chair.goto(address)
  const item = chair.getByRole('region', { name: '1. A-1' })
  await item.getByText('Record a decision').click()
  await expect(item.getByText('On revision 2 the criteria say:')).toBeVisible()
  await saves(2, 20)
  await expect(item.getByText('changed while this form was open. Look at it again first.')).toBeVisible({
    timeout: 10_000,
  })
  await expect(item.getByRole('button', { name: 'Record and sign' })).toHaveCount(0)
  await clean(chair)
  await item.getByRole('button', { name: 'I looked at revision 3' }).click()
  await item.getByRole('radio', { name: 'Not a candidate' }).check()
  await item.getByRole('textbox', { name: 'Rationale' }).fill('The heart.')
  await item.getByLabel('Your password, to sign').fill(password)
  await item.getByRole('button', { name: 'Record and sign' }).click()
  await item.getByRole('link', { name: 'The signed record, to print' }).click()
  const record = await downloaded(chair, () => chair.getByRole('button', { name: 'PDF' }).click())
  expect(record.name).toBe('signed-record.pdf')
  expect(await textOf(record.bytes)).toContain('Signed by Cara Chair')
  await clean(chair)

  await chair.goto('/board/decisions')
  const table = await downloaded(chair, () => chair.getByRole('link', { name: 'Export as CSV' }).click())
  expect(table.name).toBe('decisions.csv')
  const [head, line, ...rest] = new TextDecoder().decode(table.bytes).trimEnd().split('\r\n')
  expect(head).toContain('advice code')
  expect(line).toMatch(/November review,2026-11-25,A-1,.*not-a-candidate,Not a candidate,/)
  expect(rest).toEqual([])
})
