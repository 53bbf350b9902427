import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The number beside a term in a list of figures. */
async function figure(page: Page, term: RegExp): Promise<number> {
  const row = page.locator('dl > div').filter({ has: page.getByRole('term').filter({ hasText: term }) })
  return Number(await row.first().getByRole('definition').innerText())
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('purpose, users, population, limits and what must be checked are told', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'About', exact: true }).click()
    await expect(part(page, 'What it is for')).toContainText('Adults with systemic sclerosis')
    await expect(part(page, 'Where it must not be used')).toContainText('Emergencies')
    await expect(part(page, 'Known limits')).toContainText('No clinician has yet checked')
    const checks = part(page, 'To be checked against the originals before clinical use')
    await checks.getByRole('link', { name: 'EBMT 2025' }).click()
    await expect(page).toHaveURL(/\/sources\/ebmt-2025$/)
  })

  test('how it was tested is told in numbers that were counted', async ({ page }) => {
    await page.goto('/about')
    const criteria = await figure(page, /^Criteria$/)
    expect(criteria).toBeGreaterThan(100)
    expect(await figure(page, /^Boundary cases/)).toBe(4 * (await figure(page, /^Limits$/)))
    expect(await figure(page, /^Laws/)).toBeGreaterThan(20)
    await page
      .getByRole('link', { name: 'How it was tested, with the published patients one by one' })
      .click()
    expect(await figure(page, /^Criteria$/)).toBe(criteria)
    const patients = await page.getByRole('region', { name: 'Published patients' }).getByRole('row').count()
    const counts = await Promise.all(
      [/^The answer goes along/, /^The answer is another one/, /^Cannot be said/, /^Not compared/].map(
        (term) => figure(page, term),
      ),
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(patients - 1)
  })

  test('a hazard is found in the matrix, and its controls and what remains are read', async ({ page }) => {
    await page.goto('/about/hazards')
    const before = page.getByRole('table', { name: 'Before the controls' })
    await before
      .getByRole('row', { name: /^catastrophic/ })
      .getByRole('link', { name: 'H-01' })
      .click()
    await expect(page).toHaveURL(/#H-01$/)
    const hazard = page.getByRole('region', { name: /^H-01/ })
    await expect(hazard).toContainText('A finding is left empty.')
    await expect(hazard).toContainText('rules/expressions/truth.test.ts')
    await expect(hazard).toContainText('risk low')
    const log = page.getByRole('region', { name: /^H-\d\d / })
    expect(await log.count()).toBeGreaterThanOrEqual(25)
  })
})

test('the source attributes are the same on the page and as JSON', async ({ page, request }) => {
  await page.goto('/about')
  const answer = await request.get('/about/source-attributes.json')
  const { sourceAttributes } = (await answer.json()) as {
    sourceAttributes: readonly { name: string; value: string }[]
  }
  expect(sourceAttributes).toHaveLength(13)
  const rows = page.getByRole('region', { name: 'Source attributes' }).getByRole('row')
  for (const { name, value } of sourceAttributes)
    await expect(rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) })).toContainText(
      value,
    )
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`no violation and nothing scrolls sideways on a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['/about', '/about/testing', '/about/hazards']) {
      await page.goto(path)
      await expectNoViolations(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    }
  })
