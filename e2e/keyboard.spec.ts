import { expect, type Page, test } from '@playwright/test'
import { field, headline, open } from './assessment.ts'

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const focused = document.activeElement
      const labels =
        focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].map((label) => label.innerText) : []
      const group = focused?.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
      return [group, ...labels, focused?.getAttribute('aria-label') ?? '', focused?.textContent ?? ''].join(
        ' ',
      )
    })
    if (name.test(words)) return
  }
  throw new Error(`No stop of the Tab key is called ${name}.`)
}

test('a patient is entered and read with the keyboard alone, with the focus always in view', async ({
  page,
}) => {
  await open(page)
  await tabTo(page, /\bAge\b/)
  await page.keyboard.type('47')
  await tabTo(page, /Diagnosis/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'systemic sclerosis' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'localized scleroderma' })).toBeChecked()
  await expect(headline(page)).toHaveText('Outside these criteria')
  await page.keyboard.press('ArrowLeft')
  await expect(headline(page)).toHaveText('Cannot be said yet')

  await tabTo(page, /Modified Rodnan skin score/)
  await page.keyboard.type('24')
  await expect(field(page, 'Modified Rodnan skin score')).toHaveValue('24')
  const covered = await page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    if (!box) return true
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return top !== document.activeElement
  })
  expect(covered).toBe(false)
})

test('the skip link leads to the result, and the dialog gives the focus back', { tag: '@firefox' }, async ({
  page,
}) => {
  await open(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the result' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#result$/)

  const button = page.getByRole('button', { name: 'Load an example' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
})
