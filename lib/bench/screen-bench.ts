import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const command = join(import.meta.dirname, '..', 'cohort', 'screen.ts')

/** Patients from nearly nothing entered to much of it, so that no two neighbours take the same way through the rules. */
function patientLine(index: number): string {
  const patient = {
    ageYears: 20 + (index % 50),
    ...(index % 2 === 0
      ? { cutaneousSubset: 'diffuse', diagnosis: 'systemic-sclerosis', acrEular2013Met: true }
      : {}),
    ...(index % 3 === 0 ? { mrss: index % 52, progressiveDisease: true } : {}),
    ...(index % 5 === 0
      ? { lungInvolvement: 'present', fvcPct: 40 + (index % 60), dlcoPct: 30 + (index % 70) }
      : {}),
    ...(index % 7 === 0 ? { pregnant: false, paspRestMmHg: 20 + (index % 40) } : {}),
  }
  return `${JSON.stringify({ id: `p${index}`, patient })}\n`
}

function* cohort(lines: number): Generator<string> {
  for (let start = 0; start < lines; start += 1000) {
    const length = Math.min(1000, lines - start)
    yield Array.from({ length }, (_, index) => patientLine(start + index)).join('')
  }
}

/** What one run took: seconds, and the most memory it held at any time, in MiB. */
interface Run {
  readonly seconds: number
  readonly peakMiB: number
}

// The child reports its own peak, because nothing outside can ask for it once it has ended.
const reportPeak = `process.on('exit', () => process.send(process.resourceUsage().maxRSS))`

async function screen(file: string): Promise<Run> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(reportPeak)}`, command, file],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  // The channel would keep the child alive.
  child.channel?.unref()
  const [[kibibytes], [status]] = await Promise.all([once(child, 'message'), once(child, 'exit')])
  if (status !== 0) throw new Error(`the screen ended with status ${status}`)
  return { seconds: (performance.now() - started) / 1000, peakMiB: Number(kibibytes) / 1024 }
}

/**
 * Screens cohorts of 100 000 and 1 000 000 patients as the command line does and prints lines a second and the peak of
 * memory, which must not grow with the cohort. The second takes some ten minutes.
 */
export async function benchScreen(sizes: readonly number[] = [100_000, 1_000_000]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'screen-bench-'))
  try {
    for (const lines of sizes) {
      const file = join(folder, `${lines}.jsonl`)
      await pipeline(Readable.from(cohort(lines)), createWriteStream(file))
      const { seconds, peakMiB } = await screen(file)
      const rate = Math.round(lines / seconds)
      console.log(`screen ${lines} patients: ${rate} lines/s, peak ${Math.round(peakMiB)} MiB`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
