import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ask, enter, password, test } from './board.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** The code that an authenticator app shows for the key, so many codes after the one of now. */
function codeFor(key: string, later = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll('=', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const mac = createHmac('sha1', bytes).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Invites someone on the page for it, as an administrator. */
async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel('Role').selectOption(role)
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText(`Link for ${name.toLowerCase()}@example.org`)).toBeVisible()
  return page.getByLabel('Invitation link').inputValue()
}

async function menuOf(page: Page): Promise<readonly string[]> {
  return page.getByRole('navigation', { name: 'Case review' }).getByRole('link').allTextContents()
}

test('from the setup link to a team, a second factor, and what a viewer is refused', async ({
  browser,
  review,
}) => {
  const boss = await enter(browser, review, review.setupLink, 'Boss')
  await boss.getByRole('link', { name: 'Accounts' }).click()
  await boss.getByLabel('Name of a new team').fill('North')
  await boss.keyboard.press('Enter')
  await expect(boss.getByRole('listitem').filter({ hasText: /^North$/ })).toBeVisible()
  const link = await invite(boss, 'Vera', 'viewer')
  await expectNoViolations(boss)
  const vera = await enter(browser, review, link, 'Vera')
  await boss.reload()
  await expect(boss.getByLabel('Invitation link')).toHaveCount(0)

  expect(await menuOf(vera)).not.toContain('Accounts')
  await vera.goto('/board/accounts')
  await expect(vera.getByText('This page is for administrators.')).toBeVisible()
  await vera.goto('/board/audit')
  await expect(vera.getByText('This page is for auditors.')).toBeVisible()
  for (const [path, method] of [
    ['/api/board/accounts', 'GET'],
    ['/api/board/audit', 'GET'],
    ['/api/board/audit/export', 'GET'],
    ['/api/board/audit/verify', 'POST'],
  ] as const)
    expect(await ask(vera, path, method, method === 'POST' ? {} : undefined)).toMatchObject({
      error: { code: 'forbidden' },
    })

  await switchSecondFactorOn(vera)

  await takeSecondFactorOff(boss)
  const account = boss.getByRole('group').filter({ hasText: 'vera@example.org' })
  await account.getByLabel('In North').selectOption('Clinician')
  await boss.getByRole('button', { name: 'Save the roles of Vera' }).click()
  await expect(boss.getByText('Clinician in North')).toBeVisible()
  await expectNoViolations(boss)
  await boss.getByRole('button', { name: 'Switch off Vera' }).click()
  await expect(boss.getByText('Clinician in North, switched off')).toBeVisible()
  await vera.goto('/board')
  await expect(vera).toHaveURL(/\/sign-in/)
})

