import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  choose,
  enter,
  field,
  fillIn,
  headline,
  indicated,
  markNotAvailable,
  open,
  showFullWorkUp,
} from './assessment.ts'

function hint(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

const lung = 'Extent and progression of interstitial lung disease'
const circulation = 'Haemodynamic class at rest'
const kidney = 'Kidney function from creatinine'
const figures = 'Published figures'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

function definition(page: Page, name: string): Locator {
  return hint(page, lung).getByRole('row', { name: new RegExp(`^${name} `) })
}

test('two lung function tests show the decline both ways and which definitions hold', async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await enter(page, 'FVC, % predicted', '76.5')
  await expect(hint(page, lung)).toBeHidden()
  await enter(page, 'FVC, % predicted, previous', '85')
  await expect(hint(page, lung).getByRole('row', { name: /^FVC/ })).toHaveText(
    'FVC85 %76.5 %fall of 10 %fall of 8.5 points',
  )
  await expect(definition(page, 'OMERACT 2015')).toContainText('Met')
  await expect(definition(page, 'PPF 2022')).toContainText('Not known')

  // The missing thing is a link to its field.
  await definition(page, 'PPF 2022')
    .getByRole('link', { name: 'Interval between lung function tests' })
    .click()
  await expect(field(page, 'Months between the two lung function tests')).toBeFocused()
  await enter(page, 'Months between the two lung function tests', '13')
  await expect(definition(page, 'PPF 2022')).toContainText(
    'Not assessable The tests lie 13 months apart; it speaks of 12 at most.',
  )

  await enter(page, 'FVC, % predicted', '76.6')
  await expect(definition(page, 'OMERACT 2015')).toContainText('Not known')
  await markNotAvailable(page, 'DLCO, % predicted (haemoglobin-corrected)')
  await markNotAvailable(page, 'DLCO, % predicted, previous')
  await expect(definition(page, 'OMERACT 2015')).toContainText('Not assessable')
})

test('the questions of PPF 2022 are answered beside it and kept over a reload', async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await choose(page, 'Interstitial lung disease on HRCT', 'Yes')
  await enter(page, 'FVC, % predicted', '70')
  await enter(page, 'FVC, % predicted, previous', '75')
  await enter(page, 'Months between the two lung function tests', '12')
  await definition(page, 'PPF 2022').getByRole('link', { name: 'Fibrosis on HRCT', exact: true }).click()
  const answer = (question: string, words: string) =>
    hint(page, lung).getByRole('group', { name: question, exact: true }).getByRole('radio', { name: words })
  await expect(answer('Fibrosis on HRCT', 'Yes')).toBeFocused()
  await answer('Fibrosis on HRCT', 'Yes').check()
  await answer('Another explanation of the worsening', 'No').check()
  await answer('Worse respiratory symptoms since the earlier test', 'Yes').check()
  await expect(definition(page, 'PPF 2022')).toContainText('Met')
  await expect(definition(page, 'PPF 2022')).not.toContainText('needs')

  await page.reload()
  await expect(definition(page, 'PPF 2022')).toContainText('Met')
  await hint(page, lung).getByText('Questions of PPF 2022 and INBUILD').click()
  await hint(page, lung).getByRole('button', { name: 'Clear Another explanation of the worsening' }).click()
  await expect(definition(page, 'PPF 2022')).toContainText('Not known')
})

test('22 mmHg is pulmonary hypertension by the definition of 2022 and does not cross the EBMT limit', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await showFullWorkUp(page)
  const before = await headline(page).innerText()
  await enter(page, 'mPAP at rest (RHC)', '22')
  const shown = hint(page, circulation)
  await expect(shown).toContainText('Pulmonary hypertension, class not known')
  await expect(shown).toContainText(
    '22 mmHg is pulmonary hypertension by the definition of 2022 without crossing the limit of EBMT 2025.',
  )
  await expect(shown.getByRole('row', { name: /^EBMT 2025/ })).toContainText('Not crossed')
  await expect(shown).toContainText('changes no outcome')
  await expect(headline(page)).toHaveText(before)

  await shown.getByRole('link', { name: 'Pulmonary artery wedge pressure' }).click()
  await expect(field(page, 'Pulmonary artery wedge pressure')).toBeFocused()
  await enter(page, 'Pulmonary artery wedge pressure', '15')
  await enter(page, 'Pulmonary vascular resistance', '2')
  await expect(shown).toContainText('Raised pressure, unclassified')
  await enter(page, 'mPAP at rest (RHC)', '26')
  await expect(shown.getByRole('row', { name: /^EBMT 2025/ })).toContainText('Crossed')
  await expect(shown).not.toContainText('without crossing')
})

