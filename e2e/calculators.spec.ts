import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  choices,
  choose,
  enter,
  field,
  fillIn,
  indicated,
  open,
  saysOf,
  showFullWorkUp,
} from './assessment.ts'

const mrss = 'Modified Rodnan skin score'
const scoreSites = `Score 17 sites: ${mrss}`

function sites(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Sites of the skin score' })
}

async function openSites(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: scoreSites })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: mrss })
  await expect(dialog).toBeVisible()
  return dialog
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function expectNoSidewaysScroll(dialog: Locator): Promise<void> {
  const over = await dialog.evaluate((element) =>
    [element, ...element.querySelectorAll('*')]
      .filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
      )
      .map((each) => each.className),
  )
  expect(over).toEqual([])
}

test('a skin score is taken with the keyboard alone, and the field and the answer follow', async ({
  page,
}) => {
  await open(page)
  await fillIn(
    page,
    indicated.filter(([label]) => label !== mrss),
  )
  await expect.poll(() => saysOf(page, 'SCOT')).toBe('Cannot be said yet')
  const dialog = await openSites(page)
  await expect(sites(page).getByRole('option', { name: 'Face: not scored' })).toBeFocused()
  await page.keyboard.type('1122')
  await expect(sites(page).getByRole('option', { name: 'Fingers, left: not scored' })).toBeFocused()
  await expect(dialog.getByText('4 of 17 sites scored, 6 so far.')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(
    sites(page).getByRole('option', { name: 'Fingers, right: 2, moderate thickening' }),
  ).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(sites(page).getByRole('option', { name: 'Fingers, right: not scored' })).toBeFocused()
  await expect(dialog.getByText('3 of 17 sites scored, 4 so far.')).toBeVisible()
  await page.keyboard.type('1111111111000')
  await expect(dialog.getByText('16 of 17 sites scored, 14 so far.')).toBeVisible()
  await page.keyboard.type('0')
  await expect(dialog.getByText('Total 14 of 51')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Use 14 as mRSS' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: scoreSites })).toBeFocused()
  await expect(field(page, mrss)).toHaveValue('14')
  await expect(page.getByText('The 17 sites add up to 14.')).toBeVisible()
  await expect.poll(() => saysOf(page, 'SCOT')).toBe('Would not have met the criteria that were read')
})

test('the sites stay with the case through Escape and a reload, and the table shows the same', async ({
  page,
}) => {
  await open(page)
  await openSites(page)
  await page.keyboard.type('123')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: scoreSites })).toBeFocused()
  await expect(page.getByText('3 of 17 sites scored: no total yet.')).toBeVisible()
  await expect(field(page, mrss)).toHaveValue('')
  await page.reload()
  await expect(page.getByText('3 of 17 sites scored: no total yet.')).toBeVisible()
  const dialog = await openSites(page)
  await expect(sites(page).getByRole('option', { name: 'Fingers, right: not scored' })).toBeFocused()
  await expect(
    dialog.getByRole('radio', { name: 'Abdomen: 3, severe: the skin cannot be folded' }),
  ).toBeChecked()
  await dialog.getByRole('radio', { name: 'Abdomen: 1, mild thickening' }).check()
  await expect(sites(page).getByRole('option', { name: 'Abdomen: 1, mild thickening' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Clear Abdomen' }).click()
  await expect(sites(page).getByRole('option', { name: 'Abdomen: not scored' })).toBeVisible()
  await expect(dialog.getByText('2 of 17 sites scored, 3 so far.')).toBeVisible()
})

test('with the mouse a site is picked in the figure and scored below it', { tag: '@firefox' }, async ({
  page,
}) => {
  await open(page)
  const dialog = await openSites(page)
  await sites(page).getByRole('option', { name: 'Forearm, right: not scored' }).click()
  await dialog.getByRole('button', { name: '2 moderate thickening' }).click()
  await expect(
    sites(page).getByRole('option', { name: 'Forearm, right: 2, moderate thickening' }),
  ).toBeVisible()
  await expect(sites(page).getByRole('option', { name: 'Forearm, left: not scored' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('where the field says something else, both are shown and nothing is overwritten unasked', async ({
  page,
}) => {
  await open(page)
  await enter(page, mrss, '24')
  const dialog = await openSites(page)
  await page.keyboard.type('22222222222000000')
  await expect(dialog.getByText('The field “mRSS” holds 24, not 22. Which is right?')).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep 24' }).click()
  await expect(field(page, mrss)).toHaveValue('24')
  const note = page.getByText('The 17 sites add up to 22; the field holds 24. Which is right?')
  await expect(note).toBeVisible()
  await note.getByRole('button', { name: 'Use 22' }).click()
  await expect(field(page, mrss)).toHaveValue('22')
  await expect(page.getByText('The 17 sites add up to 22.')).toBeVisible()
})

test('clearing the case clears the sites', async ({ page }) => {
  await open(page)
  await openSites(page)
  await page.keyboard.type('12')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(page.getByText(/sites scored/)).toHaveCount(0)
})

const classified = '2013 ACR/EULAR classification criteria met'

async function answer(dialog: Locator, question: RegExp, words: 'Yes' | 'No'): Promise<void> {
  await dialog.getByRole('group', { name: question }).getByRole('radio', { name: words, exact: true }).check()
}

async function openBy(page: Page, button: string, dialog: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
  return page.getByRole('dialog', { name: dialog })
}

const openPoints = (page: Page) =>
  openBy(page, `Count points: ${classified}`, '2013 ACR/EULAR classification')

test('the classification is open until the blanks cannot change it, and then answers its field', async ({
  page,
}) => {
  await open(page)
  const dialog = await openPoints(page)
  await expect(dialog.getByText('Open. 0 to 28 points possible; 9 or more are needed.')).toBeVisible()
  await answer(dialog, /^Sclerodactyly/, 'Yes')
  await answer(dialog, /^Raynaud/, 'Yes')
  await answer(dialog, /^Telangiectasia/, 'Yes')
  await expect(dialog.getByText(/^Open\. 9 to 28 points possible/)).toBeVisible()
  await expect(
    dialog.getByText(/^Open: Skin thickening spares the fingers; A scleroderma-like/),
  ).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Answer/ })).toHaveCount(0)
  await answer(dialog, /^Skin thickening spares/, 'No')
  await answer(dialog, /^A scleroderma-like disorder/, 'No')
  await expect(dialog.getByText('Met. 9 points; 9 or more are needed.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Answer yes: 2013 ACR/EULAR criteria met' }).click()
  await expect(page.getByRole('button', { name: `Count points: ${classified}` })).toBeFocused()
  await expect(choices(page, classified).getByRole('radio', { name: 'Yes' })).toBeChecked()
  await page.reload()
  const again = await openPoints(page)
  await expect(again.getByText('Met. 9 points; 9 or more are needed.')).toBeVisible()
  await answer(again, /^A scleroderma-like disorder/, 'Yes')
  await expect(again.getByText('No answer. The criteria must not be applied to this patient.')).toBeVisible()
})

test('an answer that was given directly and the items that say otherwise stand side by side', async ({
  page,
}) => {
  await open(page)
  await choose(page, classified, 'No')
  const dialog = await openPoints(page)
  await answer(dialog, /^Skin thickening spares/, 'No')
  await answer(dialog, /^A scleroderma-like disorder/, 'No')
  await answer(dialog, /^Skin thickening of the fingers of both hands/, 'Yes')
  await expect(dialog.getByText(/holds no, not yes\. Which is right\?/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(choices(page, classified).getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  const note = page.getByText('The items come to at least 9 points: yes; the field holds no. Which is right?')
  await note.getByRole('button', { name: 'Use yes' }).click()
  await expect(choices(page, classified).getByRole('radio', { name: 'Yes' })).toBeChecked()
})

/** Types key by key in place of what stands there; Firefox hears nothing of a text that is put in at once. */
async function retype(input: Locator, text: string): Promise<void> {
  await input.press('ControlOrMeta+a')
  await input.pressSequentially(text)
}

const openCrisis = (page: Page) =>
  openBy(page, 'Definitions: Previous scleroderma renal crisis', 'Scleroderma renal crisis: definitions')

test('the definitions of renal crisis are read side by side and fill nothing in by themselves', async ({
  page,
}) => {
  await open(page)
  const dialog = await openCrisis(page)
  await answer(dialog, /^The raised blood pressure is new/, 'Yes')
  await retype(dialog.getByRole('textbox', { name: 'Systolic pressure', exact: true }), '162')
  await retype(dialog.getByRole('textbox', { name: 'Platelets' }), '100')
  const hypertensive = dialog.getByRole('article', { name: 'Hypertensive crisis, 2016' })
  await expect(hypertensive.getByText('Not known', { exact: true })).toBeVisible()
  await expect(dialog.getByText(/^Platelets are exactly 100/)).toBeVisible()
  await answer(dialog, /^Thrombotic microangiopathy/, 'Yes')
  await expect(dialog.getByText('1 of 5 items present; how many are needed is not available')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Answer/ })).toHaveCount(0)
  await retype(dialog.getByRole('textbox', { name: 'Platelets' }), '99')
  await expect(hypertensive.getByText('Met', { exact: true })).toBeVisible()
  await retype(dialog.getByRole('textbox', { name: 'Systolic pressure', exact: true }), '1620')
  await expect(dialog.getByText(/Not taken: must be a number from 20 to 320/)).toBeVisible()
  await expect(hypertensive.getByText('Not known', { exact: true })).toBeVisible()
  await retype(dialog.getByRole('textbox', { name: 'Systolic pressure', exact: true }), '162')
  await page.keyboard.press('Escape')
  const crisis = choices(page, 'Previous scleroderma renal crisis')
  await expect(crisis.getByRole('radio', { name: 'Yes' })).not.toBeChecked()
  const note = page.getByText('By the findings, yes: Hypertensive crisis, 2016.')
  await note.getByRole('button', { name: 'Use yes' }).click()
  await expect(crisis.getByRole('radio', { name: 'Yes' })).toBeChecked()
})

const openItems = (page: Page) => openBy(page, 'Items: HCT-CI total', 'HCT-CI: items and weights')

test('the comorbidity index is not added up, and its warnings stand beside every total', async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  const dialog = await openItems(page)
  await expect(dialog.getByRole('region', { name: 'Weight 3' }).getByRole('listitem')).toHaveCount(4)
  await expect(dialog.getByText(/^Nothing is added up here/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Validated in malignancy.')).toHaveCount(0)
  await enter(page, 'HCT-CI total', '3')
  await expect(page.getByText('Group 3 or more.')).toBeVisible()
  await expect(page.getByText('Validated in malignancy.')).toBeVisible()
  await expect(page.getByText(/does not list systemic sclerosis/)).toBeVisible()
})

const dialogs = [
  ['skin score', openSites],
  ['classification', openPoints],
  ['renal crisis', openCrisis],
  ['comorbidity index', openItems],
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport })

      for (const [name, openDialog] of dialogs) {
        test(`the dialog of the ${name} has no violation and does not scroll sideways`, async ({ page }) => {
          await open(page)
          await showFullWorkUp(page)
          const dialog = await openDialog(page)
          await page.keyboard.type('0123')
          await expectNoViolations(page)
          await expectNoSidewaysScroll(dialog)
        })
      }
    })
  }
}
