import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { choose, enter, fillIn, headline, indicated, markNotAvailable, open, result } from './assessment.ts'

const next = (page: Page) => result(page).getByRole('region', { name: 'Find out next' })

test('the next question leads to its field, and the answer settles once it is filled in', async ({
  page,
}) => {
  await open(page)
  await expect(next(page)).toContainText('Would settle 5 of 63 open criteria.')
  await next(page).getByRole('link', { name: 'Age' }).click()
  await expect(page.getByRole('textbox', { name: /^Age/ })).toBeFocused()
  await enter(page, 'Age', '47')
  await expect(next(page).getByRole('link')).toHaveText('Diagnosis')

  await fillIn(page, indicated)
  await expect(next(page)).toContainText('Can exclude the standard protocol (EBMT 2017 cardiac).')
  await next(page).getByRole('link', { name: 'LVEF' }).click()
  await enter(page, 'LVEF', '44')
  await expect(headline(page)).toHaveText('Standard protocol contraindicated')
})

test('what cannot be had is not asked, and nothing is asked once the answer is settled for good', async ({
  page,
}) => {
  await open(page)
  await markNotAvailable(page, 'Age')
  await expect(next(page).getByRole('link')).toHaveText('Diagnosis')
  await choose(page, 'Diagnosis', 'scleroderma mimic')
  await expect(headline(page)).toHaveText('Outside these criteria')
  await expect(next(page)).toHaveCount(0)
  await expect(page.getByText('Nothing that could change the answer of the guidelines.')).toBeVisible()
})

test('what is missing goes in the order of the work-up, what the indication needs first', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated.slice(0, 3))
  const missing = result(page).getByRole('region', { name: /^What is missing/ })
  const [required, refining] = [/^Required/, /^Refining/].map((name) =>
    missing.getByRole('heading', { name }),
  )
  const [above, below] = [await required?.boundingBox(), await refining?.boundingBox()]
  expect(above?.y).toBeLessThan(below?.y ?? 0)
  const steps = await missing.locator('dl').last().locator('dt').allInnerTexts()
  const order = ['Blood and urine', 'Lung function and blood gases', 'Echocardiography', 'Cardiac MRI']
  expect(steps.filter((step) => order.includes(step))).toEqual(order)
  expect(steps.indexOf('Right heart catheter')).toBeGreaterThan(steps.indexOf('Cardiac MRI'))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
