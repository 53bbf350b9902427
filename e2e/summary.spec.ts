import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { enter, fillIn, headline, indicated, open, requestsOf, result, showFullWorkUp } from './assessment.ts'

const sends =
  'This sends the findings to the server that gave you this page, which makes the PDF and keeps nothing.'

test('the PDF says before it sends, and holds what the screen shows', async ({ page, baseURL }) => {
  await open(page)
  await page.getByLabel('Case reference').fill('#unit-7 *case* 3')
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await page
    .getByRole('combobox', { name: 'Unit of Arterial oxygen tension at rest' })
    .selectOption({ label: 'kPa' })
  await enter(page, 'Arterial oxygen tension at rest', '9,2')
  const requests = requestsOf(page)

  await page.getByRole('button', { name: 'PDF', exact: true }).click()
  await expect(page.getByText(sends).last()).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'PDF', exact: true })).toBeFocused()
  expect(requests).toEqual([])

  await page.getByRole('button', { name: 'PDF', exact: true }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('summary.pdf')
  expect(requests.filter((request) => !request.includes('blob:'))).toEqual([`POST ${baseURL}/api/report.pdf`])
  await expect(page.getByText('The PDF was made')).toBeVisible()

  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await download.path())))
  const { text } = await extractText(pdf, { mergePages: true })
  const words = text.replace(/\s+/g, ' ')
  expect(words).toContain('Case #unit-7 *case* 3')
  expect(words).toContain('69 mmHg (typed as 9,2 kPa)')
  const answer = result(page)
  expect(words).toContain(await headline(page).innerText())
  for (const point of await answer.getByRole('region').first().getByRole('listitem').allInnerTexts())
    expect(words).toContain(point.trim())
})

test('copying puts a note of eighty columns on the clipboard, offline too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await fillIn(page, indicated)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  for (const form of ['Short', 'Long']) {
    await page.getByRole('button', { name: 'Copy as text' }).click()
    await page.getByRole('button', { name: `${form} form` }).click()
    await expect(page.getByText(`The ${form.toLowerCase()} form was copied`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy as text' })).toBeFocused()
    const note = await page.evaluate(() => navigator.clipboard.readText())
    for (const line of note.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(note).toContain((await headline(page).innerText()).toUpperCase())
    expect(note.includes('CRITERIA BEHIND THE HEADLINE')).toBe(form === 'Long')
  }
})

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