test('both kidney formulas stand side by side, and the criteria read one of them', async ({ page }) => {
  await open(page)
  await showFullWorkUp(page)
  await enter(page, 'Serum creatinine', '200')
  const shown = hint(page, kidney)
  await expect(shown.getByRole('row', { name: /Cockcroft-Gault/ })).toContainText(
    'needs Age, sex, Body weight',
  )
  await enter(page, 'Age', '58')
  await choose(page, 'Sex (for creatinine clearance)', 'male')
  await enter(page, 'Body weight', '95')
  await expect(shown.getByRole('row', { name: /Cockcroft-Gault/ })).toContainText('47.82 mL/min')
  await expect(shown.getByRole('row', { name: /CKD-EPI 2021/ })).toContainText('32.75 mL/min/1.73 m²')
  await expect(shown).toContainText('The criteria read: 47.82 mL/min, calculated by Cockcroft-Gault')
  await expect(shown).toContainText('compared with nothing')
  await enter(page, 'Creatinine clearance', '60')
  await expect(shown).toContainText('The criteria read: 60 mL/min, the clearance entered above.')
})

test('published figures on prognosis open by keyboard and mark what is entered, without a sum', async ({
  page,
}) => {
  await open(page)
  await showFullWorkUp(page)
  const shown = hint(page, figures)
  const fold = shown.locator('summary', { hasText: 'Published figures on prognosis' })
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(shown.getByText('male: 1.48 (1.19 to 1.84)')).toBeVisible()
  await expect(shown.getByText('entered for this patient')).toHaveCount(0)
  await choose(page, 'Sex (for creatinine clearance)', 'male')
  await enter(page, 'DLCO, % predicted (haemoglobin-corrected)', '60')
  const marked = shown.getByRole('listitem').filter({ has: page.getByText('entered for this patient') })
  await expect(marked.filter({ hasText: 'DLCO < 70 %' }).first()).toBeVisible()
  await expect(marked.getByText('male: 1.48 (1.19 to 1.84)entered for this patient')).toBeVisible()
  await expect(shown.getByText('DLCO < 60 %: 2.61 (2.12 to 3.22)')).not.toContainText('entered')
  await enter(page, 'DLCO, % predicted (haemoglobin-corrected)', '59')
  await expect(shown.getByText('DLCO < 60 %: 2.61 (2.12 to 3.22)')).toContainText('entered for this patient')
  await expect(shown).toContainText('Not read: coefficients')
  await expect(shown).toContainText('The EUSTAR table supports neither as independent')
})

test('the skin rate follows the score, and an earlier score is kept as a part of the case', async ({
  page,
}) => {
  await open(page)
  await showFullWorkUp(page)
  await choose(page, 'Cutaneous subset', 'diffuse')
  await enter(page, 'Modified Rodnan skin score', '26')
  const shown = hint(page, 'Progression of the skin')
  await expect(shown).toContainText('needs Time since first skin thickening')
  await enter(page, 'Time since first skin thickening', '1')
  await expect(shown).toContainText('26 points a year: intermediate')
  await shown.getByText('Progressive skin fibrosis:').click()
  const earlier = shown.getByRole('textbox', { name: 'Earlier modified Rodnan skin score' })
  await earlier.pressSequentially('52')
  await expect(shown).toContainText('Not taken: must be a whole number from 0 to 51')
  await earlier.fill('')
  await earlier.pressSequentially('20')
  await shown.getByRole('textbox', { name: 'Months since the earlier skin score' }).pressSequentially('12')
  await expect(shown).toContainText('Progressive skin fibrosis: Met')
  await page.reload()
  await expect(shown).toContainText('Progressive skin fibrosis: Met')
  await shown.getByText('Progressive skin fibrosis:').click()
  await expect(earlier).toHaveValue('20')
})

for (const [name, colorScheme, viewport] of [
  ['light, desk', 'light', { width: 1440, height: 900 }],
  ['light, phone', 'light', { width: 390, height: 844 }],
  ['dark, desk', 'dark', { width: 1440, height: 900 }],
] as const)
  test.describe(name, () => {
    test.use({ colorScheme, viewport })

    test('no violation with every hint shown and unfolded', async ({ page }) => {
      await open(page)
      await showFullWorkUp(page)
      await fillIn(page, [
        ['Cutaneous subset', 'diffuse'],
        ['Modified Rodnan skin score', '26'],
        ['FVC, % predicted', '70'],
        ['FVC, % predicted, previous', '85'],
        ['mPAP at rest (RHC)', '22'],
        ['Serum creatinine', '80'],
      ])
      for (const title of [
        figures,
        'Progression of the skin',
        lung,
        circulation,
        kidney,
        'First-line therapy',
      ]) {
        const folds = hint(page, title).locator('details:not([open]) > summary')
        while ((await folds.count()) > 0) await folds.first().click()
      }
      await expectNoViolations(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    })
  })
