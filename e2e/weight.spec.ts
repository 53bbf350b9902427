import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'

// Pages that are read rather than filled in; a new one belongs here.
const pages = [
  '/about',
  '/about/hazards',
  '/about/testing',
  '/criteria',
  '/criteria/ebmt-2025/mpap-rest',
  '/criteria/limits',
  '/sources',
  '/sources/ebmt-2025',
]

// The page for an address that does not exist carries the frame alone: what the framework itself costs.
const emptyPage = '/no-such-page'

const limit = 20_000

/** The compressed size of every script that a page loads by itself. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  page.removeAllListeners('response')
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  return sizes.reduce((total, size) => total + size, 0)
}

test('pages that are read load hardly more script than an empty page', async ({ page }) => {
  const framework = await scriptBytes(page, emptyPage)
  expect(framework).toBeGreaterThan(0)
  for (const path of pages) expect(await scriptBytes(page, path), path).toBeLessThan(framework + limit)
})
