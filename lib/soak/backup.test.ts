import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import type { Actor } from '../accounts/permissions.ts'
import { saveRevision } from '../board/cases.ts'
import { revisionOf } from '../board/content.ts'
import { backUp, restore } from '../database/backup.ts'
import { onBothStores } from '../database/testing/stores.ts'
import { type Acknowledged, checkStore } from './ledger.ts'
import { draftSaying, prepare } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'beside-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

onBothStores('a backup beside a server that saves', (maker) => {
  it('holds up nobody, and holds what was acknowledged before it began, whole', async () => {
    const address = await maker.address()
    const { caseIds } = await prepare(address, 1, 3)
    const store = await maker.open(address)
    const member = await store.db.selectFrom('team_member').selectAll().executeTakeFirstOrThrow()
    const actor: Actor = {
      userId: member.user_id,
      name: 'Person 0',
      siteRole: 'member',
      teams: new Map([[member.team_id, member.role]]),
    }
    const acknowledged: Acknowledged[] = []
    const save = async (count: number) => {
      const caseId = caseIds[count % caseIds.length] ?? ''
      const seen = Math.floor(count / caseIds.length) + 1
      const notes = `save ${count}`
      const saved = await saveRevision(
        { store, now: () => new Date() },
        actor,
        caseId,
        seen,
        revisionOf(draftSaying(notes)),
      )
      if (saved.kind === 'saved') acknowledged.push({ caseId, revision: saved.revision, notes })
    }
    let count = 0
    while (count < 9) await save(count++)
    const before = [...acknowledged]

    const file = join(folder, `${maker.name}.backup`)
    const { DATABASE_URL: _, ...environment } = process.env
    const backup = spawn(
      process.execPath,
      [join(import.meta.dirname, '../database/command.ts'), 'backup', file],
      {
        env: {
          ...environment,
          ...('url' in address ? { DATABASE_URL: address.url } : { AHSCT_DATA: address.folder }),
        },
      },
    )
    const ended = once(backup, 'exit')
    while (backup.exitCode === null && backup.signalCode === null) {
      await save(count++)
      await wait(1)
    }
    expect(await ended).toEqual([0, null])
    expect(acknowledged.length).toBeGreaterThan(before.length)

    const copy = await maker.open()
    await restore(copy, file)
    const held = await checkStore(copy, before)
    expect(held.revisions).toBeLessThanOrEqual(acknowledged.length + caseIds.length)
    await checkStore(store, acknowledged)
  })

  it('restores a decision that by a clock that was put back is older than the one it supersedes', async () => {
    const store = await maker.open()
    const address = await maker.address()
    const { caseIds } = await prepare(address, 1, 1)
    const source = await maker.open(address)
    const member = await source.db.selectFrom('team_member').selectAll().executeTakeFirstOrThrow()
    const time = '2026-11-22T10:00:00.000Z'
    const caseId = caseIds[0] ?? ''
    await source.db
      .insertInto('meeting')
      .values({
        id: 'm1',
        team_id: member.team_id,
        title: 'Review',
        held_on: '2026-11-22',
        created_at: time,
        created_by: member.user_id,
      })
      .execute()
    await source.db
      .insertInto('agenda_item')
      .values({ id: 'i1', meeting_id: 'm1', case_id: caseId, position: 1, revealed_at: null })
      .execute()
    for (const [id, supersedes, day] of [
      ['d1', null, '24'],
      ['d2', 'd1', '23'],
      ['d3', 'd2', '22'],
    ] as const) {
      await source.db
        .insertInto('decision')
        .values({
          id,
          case_id: caseId,
          item_id: 'i1',
          revision: 1,
          supersedes,
          decided_at: `2026-11-${day}T10:00:00.000Z`,
          signed_by: member.user_id,
          record_hash: 'h',
        })
        .execute()
    }
    const file = join(folder, `${maker.name}-decisions.backup`)
    await backUp(source, file)
    expect(await restore(store, file)).toMatchObject({ decision: 3 })
    expect(await store.db.selectFrom('decision').select('id').orderBy('id').execute()).toEqual([
      { id: 'd1' },
      { id: 'd2' },
      { id: 'd3' },
    ])
  })
})
