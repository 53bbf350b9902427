import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, type TestInfo, test } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const columns = [
  'id',
  'ageYears',
  'diagnosis',
  'acrEular2013Met',
  'eularEarly',
  'cardiacTamponade',
  'paspRestMmHg',
]

/** Five kinds of patients, each with a headline that is known beforehand, and how many there are of each. */
const kinds = [
  { headline: 'Outside these criteria', cells: ['40', 'scleroderma-mimic', '', '', '', ''] },
  { headline: 'Criteria not met', cells: ['40', 'systemic-sclerosis', 'false', 'false', '', ''] },
  { headline: 'Contraindicated', cells: ['40', 'systemic-sclerosis', 'true', '', 'true', ''] },
  {
    headline: 'Standard protocol contraindicated',
    cells: ['40', 'systemic-sclerosis', 'true', '', 'false', '41'],
  },
  { headline: 'Cannot be said yet', cells: ['40', 'systemic-sclerosis', '', '', '', '40'] },
] as const
const ofEach = 60
const refused = 'p300,200,systemic-sclerosis,,,,'
const rows = Array.from({ length: kinds.length * ofEach }, (_, index) => [
  `p${index}`,
  ...(kinds[index % kinds.length]?.cells ?? []),
])
const file = [columns.join(','), ...rows.map((row) => row.join(',')), refused].join('\n')

/** What the command line says of the same file. */
function commandLine(testInfo: TestInfo, ...options: readonly string[]): string {
  const path = testInfo.outputPath('cohort.csv')
  writeFileSync(path, file)
  const { stdout } = spawnSync(process.execPath, ['lib/cohort/screen.ts', path, ...options], { cwd: root })
  return String(stdout)
}

interface Summary {
  readonly headline: Readonly<Record<string, number>>
  readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly missing: readonly { readonly name: string; readonly required: number; readonly refining: number }[]
}

