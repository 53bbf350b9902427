import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { enter, fillIn, headline, indicated, open, result, showFullWorkUp } from './assessment.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('why a mean pressure of 26 stands against the standard protocol, down to its source and what was not read', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await fillIn(page, indicated)
  await enter(page, 'mPAP at rest (RHC)', '26')
  await expect(headline(page)).toHaveText('Standard protocol contraindicated')
  const against = result(page).getByRole('region', { name: /^What stands against it/ })
  const criterion = against
    .getByRole('group')
    .filter({ hasText: 'Mean pulmonary artery pressure at rest' })
    .filter({ hasText: 'EBMT 2025' })
  await criterion.locator('summary').click()
  await expect(criterion).toContainText('limit: above 25 mmHg')
  await criterion.getByRole('link', { name: /^\/criteria\/ebmt-2025\/mpap-rest/ }).click()

  await expect(page).toHaveURL('/criteria/ebmt-2025/mpap-rest')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mean pulmonary artery pressure at rest')
  const main = page.getByRole('main')
  await expect(main).toContainText('mPAP at rest (RHC) above 25 mmHg')
  await expect(main).toContainText('Exclusion from the standard protocol')
  await expect(main).toContainText('Table 5, exclusion 3')
  await expect(main.getByRole('link', { name: 'EBMT 2025' }).last()).toBeVisible()
  await expect(
    main.getByRole('definition').getByRole('link', { name: 'EBMT 2025', exact: true }),
  ).toHaveAttribute('href', /^https:\/\/doi\.org\//)
  await expect(main.getByRole('region', { name: 'Not read of EBMT 2025' }).getByRole('listitem')).toHaveCount(
    7,
  )

  const edge = page.getByRole('table', { name: 'Around each limit' }).getByRole('row').nth(1)
  await expect(edge.getByRole('cell')).toHaveText([
    'nothing else entered',
    'Not present',
    'Not present',
    'Present',
    'Not known',
  ])
  const others = page.getByRole('table', { name: 'mPAP at rest (RHC) (mmHg): limits by set' })
  await expect(others.getByRole('row', { name: /^ASTIS above 50 mmHg/ })).toBeVisible()
  await expect(others.locator('circle[data-end="strict"]')).toHaveCount(7)

  await page.goBack()
  await expect(headline(page)).toHaveText('Standard protocol contraindicated')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('criteria are found by words and filters, and each opens with its limit, source and tests', async ({
    page,
  }) => {
    await page.goto('/criteria')
    await page.getByLabel('Words').fill('mPAP')
    await page.getByLabel('How it was read').selectOption({ label: 'Read in the source itself' })
    await page.getByLabel('Topic').selectOption({ label: 'Pulmonary pressure at rest' })
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page).toHaveURL(/topic=pulmonary-pressure/)
    await expect(page.getByRole('heading', { level: 2, name: /^\d criteria in \d sets$/ })).toBeVisible()
    await expect(page.getByLabel('Topic')).toHaveValue('pulmonary-pressure')
    const table = page.getByRole('table', { name: 'Criteria of EBMT 2025 that fit' })
    await expect(table.getByRole('row')).toHaveCount(2)
    await table.getByRole('link', { name: 'Mean pulmonary artery pressure at rest' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mean pulmonary artery pressure at rest')
    await page.getByText(/worked examples$/).click()
    await expect(page.getByRole('table', { name: 'Worked examples' })).toContainText('not entered')
  })

  test('a long list goes on page by page', async ({ page }) => {
    await page.goto('/criteria?verified=source')
    await expect(page.getByText(/Page 1 of [3-9]/)).toBeVisible()
    await page.getByRole('link', { name: 'Further criteria' }).click()
    await expect(page.getByText(/Page 2 of [3-9]/)).toBeVisible()
    await expect(page.getByLabel('How it was read')).toHaveValue('source')
  })

  test('a set stands as a table with everything that was not read', async ({ page }) => {
    await page.goto('/criteria')
    await page.getByRole('link', { name: 'ASTIS', exact: true }).click()
    await expect(page.getByRole('table', { name: 'Criteria of ASTIS' }).getByRole('row')).toHaveCount(16)
    await expect(page.getByRole('region', { name: 'Not read of ASTIS' })).toBeVisible()
  })

  test('limits of all sets stand side by side, strict ends open and inclusive ones filled', async ({
    page,
  }) => {
    await page.goto('/criteria/limits')
    const age = page.getByRole('table', { name: 'Age (years): limits by set' })
    await expect(age.getByRole('row', { name: /^ASSIST/ }).locator('circle')).toHaveCount(2)
    await expect(age.getByRole('row', { name: /^ASSIST/ }).locator('[data-end="strict"]')).toHaveCount(1)
    await expect(age.getByRole('row', { name: /^ASSIST/ })).toContainText('at least 18 years, below 60 years')
  })

  test('a filter value that does not exist is named, and an unknown criterion is not found', async ({
    page,
  }) => {
    await page.goto('/criteria?topic=weather')
    await expect(page.getByText('there is no “weather”')).toBeVisible()
    const response = await page.goto('/criteria/ebmt-2025/no-such-row')
    expect(response?.status()).toBe(404)
  })
})

