import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import {
  choices,
  choose,
  enter,
  fillIn,
  indicated,
  markNotAvailable,
  open,
  showFullWorkUp,
} from './assessment.ts'

/** The text of each page of the browser's print-out. */
async function printed(page: Page): Promise<readonly string[]> {
  const file = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((each) => each.replace(/\s+/g, ' '))
}

/** Answers every field that is still blank: no to each question, a number inside the range that the field names. */
async function completeEveryField(page: Page): Promise<void> {
  for (const group of await page.locator('details fieldset').filter({ visible: true }).all()) {
    if (await group.locator('input:checked').count()) continue
    const no = group.getByRole('radio', { name: 'No', exact: true })
    await ((await no.count()) ? no : group.getByRole('radio').first()).check()
  }
  for (const input of await page
    .locator('details input[type="text"]:enabled')
    .filter({ visible: true })
    .all()) {
    if (await input.inputValue()) continue
    const described = ((await input.getAttribute('aria-describedby')) ?? '').split(' ')
    const hint = page.locator(`[id="${described.find((id) => id.endsWith('-hint'))}"]`)
    const [, low, high] = (await hint.innerText()).match(/([\d.]+) to ([\d.]+)/) ?? []
    const middle = Math.round((Number(low) + Number(high)) / 4 / 10) * 10
    await input.fill(String(Math.max(middle, Number(low))))
  }
}

test('the print-out of a complete case fills at most two A4 pages and holds what was entered', async ({
  page,
}) => {
  await open(page)
  await page.getByLabel('Case reference').fill('unit-7 case 3')
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await page
    .getByRole('combobox', { name: 'Unit of Arterial oxygen tension at rest' })
    .selectOption({ label: 'kPa' })
  await enter(page, 'Arterial oxygen tension at rest', '9,2')
  await choose(page, 'Current smoker', 'Yes')
  await choose(page, 'Severe psychiatric illness, or active drug or alcohol misuse', 'Yes')
  await completeEveryField(page)
  await expect(page.getByText('What is missing 0')).toBeVisible()

  const pages = await printed(page)
  expect(pages.length).toBeLessThanOrEqual(2)
  const text = pages.join(' ')
  expect(text.replaceAll(' ', '')).toContain(`${new URL(page.url()).origin}/criteria`)
  for (const [index, each] of pages.entries()) {
    expect(each).toContain(`Page ${index + 1} of ${pages.length}`)
    expect(each).toContain('Case unit-7 case 3')
  }
  expect(text).toContain('Modified Rodnan skin score 24')
  expect(text).toContain('69 mmHg (typed as 9,2 kPa)')
  expect(text).toContain('Not a medical device')
  expect(text).toContain('fingerprint')
  for (const heading of [
    'Criteria behind the headline',
    'What was not read',
    'Sources',
    'Discussion and decision',
    'Signatures',
  ])
    expect(text).toContain(heading)
  expect(text).not.toContain('Not entered:')
})

test('the print-out shows what is missing and what is not available as plainly as what is known', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated.slice(0, 4))
  await markNotAvailable(page, 'LVEF')
  const text = (await printed(page)).join(' ')
  expect(text).toContain('Cannot be said yet')
  expect(text).toContain('Case without reference')
  expect(text).toMatch(/Missing, and the indication rests on it \(\d+\): .*Modified Rodnan skin score/)
  expect(text).toContain('Not available (1): LVEF.')
  expect(text).toMatch(/Not available: LVEF\. Not entered: .*TAPSE \*/)
  expect(text).toContain('Left ventricular ejection fraction: not available [below 45 %]')
})

test('paper and screen give every criterion of the headline the same outcome', async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  const text = (await printed(page)).join(' ')
  for (const set of ['eular-2023', 'ebmt-2025', 'ebmt-2017-cardiac', 'general-fitness']) {
    const block = page.locator(`#set-${set}`)
    const rows = block.locator('details details')
    expect(await rows.count()).toBeGreaterThan(6)
    await block.locator('> details > summary').click()
    for (const row of await rows.all()) {
      const [says = '', outcome = ''] = (await row.locator('summary > span').allInnerTexts()).map((words) =>
        words.trim(),
      )
      expect(text).toContain(`${outcome} ${says}:`)
    }
  }
})

test('on paper nothing of the form is left', async ({ page }) => {
  await open(page)
  const sheet = page.locator('[data-print]')
  await expect(sheet).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(choices(page, 'Cutaneous subset')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Discussion and decision' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await expect(sheet).toHaveCount(0)
})

test('what was typed last is on paper, with what would now change the answer', async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  await enter(page, 'Age', '16')
  const before = (await printed(page)).join(' ')
  await enter(page, 'Age', '47')
  const after = (await printed(page)).join(' ')
  expect(before).toContain('Age 16 years')
  expect(after).toContain('Age 47 years')
  const changes = /What would change the answer\..*?Findings/
  expect(before).toMatch(changes)
  expect(after.match(changes)?.[0]).not.toBe(before.match(changes)?.[0])
})
