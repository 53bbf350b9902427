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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, viewport] of [
    ['desk', { width: 1440, height: 900 }],
    ['narrow', { width: 320, height: 800 }],
    ['very wide', { width: 2560, height: 1200 }],
  ] as const) {
    test.describe(`${colorScheme}, ${name}`, () => {
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
}

test('on a narrow screen the headline stays in view at the bottom and leads to the result', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const bar = page.getByRole('link', { name: /Cannot be said yet/ })
  await expect(bar).toBeInViewport()
  await bar.click()
  await expect(page.locator('#headline')).toBeInViewport()
})
