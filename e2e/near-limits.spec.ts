import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { enter, field, fillIn, headline, indicated, open, result, showFullWorkUp } from './assessment.ts'

test('a skin score on a limit is marked at its field and at the criterion, with the note that matters', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  const notes = result(page).getByRole('region', { name: /^Notes that matter/ })
  await expect(notes).toHaveCount(0)
  await enter(page, 'Modified Rodnan skin score', '15')
  await expect(field(page, 'Modified Rodnan skin score')).toHaveAccessibleDescription(/exactly on a limit/)
  await expect(notes).toContainText('An mRSS of 15 lies between two routes of EBMT 2025.')
  const supports = result(page).getByRole('region', { name: /^What supports it/ })
  await expect(supports.locator('summary').filter({ hasText: 'mRSS exactly on the limit' })).toHaveCount(1)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await enter(page, 'Modified Rodnan skin score', '17')
  await expect(notes).toHaveCount(0)
  await expect(field(page, 'Modified Rodnan skin score')).not.toHaveAccessibleDescription(
    /exactly on a limit/,
  )
})

test('a pressure on the limit excludes nothing, says so, and asks for the fluid challenge', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await enter(page, 'mPAP at rest (RHC)', '25')
  await expect(headline(page)).toHaveText('Refer for work-up')
  const onLimit = result(page).getByRole('region', { name: 'Exactly on a limit' })
  await expect(onLimit).toContainText('mPAP at rest (RHC) 25 mmHg. Within: EBMT 2025 (above 25 mmHg)')
  await expect(onLimit).toContainText('Decides in: EBMT 2025, EBMT 2017 cardiac')
  const notes = result(page).getByRole('region', { name: /^Notes that matter/ })
  await expect(notes).toContainText('The fluid challenge is outstanding.')
  await expect(notes).toContainText('On the limit: the measured value equals it and does not exclude.')
  await enter(page, 'mPAP at rest (RHC)', '26')
  await expect(headline(page)).toHaveText('Standard protocol contraindicated')
  await expect(onLimit).not.toContainText('mPAP')
  await expect(notes).not.toContainText('The fluid challenge is outstanding.')
})
