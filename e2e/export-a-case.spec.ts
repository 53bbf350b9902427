import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import jsQR from 'jsqr'
import { extractText, getDocumentProxy } from 'unpdf'
import { enter, field, fillIn, headline, indicated, open, requestsOf, result } from './assessment.ts'

async function openExchange(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export / import' }).click()
}

/** What stands in a code that is drawn as an SVG path: each run of black modules a rectangle. */
function scanned(path: string, side: number): string | undefined {
  const scale = 4
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let at = Number(x) * scale; at < (Number(x) + Number(width)) * scale; at += 1)
        pixels.fill(0, (row * side * scale + at) * 4, (row * side * scale + at) * 4 + 3)
  return jsQR(pixels, side * scale, side * scale)?.data
}

test('a case that is exported, cleared and imported is the same case with the same answer', async ({
  page,
}) => {
  await open(page)
  await page.getByLabel('Case reference').fill('unit-7 case 3')
  await fillIn(page, indicated)
  await enter(page, 'Modified Rodnan skin score', '60')
  const answer = await result(page).innerText()
  const requests = requestsOf(page)
  await openExchange(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export JSON' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('case.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    reference: 'unit-7 case 3',
    answer: { headline: 'refer-for-workup' },
  })

  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(field(page, 'Age')).toHaveValue('')
  await page.getByLabel('Import JSON').setInputFiles(await download.path())
  await expect(page.getByText('The rules are the same as then')).toBeVisible()
  await expect(page.getByLabel('Case reference')).toHaveValue('unit-7 case 3')
  await expect(field(page, 'Modified Rodnan skin score')).toHaveValue('60')
  await expect(page.getByText('You entered 60.')).toBeVisible()
  expect(await result(page).innerText()).toBe(answer)
  expect(requests.filter((request) => !request.includes('blob:'))).toEqual([])
})

test('the copied link is on the clipboard', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await fillIn(page, indicated)
  await openExchange(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('The link was copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.startsWith(`${baseURL}/#case=1.`)).toBe(true)
})

test('the QR code is on the one print-out that asks for it, and opens the case in a fresh browser', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => {
    // The print-out is made by the test in place of the browser's dialog.
    window.print = () => void window.dispatchEvent(new Event('beforeprint'))
  })
  await open(page)
  await fillIn(page, indicated)
  const code = page.getByRole('img', { name: 'QR code', includeHidden: true })
  await expect(code).toHaveCount(0)
  await openExchange(page)
  await page.getByRole('button', { name: 'Print with QR code' }).click()
  await expect(code).toHaveCount(1)

  const path = (await code.locator('path').getAttribute('d')) ?? ''
  const side = Number(((await code.getAttribute('viewBox')) ?? '').split(' ')[2])
  const file = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  expect(totalPages).toBeLessThanOrEqual(2)
  expect(text.replace(/\s+/g, ' ')).toContain('Anyone who scans it can read it.')
  // Once the print-out is made, the next one has no code.
  await expect(code).toHaveCount(0)

  const link = scanned(path, side) ?? ''
  const context = await browser.newContext()
  const fresh = await context.newPage()
  await fresh.goto(link)
  await expect(field(fresh, 'Modified Rodnan skin score')).toHaveValue('24')
  await expect(headline(fresh)).toHaveText(await headline(page).innerText())
  await context.close()
})
