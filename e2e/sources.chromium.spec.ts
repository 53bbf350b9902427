import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse as readBibtex } from 'astrocite-bibtex'
import { parse as readRis } from 'astrocite-ris'

test('one citation is saved in each format and read by another program', async ({ page }) => {
  await page.goto('/sources/scot')
  const saved = async (format: string) => {
    const started = page.waitForEvent('download')
    await page.getByRole('link', { name: format, exact: true }).click()
    const download = await started
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const bibtex = await saved('BibTeX')
  expect(bibtex.name).toBe('scot.bib')
  expect(readBibtex(bibtex.text)).toMatchObject([{ DOI: '10.1056/NEJMoa1703327' }])
  const ris = await saved('RIS')
  expect(ris.name).toBe('scot.ris')
  expect(readRis(ris.text)).toMatchObject([{ DOI: '10.1056/NEJMoa1703327', volume: '378' }])
  const csl = await saved('CSL-JSON')
  expect(csl.name).toBe('scot.json')
  expect(JSON.parse(csl.text)).toMatchObject([{ id: 'scot', DOI: '10.1056/NEJMoa1703327' }])
})
