import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import {
  enter,
  field,
  fillIn,
  indicated,
  markNotAvailable,
  open,
  requestsOf,
  result,
  showFullWorkUp,
} from './assessment.ts'

async function openExchange(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export / import' }).click()
  await expect(page.getByRole('heading', { name: 'Export and import' })).toBeVisible()
}

async function importText(page: Page, text: string): Promise<void> {
  await openExchange(page)
  await page
    .getByLabel('Import JSON')
    .setInputFiles({ name: 'any.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** The link of the case on the page, read where the browser lets nobody copy. */
async function linkOf(page: Page): Promise<string> {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await openExchange(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy by hand' })
  const link = await dialog.getByRole('textbox').inputValue()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: 'Export / import' })).toBeFocused()
  return link
}

/** A case with a value in another unit, an onset by month, a refused value and one that is not available. */
async function enterCase(page: Page): Promise<void> {
  await page.getByLabel('Case reference').pressSequentially('unit-7 case 3')
  await page.getByLabel('Assessment date').fill('2026-11-22')
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await page.getByLabel('Unit of Arterial oxygen tension at rest').selectOption({ label: 'kPa' })
  await enter(page, 'Arterial oxygen tension at rest', '9,2')
  await page.getByLabel('Unit of Time since first non-Raynaud symptom').selectOption({ label: 'MM/YYYY' })
  await enter(page, 'Time since first non-Raynaud symptom', '03/2024')
  await enter(page, 'Body weight', 'heavy')
  await markNotAvailable(page, 'LVEF')
}

async function expectCase(page: Page): Promise<void> {
  await showFullWorkUp(page)
  await expect(field(page, 'Age')).toHaveValue('47')
  await expect(field(page, 'Arterial oxygen tension at rest')).toHaveValue('9,2')
  await expect(page.getByLabel('Unit of Arterial oxygen tension at rest')).toHaveValue('kPa')
  await expect(field(page, 'Time since first non-Raynaud symptom')).toHaveValue('03/2024')
  await expect(field(page, 'Body weight')).toHaveValue('heavy')
  await expect(page.getByText('You entered “heavy”')).toBeVisible()
  await expect(field(page, 'LVEF')).toBeDisabled()
  await expect(page.getByLabel('Assessment date')).toHaveValue('2026-11-22')
}

/** Everything that the result says, without what the page says about the reference. */
async function answerOf(page: Page): Promise<string> {
  return (await result(page).innerText()).trim()
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const file = {
  format: 'ssc-ahsct-case',
  schemaVersion: 2,
  reference: 'older',
  assessmentDate: '2026-11-22',
  entries: { mrss: { text: '24', unit: '', notAvailable: false } },
  parts: {},
}

test('a link opened in a fresh browser gives the same form and the same answer, and leaves the address', {
  tag: '@firefox',
}, async ({ page, browser, baseURL }) => {
  await open(page)
  await enterCase(page)
  const answer = await answerOf(page)
  const requests = requestsOf(page)
  const link = await linkOf(page)
  expect(link.startsWith(`${baseURL}/#case=1.`)).toBe(true)
  expect(requests).toEqual([])

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const fresh = await context.newPage()
  const asked: string[] = []
  fresh.on('request', (request) =>
    asked.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  )
  await fresh.goto(link)
  await expect(fresh.getByText('The case of the link was opened.').last()).toBeVisible()
  await expectCase(fresh)
  await expect(fresh.getByLabel('Case reference')).toHaveValue('')
  expect(fresh.url()).toBe(`${baseURL}/`)
  expect(await answerOf(fresh)).toBe(answer)
  const findings = link.slice(link.indexOf('#case=1.') + 8)
  expect(asked.filter((each) => each.includes(findings.slice(0, 20)))).toEqual([])
  await fresh.reload()
  await expectCase(fresh)
  await context.close()
})

test('a link asks before it takes the place of another case, and says when it is the same', async ({
  page,
}) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '24')
  const link = await linkOf(page)
  const fragment = new URL(link).hash
  const follow = () =>
    page.evaluate((hash) => {
      location.hash = hash
    }, fragment)

  await follow()
  await expect(page.getByText('This tab already holds this case.')).toBeVisible()
  await enter(page, 'Modified Rodnan skin score', '30')
  await follow()
  await page.getByRole('group', { name: 'Replace what was entered by the case of the link?' }).waitFor()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(field(page, 'Modified Rodnan skin score')).toHaveValue('30')
  await follow()
  await page.getByRole('button', { name: 'Replace it' }).click()
  await expect(field(page, 'Modified Rodnan skin score')).toHaveValue('24')
})

