import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '..')

export const password = 'seven quiet rivers run'

/** A server of its own with an empty store. */
export interface CaseReview {
  readonly origin: string
  /** The data folder, for tests that tamper with it. */
  readonly folder: string
  /** The link with which the first account is made. */
  readonly setupLink: string
}

/** Tests of the case review: each has a server with a store of its own, made for it and thrown away. */
export const test = base.extend<{ review: CaseReview }>({
  review: [
    // biome-ignore lint/correctness/noEmptyPattern: the form that Playwright asks for
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'case-review-'))
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const server = spawn(
        process.execPath,
        [join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)],
        {
          cwd: root,
          env: { ...process.env, AHSCT_DATA: folder, AHSCT_URL: origin, DATABASE_URL: '', AHSCT_BOARD: '' },
        },
      )
      await use({ origin, folder, setupLink: await setupLinkOf(server, origin) })
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
    { timeout: 60_000 },
  ],
})

/** What the server prints when it is first asked for the case review. */
async function setupLinkOf(server: ChildProcess, origin: string): Promise<string> {
  let printed = ''
  server.stdout?.on('data', (chunk) => {
    printed += chunk
  })
  await expect
    .poll(
      async () =>
        fetch(`${origin}/api/board/session`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 45_000 },
    )
    .toBe(401)
  await expect.poll(() => printed).toContain('/invitation#')
  return printed.match(/http:\S+\/invitation#\S+/)?.[0] ?? ''
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A window of its own for someone, with the account made through an invitation and signed in. */
export async function enter(
  browser: Browser,
  { origin }: CaseReview,
  link: string,
  name: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`)
  await page.getByLabel('Password, at least').fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL('**/sign-in**')
  await signIn(page, name)
  return page
}

/** Signs in with the account of that name, from the page for it. */
async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/board**')
  await expect(page.getByRole('navigation', { name: 'Case review' })).toBeVisible()
}

/** Asks the server as the one who is signed in on the page. */
export async function ask<T>(page: Page, path: string, method = 'GET', body?: object): Promise<T> {
  return page.evaluate(
    async ([path, method, body]) => {
      const response = await fetch(path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === null ? {} : { body: JSON.stringify(body) }),
      })
      return response.json()
    },
    [path, method, body ?? null] as const,
  )
}

/** People of one team: the first one administers, the others come by invitation. */
export async function teamOf(
  browser: Browser,
  review: CaseReview,
  people: Readonly<Record<string, 'viewer' | 'clinician' | 'chair'>>,
): Promise<{
  readonly administrator: Page
  readonly teamId: string
  readonly pages: ReadonlyMap<string, Page>
}> {
  const administrator = await enter(browser, review, review.setupLink, 'Ada Admin')
  const { id: teamId } = await ask<{ id: string }>(administrator, '/api/board/teams', 'POST', {
    name: 'North',
  })
  const pages = new Map<string, Page>()
  for (const [name, role] of Object.entries(people)) {
    const invitation = { email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`, role, teamId }
    const { link } = await ask<{ link: string }>(administrator, '/api/board/accounts', 'POST', invitation)
    pages.set(name, await enter(browser, review, link, name))
  }
  return { administrator, teamId, pages }
}

/** Meets both guidelines' indications; what could speak against is not known. */
export const indicated = {
  ageYears: 47,
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  cutaneousSubset: 'diffuse',
  yearsSinceFirstNonRaynaud: 2,
  progressiveDisease: true,
  eularEarly: true,
  eularSevere: true,
  eularPoorPrognosis: true,
  eularAdvancedCardiorespiratory: false,
  mrss: 24,
  lungInvolvement: 'present',
  heartInvolvement: 'none',
  kidneyInvolvement: 'none',
  gutInvolvement: 'none',
  firstLineMonths: 8,
  activeDespiteFirstLine: true,
}

/** Opens a case of the team as the one who is signed in on the page; its id. */
export async function openCase(
  page: Page,
  teamId: string,
  reference: string,
  patient: object,
): Promise<string> {
  const draft = { file: JSON.stringify({ patient }), notes: '', provenance: {} }
  const made = await ask<{ id: string }>(page, '/api/board/cases', 'POST', { teamId, reference, draft })
  return made.id
}