test('the rules are to be had as data, as JSON and in FHIR, at the address that the page names', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/criteria/ebmt-2025/mpap-rest')
  const address = await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')
  const rules = await (await request.get(address ?? '')).json()
  const row = rules.sets
    .flatMap((set: { criteria: { id: string }[] }) => set.criteria)
    .find(({ id }: { id: string }) => id === 'ebmt-2025/mpap-rest')
  expect(row.when).toMatchObject({ comparator: '>', limit: 25 })
  await expect(page.getByRole('main')).toContainText(row.fingerprint)

  const plan = await request.get('/fhir/PlanDefinition/ahsct-ssc')
  expect(plan.headers()['content-type']).toBe('application/fhir+json')
  const { url, version } = await plan.json()
  expect([url, version]).toEqual([`${baseURL}/fhir/PlanDefinition/ahsct-ssc`, rules.version])
  const none = await request.get('/fhir/PlanDefinition/other')
  expect([none.status(), (await none.json()).resourceType]).toEqual([404, 'OperationOutcome'])
})

const pages = [
  '/criteria',
  '/criteria?feature=mpapRestMmHg',
  '/criteria/ebmt-2025',
  '/criteria/ebmt-2025/route-a',
  '/criteria/limits',
]

for (const { name, colorScheme, viewport } of [
  { name: 'light, desk', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'light, phone', colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { name: 'dark, desk', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const)
  test.describe(name, () => {
    test.use({ colorScheme, viewport })

    test('no violation and nothing scrolls sideways on the pages of the criteria', async ({ page }) => {
      for (const address of pages) {
        await page.goto(address)
        await expectNoViolations(page)
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(over, address).toBeLessThanOrEqual(0)
      }
    })
  })

/** What a browser without a cache fetches for a page, compressed: the document, its scripts and its styles. */
async function weight(request: APIRequestContext, address: string): Promise<number> {
  const html = await (await request.get(address)).text()
  const parts = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css)[^"]*)"/g)].map(
    ([, path = '']) => path,
  )
  const bodies = await Promise.all([...new Set(parts)].map(async (path) => (await request.get(path)).body()))
  return [Buffer.from(html), ...bodies].reduce((total, body) => total + gzipSync(body).length, 0)
}

test('every page of the criteria weighs less than 20 KB above an empty page', async ({ request }) => {
  const empty = await weight(request, '/no-such-page')
  for (const address of [...pages, '/criteria?q=e', '/criteria/ebmt-handbook-2024/arm-2b'])
    expect((await weight(request, address)) - empty, address).toBeLessThan(20 * 1024)
})
