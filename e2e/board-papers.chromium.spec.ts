import { expect } from '@playwright/test'
import { ask, indicated, openCase, teamOf, test } from './board.ts'

test('the agenda pack of a meeting goes on paper: a cover, then each case on pages of its own', async ({
  browser,
  review,
}) => {
  const { teamId, pages } = await teamOf(browser, review, { 'Cara Chair': 'chair' })
  const chair = pages.get('Cara Chair')
  if (!chair) throw new Error('the chair is missing')
  const caseIds = [
    await openCase(chair, teamId, 'A-1', indicated),
    await openCase(chair, teamId, 'A-2', { ageYears: 51, diagnosis: 'systemic-sclerosis', lvefPct: 20 }),
  ]
  const plan = { title: 'November review', heldOn: '2026-11-25', memberIds: [], caseIds }
  const meeting = await ask<{ id: string }>(chair, '/api/board/meetings', 'POST', { teamId, plan })

  await chair.goto(`/board/meetings/${meeting.id}/pack`)
  await expect(chair.getByRole('button', { name: 'Print the pack' })).toBeVisible()
  await chair.emulateMedia({ media: 'print' })
  const paper = chair.locator('body > [data-print]')
  await expect(paper.getByRole('heading', { name: 'November review' })).toBeVisible()
  await expect(paper.getByRole('row', { name: /A-2/ })).toBeVisible()
  await expect(paper.getByRole('article')).toHaveCount(2)
})
