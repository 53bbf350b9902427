import { expect, test } from '@playwright/test'
import {
  choose,
  enter,
  field,
  fillIn,
  headline,
  indicated,
  open,
  result,
  showFullWorkUp,
} from './assessment.ts'

test('nothing typed leaves the browser, and nobody else is asked for anything', async ({ page, baseURL }) => {
  const requests: string[] = []
  await open(page)
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete')
  page.on('request', (request) =>
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  )
  await page.getByLabel('Case reference').fill('unit-7 case 3')
  await fillIn(page, indicated)
  await expect(headline(page)).toHaveText('Refer for work-up')
  const ownScripts = new RegExp(`^GET ${baseURL}/_next/static/[^?]* $`)
  expect(requests.filter((request) => !ownScripts.test(request))).toEqual([])
})

test('the whole visit asks no other host', async ({ page, baseURL }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await open(page)
  await page.getByRole('button', { name: 'Load an example' }).click()
  expect([...hosts]).toEqual([baseURL])
})

test('with the network cut after load the page answers, opens criteria and loads published patients', async ({
  page,
  context,
}) => {
  await open(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await fillIn(page, indicated)
  await expect(headline(page)).toHaveText('Refer for work-up')
  await enter(page, 'Modified Rodnan skin score', '60')
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
  await page.getByRole('button', { name: 'Load an example' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /richest/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Replace it' }).click()
  await expect(result(page).getByRole('region', { name: 'Published patient' })).toBeVisible()
})

test('a reload keeps the draft of this tab, another tab starts blank, and clear really clears', {
  tag: '@firefox',
}, async ({ page, context }) => {
  await open(page)
  await enter(page, 'Age', '47')
  await choose(page, 'Cutaneous subset', 'diffuse')
  await showFullWorkUp(page)
  await page.reload()
  await expect(field(page, 'Age')).toHaveValue('47')
  await expect(page.getByRole('radio', { name: 'diffuse' })).toBeChecked()
  await expect(field(page, 'TAPSE')).toBeVisible()

  const other = await context.newPage()
  await open(other)
  await expect(field(other, 'Age')).toHaveValue('')

  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(field(page, 'Age')).toHaveValue('')
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]),
  )
  expect(kept).not.toContain('47')
  await page.reload()
  await expect(headline(page)).toHaveText('Cannot be said yet')
  await expect(field(page, 'Age')).toHaveValue('')
})

test('a draft that cannot be read is discarded with a word, and the page works', async ({ page }) => {
  await open(page)
  await enter(page, 'Age', '47')
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0)
  await page.evaluate(() => {
    addEventListener('pagehide', () => {
      for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"broken')
    })
  })
  await page.reload()
  await expect(headline(page)).toHaveText('Cannot be said yet')
  await expect(page.getByText('could not be read and was discarded')).toBeVisible()
})

test('every page carries the headers that keep it to itself', async ({ request }) => {
  const response = await request.get('/')
  const headers = response.headers()
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})
