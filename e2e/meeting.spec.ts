import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ask, indicated, openCase, password, teamOf, test } from './board.ts'

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('a meeting goes from the agenda to a signature, with opinions hidden until they are shown', {
  tag: '@firefox',
}, async ({ browser, review }) => {
  const { teamId, pages } = await teamOf(browser, review, {
    'Cara Chair': 'chair',
    'Ben Berg': 'clinician',
    'Eve East': 'viewer',
  })
  const [chair, ben, eve] = ['Cara Chair', 'Ben Berg', 'Eve East'].map((name) => {
    const page = pages.get(name)
    if (!page) throw new Error(`${name} is missing`)
    return page
  }) as [Page, Page, Page]
  const first = await openCase(ben, teamId, 'A-1', indicated)
  await openCase(ben, teamId, 'A-2', { ageYears: 51, diagnosis: 'systemic-sclerosis', lvefPct: 20 })

  // The chair arranges it, and puts the second case first by keyboard.
  await chair.goto('/board/meetings')
  await chair.getByText('Arrange a meeting').click()
  await chair.getByLabel('Title').fill('November review')
  await chair.getByLabel('Date').fill('2026-11-25')
  await chair.getByRole('checkbox', { name: 'Cara Chair, chair' }).check()
  await chair.getByRole('checkbox', { name: 'Ben Berg, clinician' }).check()
  await expect(chair.getByRole('checkbox', { name: /Eve East/ })).toHaveCount(0)
  for (const reference of ['A-1', 'A-2']) {
    const option = chair.getByRole('option', { name: new RegExp(`^${reference}:`) })
    await chair.getByLabel('Add a case').selectOption(await option.innerText())
  }
  // Keys do their work in the window in front alone, as at a desk; the one opened last is the viewer's.
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'Move A-2 up' }).press('Enter')
  await expect(chair.getByText('A-2 is now 1 of 2.')).toBeAttached()
  await expect(chair.getByRole('button', { name: 'Move A-2 down' })).toBeFocused()
  await chair.getByRole('button', { name: 'Move A-2 down' }).press('Enter')
  await expect(chair.getByText('A-2 is now 2 of 2.')).toBeAttached()
  await clean(chair)
  await chair.getByRole('button', { name: 'Arrange the meeting' }).click()
  await chair.waitForURL(/meetings\/[\w-]+$/)
  await expect(chair.getByRole('heading', { name: '1. A-1' })).toBeVisible()
  const meeting = new URL(chair.url()).pathname

  // Ben speaks; the viewer and the chair do not see what he said.
  await ben.goto(meeting)
  const benItem = ben.getByRole('region', { name: '1. A-1' })
  await benItem.getByText('Give your opinion').click()
  await benItem.getByRole('radio', { name: 'Does not support' }).check()
  await benItem.getByLabel('Your reason').fill('The heart was not looked at.')
  await benItem.getByRole('button', { name: 'Give the opinion' }).click()
  await expect(benItem.getByText('Ben Berg: does not support.')).toBeVisible()
  await clean(ben)
  await eve.goto(meeting)
  const eveItem = eve.getByRole('region', { name: '1. A-1' })
  await expect(eveItem.getByText('Given by Ben Berg.')).toBeVisible()
  await expect(eve.getByText('The heart was not looked at.')).toHaveCount(0)
  await expect(eve.getByText('Give your opinion')).toHaveCount(0)
  await expect(eve.getByText('Record a decision')).toHaveCount(0)
  await clean(eve)

  // On the projector the opinions stay hidden even after the chair gave one, until the chair shows them to all.
  const chairItem = chair.getByRole('region', { name: '1. A-1' })
  await chairItem.getByText('Give your opinion').click()
  await chairItem.getByRole('radio', { name: 'Supports', exact: true }).check()
  await chairItem.getByLabel('Your reason').fill('Early and severe.')
  await chairItem.getByRole('button', { name: 'Give the opinion' }).click()
  await expect(chairItem.getByText('Ben Berg: does not support.')).toBeVisible()
  await chair.goto(`${meeting}/present`)
  await expect(chair.getByRole('heading', { name: 'A-1', level: 1 })).toBeVisible()
  await expect(chair.getByText('Hidden until the chair shows them.')).toBeVisible()
  await chair.keyboard.press('r')
  await expect(chair.getByText('Ben Berg: The heart was not looked at.')).toBeVisible()
  await expect(eveItem.getByText('Ben Berg: does not support.')).toBeVisible({ timeout: 10_000 })

  // To refer departs from what the criteria say, so a reason is asked for; without the password nothing is signed.
  await chair.goto(meeting)
  await chairItem.getByText('Record a decision').click()
  await chairItem.getByRole('radio', { name: 'Continue the work-up' }).check()
  await expect(chairItem.getByLabel(/departs from what the criteria say/)).toHaveCount(0)
  await chairItem.getByRole('radio', { name: 'Refer for transplantation' }).check()
  await chairItem.getByLabel(/departs from what the criteria say/).selectOption('A clinical trial')
  await chairItem.getByRole('textbox', { name: 'Rationale' }).fill('Severe and early; the trial is open.')
  await chairItem.getByLabel('Your password, to sign').fill('not the password at all')
  await clean(chair)
  await chairItem.getByRole('button', { name: 'Record and sign' }).click()
  await expect(chairItem.getByText('The signature was not confirmed')).toBeVisible()
  await chairItem.getByLabel('Your password, to sign').fill(password)
  await chairItem.getByRole('button', { name: 'Record and sign' }).click()
  await expect(chairItem.getByRole('heading', { name: 'Refer for transplantation' })).toBeVisible()
  await expect(
    chairItem.getByText('Ben Berg: does not support. The heart was not looked at.', { exact: true }),
  ).toBeVisible()

  // It cannot be changed, only superseded with a reason.
  await chairItem.getByText('Supersede the decision').click()
  await chairItem.getByLabel(/no longer stands/).fill('The trial closed.')
  await chairItem.getByRole('radio', { name: 'Continue the work-up' }).check()
  await chairItem.getByRole('textbox', { name: 'Rationale' }).fill('Catheter first.')
  await chairItem.getByLabel('Your password, to sign').fill(password)
  await chairItem.getByRole('button', { name: 'Record and sign' }).click()
  await expect(
    chairItem.getByRole('heading', { name: 'Refer for transplantation, superseded' }),
  ).toBeVisible()
  await clean(chair)

  await chairItem.getByRole('link', { name: 'The signed record, to print' }).last().click()
  await expect(chair.getByText(/^row \d+, [\da-f]{64}/)).toBeVisible()
  await expect(chair.getByText('none: it stands')).toBeVisible()
  await clean(chair)

  // Decisions over time: both are listed, the one that stands is counted, clinicians take them out as a file.
  await ben.goto('/board/decisions')
  await expect(ben.getByText('0 of 1 decisions that stand depart')).toBeVisible()
  await expect(ben.getByRole('row', { name: /A-1/ })).toHaveCount(2)
  await expect(ben.getByRole('link', { name: 'Export as CSV' })).toBeVisible()
  await clean(ben)
  await eve.goto('/board/decisions')
  await expect(eve.getByRole('row', { name: /A-1/ })).toHaveCount(2)
  await expect(eve.getByRole('link', { name: 'Export as CSV' })).toHaveCount(0)

  // Two revisions compared.
  await ask(ben, `/api/board/cases/${first}`, 'PUT', {
    seen: 1,
    draft: { file: JSON.stringify({ patient: { ...indicated, lvefPct: 20 } }), notes: '', provenance: {} },
  })
  await ben.goto(`/board/cases/${first}/compare?from=1&to=2`)
  await expect(ben.getByRole('heading', { name: 'Findings that changed 1' })).toBeVisible()
  await expect(ben.getByText('Headline, revision 2')).toBeVisible()
  await clean(ben)

  await shows(chair, meeting)
})

