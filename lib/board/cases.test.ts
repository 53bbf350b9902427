import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Actor } from '../accounts/permissions.ts'
import { verifyAudit } from '../database/audit.ts'
import { onBothStores } from '../database/testing/stores.ts'
import {
  changeCase,
  createCase,
  eraseCase,
  hashOf,
  listCases,
  openCase,
  type RevisionInput,
  revisionsOf,
  saveRevision,
} from './cases.ts'
import { auditOf, boardOf } from './testing/boards.ts'

function revision(content: string): RevisionInput {
  return { content, summary: `{"of":"${content}"}`, rulesVersion: '1.0.0', rulesFingerprint: 'f'.repeat(64) }
}

onBothStores('cases', (maker) => {
  it('keep every save as a numbered revision with its author, time, rules and hash', async () => {
    const { board, member, store } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const ben = await member('ben', { North: 'chair' })
    const id = await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    expect(await saveRevision(board, ben, id, 1, revision('two'))).toEqual({ kind: 'saved', revision: 2 })
    const { entry, revision: newest } = await openCase(board, ada, id)
    expect(entry).toMatchObject({ reference: 'A-1', status: 'referred', revision: 2, teamId: 'North' })
    expect(newest).toMatchObject({ number: 2, content: 'two', authorName: 'ben', contentHash: hashOf('two') })
    expect((await openCase(board, ada, id, 1)).revision.content).toBe('one')
    expect(await revisionsOf(board, ada, id)).toMatchObject([
      { number: 1, authorName: 'ada', contentHash: hashOf('one') },
      { number: 2, authorName: 'ben', contentHash: hashOf('two') },
    ])
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })

  it('are never overwritten by someone who did not see the newest revision', async () => {
    const { board, member } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const ben = await member('ben', { North: 'clinician' })
    const id = await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    const both = await Promise.all([
      saveRevision(board, ada, id, 1, revision('by ada')),
      saveRevision(board, ben, id, 1, revision('by ben')),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['newer', 'saved'])
    const { revision: stands } = await openCase(board, ada, id)
    expect(both.find(({ kind }) => kind === 'newer')).toMatchObject({
      newest: { number: 2, content: stands.content },
    })
    expect(await saveRevision(board, ada, id, 2, revision('merged'))).toEqual({ kind: 'saved', revision: 3 })
  })

  it('cannot have a revision changed or taken out', async () => {
    const { board, member, store } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    const statements = [
      "update revision set author_id = 'ben'",
      'delete from revision',
      "update revision_content set content = 'other'",
    ]
    for (const statement of statements) {
      await expect(sql.raw(statement).execute(store.db)).rejects.toThrow(/written once/)
    }
  })

  it('move and carry their dates without touching the findings', async () => {
    const { board, member } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const id = await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    const stood = { status: 'referred', dueOn: null, reviewOn: null } as const
    await changeCase(board, ada, id, { status: 'in-work-up', dueOn: '2026-12-01' }, stood)
    await changeCase(board, ada, id, { reviewOn: '2027-06-01' }, { reviewOn: null })
    expect((await openCase(board, ada, id)).entry).toMatchObject({
      status: 'in-work-up',
      dueOn: '2026-12-01',
      reviewOn: '2027-06-01',
      revision: 1,
    })
  })

  it.each([
    ['another status', { status: 'decided' }, { status: 'referred' }, 'the status'],
    ['another date', { dueOn: null }, { dueOn: '2026-12-24' }, 'the date by which the work-up is due'],
    ['nothing of what it changes', { reviewOn: '2027-06-01' }, {}, 'the date to look again'],
  ] as const)('refuse to move for someone who saw %s', async (_, header, seen, words) => {
    const { board, member } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const id = await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    const now = { status: 'in-work-up', dueOn: '2026-12-01' } as const
    await changeCase(board, ada, id, now, { status: 'referred', dueOn: null })
    await expect(changeCase(board, ada, id, header, seen)).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining(words),
    })
    expect((await openCase(board, ada, id)).entry).toMatchObject({ ...now, reviewOn: null })
  })

  it('are listed for the teams of the asker alone, the last changed first', async () => {
    const { board, member } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const sue = await member('sue', { South: 'viewer' })
    const both = await member('both', { North: 'viewer', South: 'clinician' })
    await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    await createCase(board, both, 'South', { reference: 'B-1' }, revision('two'))
    const references = async (actor: Actor) =>
      (await listCases(board, actor)).map(({ reference }) => reference)
    expect(await references(both)).toEqual(['B-1', 'A-1'])
    expect(await references(sue)).toEqual(['B-1'])
    expect(await references(await member('boss', {}, 'administrator'))).toEqual([])
  })

  it.each([
    ['a viewer', { North: 'viewer' }, 'member', 'forbidden'],
    ['someone of another team', { South: 'chair' }, 'member', 'not-found'],
    ['an administrator without a team', {}, 'administrator', 'not-found'],
    ['an auditor without a team', {}, 'auditor', 'not-found'],
  ] as const)('refuse every change by %s, and the trail tells', async (_, teams, siteRole, code) => {
    const { board, member, store } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const eve = await member('eve', teams, siteRole)
    const id = await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    const attempts = [
      () => createCase(board, eve, 'North', { reference: 'A-2' }, revision('two')),
      () => saveRevision(board, eve, id, 1, revision('two')),
      () => changeCase(board, eve, id, { status: 'decided' }, { status: 'referred' }),
      () => eraseCase(board, eve, id),
    ]
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ name: 'Refusal', code })
    }
    expect((await openCase(board, ada, id)).entry).toMatchObject({ revision: 1, status: 'referred' })
    expect(await listCases(board, ada)).toHaveLength(1)
    const byEve = (await auditOf(store)).filter(({ actor }) => actor === 'eve')
    expect(byEve.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['case.create', 'refused'],
      ['case.save', 'refused'],
      ['case.status', 'refused'],
      ['case.erase', 'refused'],
    ])
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })

  it('leave nothing of what they said when erased, and the trail stays whole', async () => {
    const { board, member, store } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const ben = await member('ben', { North: 'chair' })
    const id = await createCase(
      board,
      ada,
      'North',
      { reference: 'ref-to-erase' },
      revision('secret-finding'),
    )
    await saveRevision(board, ada, id, 1, revision('secret-finding-2'))
    await expect(eraseCase(board, ada, id)).rejects.toMatchObject({ code: 'forbidden' })
    await eraseCase(board, ben, id)
    await expect(openCase(board, ben, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listCases(board, ben)).toEqual([])
    for (const table of ['case_record', 'revision', 'revision_content', 'audit'] as const) {
      const rows = await store.db.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toMatch(/secret-finding|ref-to-erase/)
    }
    const hashes = await store.db.selectFrom('revision').select('content_hash').orderBy('number').execute()
    expect(hashes.map(({ content_hash }) => content_hash)).toEqual([
      hashOf('secret-finding'),
      hashOf('secret-finding-2'),
    ])
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })

  it('are looked at only with a trace', async () => {
    const { board, member, store } = await boardOf(maker)
    const ada = await member('ada', { North: 'viewer' })
    const ben = await member('ben', { North: 'clinician' })
    const id = await createCase(board, ben, 'North', { reference: 'A-1' }, revision('one'))
    await openCase(board, ada, id)
    const seen = (await auditOf(store)).filter(({ action }) => action === 'case.view')
    expect(seen).toMatchObject([{ actor: 'ada', role: 'viewer', target_id: id, outcome: 'success' }])
  })

  it('hold nothing of a save that fails half way (2.3.3)', async () => {
    const { board, member, store } = await boardOf(maker)
    const ada = await member('ada', { North: 'clinician' })
    const id = await createCase(board, ada, 'North', { reference: 'A-1' }, revision('one'))
    const before = await auditOf(store)
    const unknown = { ...ada, userId: 'nobody' }
    const broken = { ...revision('two'), rulesVersion: null as unknown as string }
    await expect(saveRevision(board, unknown, id, 1, broken)).rejects.toThrow()
    expect(await auditOf(store)).toEqual(before)
    expect((await openCase(board, ada, id)).revision.content).toBe('one')
  })
})
