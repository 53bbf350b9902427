import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { choose, enter, fillIn, headline, indicated, open, requestsOf, showFullWorkUp } from './assessment.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBeLessThanOrEqual(0)
}

/** The section of a comparison with this heading. */
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The text of a line of a section: the finding, and what each side says. */
async function line(page: Page, name: string, finding: string): Promise<readonly string[]> {
  const row = section(page, name)
    .getByRole('row')
    .filter({
      has: page.getByRole('rowheader', { name: new RegExp(`^${finding}`) }),
    })
  return row.first().getByRole('cell').allInnerTexts()
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep to compare' }).click()
  await expect(page.getByText(/^A state was kept at \d\d:\d\d in this tab/)).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('two sets are chosen and compared, differences first', async ({ page }) => {
    await page.goto('/compare')
    await page.getByLabel('First set').selectOption({ label: 'EBMT 2025' })
    await page.getByLabel('Second set').selectOption({ label: 'EBMT Handbook 2024' })
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(page).toHaveURL(/\/compare\?a=ebmt-2025&b=ebmt-handbook-2024$/)
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
    expect(headings.map((text) => text.replace(/ \d+$/, ''))).toEqual([
      'Different limits',
      'Routes',
      'Asked by both, in another place',
      'Asked by EBMT 2025 alone',
      'Asked by EBMT Handbook 2024 alone',
      'The same in both',
    ])
    const [first, second] = await line(page, 'Different limits', 'Age')
    expect(first).toMatch(/^above 60 years\s+Concern/)
    expect(second).toMatch(/^at most 65 years\s+Indication/)
    expect((await line(page, 'Routes', 'mRSS')).map((text) => text.split('\n')[0])).toEqual([
      'above 15',
      'at least 15',
    ])
  })

  test('the two can be exchanged', async ({ page }) => {
    await page.goto('/compare?a=astis&b=scot')
    await page.getByRole('link', { name: 'Exchange the two' }).click()
    await expect(page).toHaveURL(/\?a=scot&b=astis$/)
    expect((await line(page, 'Different limits', 'mPAP'))[0]).toMatch(/^above 30 mmHg/)
  })

  test('a set that does not exist is refused by name of the fault, not passed over', async ({ page }) => {
    await page.goto('/compare?a=ebmt-2026&b=scot')
    await expect(page.getByText('The address names a criteria set that does not exist')).toBeVisible()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(0)
  })
})

test('with a case in the tab its values stand beside the limits, and where the sets part comes first', async ({
  page,
}) => {
  await open(page)
  await enter(page, 'Age', '62')
  await choose(page, 'Current smoker', 'Yes')
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  const parted = section(page, 'Where they part over this patient')
  await expect(parted.getByRole('rowheader')).toHaveText([/^Age.*62 years/, /^Current smoker.*yes/])
  const [first, second] = await line(page, 'Where they part over this patient', 'Age')
  expect(first).toMatch(/^above 60 years\s+Present/)
  expect(second).toMatch(/^at most 65 years\s+Met/)
  await expect(section(page, 'Different limits').getByRole('rowheader', { name: /^Age/ })).toHaveCount(0)
})

test('a state is kept, the case is changed, and the comparison names what changed and what moved', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await enter(page, 'mPAP at rest (RHC)', '25')
  await expect(headline(page)).toHaveText('Refer for work-up')
  await keep(page)
  await enter(page, 'mPAP at rest (RHC)', '26')
  await expect(headline(page)).toHaveText('Standard protocol contraindicated')
  const requests = requestsOf(page)
  await page.getByRole('link', { name: 'Compare it with what stands now' }).click()

  const changed = section(page, 'Findings that changed')
  await expect(changed.getByRole('rowheader')).toHaveText([/^mPAP at rest \(RHC\)/])
  await expect(changed.getByRole('cell')).toHaveText(['25 mmHg', '26 mmHg'])
  await expect(section(page, 'Headline')).toContainText('Refer for work-up')
  await expect(section(page, 'Headline')).toContainText('Standard protocol contraindicated')
  const guideline = page.getByRole('table', { name: 'EBMT 2025' })
  await expect(guideline.getByRole('row', { name: /^Mean pulmonary artery pressure at rest/ })).toContainText(
    /moved with: mPAP at rest \(RHC\).*Not present.*Present/s,
  )
  expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([])
  expect(requests.join()).not.toContain('26')
})

test('clear takes the kept state away', async ({ page }) => {
  await open(page)
  await enter(page, 'Age', '47')
  await keep(page)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(page.getByText(/^A state was kept/)).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.getItem('assessment-kept'))).toBeNull()
  await page.goto('/compare/states')
  await expect(page.getByRole('radio', { name: /none was kept/ })).toBeDisabled()
  await expect(page.getByText('Nothing is entered in this tab.')).toBeVisible()
})

test('an empty case is not kept, and that is said', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Keep to compare' }).click()
  await expect(page.getByText('no state was kept')).toBeVisible()
})

const caseFile = (patient: object) => ({
  name: 'case.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ patient })),
})

test('a case file is compared with what stands in the tab, and one with faults is refused', async ({
  page,
}) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '15')
  await choose(page, 'Cutaneous subset', 'diffuse')
  await page.goto('/compare/states')
  await page
    .getByLabel('Case file', { exact: true })
    .setInputFiles(caseFile({ cutaneousSubset: 'diffuse', mrss: 16 }))
  const changed = section(page, 'Findings that changed')
  await expect(changed.getByRole('cell')).toHaveText(['16', '15'])
  await expect(changed.getByRole('columnheader').nth(1)).toHaveText('From case.json')

  await page.getByLabel('Case file', { exact: true }).setInputFiles(caseFile({ mrss: 60 }))
  await expect(page.getByRole('alert').filter({ hasText: 'could not be read as a case' })).toContainText(
    'Modified Rodnan skin score',
  )
  await expect(changed).toHaveCount(0)
})

test('a published patient is compared with what was made of it', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Load an example' }).click()
  const example = page
    .getByRole('dialog')
    .getByRole('button', { name: /richest/ })
    .first()
  const title = (await example.innerText()).replace(/\s*richest$/, '')
  await example.click()
  await enter(page, 'Age', '70')
  await page.goto('/compare/states')
  await page.getByRole('radio', { name: 'a published patient' }).check()
  await page.getByRole('combobox', { name: 'Published patient' }).selectOption({ label: title })
  await expect(section(page, 'Findings that changed').getByRole('rowheader')).toHaveText([/^Age/])
})

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)
  test(`no violation at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.goto('/compare?a=ebmt-2025&b=scot')
    await expectNoViolations(page)
    await page.goto('/compare/states')
    await expectNoViolations(page)

    await open(page)
    await fillIn(page, indicated.slice(0, 5))
    await keep(page)
    await enter(page, 'Age', '66')
    await page.goto('/compare/states')
    await expect(section(page, 'Findings that changed')).toBeVisible()
    await expectNoViolations(page)
    await page.goto('/compare')
    await expect(section(page, 'The case in this tab')).toBeVisible()
    await expectNoViolations(page)
  })