/** The presenting view by keyboard on a projector, and the page of the agenda pack. */
async function shows(chair: Page, meeting: string): Promise<void> {
  await chair.setViewportSize({ width: 1920, height: 1080 })
  await chair.goto(`${meeting}/present`)
  const name = (reference: string) => chair.getByRole('heading', { name: reference, level: 1 })
  const fits = () =>
    chair.evaluate(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight)
  await expect(name('A-1')).toBeVisible()
  await expect(chair.getByText('1 of 2')).toBeVisible()
  await expect(chair.getByRole('region', { name: 'Against' })).toContainText(
    'Left ventricular ejection fraction 20 %',
  )
  expect(await fits()).toBe(true)
  await clean(chair)
  for (const [key, reference, place] of [
    ['ArrowRight', 'A-2', '2 of 2'],
    ['ArrowRight', 'A-2', '2 of 2'],
    ['PageUp', 'A-1', '1 of 2'],
    [' ', 'A-2', '2 of 2'],
    ['Home', 'A-1', '1 of 2'],
    ['PageDown', 'A-2', '2 of 2'],
  ] as const) {
    await chair.keyboard.press(key)
    await expect(name(reference)).toBeFocused()
    await expect(chair.getByText(place)).toBeVisible()
  }
  await expect(chair.getByRole('region', { name: 'Missing' })).toBeVisible()
  expect(await fits()).toBe(true)
  await clean(chair)

  await chair.goto(`${meeting}/pack`)
  await expect(chair.getByRole('button', { name: 'Print the pack' })).toBeVisible()
  await clean(chair)
}
