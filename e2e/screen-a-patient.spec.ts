import { expect, test } from '@playwright/test'
import {
  choices,
  choose,
  enter,
  field,
  fillIn,
  headline,
  indicated,
  open,
  result,
  saysOf,
  showFullWorkUp,
} from './assessment.ts'

test('a blank form says that nothing can be said yet, and what is needed', async ({ page }) => {
  await open(page)
  await expect(headline(page)).toHaveText('Cannot be said yet')
  await expect(result(page).getByRole('link', { name: 'Modified Rodnan skin score' })).toBeVisible()
})

test('a patient is screened from blank to an indication, and the answer follows each keystroke', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await fillIn(page, indicated.slice(0, -1))
  await expect(headline(page)).toHaveText('Refer for work-up')
  await fillIn(page, indicated.slice(-1))
  await expect(headline(page)).toHaveText('Refer for work-up')
  expect(await saysOf(page, 'EULAR 2023')).toBe('May be considered')
  expect(await saysOf(page, 'EBMT 2025')).toBe('Refer for work-up')

  await enter(page, 'Modified Rodnan skin score', '1')
  await expect.poll(() => saysOf(page, 'EBMT 2025')).toBe('Cannot be said yet')
  await field(page, 'Modified Rodnan skin score').press('6')
  await expect.poll(() => saysOf(page, 'EBMT 2025')).toBe('Refer for work-up')
})

test('a finding against is named with its source', async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await choose(page, 'Pregnant', 'Yes')
  await expect(headline(page)).toHaveText('Contraindicated')
  await expect(result(page)).toContainText('Contraindicated by: Pregnancy')
  await choices(page, 'Pregnant').getByRole('button', { name: 'Clear Pregnant' }).click()
  await expect(headline(page)).toHaveText('Refer for work-up')
})

test('a child and a mimic are outside the criteria', async ({ page }) => {
  await open(page)
  await enter(page, 'Age', '17')
  await expect(headline(page)).toHaveText('Outside these criteria')
  await enter(page, 'Age', '40')
  await expect(headline(page)).toHaveText('Cannot be said yet')
  await choose(page, 'Diagnosis', 'scleroderma mimic')
  await expect(headline(page)).toHaveText('Outside these criteria')
})

test('units are switched, a decimal comma is read, and the converted value stands beside the typed one', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await page
    .getByRole('combobox', { name: 'Unit of Arterial oxygen tension at rest' })
    .selectOption({ label: 'kPa' })
  await enter(page, 'Arterial oxygen tension at rest', '8,0')
  await expect(page.getByText('= 60 mmHg')).toBeVisible()
  await page.getByRole('combobox', { name: 'Unit of Serum creatinine' }).selectOption({ label: 'mg/dL' })
  await enter(page, 'Serum creatinine', '0.9')
  await expect(page.getByText('= 79.56 µmol/L')).toBeVisible()
  await expect(page.getByRole('option', { name: /mmol\/L: not available/ })).toBeDisabled()
})

test('an onset entered as month and year counts against the assessment date', { tag: '@firefox' }, async ({
  page,
}) => {
  await open(page)
  await page.getByLabel('Assessment date').fill('2026-11-22')
  const unit = page.getByRole('combobox', { name: 'Unit of Time since first non-Raynaud symptom' })
  await unit.selectOption({ label: 'MM/YYYY' })
  await enter(page, 'Time since first non-Raynaud symptom', '11/2021')
  await expect(page.getByText('= 5 years')).toBeVisible()
  await expect(result(page)).toContainText('Time since first non-Raynaud symptom 5 years.')
})

test('a published patient is loaded, with what the team did beside this answer and the caution', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Load an example' }).click()
  const dialog = page.getByRole('dialog', { name: 'Load a published patient' })
  await expect(dialog).toContainText('does not show that the criteria would be met today')
  const examples = dialog.getByRole('button', { name: /richest|partial|sparse/ })
  expect(await examples.count()).toBe(39)
  await examples.filter({ hasText: 'Binks 2001, patient D02' }).click()
  await expect(field(page, 'Age')).toHaveValue('50')
  const published = result(page).getByRole('region', { name: 'Published patient' })
  await expect(published).toContainText('died before conditioning')
  await expect(published).toContainText('Cannot be said yet.')
  await enter(page, 'Age', '51')
  await expect(published).toContainText('The values have been changed since they were loaded.')
})

test('every published patient loads without a fault', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.exposeFunction('forbidden', (what: string) => faults.push(what))
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => forbidden(event.violatedDirective + ' ' + event.blockedURI))",
  )
  await open(page)
  for (let index = 0; index < 39; index += 1) {
    await page.getByRole('button', { name: 'Load an example' }).click()
    const dialog = page.getByRole('dialog', { name: 'Load a published patient' })
    await dialog
      .getByRole('button', { name: /richest|partial|sparse/ })
      .nth(index)
      .click()
    const replace = dialog.getByRole('button', { name: 'Replace it' })
    if (index > 0) await replace.click()
    await expect(dialog).toBeHidden()
    await expect(headline(page)).not.toBeEmpty()
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0)
  }
  expect(faults).toEqual([])
})
