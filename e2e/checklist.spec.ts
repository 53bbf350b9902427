import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import {
  enter,
  fillIn,
  headline,
  indicated,
  markNotAvailable,
  open,
  result,
  showFullWorkUp,
} from './assessment.ts'

// What a reviewer must find, line by line, on the screen and on paper. A line speaks of a case, and then stands with the
// assessment, or of the tool, and then stands on the page about it.

/** The text that a page puts on paper, page by page. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((each) => each.replace(/\s+/g, ' '))
}

async function openCase(page: Page): Promise<void> {
  await open(page)
  await page.getByLabel('Case reference').fill('unit-7 case 3')
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  await enter(page, 'LVEF', '48')
  await page
    .getByRole('combobox', { name: 'Unit of Arterial oxygen tension at rest' })
    .selectOption({ label: 'kPa' })
  await enter(page, 'Arterial oxygen tension at rest', '9,2')
  await markNotAvailable(page, 'mPAP after fluid challenge (RHC)')
}

interface Line {
  readonly line: string
  readonly screen: readonly RegExp[]
  /** What paper says; the same as the screen where nothing else is given. */
  readonly paper?: readonly RegExp[]
}

const ofTheCase: readonly Line[] = [
  {
    line: 'what it is, what it is not, and by which rules on which day',
    screen: [/supports? a decision/i, /not a medical device/i, /Rules \d+\.\d+\.\d+, fingerprint/],
    paper: [
      /supports a decision and does not make one/,
      /Not a medical device, not for clinical use/,
      /assessed on \d{4}-\d\d-\d\d · rules \d+\.\d+\.\d+ · fingerprint [0-9a-f]{64}/,
      /Names.*Signatures.*Date/,
    ],
  },
  {
    line: 'the answer as an option, with a state for what cannot be judged',
    screen: [/Refer for work-up/, /Cannot be said yet|Not known/],
    paper: [/Refer for work-up/, /\? Not known/],
  },
  {
    line: 'every finding with value and unit, a converted one as it was typed',
    screen: [/LVEF/, /69 mmHg/],
    paper: [/LVEF.{0,40}48 %/, /9,2 kPa/, /69 mmHg/],
  },
  {
    line: 'what is missing and what is not available, as plainly as what is known',
    screen: [/What is missing/, /mPAP after fluid challenge/],
    paper: [/not available/i, /mPAP after fluid challenge/],
  },
  {
    line: 'every rule with its limit, its outcome, what it read and what would change it',
    screen: [/above 15/, /holds/, /What would change/],
    paper: [/mRSS 24 \[above 15\]/, /● Met/, /What would change/],
  },
  {
    line: 'for every rule the citation with its place, level and identifier, and where sources disagree',
    screen: [/Table 5, inclusion 5/, /Read in the source itself/, /Values on which|disagree/i],
    paper: [/Table 5, inclusion 5/, /doi\.org|10\.\d{4}\//, /SCOT/],
  },
  { line: 'what was not read', screen: [/Not read:/], paper: [/What was not read/] },
]

const ofTheTool: readonly Line[] = [
  {
    line: 'intended purpose, users, population, and where it must not be used',
    screen: [
      /Intended purpose/,
      /Users/,
      /Population/,
      /must not be used/,
      /Children/,
      /Overlap/,
      /Emergencies/,
    ],
  },
  {
    line: 'it supports and does not replace judgement; regulatory status; version of the rules',
    screen: [
      /supports, does not replace, clinical judgement/,
      /Regulatory status/,
      /Rules \d+\.\d+\.\d+, fingerprint/,
    ],
  },
  {
    line: 'limits of the evidence: populations, centres, the last review of the literature, gaps',
    screen: [
      /Known limits/,
      /selected patients/,
      /centre/,
      /last literature review/,
      /To be checked against the originals/,
    ],
  },
  {
    line: 'the thirteen source attributes, with what is not used',
    screen: [
      /Source attributes/,
      /Use of race Not used/,
      /Use of ethnicity Not used/,
      /Use of sex Used in formulas/,
    ],
  },
  {
    line: 'developer, funding, contact, change history, how to report an error or a near miss',
    screen: [/Developer/, /Funding/, /Contact/, /change history/, /report an error or a near miss/],
  },
  {
    line: 'how it was tested: test set, agreement with experts, where the answer is another one',
    screen: [
      /Boundary cases/,
      /No agreement with experts has been measured/,
      /The answer is another one/,
      /Published patients/,
    ],
  },
  {
    line: 'against automation bias: reasons against, no green tick, no default, departures with their reasons',
    screen: [
      /stands against/,
      /no green tick/,
      /Nothing is agreed to by default/,
      /departs from the answer, with its reasons/,
    ],
  },
]

/** The text of a screen with its white space in one form. */
async function shown(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ')
}

test('the case on screen shows every line of the checklist that speaks of a case', async ({ page }) => {
  await openCase(page)
  await expect(headline(page)).toHaveText('Refer for work-up')
  for (const details of await result(page).locator('details').all())
    await details.evaluate((element) => element.setAttribute('open', ''))
  await expect(result(page).getByRole('heading', { name: /What would change/ })).toBeVisible()
  const text = await shown(page)
  for (const { line, screen } of ofTheCase) for (const words of screen) expect(text, line).toMatch(words)
})

test('the case on paper carries them in full, with its reference and page x of y on every page, and until when it holds', async ({
  page,
}) => {
  await openCase(page)
  await expect(headline(page)).toHaveText('Refer for work-up')
  await expect(result(page).getByRole('heading', { name: /What would change/ })).toBeVisible()
  const pages = await printed(page)
  const text = pages.join(' ')
  for (const { line, screen, paper } of ofTheCase)
    for (const words of paper ?? screen) expect(text, line).toMatch(words)
  expect(text).toContain('no longer once either has changed')
  for (const [index, each] of pages.entries()) {
    expect(each).toContain(`Page ${index + 1} of ${pages.length}`)
    expect(each).toContain('Case unit-7 case 3')
  }
})

test('the page about the tool shows every line that speaks of the tool, and prints it', async ({ page }) => {
  await page.goto('/about')
  const onScreen = await shown(page)
  const sheets = await printed(page)
  for (const [index, sheet] of sheets.entries())
    expect(sheet).toContain(`Page ${index + 1} of ${sheets.length}`)
  const onPaper = sheets.join(' ')
  for (const { line, screen, paper } of ofTheTool) {
    for (const words of screen) expect(onScreen, line).toMatch(words)
    for (const words of paper ?? screen) expect(onPaper, line).toMatch(words)
  }
})
