import { expect, type Page, test } from '@playwright/test'
import {
  choices,
  choose,
  field,
  fillIn,
  headline,
  indicated,
  markNotAvailable,
  open,
  result,
  showFullWorkUp,
} from './assessment.ts'

/** The list of what is still worth finding out. */
const missing = (page: Page) => result(page).getByRole('region', { name: /^What is missing/ })

test('a missing finding leads to its field, also to one that the referral screen does not show', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await expect(field(page, 'TAPSE')).toHaveCount(0)
  await missing(page).getByRole('link', { name: 'TAPSE', exact: true }).click()
  await expect(field(page, 'TAPSE')).toBeFocused()
})

test('a finding that cannot be had is asked for no more, and stays unknown', { tag: '@firefox' }, async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  const link = missing(page).getByRole('link', { name: 'PASP after fluid challenge (RHC)', exact: true })
  await expect(link).toHaveCount(1)
  await markNotAvailable(page, 'PASP after fluid challenge (RHC)')
  await expect(link).toHaveCount(0)
  await expect(field(page, 'PASP after fluid challenge (RHC)')).toBeDisabled()
  await expect(result(page)).toContainText('PASP after fluid challenge (RHC). These stay unknown.')
  await expect(headline(page)).toHaveText('Refer for work-up')

  await markNotAvailable(page, 'PASP after fluid challenge (RHC)')
  await expect(link).toHaveCount(1)
})

test('not available takes a choice away, and choosing again takes not available away', async ({ page }) => {
  await open(page)
  await choose(page, 'Cutaneous subset', 'diffuse')
  await markNotAvailable(page, 'Cutaneous subset')
  await expect(choices(page, 'Cutaneous subset').getByRole('radio', { name: 'diffuse' })).not.toBeChecked()
  await expect(result(page)).toContainText('Cutaneous subset. These stay unknown.')
  await markNotAvailable(page, 'Cutaneous subset')
  await choose(page, 'Cutaneous subset', 'limited')
  await expect(result(page)).not.toContainText('These stay unknown.')
})

test('each section counts what is entered', async ({ page }) => {
  await open(page)
  await expect(page.getByText(/^0 of 10 entered/).first()).toBeVisible()
  await fillIn(page, indicated.slice(0, 2))
  await expect(page.getByText(/^2 of 10 entered/).first()).toBeVisible()
})

test('if sex is male, no pregnancy is proposed and counts only once confirmed', async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await choose(page, 'Sex (for creatinine clearance)', 'male')
  const no = choices(page, 'Pregnant').getByRole('radio', { name: 'No' })
  await expect(no).not.toBeChecked()
  await choices(page, 'Pregnant')
    .getByRole('button', { name: /confirm/i })
    .click()
  await expect(no).toBeChecked()
})
