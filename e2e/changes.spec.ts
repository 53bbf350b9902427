import { expect, test } from '@playwright/test'
import { enter, fillIn, headline, indicated, open, result, showFullWorkUp } from './assessment.ts'

test('the pressure that would change the answer is named, and gives that answer once it is entered', {
  tag: '@firefox',
}, async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await enter(page, 'mPAP at rest (RHC)', '26')
  await expect(headline(page)).toHaveText('Standard protocol contraindicated')
  const changes = result(page).getByRole('region', { name: 'What would change the answer' })
  await expect(changes).toContainText('If mPAP at rest (RHC) were at most 25 mmHg: “Refer for work-up”.')

  await changes.getByRole('link', { name: 'mPAP at rest (RHC)', exact: true }).first().click()
  await expect(page.getByRole('textbox', { name: /^mPAP at rest \(RHC\)/ })).toBeFocused()
  await enter(page, 'mPAP at rest (RHC)', '25')
  await expect(headline(page)).toHaveText('Refer for work-up')
  await expect(changes).toContainText('If mPAP at rest (RHC) were above 25 mmHg')
})

test('age is worded as a fact, and the changes of each set are in a fold', async ({ page }) => {
  await open(page)
  await fillIn(page, indicated)
  const changes = result(page).getByRole('region', { name: 'What would change the answer' })
  await expect(changes).toContainText(
    'Age is 47 years, and that is a fact; were it below 18 years, the answer would be “Outside these criteria”.',
  )
  await changes.getByText('What would change each set').click()
  await changes.getByText('ASSIST', { exact: true }).click()
  await expect(changes).toContainText('were it at least 60 years')
})
