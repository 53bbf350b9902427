import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { password, teamOf, test } from './board.ts'

const fresh = 'eight loud rivers ran'

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** On the page of the link. */
async function setPassword(page: Page, text: string, again = text): Promise<void> {
  await page.getByLabel('New password, at least').fill(text)
  await page.getByLabel('The same password again').fill(again)
  await page.getByRole('button', { name: 'Set the new password' }).click()
}

async function signIn(page: Page, email: string, text: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(text)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a forgotten password goes from the administrator’s link to a new one, pasted, and the open screen closes (6.2.7, 6.4.6)', async ({
  browser,
  review,
}) => {
  const { pages, administrator: boss } = await teamOf(browser, review, { 'Ben Berg': 'clinician' })
  const ben = pages.get('Ben Berg')
  if (!ben) throw new Error('Ben is missing')
  await boss.goto('/board/accounts')
  await boss.getByText('ben.berg@example.org').press('Enter')
  await boss.getByRole('button', { name: 'Make a link to reset the password of Ben Berg' }).press('Enter')
  const field = boss.getByLabel('Link to set a new password')
  await expect(field).toHaveValue(new RegExp(`^${review.origin}/reset#[\\w-]{43}$`))
  await clean(boss)
  const link = await field.inputValue()
  await boss.reload()
  await expect(boss.getByLabel('Link to set a new password')).toHaveCount(0)
  // Nobody resets their own account from an open screen.
  await boss.getByText('ada.admin@example.org').click()
  await expect(boss.getByRole('button', { name: 'Save the roles of Ada Admin' })).toBeVisible()
  await expect(boss.getByRole('button', { name: /everywhere \(Ada Admin|password of Ada/ })).toHaveCount(0)

  const context = await browser.newContext({ baseURL: review.origin })
  const page = await context.newPage()
  await page.goto(link)
  await clean(page)
  await setPassword(page, fresh, 'something else entirely')
  await expect(page.getByRole('alert').filter({ hasText: 'The two passwords differ.' })).toBeVisible()
  await setPassword(page, 'passwordpassword')
  await expect(page.getByRole('alert').filter({ hasText: 'well-known' })).toBeVisible()
  await clean(page)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(fresh)
  await page.getByLabel('E-mail address').selectText()
  await page.keyboard.press('ControlOrMeta+c')
  await page.goto(link)
  for (const label of ['New password, at least', 'The same password again']) {
    await page.getByLabel(label).focus()
    await page.keyboard.press('ControlOrMeta+v')
    await expect(page.getByLabel(label)).toHaveValue(fresh)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('The new password is set.')).toBeVisible()
  await clean(page)
  await ben.waitForURL('**/sign-in?to=%2Fboard', { timeout: 15_000 })

  await signIn(ben, 'ben.berg@example.org', password)
  await expect(ben.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
  await signIn(ben, 'ben.berg@example.org', fresh)
  await expect(ben.getByRole('navigation', { name: 'Case review' })).toBeVisible()
  await page.goto(link)
  await page.reload()
  await setPassword(page, 'nine loud rivers ran')
  await expect(page.getByRole('alert').filter({ hasText: 'This link was used' })).toBeVisible()
})