test('a damaged link, a newer one and one that is too long are refused and change nothing', async ({
  page,
  baseURL,
}) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '30')
  for (const [fragment, why] of [
    ['#case=1.AAAA', 'It is damaged or was cut off.'],
    ['#case=9.AAAA', 'It is of version 9'],
    [`#case=1.${'A'.repeat(7000)}`, 'at most 6000 are taken'],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, fragment)
    const alert = page.getByRole('alert').filter({ hasText: 'The link was not opened' })
    await expect(alert).toContainText(why)
    await expect(alert).toContainText('Nothing was changed.')
    await expect(field(page, 'Modified Rodnan skin score')).toHaveValue('30')
    expect(page.url()).toBe(`${baseURL}/`)
  }
  await expectNoViolations(page)
})

test('the link to a field still leads to that field', async ({ page }) => {
  await page.goto('/#tapseMm')
  await expect(field(page, 'TAPSE')).toBeFocused()
})

test('a broken file, a newer one and one that is too large are refused with every fault, and nothing changes', async ({
  page,
}) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '30')
  const requests = requestsOf(page)
  for (const [text, why] of [
    ['{"patient": {', ['It is not JSON']],
    [JSON.stringify({ ...file, schemaVersion: 3 }), ['is 3, and this program reads up to 2']],
    [' '.repeat(300 * 1024), ['It is larger than 256 KiB']],
    [
      JSON.stringify({ ...file, reference: 'a\u202eb', entries: { nose: 1, sex: { text: 'x' } } }),
      ['turn the direction of writing', '“nose” is not a finding', 'Sex (for creatinine clearance): text'],
    ],
  ] as const) {
    await importText(page, text)
    const alert = page.getByRole('alert').filter({ hasText: 'The file was not imported' })
    for (const each of why) await expect(alert).toContainText(each)
    await expect(alert).toContainText('Nothing was changed.')
    await expect(field(page, 'Modified Rodnan skin score')).toHaveValue('30')
    await page.getByRole('button', { name: 'Export / import' }).click()
  }
  await expectNoViolations(page)
  expect(requests).toEqual([])
})

test('a case of the first version is brought up to the present', async ({ page }) => {
  await open(page)
  await importText(page, '{"patient": {"ageYears": 47, "mrss": 24}, "notAvailable": ["lvefPct"]}')
  await expect(page.getByText('It was a request of the API')).toBeVisible()
  await expect(field(page, 'Age')).toHaveValue('47')
  await expect(field(page, 'LVEF')).toBeDisabled()
})

test('when today’s rules give another answer than the one stored, the set and the criterion are named', async ({
  page,
}) => {
  await open(page)
  const answer = {
    rules: { version: '0.9.0', fingerprint: '0'.repeat(64) },
    headline: 'may-be-considered',
    sets: { 'ebmt-2025': { outcome: 'not-supported', criteria: { 'ebmt-2025/adult': true } } },
  }
  await importText(page, JSON.stringify({ ...file, answer }))
  const notice = page
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: /Its answer is another today/ }) })
  await expect(notice.last()).toContainText(
    'then version 0.9.0 (fingerprint 0000000000000000), today version',
  )
  await expect(notice.last()).toContainText('then “May be considered”, today “Cannot be said yet”')
  await expect(notice.last()).toContainText('EBMT 2025: then “Criteria not met”')
  await expect(notice.last()).toContainText('then met, today not known')
  await expectNoViolations(page)

  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(page.getByRole('heading', { name: /Its answer is another today/ })).toHaveCount(0)
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 320, height: 640 },
])
  test(`export and import are reached by keyboard, without a violation or sideways scroll, at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await open(page)
    const button = page.getByRole('button', { name: 'Export / import' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Export JSON' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Import JSON')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Print with QR code' })).toBeFocused()
    await expect(page.getByText('Anyone who has one can read it.')).toBeVisible()
    await expectNoViolations(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })
