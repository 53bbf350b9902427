import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { fillIn, indicated, open, result } from './assessment.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const pages = [
  '/evidence',
  '/evidence?kind=harm&sort=figure&order=down',
  '/evidence/notes',
  '/evidence/astis',
  '/evidence/dudek-2020',
  '/evidence/charts/astis-hazard-ratios',
  '/evidence/charts/treatment-related-mortality',
  '/evidence/charts/other-cell-therapies',
]

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the early harm of ASTIS is read from the chart and from its table', async ({ page }) => {
    await page.goto('/evidence')
    await page.getByRole('link', { name: 'ASTIS: events by year' }).click()
    const events = page.getByRole('figure', { name: 'Events so far, number of patients' })
    await expect(events.getByRole('img', { name: /^Drawing/ })).toBeVisible()
    await expect(events.getByText('13 events and 8 deaths')).toBeVisible()
    const harm = page.getByRole('figure', { name: /^Early harm in the same trial/ })
    await expect(harm.getByText('10.1 % and 0 %')).toBeVisible()
    const row = page.locator('tr[id="astis.treatment-related-deaths.ahsct.12"]')
    await expect(row).toContainText('8 deaths')
    await expect(row).toContainText('Read in another publication that reports it: Walker 2018')
  })

  test('the figures are narrowed and sorted, and the address keeps it', async ({ page }) => {
    await page.goto('/evidence')
    await page.getByRole('searchbox', { name: 'Words in any column' }).fill('vonk survival')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByRole('heading', { name: /^4 of 246 figures/ })).toBeVisible()
    await page.getByRole('link', { name: 'Figure', exact: true }).click()
    await page.getByRole('link', { name: 'Figure, rising' }).click()
    const first = page.getByRole('row').nth(1)
    await expect(first).toContainText('96.2 %')
    expect(page.url()).toContain('sort=figure')
  })

  test('a study says what was read and what rests on it; one of the seed list without figures says so', async ({
    page,
  }) => {
    await page.goto('/evidence/astis')
    await expect(page.getByText(/EU register/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'ASTIS: hazard ratios over time' })).toBeVisible()
    await page.goto('/evidence/dudek-2020')
    await expect(page.getByText(/No figure on outcomes is available/)).toBeVisible()
  })
})

for (const path of pages) {
  test(`no violation and nothing scrolls sideways: ${path}`, async ({ page }) => {
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expectNoViolations(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    }
  })

  test(`less than 20 kB, compressed, above an empty page: ${path}`, async ({ request }) => {
    const size = async (address: string) => gzipSync(await (await request.get(address)).body()).length
    expect((await size(path)) - (await size('/evidence/charts/no-such-chart'))).toBeLessThan(20_000)
  })
}

test('a chart is downloaded as a drawing and as figures', async ({ page, request }) => {
  await page.goto('/evidence/charts/scot')
  const svg = await request.get((await page.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? '')
  expect(svg.headers()['content-type']).toContain('image/svg+xml')
  expect(await svg.text()).toContain('Early harm in the same trial')
  const csv = await request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
  expect(csv.headers()['content-disposition']).toContain('scot.csv')
  expect(await csv.text()).toContain('scot/treatment-related-mortality-pct/ahsct/54')
})

test('beside an assessment stand the trials that the patient resembles, with the caution and without a figure', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  const trials = result(page).getByRole('region', { name: 'Trials this patient resembles' })
  await expect(trials).toContainText('Resemblance is not prediction.')
  await expect(trials).not.toContainText('%')
  await trials.getByRole('link', { name: 'What became of the patients of NISSC-1' }).click()
  await expect(page.getByRole('heading', { name: 'Outcomes' })).toBeVisible()
})
