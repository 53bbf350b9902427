import { expect, type Locator, type Page } from '@playwright/test'

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

// A field that matters now carries that word behind its label.
function labelled(label: string): RegExp {
  return new RegExp(`^${escaped(label)}( needed| refines)?$`)
}

/** Opens the page and waits for the first answer. */
export async function open(page: Page): Promise<void> {
  await page.goto('/')
  await expect(headline(page)).toBeVisible()
}

/** The heading that holds the answer. */
export function headline(page: Page): Locator {
  return page.locator('h2#headline')
}

/** The result beside the form. */
export function result(page: Page): Locator {
  return page.getByRole('region', { name: 'Result', exact: true })
}

/** The text field with this label. */
export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: labelled(label) })
}

/** The group of choices with this label. */
export function choices(page: Page, label: string): Locator {
  return page.getByRole('group', { name: labelled(label) })
}

/** Types into a field as a person does, key by key, in place of what stands there. */
export async function enter(page: Page, label: string, text: string): Promise<void> {
  const input = field(page, label)
  await input.click()
  await input.press('ControlOrMeta+a')
  await input.press('Delete')
  await input.pressSequentially(text)
}

/** Picks one of a field's choices. */
export async function choose(page: Page, label: string, choice: string): Promise<void> {
  await choices(page, label).getByRole('radio', { name: choice, exact: true }).check()
}

export async function markNotAvailable(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: `Not available: ${label}` }).click()
}

export async function showFullWorkUp(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Full work-up' }).check()
}

/** What a set says, read from the table of sets. */
export async function saysOf(page: Page, set: string): Promise<string> {
  const row = page.getByRole('row', { name: new RegExp(`^${escaped(set)} `) })
  return (await row.getByRole('cell').first().innerText()).trim()
}

/** A patient who meets both guidelines' indications, as entered on the referral screen. */
export const indicated: readonly (readonly [label: string, value: string])[] = [
  ['Age', '47'],
  ['Diagnosis', 'systemic sclerosis'],
  ['2013 ACR/EULAR classification criteria met', 'Yes'],
  ['Cutaneous subset', 'diffuse'],
  ['Time since first non-Raynaud symptom', '2'],
  ['Disease is progressive', 'Yes'],
  ["Early disease, in the clinician's judgement", 'Yes'],
  ["Severe disease, in the clinician's judgement", 'Yes'],
  ["Poor prognosis, in the clinician's judgement", 'Yes'],
  ["Advanced cardiorespiratory involvement, in the clinician's judgement", 'No'],
  ['Modified Rodnan skin score', '24'],
  ['Lung involvement by SSc', 'present'],
  ['Heart involvement by SSc', 'none'],
  ['Kidney involvement by SSc', 'none'],
  ['Gastrointestinal involvement by SSc', 'none'],
  ['Months of first-line therapy', '8'],
  ['Still active despite first-line therapy', 'Yes'],
]

/** Fills in fields by label: digits are typed, words are chosen. */
export async function fillIn(page: Page, values: readonly (readonly [string, string])[]): Promise<void> {
  for (const [label, value] of values) {
    if (/^\d/.test(value)) await enter(page, label, value)
    else await choose(page, label, value)
  }
}

/** Everything that the page asks of any server from now on, except for its own scripts. */
export function requestsOf(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/_next/')) requests.push(`${request.method()} ${request.url()}`)
  })
  return requests
}
