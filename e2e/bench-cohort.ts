import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { madeWith, measureInBrowser } from './bench-server.ts'

// `npm run bench`: 100,000 patients on the page of a cohort. How long it takes, whether the page stays free for the
// person meanwhile and while all rows are scrolled through, and how much memory it holds.

const patients = 100_000

/** The longest that the page may be busy at one time, in milliseconds, and the most memory in MiB. */
const target = { busy: 50, memory: 500 }

/** Patients of two dozen findings, some of them blank or not available. */
function cohort(): string {
  const unless = (every: number, index: number, value: string | number) => (index % every === 0 ? '' : value)
  const header =
    'id,ageYears,diagnosis,acrEular2013Met,cutaneousSubset,yearsSinceFirstNonRaynaud,progressiveDisease,mrss,fvcPct,' +
    'dlcoPct,lungInvolvement,heartInvolvement,kidneyInvolvement,lvefPct,mpapRestMmHg,creatinineUmolL,pregnant,' +
    'firstLineMonths,activeDespiteFirstLine,currentSmoker,eularEarly,eularSevere,eularPoorPrognosis,ecog'
  const rows = Array.from({ length: patients }, (_, index) =>
    [
      `p${index}`,
      18 + (index % 60),
      'systemic-sclerosis',
      unless(7, index, 'true'),
      index % 3 === 1 ? 'limited' : 'diffuse',
      unless(5, index, index % 9),
      unless(4, index, String(index % 2 === 0)),
      unless(6, index, index % 52),
      unless(3, index, 50 + (index % 60)),
      unless(4, index, 40 + (index % 60)),
      ['none', 'present', 'severe'][index % 3],
      'none',
      'none',
      unless(5, index, 45 + (index % 25)),
      index % 11 === 0 ? 'NA' : unless(3, index, 18 + (index % 15)),
      60 + (index % 80),
      unless(2, index, 'false'),
      unless(4, index, index % 14),
      unless(3, index, 'true'),
      unless(3, index, 'false'),
      'true',
      'true',
      unless(9, index, 'true'),
      index % 3,
    ].join(','),
  )
  return [header, ...rows].join('\n')
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds by the clock, and of the processor alone. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** What the tasks of the page's main thread took, in milliseconds, the longest first. */
function tasksOf(trace: Buffer): readonly { readonly clock: number; readonly processor: number }[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid}/${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ clock: dur / 1000, processor: tdur / 1000 }))
    .sort((x, y) => y.processor - x.processor)
}

function tasksInFigures(tasks: ReturnType<typeof tasksOf>) {
  const over = (busy: (task: (typeof tasks)[number]) => number) =>
    tasks.filter((task) => busy(task) > target.busy).length
  return {
    tasks: tasks.length,
    'longest, processor time': `${Math.round(tasks[0]?.processor ?? 0)} ms`,
    [`over ${target.busy} ms of processor time`]: over(({ processor }) => processor),
    [`over ${target.busy} ms by the clock`]: over(({ clock }) => clock),
  }
}

/**
 * MiB that the page and its worker hold, as the system counts them: the processes that show pages. That of Chromium's own
 * tabs and bars, which is of the same kind, is left out.
 */
async function memoryOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ id, type }) => type === 'renderer' && !isOfTheBrowser(id))
  const sizes = renderers.map(({ id }) => {
    const file = `/proc/${id}/smaps_rollup`
    return existsSync(file) ? Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]) : Number.NaN
  })
  const all = sizes.reduce((sum, size) => sum + size, 0) / 1024
  return Number.isNaN(all) ? null : all
}

function isOfTheBrowser(id: number): boolean {
  const file = `/proc/${id}/cmdline`
  return existsSync(file) && readFileSync(file, 'utf8').includes('--top-chrome-webui')
}

const inMiB = (size: number) => (size === 0 ? 'not known' : `${Math.round(size)} MiB`)

const tracing = { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] }

/** Turns of the wheel, one for each frame that is drawn. */
const turns = 600

/** Scrolls through the rows, by so much of all of them in the end, and goes back to the first by a key. */
async function scrollThrough(browser: Browser, page: Page, share: number) {
  const table = page.getByRole('region', { name: 'Patients', exact: true })
  const first = table.getByRole('button', { name: 'Open p0 as an assessment' })
  await first.waitFor()
  await table.scrollIntoViewIfNeeded()
  await table.hover()
  const height = await table.evaluate((scroller) => scroller.scrollHeight)
  await browser.startTracing(page, tracing)
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, Math.ceil((share * height) / turns))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await expect(table.getByRole('row').last()).not.toHaveAttribute('aria-busy')
  const reached = Number(await table.getByRole('row').last().getAttribute('aria-rowindex'))
  await table.press('Home')
  await first.waitFor()
  return { reached, tasks: tasksOf(await browser.stopTracing()) }
}

async function screen(browser: Browser, page: Page, file: string) {
  let peak = 0
  const watching = setInterval(async () => {
    peak = Math.max(peak, (await memoryOf(browser).catch(() => 0)) ?? 0)
  }, 250)
  /** The most memory since it was last asked for. */
  const peakSoFar = () => {
    const most = peak
    peak = 0
    return most
  }
  try {
    await page.getByLabel(/^CSV, JSON lines or Parquet/).setInputFiles(file)
    await page.getByText(/None of the first [\d,]+ rows has a problem/).waitFor({ timeout: 120_000 })
    await browser.startTracing(page, tracing)
    const started = performance.now()
    await page.getByRole('button', { name: 'Screen all rows' }).click()
    await page.getByRole('heading', { name: /was screened$/ }).waitFor({ timeout: 600_000 })
    const seconds = (performance.now() - started) / 1000
    await page.waitForTimeout(3000)
    const tasks = tasksOf(await browser.stopTracing())
    const screening = peakSoFar()
    // A screen of rows a frame, and all rows as fast as a scroll bar is dragged.
    const reading = await scrollThrough(browser, page, 0.1)
    const dragging = await scrollThrough(browser, page, 1.1)
    return { seconds, screening, scrolling: peakSoFar(), tasks, reading, dragging }
  } finally {
    clearInterval(watching)
  }
}

await measureInBrowser(3191, async (browser, address) => {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-bench-'))
  try {
    const file = join(folder, 'cohort.csv')
    writeFileSync(file, cohort())
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${address}/cohort`)
    const { seconds, screening, scrolling, tasks, reading, dragging } = await screen(browser, page, file)
    console.log(`${patients.toLocaleString('en')} patients on the page of a cohort. ${madeWith(browser)}`)
    console.table({
      'screened in': `${seconds.toFixed(1)} s, ${Math.round(patients / seconds)} patients/s`,
      'most memory of page and worker while the file is screened': inMiB(screening),
      'most while all rows are scrolled through, and traced': inMiB(scrolling),
      [`under ${target.memory} MiB`]: Math.max(screening, scrolling) < target.memory,
    })
    console.log(`Tasks of the main thread; ${turns} turns of the wheel for each way through the rows:`)
    console.table({
      'while the file is screened': tasksInFigures(tasks),
      [`scrolling to row ${reading.reached}`]: tasksInFigures(reading.tasks),
      [`scrolling to row ${dragging.reached}`]: tasksInFigures(dragging.tasks),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
