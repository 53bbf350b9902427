import { expect, test } from '@playwright/test'
import { choose, enter, field, open, result, showFullWorkUp } from './assessment.ts'

test('a refused value is named with its limit when printing is asked for, and is corrected from the summary', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
  await open(page)
  const title = await page.title()
  await enter(page, 'Modified Rodnan skin score', '60')
  await enter(page, 'Age', '4x')
  await page.getByRole('button', { name: 'Print' }).click()

  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeVisible()
  await expect(page).toHaveTitle(`Error: ${title}`)
  await expect(summary.getByRole('link')).toHaveCount(2)
  const link = summary.getByRole('link', { name: /Modified Rodnan skin score .*51.*60/ })
  const words = await link.innerText()
  await link.click()
  const score = field(page, 'Modified Rodnan skin score')
  await expect(score).toBeFocused()
  await expect(score).toHaveAttribute('aria-invalid', 'true')
  await expect(score).toHaveAccessibleDescription(new RegExp(words.slice(0, 20)))
  await expect(page.locator('html')).not.toHaveAttribute('data-printed', 'yes')

  await enter(page, 'Modified Rodnan skin score', '16')
  await enter(page, 'Age', '47')
  await expect(summary).toHaveCount(0)
  await expect(page).toHaveTitle(title)
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
})

test('a refused value counts as unknown, never as no', async ({ page }) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '60')
  await expect(result(page).getByRole('link', { name: 'Modified Rodnan skin score' }).first()).toBeVisible()
})

test('a value that fits the other unit is asked about and not changed', async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await enter(page, 'Serum creatinine', '0.9')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/Is it mg\/dL\?/)).toBeVisible()
  await expect(field(page, 'Serum creatinine')).toHaveValue('0.9')
})

test('findings that contradict each other are pointed out and change nothing', async ({ page }) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '12')
  await choose(page, 'Cutaneous subset', 'sine')
  await expect(result(page)).toContainText('The subset is sine, but the skin score is not zero.')
})
