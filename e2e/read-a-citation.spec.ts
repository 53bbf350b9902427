import { expect, test } from '@playwright/test'
import { enter, fillIn, indicated, open, result, saysOf, showFullWorkUp } from './assessment.ts'

test('a criterion opens to value, limit, outcome, source with link, level, reading and note', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  const supports = result(page).getByRole('region', { name: /^What supports it/ })
  const route = supports
    .getByRole('group')
    .filter({ hasText: 'high skin score and at least one organ involved' })
  await route.locator('summary').click()
  await expect(route).toContainText('mRSS')
  await expect(route).toContainText('24')
  await expect(route).toContainText('limit: above 15')
  await expect(route).toContainText('holds')
  await expect(route).toContainText('Table 5, inclusion 5')
  await expect(route.getByRole('definition').filter({ hasText: /^I$/ })).toBeVisible()
  await expect(route).toContainText('Read in the source itself')
  await expect(route.getByRole('link', { name: 'EBMT 2025' })).toHaveAttribute(
    'href',
    /^https:\/\/doi\.org\//,
  )
})

test('what was not read stands with every set', async ({ page }) => {
  await open(page)
  const blocks = result(page).locator('section[id^="set-"]')
  await expect(blocks).toHaveCount(12)
  for (const block of await blocks.all()) await expect(block).toContainText('Not read:')
})

test('sets stand side by side, and a value on which they disagree is shown with each limit', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await enter(page, 'LVEF', '48')
  for (const set of [
    'EULAR 2023',
    'EBMT 2025',
    'EBMT 2017 cardiac',
    'General fitness',
    'EBMT Handbook 2024',
    'ASTIS',
    'NISSC-1',
  ])
    expect((await saysOf(page, set)).length).toBeGreaterThan(0)
  expect(await saysOf(page, 'SCOT')).toBe('Would have been excluded')
  expect(await saysOf(page, 'NISSC-1')).toMatch(/^Would have met the entry criteria/)
  const disagreement = page.getByRole('row', { name: /^LVEF 48 %/ })
  await expect(disagreement.getByRole('cell').first()).toContainText('EBMT 2017 cardiac (below 45 %)')
  await expect(disagreement.getByRole('cell').last()).toHaveText('SCOT (below 50 %)')
})

test('limited disease with progressive ILD shows that the guidelines differ', async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  await fillIn(page, [
    ['Cutaneous subset', 'limited'],
    ['Modified Rodnan skin score', '8'],
  ])
  await showFullWorkUp(page)
  await fillIn(page, [['ILD progressive, confirmed by chest CT', 'Yes']])
  await expect(result(page)).toContainText('The guidelines differ')
})
