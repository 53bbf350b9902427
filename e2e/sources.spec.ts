import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { parse as readBibtex } from 'astrocite-bibtex'
import { parse as readRis } from 'astrocite-ris'

const entries = (page: Page) => page.getByRole('main').getByRole('list').locator('> li[id]')

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a publication is found by words and opens to identifiers, read extent, unread parts and criteria', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.getByRole('searchbox').fill('myeloablative sullivan')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/text=myeloablative\+sullivan/)
    await page.getByRole('link', { name: 'SCOT', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('SCOT')
    const main = page.getByRole('main')
    await expect(main).toContainText('10.1056/NEJMoa1703327')
    await expect(main).toContainText('Read: the abstract and the eligibility text of the registry.')
    await expect(main.getByRole('heading', { name: 'Not read for SCOT' })).toBeVisible()
    const lvef = main.getByRole('row').filter({ hasText: 'Left ventricular ejection fraction' })
    await expect(lvef.getByRole('link')).toHaveAttribute('href', '/criteria/scot/lvef')
  })

  test('the list narrows by type, read extent, use and to the seed reading list, and opens again', async ({
    page,
  }) => {
    await page.goto('/sources')
    const all = await entries(page).count()
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Trial')
    await page.getByRole('checkbox', { name: 'Only the first reading list' }).check()
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByRole('link', { name: 'Show all' })).toBeVisible()
    const some = await entries(page).count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    for (const entry of await entries(page).all())
      await expect(entry).toContainText('Trial; first reading list')
    await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('trial')
    await expect(page.getByRole('checkbox')).toBeChecked()
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect(entries(page)).toHaveCount(all)
  })

  test('a search without a find says so', async ({ page }) => {
    await page.goto('/sources?text=nothing+like+this')
    await expect(page.getByRole('main')).toContainText('None fits.')
    await expect(entries(page)).toHaveCount(0)
  })
})

test('the citations of a search are taken away as a file that another program reads', async ({
  page,
  request,
}) => {
  await page.goto('/sources?text=handbook')
  const shown = await entries(page).evaluateAll((items) => items.map(({ id }) => id))
  const these = page.getByRole('paragraph').filter({ hasText: /^These \d+ citations/ })
  const address = await these.getByRole('link', { name: 'BibTeX' }).getAttribute('href')
  const file = await request.get(address ?? '')
  expect(file.headers()['content-disposition']).toContain('.bib"')
  expect(readBibtex(await file.text()).map(({ id }) => id)).toEqual(shown)
})

test('one citation is saved in each format and read by another program', async ({ page }) => {
  await page.goto('/sources/scot')
  const saved = async (format: string) => {
    const started = page.waitForEvent('download')
    await page.getByRole('link', { name: format, exact: true }).click()
    const download = await started
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const bibtex = await saved('BibTeX')
  expect(bibtex.name).toBe('scot.bib')
  expect(readBibtex(bibtex.text)).toMatchObject([{ DOI: '10.1056/NEJMoa1703327' }])
  const ris = await saved('RIS')
  expect(ris.name).toBe('scot.ris')
  expect(readRis(ris.text)).toMatchObject([{ DOI: '10.1056/NEJMoa1703327', volume: '378' }])
  const csl = await saved('CSL-JSON')
  expect(csl.name).toBe('scot.json')
  expect(JSON.parse(csl.text)).toMatchObject([{ id: 'scot', DOI: '10.1056/NEJMoa1703327' }])
})

test('an id that is no publication is not found', async ({ page }) => {
  const response = await page.goto('/sources/nobody')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`no violation and nothing scrolls sideways on a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['/sources?kind=trial', '/sources/ebmt-2025']) {
      await page.goto(path)
      await expectNoViolations(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    }
  })