/** On the page of one's own account; then signs out everywhere and in again with a code. */
async function switchSecondFactorOn(page: Page): Promise<void> {
  await page.goto('/board/profile')
  const factor = page.getByRole('region', { name: 'Second factor' })
  await factor.getByLabel('Password').fill(password)
  await factor.getByRole('button', { name: 'Switch the second factor on' }).click()
  await expect(factor.getByRole('img', { name: 'QR code' })).toBeVisible()
  expect(await factor.getByRole('listitem').count()).toBe(10)
  const key = (await factor.getByText(/^Key:/).textContent())?.replace('Key: ', '') ?? ''
  await expectNoViolations(page)
  await factor.getByLabel('Code that the app shows now').fill(codeFor(key))
  await factor.getByRole('button', { name: 'Confirm the code' }).click()
  await expect(factor.getByText('The second factor is on.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL('**/sign-in**')
  await page.getByLabel('E-mail address').fill('vera@example.org')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Use a backup code' })).toBeVisible()
  await expectNoViolations(page)
  // Each code works once; the next one is taken a little early.
  await page.getByLabel('Code of your authenticator app').fill(codeFor(key, 1))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('navigation', { name: 'Case review' })).toBeVisible()
  await page.goto('/board/profile')
  const codes = page.getByRole('region', { name: 'Backup codes' })
  await codes.getByLabel('Password').fill(password)
  await codes.getByRole('button', { name: 'Make new backup codes' }).click()
  await expect(codes.getByRole('listitem')).toHaveCount(10)
  await expect(factor.getByText(/^On:/)).toBeVisible()
  await expectNoViolations(page)
}

/** On the page of all accounts: only after a question, which the keyboard answers with no at first. */
async function takeSecondFactorOff(boss: Page): Promise<void> {
  await boss.reload()
  await boss.getByText('vera@example.org').click()
  const account = boss.getByRole('group').filter({ hasText: 'vera@example.org' }).first()
  await expect(account).toContainText('second factor on')
  const ask = account.getByRole('button', { name: 'Take off the second factor of Vera' })
  await ask.press('Enter')
  await expect(account.getByRole('button', { name: 'Leave it on' })).toBeFocused()
  await expectNoViolations(boss)
  await boss.keyboard.press('Enter')
  await ask.press('Enter')
  await account.getByRole('button', { name: 'Take it off' }).click()
  await expect(account.getByText('The second factor is taken off.')).toBeVisible()
  await expect(account).not.toContainText('second factor on')
}

test('an auditor follows the trail and finds the row that someone changed in the file', async ({
  browser,
  review,
}) => {
  const boss = await enter(browser, review, review.setupLink, 'Boss')
  await boss.goto('/board/accounts')
  const auditor = await enter(browser, review, await invite(boss, 'Otto', 'auditor'), 'Otto')
  expect(await menuOf(auditor)).toEqual(['Audit trail', 'Your account'])
  await auditor.goto('/board/audit')
  await auditor.getByRole('button', { name: 'Check the whole trail' }).click()
  await expect(auditor.getByText(/^The trail is whole/)).toBeVisible()
  await auditor.getByLabel('Action').selectOption('account.invite')
  const row = auditor.getByRole('row').filter({ hasText: 'account.invite' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Boss')
  await expectNoViolations(auditor)
  // On a phone nothing of a row hides at the side.
  await auditor.setViewportSize({ width: 390, height: 844 })
  const events = auditor.getByRole('region', { name: 'Events' })
  expect(await events.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
  await expect(row.getByRole('cell', { name: 'Done' })).toBeInViewport()
  await expectNoViolations(auditor)
  await auditor.setViewportSize({ width: 1280, height: 720 })
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    auditor.getByRole('link', { name: 'Export as FHIR AuditEvent' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^audit-trail-.*\.json$/)

  const file = new DatabaseSync(join(review.folder, 'store.sqlite'))
  file.exec('drop trigger audit_no_update')
  file.exec("update audit set outcome = 'success', actor = 'nobody' where seq = 2")
  file.close()
  await auditor.getByRole('button', { name: 'Check the whole trail' }).click()
  await expect(auditor.getByRole('alert').filter({ hasText: 'First bad row: 2.' })).toBeVisible()

  await auditor.goto('/board/profile')
  const own = auditor.getByRole('region', { name: 'Password' })
  const fill = async (fresh: string) => {
    await own.getByLabel('Password now').fill(password)
    await own.getByLabel('New password, at least').fill(fresh)
    await own.getByLabel('The new password again').fill(fresh)
    await own.getByRole('button', { name: 'Change the password' }).click()
  }
  await fill('passwordpassword')
  await expect(own.getByRole('alert')).toContainText('well-known')
  await expectNoViolations(auditor)
  await fill(`${password} slowly`)
  await expect(own.getByText('The password is changed.')).toBeVisible()
  const headers = (await auditor.goto('/board/audit'))?.headers() ?? {}
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
  expect(headers['content-security-policy']).toContain("form-action 'self'")
  await auditor.getByRole('button', { name: 'Sign out' }).click()
  await auditor.waitForURL('**/sign-in**')
  await expect(auditor.getByRole('button', { name: /hospital/ })).toHaveCount(0)
  await auditor.getByLabel('E-mail address').fill('otto@example.org')
  await auditor.getByLabel('Password').fill(password)
  await auditor.getByRole('button', { name: 'Sign in' }).click()
  await expect(auditor.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
  await expect(auditor).toHaveURL(/sign-in/)
})
