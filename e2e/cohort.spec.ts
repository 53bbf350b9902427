import { writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type TestInfo, test } from '@playwright/test'
import { parquetWriteBuffer } from 'hyparquet-writer'

/** A name that stands in every file, and must stand in nothing that leaves the browser. */
const surname = 'Mustermann'

/** A cohort of so many patients, with the program's own names of columns and one that it has no use for. */
function cohortOf(patients: number): string {
  const rows = Array.from({ length: patients }, (_, index) =>
    [
      `p${index}`,
      surname,
      20 + (index % 50),
      'systemic-sclerosis',
      index % 2 === 0 ? 'diffuse' : 'limited',
      index % 3 === 0 ? index % 52 : '',
      index % 5 === 0 ? 40 + (index % 60) : '',
    ].join(','),
  )
  return ['id,surname,ageYears,diagnosis,cutaneousSubset,mrss,fvcPct', ...rows].join('\n')
}

/** A file as a clinic would export it: other names, units and words, decimal commas, dates, and Latin-1. */
const fromTheClinic = [
  'Patient-ID;Name;Age;mRSS;FVC (%);PaO2;sex;Pregnant;smoker;first non-Raynaud symptom',
  `1;Müller;47;24;62,5;8,1;F;nein;ja;15.03.2021`,
  `2;${surname};51;60;71,2;9,5;M;;nein;`,
  `3;${surname};33;12;80;10;F;ja;;01.11.2024`,
].join('\r\n')

/** The program's own files, and nothing else, are asked for. */
function otherRequestsOf(page: Page, baseURL: string | undefined): string[] {
  const others: string[] = []
  page.on('request', (request) => {
    const asked = `${request.method()} ${request.url()} ${request.postData() ?? ''}`
    if (!new RegExp(`^GET ${baseURL}/_next/static/[^?]* $`).test(asked)) others.push(asked)
  })
  return others
}

async function open(page: Page): Promise<void> {
  await page.goto('/cohort')
  await expect(page.getByRole('heading', { name: 'Choose a file' })).toBeVisible()
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  await page
    .getByLabel(/^CSV, JSON lines or Parquet/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Drops a file on whatever has this text. */
async function drop(
  page: Page,
  name: string,
  content: string | Uint8Array,
  on: string | RegExp,
): Promise<void> {
  const bytes = [...(typeof content === 'string' ? Buffer.from(content) : content)]
  const dropped = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(file.bytes)], file.name))
      return transfer
    },
    { name, bytes },
  )
  await page.getByText(on).first().dispatchEvent('drop', { dataTransfer: dropped })
}

function screenAll(page: Page) {
  return page.getByRole('button', { name: 'Screen all rows' })
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBeLessThanOrEqual(0)
}

function writtenTo(testInfo: TestInfo, name: string, content: string): string {
  const path = testInfo.outputPath(name)
  writeFileSync(path, content)
  return path
}

test('100,000 patients are screened in the browser, may be stopped, and nothing of them is sent', async ({
  page,
  baseURL,
}, testInfo) => {
  await open(page)
  await page.waitForLoadState('networkidle')
  const others = otherRequestsOf(page, baseURL)
  const path = writtenTo(testInfo, 'cohort.csv', cohortOf(100_000))
  await page.getByLabel(/^CSV, JSON lines or Parquet/).setInputFiles(path)
  await expect(page.getByText('None of the first 2,000 rows has a problem.')).toBeVisible()

  await screenAll(page).click()
  await expect(page.getByRole('heading', { name: 'Screening cohort.csv' })).toBeFocused()
  await expect(page.getByText(/[1-9][\d,]* rows, [\d,]+ a second/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'What the columns hold' })).toBeFocused()
  await expect(page.getByRole('heading', { name: /assessed$/ })).toHaveCount(0)

  await screenAll(page).click()
  await expect(page.getByRole('heading', { name: 'cohort.csv was screened' })).toBeFocused({
    timeout: 90_000,
  })
  await expect(page.getByText(/^100,000 rows in .+: 100,000 assessed, 0 refused\.$/)).toBeVisible()

  expect(others).toEqual([])
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href]),
  )
  expect(kept).not.toContain(surname)
})

test('the part that reads the file cannot reach any server', async ({ page, baseURL }) => {
  await open(page)
  await choose(page, 'cohort.csv', cohortOf(3))
  await expect(screenAll(page)).toBeVisible()
  const [worker] = page.workers()
  const sent = await worker?.evaluate(async (address) => {
    const sendings = [
      fetch(`${address}/api/assess`, { method: 'POST', body: 'x' }),
      fetch('https://example.org/'),
    ]
    const results = await Promise.allSettled(sendings)
    return results.map(({ status }) => status)
  }, baseURL)
  expect(sent).toEqual(['rejected', 'rejected'])
})

