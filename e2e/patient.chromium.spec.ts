import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { fillIn, indicated, open } from './assessment.ts'

async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((each) => each.replace(/\s+/g, ' '))
}

async function toThePatientPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'For the patient' }).click()
  await expect(page.getByRole('heading', { name: 'What was looked at' })).toBeVisible()
}

test('the page for the patient prints on two A4 pages: the case with room for notes, and the figures', async ({
  page,
}) => {
  await open(page)
  await fillIn(page, indicated)
  await toThePatientPage(page)
  const pages = await printed(page)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('More tests come first')
  expect(pages[0]).toContain('Notes')
  expect(pages[1]).toContain('8 of 79')
  expect(pages[1]).toContain('The figures are about groups of people in studies, not about you.')
  expect(pages.join(' ')).not.toContain('Assessment')
})

test('without an assessment it prints on two A4 pages as well', async ({ page }) => {
  await page.goto('/patient')
  const pages = await printed(page)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('Questions for the team')
})