async function screenFile(page: Page): Promise<void> {
  await page.goto('/cohort')
  await page
    .getByLabel(/^CSV, JSON lines or Parquet/)
    .setInputFiles({ name: 'cohort.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Screen all rows' }).click()
  await expect(page.getByRole('heading', { name: 'Outcomes' })).toBeVisible()
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** The numbers of a row, without what else stands in its cells. */
async function numbersOf(row: Locator): Promise<number[]> {
  await expect(row).toBeVisible()
  const texts = await row.getByRole('cell').allInnerTexts()
  return texts.flatMap((text) => /^[\d,]+/.exec(text.trim())?.[0].replaceAll(',', '') ?? []).map(Number)
}

const patients = (page: Page) => page.getByRole('table', { name: /^Patients/ })

test('counts are those of the command line, and each leads to the patients whom it counts', async ({
  page,
}, testInfo) => {
  await screenFile(page)
  const summary = JSON.parse(commandLine(testInfo, '--summary=json')) as Summary
  const byHeadline = page.getByRole('table', { name: /^By headline, of 300 patients assessed/ })
  const shown = await byHeadline.getByRole('cell').filter({ hasText: /\d/ }).allInnerTexts()
  expect(shown.map(Number)).toEqual(Object.values(summary.headline).reverse())
  for (const { headline } of kinds)
    await expect(byHeadline.getByRole('link', { name: `60: ${headline}`, exact: true })).toBeVisible()

  const trials = page.getByRole('table', { name: /^Trials/ })
  const sets = page.getByRole('table', { name: /^Guidelines, cardiac limits/ })
  for (const [table, name, id] of [
    [sets, 'EBMT 2025', 'ebmt-2025'],
    [trials, 'SCOT', 'scot'],
  ] as const) {
    const counted = await numbersOf(table.getByRole('row', { name: new RegExp(`^${name} `) }))
    const own = Object.values(summary.sets[id] ?? {}).filter((count) => count > 0)
    expect(counted.filter((count) => count > 0).sort()).toEqual(own.sort())
  }
  const workUp = page.getByRole('table', { name: /^Missing findings/ })
  for (const { name, required, refining } of summary.missing)
    expect(
      await numbersOf(workUp.getByRole('row', { name: new RegExp(`^${escaped(name)} [\\d,]`) })),
    ).toEqual([required + refining, required])

  await byHeadline.getByRole('link', { name: '60: Contraindicated', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeFocused()
  await expect(page.getByText('60 patients', { exact: true })).toBeVisible()
  await expect(patients(page)).toHaveAttribute('aria-rowcount', '61')
  await expect(patients(page).getByRole('row').nth(1)).toContainText('Cardiac tamponade')
})

test('what to find out is told for a set too, and leads to the patients', async ({ page }) => {
  await screenFile(page)
  await page.getByLabel('To find out for').selectOption('EBMT 2017 cardiac')
  const workUp = page.getByRole('table', {
    name: 'Missing findings by step of the work-up, EBMT 2017 cardiac',
  })
  const row = workUp.getByRole('row', { name: /^PASP at rest/ })
  await expect(row).toBeVisible()
  const [missing = 0] = await numbersOf(row)
  expect(missing).toBeGreaterThan(0)
  await row.getByRole('link').click()
  await expect(patients(page)).toHaveAttribute('aria-rowcount', String(missing + 1))
  await expect(page.getByText(/^EBMT 2017 cardiac, missing: /)).toBeVisible()
  await page.getByRole('button', { name: 'Show all patients' }).press('Enter')
  await expect(patients(page)).toHaveAttribute('aria-rowcount', '301')
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeFocused()
})

test('the flow adds up to the counts of the headline and of a set', async ({ page }) => {
  await screenFile(page)
  const flow = page.getByRole('table', { name: /from 301 rows/ })
  await expect(flow.getByRole('row', { name: /^Rows of the file/ })).toContainText('1could not be assessed')
  for (const [stage, left] of [
    ['Scope', 60],
    ['Indication', 60],
    ['Exclusions', 60],
    ['Exclusions from the standard protocol', 60],
  ])
    expect(
      (await numbersOf(flow.getByRole('row', { name: new RegExp(`^${stage} Who leaves here`) }))).at(-1),
    ).toBe(left)
  expect(await numbersOf(flow.getByRole('row', { name: /^Cannot be said yet/ }))).toEqual([60])

  await flow.getByRole('link', { name: '60: Cardiac tamponade, present' }).first().click()
  await expect(page.getByText('Flow through the headline, Cardiac tamponade: present')).toBeVisible()
  await expect(patients(page)).toHaveAttribute('aria-rowcount', '61')

  await page.getByLabel('Flow through').selectOption('EBMT 2017 cardiac')
  const cardiac = page.getByRole('table', { name: /^EBMT 2017 cardiac: from 301 rows/ })
  expect(
    await numbersOf(cardiac.getByRole('row', { name: /^Systolic pulmonary artery pressure at rest/ })),
  ).toEqual([240, 60, 120])
})

test('patients are found, put in order, and open as an assessment, by keyboard too', async ({
  page,
  context,
}) => {
  await screenFile(page)
  const table = patients(page)
  await expect(table).toHaveAttribute('aria-rowcount', '301')
  await table.getByRole('button', { name: 'Id' }).click()
  await table.getByRole('button', { name: 'Id' }).click()
  await expect(table.getByRole('columnheader', { name: 'Id' })).toHaveAttribute('aria-sort', 'descending')
  await expect(table.getByRole('row').nth(1)).toContainText('p299')
  // Only what is in view is in the page.
  expect(await table.getByRole('row').count()).toBeLessThan(80)
  await page.getByRole('region', { name: 'Patients', exact: true }).focus()
  await page.keyboard.press('End')
  await expect(table.getByRole('row').last()).toHaveAttribute('aria-rowindex', '301')
  await expect(table.getByRole('row').last()).toContainText('p0')

  // The row with the focus keeps it when it is scrolled out of view, and Tab goes on from there.
  await page.keyboard.press('Home')
  const fourth = table.getByRole('button', { name: 'Open p296 as an assessment in a new tab' })
  await fourth.focus()
  await page.getByRole('region', { name: 'Patients', exact: true }).evaluate((region) => {
    region.scrollTop = region.scrollHeight
  })
  await expect(table.getByRole('row').last()).toContainText('p0')
  await expect(fourth).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(table.getByRole('button', { name: 'Open p295 as an assessment in a new tab' })).toBeFocused()

  await page.getByRole('searchbox', { name: 'Id contains' }).fill('P29')
  await expect(page.getByText('11 patients', { exact: true })).toBeVisible()
  const opening = context.waitForEvent('page')
  await table.getByRole('button', { name: 'Open p298 as an assessment in a new tab' }).press('Enter')
  const assessment = await opening
  await expect(assessment.getByLabel('Age', { exact: true })).toHaveValue('40')
  await expect(
    assessment.getByRole('heading', { name: 'Standard protocol contraindicated' }).first(),
  ).toBeVisible()
})

test('another limit is tried as an exploration alone', async ({ page }) => {
  await screenFile(page)
  await page.getByLabel('Set', { exact: true }).selectOption('EBMT 2017 cardiac')
  await expect(page.getByLabel('Limit', { exact: true }).locator('option:checked')).toContainText(
    'above 40 mmHg',
  )
  await page.getByLabel('Try instead of 40').fill('41')
  const compared = page.getByRole('table', {
    name: 'EBMT 2017 cardiac: exploration, not a published criterion',
  })
  const row = compared.getByRole('row', { name: /^Standard protocol contraindicated/ })
  await expect(row).toContainText('−60')
  await expect(compared.getByRole('row', { name: /^Items open/ })).toContainText('+60')
  await expect(page.getByText('The answer to the criterion changes in 60 patients')).toBeVisible()
  await page.getByLabel('Try instead of 40').fill('high')
  await expect(page.getByText(/^A limit is a number/)).toBeVisible()
  await expect(row).toContainText('−60')
  await page.emulateMedia({ media: 'print' })
  await expect(compared).toBeHidden()
  await expect(patients(page)).toBeHidden()
})

test('all answers are exported as the command line writes them', async ({ page }, testInfo) => {
  await screenFile(page)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  const exported = readFileSync(await (await saving).path(), 'utf8')
    .trimEnd()
    .split('\n')
  const own = commandLine(testInfo, '--format', 'csv').trimEnd().split('\n')
  expect(exported.map((line) => line.split(',').slice(0, -3).join(','))).toEqual(own)
  expect(exported[0]).toMatch(/,rulesVersion,rulesFingerprint,onsetDatesCountedTo$/)
  const parquet = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as Parquet' }).click()
  const bytes = readFileSync(await (await parquet).path())
  expect(String(bytes.subarray(0, 4)) + String(bytes.subarray(-4))).toBe('PAR1PAR1')
})

for (const { name, viewport, colorScheme } of [
  { name: 'light, desk', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark, phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const)
  test.describe(name, () => {
    test.use({ viewport, colorScheme })

    test('the whole result has no violation, and the page does not scroll sideways', async ({ page }) => {
      await screenFile(page)
      await expect(page.getByRole('table', { name: /from 301 rows/ })).toBeVisible()
      await expect(patients(page)).toHaveAttribute('aria-rowcount', '301')
      await expectNoViolations(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    })
  })

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
