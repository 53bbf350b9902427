import { expect, test } from '@playwright/test'
import { enter, open, requestsOf } from './assessment.ts'

test('without a network the PDF says what it needs, and nothing is sent', async ({ page, context }) => {
  await open(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'PDF', exact: true }).click()
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  await expect(page.getByText('it cannot be reached')).toBeVisible()
})

test('a refused value stands in the way of the PDF and of copying', async ({ page }) => {
  await open(page)
  await enter(page, 'Modified Rodnan skin score', '60')
  const requests = requestsOf(page)
  await page.getByRole('button', { name: 'PDF', exact: true }).click()
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
  expect(requests).toEqual([])
})

test('where the browser refuses to copy, the text is shown for copying by hand', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await page.getByRole('button', { name: 'Short form' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy by hand' })
  await expect(dialog.getByRole('textbox')).toHaveValue(/CANNOT BE SAID YET/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeFocused()
})
