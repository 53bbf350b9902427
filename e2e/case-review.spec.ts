import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { enter, headline } from './assessment.ts'
import { ask, openCase as makeCase, teamOf, test } from './board.ts'

async function openCase(page: Page, reference: string): Promise<void> {
  await page.goto('/board')
  await page.getByRole('link', { name: reference }).click()
  await expect(headline(page)).toBeVisible()
}

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('two clinicians edit the same case: nothing is lost, a person settles what both changed, and no browser keeps any of it (14.2.1, 14.3.3)', async ({
  browser,
  review,
}) => {
  const { pages, administrator } = await teamOf(browser, review, {
    'Ben Berg': 'clinician',
    'Cyd Cole': 'clinician',
    'Eve East': 'viewer',
  })
  const [ben, cyd, eve] = ['Ben Berg', 'Cyd Cole', 'Eve East'].map((name) => {
    const page = pages.get(name)
    if (!page) throw new Error(`${name} is missing`)
    return page
  }) as [Page, Page, Page]

  const asked: string[] = []
  for (const page of [ben, cyd]) page.on('request', (request) => asked.push(request.url()))
  await ben.getByText('New case').click()
  await ben.getByLabel('Local reference').fill('Maria Muster')
  await ben.getByRole('button', { name: 'Open the case' }).click()
  await expect(ben.getByText('This looks like a name.')).toBeVisible()
  await clean(ben)
  await ben.getByLabel('Local reference').fill('A-17')
  await ben.getByRole('button', { name: 'Open the case' }).click()
  await expect(headline(ben)).toBeVisible({ timeout: 15_000 })

  // The board of another is told without being asked.
  await expect(cyd.getByRole('link', { name: 'A-17' })).toBeVisible({ timeout: 10_000 })
  await openCase(cyd, 'A-17')

  await enter(ben, 'Modified Rodnan skin score', '24')
  await enter(ben, 'CRP', '12')
  await ben.getByRole('button', { name: 'Save as revision 2' }).click()
  await expect(ben.getByText('Revision 2 by Ben Berg')).toBeVisible()

  await expect(cyd.getByText('Someone saved revision 2 in the meantime.')).toBeVisible({ timeout: 10_000 })
  await enter(cyd, 'Modified Rodnan skin score', '26')
  await enter(cyd, 'LVEF', '60')
  await cyd.getByRole('button', { name: 'Save as revision 2' }).click()
  await expect(cyd.getByRole('heading', { name: 'Someone saved in the meantime' })).toBeVisible()
  await expect(cyd.getByText('1 still to choose')).toBeVisible()
  await expect(cyd.getByRole('button', { name: 'Save the merged case' })).toBeDisabled()
  await clean(cyd)
  await cyd.getByRole('radio', { name: 'Modified Rodnan skin score: yours, 26' }).check()
  await cyd.getByRole('button', { name: 'Save the merged case' }).click()
  await expect(cyd.getByText('Revision 3 by Cyd Cole')).toBeVisible()
  await expect(cyd.getByRole('textbox', { name: /^Modified Rodnan skin score/ })).toHaveValue('26')
  await expect(cyd.getByRole('textbox', { name: /^CRP/ })).toHaveValue('12')
  await expect(cyd.getByRole('textbox', { name: /^LVEF/ })).toHaveValue('60')
  await clean(cyd)

  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((url) => /A-17|Muster|mrss|skin|[=/]2[46]\b/i.test(url))).toEqual([])
  const kept = () =>
    ben.evaluate(async () => [
      Object.entries(localStorage),
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      document.cookie,
    ])
  expect(await kept()).toEqual([[], 0, 0, ''])

  await openCase(eve, 'A-17')
  await expect(eve.getByRole('button', { name: /^Save as revision/ })).toHaveCount(0)
  await expect(eve.getByRole('textbox', { name: /^Modified Rodnan skin score/ })).toBeDisabled()

  // Who administers accounts sees no case by that alone.
  await administrator.goto(cyd.url())
  await expect(administrator.getByText('There is no such case, or it is not for your account.')).toBeVisible()
})

test('a case that one moves is there at once, and back with the reason when another was faster', async ({
  browser,
  review,
}) => {
  const { pages, teamId } = await teamOf(browser, review, { 'Ben Berg': 'clinician', 'Cyd Cole': 'chair' })
  const [ben, cyd] = [pages.get('Ben Berg'), pages.get('Cyd Cole')]
  if (!ben || !cyd) throw new Error('someone is missing')
  const id = await makeCase(ben, teamId, 'A-17', { ageYears: 47 })
  const column = (name: string) => ben.getByRole('region', { name }).getByRole('link', { name: 'A-17' })
  const chooser = ben.getByRole('combobox', { name: 'Status of A-17' })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await ben.route('**/api/board/cases/*', async (route) => {
    if (route.request().method() === 'PATCH') await held
    await route.continue()
  })
  await ben.goto('/board')
  await ben.getByRole('checkbox', { name: 'Columns by status' }).check()
  await clean(ben)
  await chooser.selectOption('In work-up')
  await ben.getByRole('button', { name: 'Move A-17 to in work-up' }).press('Enter')
  await expect(column('In work-up')).toBeVisible()
  await expect(chooser).toBeFocused()

  const faster = { status: 'for-discussion', seen: { status: 'referred' } }
  expect(await ask(cyd, `/api/board/cases/${id}`, 'PATCH', faster)).toEqual({ kind: 'changed' })
  release()
  await expect(ben.getByText('A-17 was not moved to “In work-up”.')).toBeVisible()
  await expect(ben.getByText('Someone changed the status of this case in the meantime.')).toBeVisible()
  await expect(column('For discussion')).toBeVisible()
  await chooser.selectOption('Decided')
  await ben.getByRole('button', { name: 'Move A-17 to decided' }).click()
  await expect(column('Decided')).toBeVisible()
  await ben.reload()
  await ben.getByRole('checkbox', { name: 'Columns by status' }).check()
  await expect(column('Decided')).toBeVisible()
})

test('without a session the pages of the case review lead to the sign-in', async ({ browser, review }) => {
  const context = await browser.newContext({ baseURL: review.origin })
  const page = await context.newPage()
  await page.goto('/board')
  await page.waitForURL('**/sign-in?to=%2Fboard')
  await page.getByLabel('E-mail address').fill('nobody@example.org')
  await page.getByLabel('Password').fill('not the password at all')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('E-mail address or password is not right')).toBeVisible()
  await clean(page)
})
