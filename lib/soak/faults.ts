import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type StoreAddress, storeFile } from '../database/connection.ts'
import type { Postgres } from '../database/testing/postgres.ts'
import { type Application, startApplication, until, withApplication } from './application.ts'
import { type Acknowledged, checkStore } from './ledger.ts'
import { draftSaying, messageIn, type Person, prepare, revisionIn, signIn } from './people.ts'

/** What the server said under a fault: to the one who asked, and to the one who runs it. */
export interface FaultReport {
  readonly answers: readonly string[]
  readonly printed: string
}

/** One person with one case, and what was acknowledged to them. */
interface Desk {
  readonly person: Person
  readonly caseId: string
  readonly acknowledged: Acknowledged[]
}

async function deskAt(
  application: Application,
  emails: readonly string[],
  caseIds: readonly string[],
): Promise<Desk> {
  const person = await signIn(application.origin, emails[0] ?? '', 0)
  return { person, caseId: caseIds[0] ?? '', acknowledged: [] }
}

/** Saves over the newest revision. Null when the save stands or someone else was first, else what the answer says. */
async function save(desk: Desk, notes: string): Promise<string | null> {
  const opened = await desk.person.get(`/api/board/cases/${desk.caseId}`)
  if (opened.status !== 200) return `${opened.status} ${messageIn(opened)}`
  return saveOver(desk, revisionIn(opened), notes)
}

async function saveOver(
  { person, caseId, acknowledged }: Desk,
  seen: number,
  notes: string,
): Promise<string | null> {
  const answer = await person.send('PUT', `/api/board/cases/${caseId}`, { seen, draft: draftSaying(notes) })
  if (answer.status !== 200) return `${answer.status} ${messageIn(answer)}`
  if (answer.json.kind === 'saved')
    acknowledged.push({ caseId, revision: Number(answer.json.revision), notes })
  return null
}

async function check(address: StoreAddress, { acknowledged }: Desk): Promise<void> {
  const store = openStore(address)
  try {
    await checkStore(store, acknowledged)
  } finally {
    await store.close()
  }
}

/**
 * Fills the disk under the store, and gives it room again. With a small disk of its own where this account may mount one;
 * else no file of the server may grow beyond a size, and it is started anew without that limit.
 */
export async function diskFull(folder: string): Promise<FaultReport> {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const address = { folder: disk }
  const mounted = mountSmallDisk(disk)
  try {
    const { emails, caseIds } = await prepare(address, 1, 1)
    const limited = { address, folder: disk, ...(!mounted && { largestFile: 1024 }) }
    const { desk, report } = await withApplication(limited, async (application) => {
      const desk = await deskAt(application, emails, caseIds)
      await stands(save(desk, 'before'))
      const filler = join(disk, 'filler')
      if (mounted) writeFileSync(filler, Buffer.alloc(roomOn(disk)))
      const answers: string[] = []
      // What the log of the store still has room for goes through.
      for (let count = 0; count < 300 && answers.length < 3; count++) {
        const answer = await saveOver(desk, desk.acknowledged.length + 1, `${count} ${'x'.repeat(15_000)}`)
        if (answer !== null) answers.push(answer)
      }
      const opened = await desk.person.get(`/api/board/cases/${desk.caseId}`)
      answers.push(`${opened.status} ${messageIn(opened)}`)
      if (!application.runs()) throw new Error('the server ended')
      if (mounted) {
        rmSync(filler)
        await stands(save(desk, 'after'))
      }
      return { desk, report: { answers, printed: application.printed() } }
    })
    await withApplication({ address, folder: disk }, async (application) => {
      const again = await deskAt(application, emails, caseIds)
      await stands(save({ ...again, acknowledged: desk.acknowledged }, 'after a new start'))
    })
    await check(address, desk)
    return report
  } finally {
    if (mounted) spawnSync('umount', ['-l', disk])
  }
}

function mountSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=700', 'tmpfs', folder]).status === 0
}

function roomOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

async function stands(saved: Promise<string | null>): Promise<void> {
  const answer = await saved
  if (answer !== null) throw new Error(`a save that should stand was answered: ${answer}`)
}

