import { expect, it } from 'vitest'
import { createAuth } from '../accounts/auth.ts'
import { acceptInvitation } from '../accounts/invitations.ts'
import type { Actor } from '../accounts/permissions.ts'
import { verifyAudit } from '../database/audit.ts'
import { migrate } from '../database/migrate.ts'
import { onBothStores } from '../database/testing/stores.ts'
import { createCase, listCases, openCase } from './cases.ts'
import { draftOf, revisionOf } from './content.ts'
import { fillForDemonstration } from './demonstration.ts'
import { decisionsOn } from './record.ts'
import { looksLikeIdentity } from './reference.ts'
import { caseStatuses } from './words.ts'

const now = () => new Date('2026-11-22T10:00:00Z')

onBothStores('a store filled for demonstration', (maker) => {
  async function filled() {
    const store = await maker.open()
    await migrate(store)
    const board = { store, now }
    const links = await fillForDemonstration(board)
    const { id: teamId } = await store.db.selectFrom('team').select('id').executeTakeFirstOrThrow()
    const clinician = await store.db
      .selectFrom('team_member')
      .select('user_id')
      .where('role', '=', 'clinician')
      .executeTakeFirstOrThrow()
    const actor: Actor = {
      userId: clinician.user_id,
      name: '',
      siteRole: 'member',
      teams: new Map([[teamId, 'clinician']]),
    }
    return { store, board, links, teamId, actor }
  }

  it('has twelve cases over all statuses, each marked as invented, and one signed decision', async () => {
    const { store, board, actor } = await filled()
    const cases = await listCases(board, actor)
    expect(cases).toHaveLength(12)
    expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(Object.keys(caseStatuses)))
    const decisions = []
    for (const { id, reference } of cases) {
      expect(reference).toMatch(/^INVENTED-\d\d$/)
      expect(looksLikeIdentity(reference)).toBeNull()
      const { revision } = await openCase(board, actor, id)
      expect(draftOf(revision.content).notes).toContain('Invented')
      decisions.push(...(await decisionsOn(board, actor, id)))
    }
    expect(decisions).toMatchObject([{ intact: true, record: { opinions: [{}, {}] } }])
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })

  it('can be entered through each link, and not as one of the invented authors', async () => {
    const { store, links } = await filled()
    const settings = { secret: 'kP4vZ8qLx2Wc7Nf0Ys3Rt6Ub9Jd1Hg5M', baseUrl: 'http://127.0.0.1:3000' }
    const auth = createAuth({ store, ...settings, singleSignOn: null, clientAddressHeader: null })
    expect(links.map(([email]) => email.split('@')[0])).toEqual([
      'administrator',
      'auditor',
      'chair',
      'clinician',
      'viewer',
    ])
    const [email, token] = links[0] ?? ['', '']
    const person = { name: 'Ada', email, password: 'seven quiet rivers run' }
    await acceptInvitation(store, auth, token, person, now)
    const enabled = await store.db.selectFrom('user').select('name').where('disabledAt', 'is', null).execute()
    expect(enabled).toEqual([{ name: 'Ada' }])
  })

  it('is never one that has cases', async () => {
    const { board, store, actor, teamId } = await filled()
    await expect(fillForDemonstration(board)).rejects.toThrow('This store has cases')
    const { content } = (await openCase(board, actor, (await listCases(board, actor))[0]?.id ?? '')).revision
    await createCase(board, actor, teamId, { reference: 'A-1' }, revisionOf(draftOf(content)))
    await expect(fillForDemonstration(board)).rejects.toThrow('This store has cases')
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })
})
