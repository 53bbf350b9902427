import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { assertFlat, memoryOver, type Sample } from './flat.ts'

// A registry far larger than the memory, through the command line: nothing lost, nothing held.

const command = join(import.meta.dirname, '..', 'cohort', 'screen.ts')

/** One row in so many has a value that the dictionary does not allow. */
const badEvery = 10_007

const header =
  'id,ageYears,sex,diagnosis,acrEular2013Met,cutaneousSubset,progressiveDisease,mrss,lungInvolvement,fvcPct,dlcoPct,' +
  'pregnant,paspRestMmHg,lvefPct\n'

/** Patients from nearly nothing entered to much of it, so that no two neighbours take the same way through the rules. */
function row(index: number): string {
  const every = (n: number, value: string | number | boolean) => (index % n === 0 ? value : '')
  const mrss = index % badEvery === badEvery - 1 ? 99 : every(3, index % 52)
  return `p${index},${20 + (index % 50)},${index % 4 === 0 ? 'NA' : 'female'},systemic-sclerosis,${every(2, true)},${every(2, 'diffuse')},${every(3, true)},${mrss},${every(5, 'present')},${every(5, 40 + (index % 60))},${every(5, 30 + (index % 70))},${every(7, false)},${every(7, 20 + (index % 40))},${every(11, 30 + (index % 40))}\n`
}

function* rows(count: number): Generator<string> {
  yield header
  for (let start = 0; start < count; start += 1000) {
    const length = Math.min(1000, count - start)
    yield Array.from({ length }, (_, at) => row(start + at)).join('')
  }
}

const refusedIn = (count: number) => Math.floor(count / badEvery)

/** Patients until the heap of every thread has the size that it keeps. */
const settled = 400_000

/** Resident memory of a process, in MB; Linux alone. */
function residentOf({ pid }: ChildProcess): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return (pages * 4096) / 1e6
}

/**
 * Screens so many patients, made as they are read, and checks that every one has its answer, in order, and that the memory
 * stays where it was.
 */
export async function screenedThroughAPipe(count: number): Promise<object> {
  const child = spawn(process.execPath, [command, '--from', 'csv', '--format', 'csv', '--sets', 'eular-2023'])
  const begun = performance.now()
  const samples: Sample[] = []
  let answered = 0
  const watch = setInterval(() => samples.push({ at: answered, megabytes: residentOf(child) }), 100)
  const reasons = text(child.stderr)
  const fed = pipeline(Readable.from(rows(count)), child.stdin)
  const closed = once(child, 'close')
  let head = true
  for await (const line of createInterface(child.stdout)) {
    if (!head && !line.startsWith(`p${answered},`)) throw new Error(`Row ${answered} has the answer ${line}.`)
    if (!head) answered += 1
    head = false
  }
  clearInterval(watch)
  await fed
  const [[status], said] = await Promise.all([closed, reasons])
  const seconds = (performance.now() - begun) / 1000
  const refused = said.split('\n').filter((line) => line.startsWith('Line ')).length
  if (status !== 1 || answered !== count || refused !== refusedIn(count))
    throw new Error(`Status ${status}, ${answered} of ${count} answered, ${refused} refused.`)
  const memory = memoryOver(samples, count)
  if (count >= settled) assertFlat(memory)
  return {
    patients: count,
    refused,
    seconds: Math.round(seconds),
    aSecond: Math.round(count / seconds),
    residentMB: memory,
    memoryIs: count < settled ? 'told and not judged: too short a run' : 'where it was',
  }
}

/**
 * Kills a run so many times, ever further on, goes on each time, and compares the results with those of a run that was left
 * alone.
 */
export async function screenedUnderKills(
  folder: string,
  count: number,
  kills: number,
  extension: 'csv' | 'parquet',
): Promise<object> {
  const input = join(folder, 'cohort.csv')
  await pipeline(Readable.from(rows(count)), createWriteStream(input))
  const [whole, resumed] = [join(folder, `whole.${extension}`), join(folder, `resumed.${extension}`)]
  const run = (output: string) =>
    spawn(process.execPath, [command, input, '--output', output, '--resume'], { stdio: 'ignore' })
  await toItsEnd(run(whole))
  const bytes = statSync(whole).size
  let killed = 0
  while (killed < kills) {
    const child = run(resumed)
    const closed = once(child, 'close')
    const enough = (bytes * (killed + 1)) / (kills + 1)
    const watch = setInterval(() => {
      if ((statSync(resumed, { throwIfNoEntry: false })?.size ?? 0) >= enough) child.kill('SIGKILL')
    }, 20)
    const [status] = await closed
    clearInterval(watch)
    if (status !== null) throw new Error(`A run ended with ${status} before it could be killed.`)
    killed += 1
  }
  await toItsEnd(run(resumed))
  const [one, other] = await Promise.all([fingerprint(whole), fingerprint(resumed)])
  if (one !== other) throw new Error('The results differ from those of a run that was left alone.')
  return { patients: count, killed, bytes }
}

async function toItsEnd(child: ChildProcess): Promise<void> {
  const [status] = await once(child, 'close')
  if (status !== 0 && status !== 1) throw new Error(`A run ended with ${status}.`)
}

async function fingerprint(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