/** Takes the right to write to the data folder away before the server starts, and gives it back while it runs. */
export async function readOnlyFolder(data: string): Promise<FaultReport> {
  const address = { folder: data }
  const { emails, caseIds } = await prepare(address, 1, 1)
  chmodSync(join(data, storeFile), 0o400)
  chmodSync(data, 0o500)
  return withApplication({ address, folder: data, obeysPermissions: true }, async (application) => {
    const refused = await fetch(`${application.origin}/api/board/cases`)
    const signingIn = await signIn(application.origin, emails[0] ?? '', 0).catch(
      (error: Error) => error.message,
    )
    const answers = [`${refused.status} ${await refused.text()}`, String(signingIn)]
    chmodSync(data, 0o700)
    chmodSync(join(data, storeFile), 0o600)
    const desk = await deskAt(application, emails, caseIds)
    await stands(save(desk, 'after'))
    await check(address, desk)
    return { answers, printed: application.printed() }
  })
}

/** Stops the database while people save, and starts it again. */
export async function databaseRestarted(postgres: Postgres, folder: string): Promise<FaultReport> {
  const address = { url: await postgres.newDatabase() }
  const { emails, caseIds } = await prepare(address, 4, 1)
  return withApplication({ address, folder }, async (application) => {
    const { origin } = application
    const people = await Promise.all(emails.map((email, index) => signIn(origin, email, index)))
    const acknowledged: Acknowledged[] = []
    const desks = people.map((person) => ({ person, caseId: caseIds[0] ?? '', acknowledged }))
    const answers: string[] = []
    let over = false
    const writers = desks.map(async (desk, index) => {
      for (let count = 0; !over; count++) {
        const answer = await save(desk, `${index} ${count}`)
        if (answer !== null) answers.push(answer)
      }
    })
    try {
      await until('saves are acknowledged', async () => acknowledged.length > 5)
      await postgres.stop()
      await until('requests are refused', async () => answers.length > 8)
      const signingIn = await signIn(origin, emails[0] ?? '', 9).catch((error: Error) => error.message)
      answers.push(String(signingIn))
    } finally {
      await postgres.start()
    }
    const sofar = acknowledged.length
    await until('saves stand again', async () => acknowledged.length > sofar + 5)
    over = true
    await Promise.all(writers)
    if (!application.runs()) throw new Error('the server ended')
    await check(address, { person: desks[0]?.person as Person, caseId: '', acknowledged })
    return { answers: [...new Set(answers)], printed: application.printed() }
  })
}

/** What happened to a session and to the audit trail when the clock was put back by two hours. */
export interface ClockReport {
  /** Times of the audit trail in its own order, which is the order of what happened. */
  readonly times: readonly string[]
  /** Answer to a session that was begun by the clock that was ahead. */
  readonly staleSession: number
}

/** Puts the clock two hours ahead, lets someone save, and puts it right again. */
export async function clockMovedBack(address: StoreAddress, folder: string): Promise<ClockReport> {
  const { emails, caseIds } = await prepare(address, 2, 1)
  return withApplication({ address, folder }, async (application) => {
    await application.shiftClock(2 * 60 * 60 * 1000)
    const ahead = await deskAt(application, emails, caseIds)
    await stands(save(ahead, 'ahead'))
    await application.shiftClock(0)
    const { status } = await ahead.person.get('/api/board/cases')
    const person = await signIn(application.origin, emails[1] ?? '', 1)
    const desk = { ...ahead, person }
    await stands(save(desk, 'put right'))
    await check(address, desk)
    const store = openStore(address)
    try {
      const rows = await store.db.selectFrom('audit').select('at').orderBy('seq').execute()
      return { times: rows.map(({ at }) => at), staleSession: status }
    } finally {
      await store.close()
    }
  })
}

/** Starts a second server on the folder of a first, runs the commands beside it, and kills the first. */
export async function secondServer(folder: string): Promise<FaultReport> {
  const address = { folder }
  const { emails, caseIds } = await prepare(address, 1, 1)
  const first = await startApplication({ address, folder })
  const second = await startApplication({ address, folder })
  try {
    const desk = await deskAt(first, emails, caseIds)
    await stands(save(desk, 'by the first'))
    const refused = await fetch(`${second.origin}/api/board/cases`)
    const answers = [`${refused.status} ${await refused.text()}`]
    for (const args of [['backup', join(folder, 'beside.backup')], ['audit:verify']])
      answers.push(await command(folder, args))
    await stands(save(desk, 'by the first again'))
    await first.kill()
    const person = await signIn(second.origin, emails[0] ?? '', 0)
    await stands(save({ ...desk, person }, 'by the second'))
    await check(address, desk)
    return { answers, printed: second.printed() }
  } finally {
    await first.kill()
    await second.kill()
  }
}

async function command(folder: string, args: readonly string[]): Promise<string> {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, '../database/command.ts'), ...args], {
    env: { ...environment, AHSCT_DATA: folder },
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => lines.push(String(text)))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return `${status} ${lines.join('').trim()}`
}
