import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import {
  choose,
  fillIn,
  indicated,
  markNotAvailable,
  open,
  requestsOf,
  showFullWorkUp,
} from './assessment.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((each) => each.replace(/\s+/g, ' '))
}

async function toThePatientPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'For the patient' }).click()
  await expect(page.getByRole('heading', { name: 'What was looked at' })).toBeVisible()
}

const thisCase = (page: Page) =>
  page.getByRole('region', { name: 'What the published rules say about the findings entered' })

test('from an assessment to the page for the conversation: what was looked at, what speaks for and against, what is open', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await page.getByLabel('Case reference').pressSequentially('unit-7 case 3')
  await fillIn(page, indicated)
  await choose(page, 'Current smoker', 'Yes')
  await markNotAvailable(page, 'LVEF')
  const requests = requestsOf(page)
  await page.getByRole('link', { name: 'For the patient' }).click()

  const summary = thisCase(page)
  await expect(summary.getByText('More tests come first', { exact: true })).toBeVisible()
  await expect(summary).toContainText('Reference unit-7 case 3')
  await expect(summary).toContainText('Skin score (how thick the skin is, felt at 17 places; 0 to 51): 24')
  await expect(summary).toContainText('The hard skin is widespread.')
  await expect(summary).toContainText('Smoking now.')
  await expect(summary).toContainText('Could not be found out (1)')
  await expect(
    summary.getByRole('listitem').filter({ hasText: 'How much of its blood the left heart' }),
  ).toHaveCount(1)
  const asked = requests.map((request) => request.replace(/https?:\/\/[^/]+/, ''))
  expect(asked.filter((request) => !request.startsWith('GET /icon.svg'))).toEqual(['GET /patient'])

  await page.getByRole('link', { name: 'Assessment' }).click()
  await expect(page.getByRole('textbox', { name: /^Modified Rodnan skin score/ })).toHaveValue('24')
})

test('the signs for people are read out as what they show, and stand beside the figure and in a table', async ({
  page,
}) => {
  await page.goto('/patient')
  const astis = page.getByRole('region', { name: 'The ASTIS study, published in 2014' })
  const early = astis.getByRole('figure', {
    name: 'People who died because of the treatment within one year',
  })
  await expect(early.getByRole('img', { name: '8 crosses among 79 people' })).toBeVisible()
  await expect(early.getByRole('img', { name: '0 crosses among 77 people' })).toBeVisible()
  await expect(early.getByText('8 of 79')).toBeVisible()
  const row = astis.getByRole('row', { name: /^People who died because of the treatment within one year/ })
  await expect(row.getByRole('cell')).toHaveText(['8 of 79 *', '0 of 77 *'])
  await expect(row.getByRole('rowheader')).toContainText('(everyone in the study)')
  await expect(astis.getByText(/^\* Second-hand: .*, but in Walker 2018/)).toBeVisible()
  await expect(
    page.getByText('The figures are about groups of people in studies, not about you.'),
  ).toBeVisible()

  const scot = page.getByRole('region', { name: 'The SCOT study, published in 2018' })
  await expect(scot.getByRole('img', { name: '79 filled figures among 100 people' })).toBeVisible()
  await expect(scot.getByRole('img', { name: '3 crosses among 100 people' })).toBeVisible()
})

test('harm is drawn as large as benefit', async ({ page }) => {
  await page.goto('/patient')
  const widths = await page
    .getByRole('img', { name: /among \d+ people/ })
    .evaluateAll((images) => images.map((image) => Math.round(image.getBoundingClientRect().width)))
  expect(widths).toHaveLength(13)
  expect(new Set(widths).size).toBe(1)
})

test('nothing that was entered stands among the figures', async ({ page }) => {
  await page.goto('/patient')
  const figures = page.getByRole('region', { name: 'What studies found, harm and benefit' })
  const before = await figures.innerText()
  await open(page)
  await fillIn(page, indicated)
  await page.getByRole('link', { name: 'For the patient' }).click()
  await expect(thisCase(page)).toBeVisible()
  expect(await figures.innerText()).toBe(before)
})

test('without an assessment and without JavaScript the page explains in general', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/patient')
  await expect(page.getByRole('heading', { name: 'What the published rules look at' })).toBeVisible()
  await expect(page.getByRole('img', { name: '8 crosses among 79 people' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Questions for the team' })).toBeVisible()
  await context.close()
})

test('the page for the patient prints on two A4 pages: the case with room for notes, and the figures', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await toThePatientPage(page)
  const pages = await printed(page)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('More tests come first')
  expect(pages[0]).toContain('Notes')
  expect(pages[1]).toContain('8 of 79')
  expect(pages[1]).toContain('The figures are about groups of people in studies, not about you.')
  expect(pages.join(' ')).not.toContain('Assessment')
})

test('without an assessment it prints on two A4 pages as well', async ({ page }) => {
  await page.goto('/patient')
  const pages = await printed(page)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('Questions for the team')
})

for (const [name, colorScheme, width] of [
  ['light, desk', 'light', 1440],
  ['dark, phone', 'dark', 390],
] as const) {
  test(`no violation, and nothing scrolls sideways: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    await fillIn(page, indicated)
    await showFullWorkUp(page)
    await page.getByRole('link', { name: 'For the patient' }).click()
    await expect(thisCase(page)).toBeVisible()
    await expectNoViolations(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  })
}
