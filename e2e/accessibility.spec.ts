import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { enter, fillIn, indicated, open, result, showFullWorkUp } from './assessment.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBeLessThanOrEqual(0)
}

const screens = [
  { name: 'light, desk', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  {
    name: 'light, as narrow as a phone or 400 % zoom',
    colorScheme: 'light',
    viewport: { width: 320, height: 256 },
  },
  { name: 'dark, desk', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const

for (const { name, colorScheme, viewport } of screens) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport })

    test('no violation at the start', async ({ page }) => {
      await open(page)
      await expectNoViolations(page)
      await expectNoSidewaysScroll(page)
    })

    test('no violation with a result, a criterion open and the full work-up', async ({ page }) => {
      await open(page)
      await fillIn(page, indicated)
      await showFullWorkUp(page)
      const supports = result(page).getByRole('region', { name: /^What supports it/ })
      await supports.locator('summary').first().click()
      await expectNoViolations(page)
      await expectNoSidewaysScroll(page)
    })

    test('no violation with faults', async ({ page }) => {
      await open(page)
      await enter(page, 'Modified Rodnan skin score', '60')
      await page.getByRole('button', { name: 'Print' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
      await expectNoViolations(page)
      await expectNoSidewaysScroll(page)
    })

    test('no violation in the dialog of published patients', async ({ page }) => {
      await open(page)
      await page.getByRole('button', { name: 'Load an example' }).click()
      await expect(
        page
          .getByRole('dialog')
          .getByRole('button', { name: /richest/ })
          .first(),
      ).toBeVisible()
      await expectNoViolations(page)
    })
  })
}

for (const width of [320, 390, 768, 1024, 1440, 2560])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    await fillIn(page, indicated.slice(0, 3))
    await showFullWorkUp(page)
    await expectNoSidewaysScroll(page)
  })

test('on a narrow screen the headline stays in view at the bottom and leads to the result', {
  tag: '@firefox',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const bar = page.getByRole('link', { name: /Cannot be said yet/ })
  await expect(bar).toBeInViewport()
  await bar.click()
  await expect(page.locator('#headline')).toBeInViewport()
})