test('a file with other names, units and words is settled by keyboard, and nothing is guessed', async ({
  page,
}) => {
  await open(page)
  const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  await choose(page, 'klinik.csv', latin1(fromTheClinic))
  await expect(page.getByRole('heading', { name: 'What the columns hold' })).toBeFocused()

  await screenAll(page).focus()
  await page.keyboard.press('Enter')
  const open_ = page.getByRole('alert').filter({ hasText: 'Something is still to be said' })
  await expect(open_.getByRole('link')).toHaveText([
    'Say whether the letters with accents are read rightly.',
    'Say whether numbers have a decimal comma.',
    'Enter the day to which the time since onset is counted.',
    'Age: choose the unit of the values in the file.',
    'PaO2: choose the unit of the values in the file.',
    'sex: check what its words mean.',
    'Pregnant: check what its words mean.',
  ])
  await expectNoViolations(page)

  await page.getByRole('radio', { name: /^Yes: the file is in Windows-1252/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('radio', { name: /^A decimal comma/ }).focus()
  await page.keyboard.press('Space')
  await open_.getByRole('link', { name: /^PaO2/ }).focus()
  await page.keyboard.press('Enter')
  const unit = page.getByLabel(/in PaO2$/)
  await unit.focus()
  await unit.selectOption('kPa')
  await expect(page.getByText('8,1 kPa is read as 60.75 mmHg')).toBeVisible()
  await page.getByLabel(/in Age$/).selectOption('years')
  await expect(page.getByLabel(/in first non-Raynaud symptom$/)).toHaveValue('DD/MM/YYYY')
  await page.getByLabel('Assessment date of all rows').fill('2026-11-22')
  await expect(page.getByText('15.03.2021 is read as 5.67 years (68 months)')).toBeVisible()
  for (const box of await page
    .getByRole('checkbox', { name: 'I have checked what these values mean' })
    .all()) {
    await box.focus()
    await page.keyboard.press('Space')
  }
  // A name that is only alike is used when somebody says so.
  await expect(page.getByLabel('What smoker holds')).toHaveValue('none')
  await page.getByRole('button', { name: 'Current smoker' }).press('Enter')
  await expect(page.getByLabel('What smoker holds')).toBeFocused()
  await page.getByRole('checkbox', { name: 'I have checked what these values mean' }).last().check()

  const firstRows = page.getByRole('region', { name: 'The first rows' })
  await expect(firstRows).toContainText('FVC: 62.5 %')
  await expect(firstRows).toContainText('Pregnant: no')
  await expect(firstRows.getByRole('row', { name: /^4 3/ })).toContainText('Pregnant: yes')
  await expect(page.getByRole('region', { name: 'Problems' }).getByRole('row').last()).toContainText(
    'Modified Rodnan skin score must be a whole number from 0 to 51. You entered 60.',
  )
  await expectNoViolations(page)

  await screenAll(page).press('Enter')
  await expect(page.getByText(/^3 rows in .+: 2 assessed, 1 refused\.$/)).toBeVisible()
  await page.getByText('1 row refused, and why.').click()
  await expect(page.getByRole('region', { name: 'Refused rows' }).getByRole('row').last()).toContainText('60')
  await page.getByRole('button', { name: 'Change what the columns hold' }).click()
  await expect(unit).toHaveValue('kPa')

  // The same file, corrected, dropped anywhere: what was said of its columns still holds.
  await drop(page, 'korrigiert.csv', latin1(fromTheClinic.replace(';60;', ';30;')), 'Screen a cohort')
  await expect(
    page.getByText('Taken over from klinik.csv: what 9 columns of the same name hold'),
  ).toBeVisible()
  await page.getByRole('radio', { name: /^Yes: the file is in Windows-1252/ }).check()
  await expect(page.getByText('None of the first 3 rows has a problem.')).toBeVisible()
  await expectNoViolations(page)
  await screenAll(page).click()
  await expect(page.getByText(/^3 rows in .+: 3 assessed, 0 refused\.$/)).toBeVisible()
  await expect(page.getByText('Dates of onset were counted in whole months to 2026-11-22.')).toBeVisible()
})

test('a file that cannot be read is refused with what to do, and the next one is read', async ({ page }) => {
  await open(page)
  const parquet = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'id', data: ['a', 'b'], type: 'STRING' },
        { name: 'mrss', data: [24, null], type: 'INT32' },
      ],
    }),
  )
  const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      'cohort.xlsx',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      'Open it in its program and save the sheet as CSV.',
    ],
    ['cohort.csv', '', 'The file is empty.'],
    ['picture.csv', Uint8Array.of(0x89, 0x50, 0, 0, 1), 'The file is not text.'],
    ['cohort.parquet', parquet.subarray(0, parquet.length - 9), 'The Parquet file was cut off'],
  ]
  for (const [name, content, words] of bad) {
    await choose(page, name, content)
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
  }
  await expectNoViolations(page)
  await choose(page, 'cohort.parquet', parquet)
  await expect(page.getByText('None of the first 2 rows has a problem.')).toBeVisible()
  await screenAll(page).click()
  await expect(page.getByText(/^2 rows in .+: 2 assessed, 0 refused\.$/)).toBeVisible()
})

test('a file may be dropped, also on a narrow screen in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page)
  await expectNoViolations(page)
  await drop(page, 'dropped.csv', cohortOf(3), /^CSV, JSON lines or Parquet/)
  await expect(page.getByText('None of the first 3 rows has a problem.')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
})
