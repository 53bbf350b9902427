import { expect, type Page } from '@playwright/test'
import { ask, enter, teamOf, test } from './board.ts'

/** Lets time go by in every tab of the browser, as where nobody touches anything. Beside that it goes on as it does. */
async function passes(page: Page, time: string): Promise<void> {
  await page.clock.fastForward(time)
}

/** Whether the cookie of the page still opens anything, asked from outside the browser. */
async function statusWith(cookie: string, origin: string): Promise<number> {
  const response = await fetch(`${origin}/api/board/profile`, { headers: { cookie } })
  return response.status
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

test('a screen that nobody uses is warned, then cleared in every tab, and the session is ended on the server', async ({
  browser,
  review,
}) => {
  const { pages, teamId } = await teamOf(browser, review, { 'Ben Berg': 'clinician' })
  const ben = pages.get('Ben Berg')
  if (!ben) throw new Error('Ben is missing')
  const draft = { file: '{"patient":{"mrss":24}}', notes: '', provenance: {} }
  await ask(ben, '/api/board/cases', 'POST', { teamId, reference: 'A-17', draft })
  const other = await ben.context().newPage()
  await ben.clock.install()
  for (const page of [ben, other]) {
    await page.goto('/board')
    await expect(page.getByRole('link', { name: 'A-17' })).toBeVisible()
  }
  const warning = (page: Page) => page.getByRole('alert').filter({ hasText: 'Nobody seems to be here.' })
  await passes(ben, '12:30')
  await expect(warning(ben)).toHaveCount(0)
  await passes(ben, '00:45')
  for (const page of [ben, other])
    await expect(warning(page)).toContainText(/Signing out in \d{2,3} seconds\./)
  // Who is in one tab is there for the other one too.
  await ben.getByRole('button', { name: 'Stay signed in' }).press('Enter')
  for (const page of [ben, other]) await expect(warning(page)).toHaveCount(0)

  // Whatever becomes of the request, nothing of a case stays on the screen.
  const cookie = await cookieOf(ben)
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await ben.context().route('**/api/auth/sign-out', async (route) => {
    await held
    await route.continue()
  })
  await passes(ben, '15:05')
  for (const page of [ben, other]) {
    await expect(page.getByText('Signing out.')).toBeVisible()
    await expect(page.getByText('A-17')).toHaveCount(0)
  }
  expect(await statusWith(cookie, review.origin)).toBe(200)
  letGo()
  for (const page of [ben, other]) await page.waitForURL('**/sign-in?**')
  expect(await statusWith(cookie, review.origin)).toBe(401)
  expect(await ben.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
  await ben.goBack()
  await expect(ben.getByText('A-17')).toHaveCount(0)
})

test('a session at its longest life warns in time to save, however busy it is, and ends', async ({
  browser,
  review,
}) => {
  const boss = await enter(browser, review, review.setupLink, 'Boss')
  await boss.clock.install()
  const other = await boss.context().newPage()
  await other.goto('/board/profile')
  await boss.route('**/api/board/session', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), endsInSeconds: 660 } })
  })
  await boss.goto('/board/accounts')
  await expect(boss.getByRole('heading', { name: 'People' })).toBeVisible()
  const warning = boss.getByRole('alert').filter({ hasText: 'as long as that is possible' })
  await passes(boss, '00:30')
  await boss.keyboard.press('Tab')
  await expect(warning).toHaveCount(0)
  await passes(boss, '01:00')
  await expect(warning).toContainText(/Signing out in (10|9) minutes\./)
  await expect(warning.getByRole('button')).toHaveCount(0)
  await boss.unroute('**/api/board/session')
  await boss.route('**/api/board/session', (route) => route.abort())
  for (let minute = 0; minute < 10; minute += 1) {
    await boss.keyboard.press('Tab')
    await passes(boss, '01:00')
  }
  await boss.waitForURL('**/sign-in?out')
  await other.waitForURL('**/sign-in?to=%2Fboard%2Fprofile')
})

test('signing out everywhere clears a screen that stands open elsewhere', async ({ browser, review }) => {
  const { pages, administrator } = await teamOf(browser, review, { 'Ben Berg': 'clinician' })
  const ben = pages.get('Ben Berg')
  if (!ben) throw new Error('Ben is missing')
  await ben.goto('/board')
  await expect(ben.getByRole('navigation', { name: 'Case review' })).toBeVisible()
  await administrator.goto('/board/accounts')
  await administrator.getByText('ben.berg@example.org').click()
  await administrator.getByRole('button', { name: 'Sign out everywhere (Ben Berg)' }).click()
  await expect(administrator.getByText('Every open session has ended.')).toBeVisible()
  await ben.waitForURL('**/sign-in?to=%2Fboard', { timeout: 15_000 })
})
