/**
 * How long the page takes after a keystroke, measured by the browser itself: Event Timing from the key to the next paint,
 * its long tasks, and the processor time of its main thread. Run after a build; `npm run bench` does.
 *
 *     node e2e/bench-typing.ts
 */
import type { CDPSession, Page } from '@playwright/test'
import { madeWith, measureInBrowser } from './bench-server.ts'

const rounds = 4
const throttlings = [1, 4]

/** Fields on which the answer turns, with values on both sides of their limits. */
const typed: readonly (readonly [label: string, text: string])[] = [
  ['Age', '61'],
  ['Modified Rodnan skin score', '15'],
  ['FVC, % predicted', '72.5'],
  ['CRP', '10.5'],
  ['LVEF', '44'],
  ['mPAP at rest (RHC)', '25'],
  ['mPAP at rest (RHC)', '18'],
  ['LVEF', '60'],
  ['Modified Rodnan skin score', '24'],
  ['Age', '47'],
]

/** Below this the browser reports no duration. */
const shortest = 16

interface Timings {
  readonly interactions: Record<number, number>
  readonly longTasks: number[]
}

declare global {
  interface Window {
    timings: Timings
  }
}

/** Answers every field: no to each question, a number inside the range that the field names. */
async function fillEveryField(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Full work-up' }).check()
  for (const group of await page.locator('details fieldset').filter({ visible: true }).all()) {
    const no = group.getByRole('radio', { name: 'No', exact: true })
    await ((await no.count()) ? no : group.getByRole('radio').first()).check()
  }
  for (const input of await page
    .locator('details input[type="text"]:enabled')
    .filter({ visible: true })
    .all()) {
    const described = ((await input.getAttribute('aria-describedby')) ?? '').split(' ')
    const hint = page.locator(`[id="${described.find((id) => id.endsWith('-hint'))}"]`)
    const [, low, high] = (await hint.innerText()).match(/([\d.]+) to ([\d.]+)/) ?? []
    await input.fill(String(Math.max(Math.round((Number(low) + Number(high)) / 4 / 10) * 10, Number(low))))
  }
}

/** The fields by their ids, looked up before anything is measured: a search by label takes time of its own. */
async function idsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [label] of typed) {
    const id = await page.getByRole('textbox', { name: label, exact: true }).getAttribute('id')
    if (id === null) throw new Error(`No field ${label}.`)
    ids.set(label, id)
  }
  return ids
}

function startMeasuring(): void {
  const timings: Timings = { interactions: {}, longTasks: [] }
  window.timings = timings
  const keys = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, duration, name } = entry
      if (!interactionId || !name.startsWith('key')) continue
      timings.interactions[interactionId] = Math.max(timings.interactions[interactionId] ?? 0, duration)
    }
  })
  keys.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) timings.longTasks.push(duration)
  })
  tasks.observe({ type: 'longtask' })
}

/** Types as a quick typist does, about a dozen keys a second; returns the number of keystrokes. */
async function type(page: Page, fields: ReadonlyMap<string, string>): Promise<number> {
  let keystrokes = 0
  for (const [label, text] of typed) {
    await page.evaluate((id) => {
      const input = document.getElementById(id)
      if (input instanceof HTMLInputElement) input.select()
    }, fields.get(label) ?? '')
    await page.keyboard.type(text, { delay: 80 })
    keystrokes += text.length
  }
  await page.waitForTimeout(300)
  return keystrokes
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Seconds of processor time that the page's main thread has spent, by what it did; other processes do not count. */
async function spent(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics')
  return new Map(metrics.map(({ name, value }) => [name, value]))
}

async function measure(page: Page, fields: ReadonlyMap<string, string>, throttling: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling })
  await type(page, fields)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(startMeasuring)
  const before = await spent(session)
  let keystrokes = 0
  for (let round = 0; round < rounds; round += 1) keystrokes += await type(page, fields)
  const after = await spent(session)
  const { interactions, longTasks } = await page.evaluate(() => window.timings)
  await session.detach()
  const reported = Object.values(interactions)
  const unreported = Array.from({ length: Math.max(0, keystrokes - reported.length) }, () => shortest)
  const durations = [...reported, ...unreported].sort((a, b) => a - b)
  const ms = (value: number) => (value <= shortest ? `≤ ${shortest} ms` : `${Math.round(value)} ms`)
  const each = (name: string) => {
    const seconds = (after.get(name) ?? 0) - (before.get(name) ?? 0)
    return `${((seconds * 1000) / keystrokes).toFixed(1)} ms`
  }
  return {
    keystrokes,
    'processor time a key': each('TaskDuration'),
    'of it script': each('ScriptDuration'),
    median: ms(at(durations, 0.5)),
    '95th of 100': ms(at(durations, 0.95)),
    longest: ms(at(durations, 1)),
    'long tasks (over 50 ms)': longTasks.length,
    'longest task': longTasks.length === 0 ? '≤ 50 ms' : ms(Math.max(...longTasks)),
  }
}

await measureInBrowser(3190, async (browser, address) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  await page.locator('h2#headline').waitFor()
  await fillEveryField(page)
  const fields = await idsOf(page)
  const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {}
  for (const throttling of throttlings)
    rows[`processor ${throttling} times slower`] = await measure(page, fields, throttling)
  console.log(`A full patient, from the key to the next paint. ${madeWith(browser)}`)
  console.table(rows)
})
