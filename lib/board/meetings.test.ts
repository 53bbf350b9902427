import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { outcomes } from '../../rules/index.ts'
import type { Actor } from '../accounts/permissions.ts'
import { blankForm, entriesOf } from '../assessment/entry.ts'
import { verifyAudit } from '../database/audit.ts'
import { onBothStores, type StoreMaker } from '../database/testing/stores.ts'
import { readCaseFile, writeCaseFile } from '../exchange/case-file.ts'
import { createCase, eraseCase, openCase, saveRevision } from './cases.ts'
import { draftOf, readSummary, revisionOf } from './content.ts'
import { type DecisionKind, decisionKinds, departs } from './decisions.ts'
import {
  arrangeMeeting,
  changeMeeting,
  giveOpinion,
  listMeetings,
  openMeeting,
  revealOpinions,
} from './meetings.ts'
import { type DecisionInput, decisionsOfTeams, decisionsOn, recordDecision } from './record.ts'
import { auditOf, boardOf } from './testing/boards.ts'

/** A case that cannot be said yet: an adult with systemic sclerosis, and nothing else known. */
function draft(mrss: number) {
  const values = {
    ...blankForm('2026-11-22'),
    entries: entriesOf({ ageYears: 47, diagnosis: 'systemic-sclerosis', mrss }),
  }
  const written = writeCaseFile(values)
  return { file: written.ok ? written.text : '', notes: '', provenance: {} }
}

const confirmed = async () => true
const decision: DecisionInput = {
  kind: 'continue-work-up',
  rationale: 'Catheter outstanding.',
  reviewOn: null,
  departure: null,
  revision: 1,
  supersedes: null,
}

async function meetingOf(maker: StoreMaker) {
  const { board, member, store } = await boardOf(maker)
  const ada = await member('ada', { North: 'chair' })
  const ben = await member('ben', { North: 'clinician' })
  const cyd = await member('cyd', { North: 'clinician' })
  const eve = await member('eve', { North: 'viewer' })
  const caseId = await createCase(board, ben, 'North', { reference: 'A-1' }, revisionOf(draft(24)))
  const plan = {
    title: 'Case review',
    heldOn: '2026-11-25',
    memberIds: ['ada', 'ben', 'cyd'],
    caseIds: [caseId],
  }
  const meetingId = await arrangeMeeting(board, ada, 'North', plan)
  const itemId = (await openMeeting(board, ada, meetingId)).agenda[0]?.id ?? ''
  const opinionsFor = async (actor: Actor) => (await openMeeting(board, actor, meetingId)).agenda[0]?.opinions
  return { board, store, member, ada, ben, cyd, eve, caseId, plan, meetingId, itemId, opinionsFor }
}

onBothStores('a meeting', (maker) => {
  it('has a date, members, and an agenda in the order that was set', async () => {
    const { board, ada, ben, plan, meetingId, caseId } = await meetingOf(maker)
    const second = await createCase(board, ben, 'North', { reference: 'A-2' }, revisionOf(draft(15)))
    await changeMeeting(board, ada, meetingId, { ...plan, heldOn: '2026-12-02', caseIds: [second, caseId] })
    const meeting = await openMeeting(board, ben, meetingId)
    expect(meeting).toMatchObject({ title: 'Case review', heldOn: '2026-12-02', teamId: 'North' })
    expect(meeting.members.map(({ name }) => name)).toEqual(['ada', 'ben', 'cyd'])
    expect(meeting.agenda.map(({ reference, position }) => [position, reference])).toEqual([
      [1, 'A-2'],
      [2, 'A-1'],
    ])
    expect(await listMeetings(board, ben)).toMatchObject([{ id: meetingId }])
  })

  it('hides what others think until the reader gave an opinion (8.2.3)', async () => {
    const { board, ben, cyd, itemId, opinionsFor } = await meetingOf(maker)
    await giveOpinion(board, ben, itemId, 'supports', 'Early and severe.')
    expect(await opinionsFor(cyd)).toBeNull()
    expect(await opinionsFor(ben)).toMatchObject([{ memberName: 'ben', stance: 'supports' }])
    await giveOpinion(board, cyd, itemId, 'does-not-support', 'The heart worries me.')
    expect(await opinionsFor(cyd)).toMatchObject([{ stance: 'supports' }, { stance: 'does-not-support' }])
  })

  it('shows every opinion once the chair reveals them, also to those who only look on', async () => {
    const { board, ada, ben, eve, itemId, opinionsFor } = await meetingOf(maker)
    await giveOpinion(board, ben, itemId, 'abstains', 'Own patient.')
    expect(await opinionsFor(eve)).toBeNull()
    await expect(revealOpinions(board, ben, itemId)).rejects.toMatchObject({ code: 'forbidden' })
    await revealOpinions(board, ada, itemId)
    expect(await opinionsFor(eve)).toMatchObject([{ memberName: 'ben', stance: 'abstains' }])
  })

  it('keeps an opinion that was changed beside the one that counts', async () => {
    const { board, store, ben, itemId, opinionsFor } = await meetingOf(maker)
    await giveOpinion(board, ben, itemId, 'supports', 'First thought.')
    await giveOpinion(board, ben, itemId, 'needs-more', 'Catheter first.')
    expect(await opinionsFor(ben)).toMatchObject([{ stance: 'needs-more', number: 2 }])
    const all = await store.db.selectFrom('opinion').select(['number', 'reason']).orderBy('number').execute()
    expect(all.map(({ reason }) => reason)).toEqual(['First thought.', 'Catheter first.'])
    await expect(sql`update opinion set reason = 'x'`.execute(store.db)).rejects.toThrow('written once')
  })

  it.each([
    ['without a reason', 'ben', 'supports', '  ', 'invalid'],
    ['that is none of the four', 'ben', 'maybe', 'x', 'invalid'],
    ['of someone who only looks on', 'eve', 'supports', 'x', 'forbidden'],
  ])('takes no opinion %s', async (_, who, stance, reason, code) => {
    const found = await meetingOf(maker)
    const actor = who === 'ben' ? found.ben : found.eve
    const attempt = giveOpinion(found.board, actor, found.itemId, stance as 'supports', reason)
    await expect(attempt).rejects.toMatchObject({ code })
  })

  it('takes no opinion of a clinician of the team who is no member of it', async () => {
    const { board, member, itemId } = await meetingOf(maker)
    const dan = await member('dan', { North: 'clinician' })
    await expect(giveOpinion(board, dan, itemId, 'supports', 'x')).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('keeps a case on its agenda on which someone has spoken', async () => {
    const { board, ada, ben, plan, meetingId, itemId } = await meetingOf(maker)
    await giveOpinion(board, ben, itemId, 'supports', 'Early and severe.')
    const attempt = changeMeeting(board, ada, meetingId, { ...plan, caseIds: [] })
    await expect(attempt).rejects.toMatchObject({ code: 'invalid' })
    expect((await openMeeting(board, ada, meetingId)).agenda).toHaveLength(1)
  })

  it.each([
    ['no title', { title: ' ' }],
    ['no day', { heldOn: '2026-13-40' }],
    ['a member twice', { memberIds: ['ada', 'ada'] }],
    ['a member of another team', { memberIds: ['sue'] }],
    ['a case that is not there', { caseIds: ['gone'] }],
  ])('is not arranged with %s', async (_, change) => {
    const { board, ada, member, plan } = await meetingOf(maker)
    await member('sue', { South: 'clinician' })
    const attempt = arrangeMeeting(board, ada, 'North', { ...plan, ...change })
    await expect(attempt).rejects.toMatchObject({ code: 'invalid' })
    expect(await listMeetings(board, ada)).toHaveLength(1)
  })

  it('is closed to other teams', async () => {
    const { board, member, meetingId, itemId, plan } = await meetingOf(maker)
    const sue = await member('sue', { South: 'chair' })
    const attempts = [
      () => openMeeting(board, sue, meetingId),
      () => changeMeeting(board, sue, meetingId, plan),
      () => giveOpinion(board, sue, itemId, 'supports', 'x'),
      () => revealOpinions(board, sue, itemId),
      () => recordDecision(board, sue, itemId, decision, confirmed),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect(await listMeetings(board, sue)).toEqual([])
  })
})

onBothStores('a decision', (maker) => {
  it('is signed with the advice, the opinions and the revision that it rests on', async () => {
    const { board, store, ada, ben, caseId, itemId } = await meetingOf(maker)
    await giveOpinion(board, ben, itemId, 'does-not-support', 'Too late.')
    await recordDecision(board, ada, itemId, decision, confirmed)
    const [signed] = await decisionsOn(board, ben, caseId)
    expect(signed).toMatchObject({
      intact: true,
      supersededBy: null,
      record: {
        case: { id: caseId, reference: 'A-1', revision: 1 },
        advice: 'needs-information',
        decision: { kind: 'continue-work-up', departs: false },
        opinions: [{ memberName: 'ben', stance: 'does-not-support', reason: 'Too late.' }],
        signedBy: { id: 'ada' },
      },
    })
    expect((await openCase(board, ben, caseId)).entry.status).toBe('decided')
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })

  it('is not recorded when the signature is not confirmed, and the trail tells nothing was', async () => {
    const { board, ada, caseId, itemId } = await meetingOf(maker)
    const attempt = recordDecision(board, ada, itemId, decision, async () => false)
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
    expect(await decisionsOn(board, ada, caseId)).toEqual([])
    expect((await openCase(board, ada, caseId)).entry.status).toBe('referred')
  })

  it('is not recorded by a clinician', async () => {
    const { board, store, ben, itemId } = await meetingOf(maker)
    const attempt = recordDecision(board, ben, itemId, decision, confirmed)
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
    expect((await auditOf(store)).at(-1)).toMatchObject({ action: 'decision.record', outcome: 'refused' })
  })

  it.each([
    ['no rationale', { rationale: ' ' }, 'Rationale'],
    ['an unknown kind', { kind: 'transplant' }, 'one of the decisions'],
    ['“not now” without a date', { kind: 'not-now' }, 'Date to look again'],
    ['a date that is none', { kind: 'not-now', reviewOn: 'soon' }, 'Date to look again'],
    ['a departure without its reason', { kind: 'refer' }, 'departs'],
    ['a reason that is not on the list', { departure: 'whim' }, 'choose one of the list'],
    ['another decision to supersede', { supersedes: { id: 'gone', reason: 'x' } }, 'does not stand'],
  ])('is not recorded with %s', async (_, change, message) => {
    const { board, ada, caseId, itemId } = await meetingOf(maker)
    const attempt = recordDecision(board, ada, itemId, { ...decision, ...change } as DecisionInput, confirmed)
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(message),
    })
    expect(await decisionsOn(board, ada, caseId)).toEqual([])
  })

  it('is not signed over a revision that the meeting did not see', async () => {
    const { board, ada, ben, caseId, itemId } = await meetingOf(maker)
    await saveRevision(board, ben, caseId, 1, revisionOf(draft(30)))
    const attempt = recordDecision(board, ada, itemId, decision, confirmed)
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('newer'),
    })
    await recordDecision(board, ada, itemId, { ...decision, revision: 2 }, confirmed)
  })

  it('cannot be edited or taken out, only superseded with a reason', async () => {
    const { board, store, ada, caseId, itemId } = await meetingOf(maker)
    const first = await recordDecision(board, ada, itemId, decision, confirmed)
    await expect(sql`update decision_record set record = '{}'`.execute(store.db)).rejects.toThrow(
      'written once',
    )
    await expect(sql`delete from decision`.execute(store.db)).rejects.toThrow()
    await expect(recordDecision(board, ada, itemId, decision, confirmed)).rejects.toThrow('stands')
    const without = { ...decision, supersedes: { id: first, reason: ' ' } }
    await expect(recordDecision(board, ada, itemId, without, confirmed)).rejects.toThrow('say why')
    const next = {
      ...decision,
      kind: 'not-now',
      reviewOn: '2027-03-01',
      supersedes: { id: first, reason: 'Catheter done.' },
    }
    const second = await recordDecision(board, ada, itemId, next as DecisionInput, confirmed)
    const signed = await decisionsOn(board, ada, caseId)
    expect(signed.map(({ record, supersededBy }) => [record.id, supersededBy])).toEqual([
      [first, second],
      [second, null],
    ])
    expect((await openCase(board, ada, caseId)).entry.reviewOn).toBe('2027-03-01')
    await expect(recordDecision(board, ada, itemId, next as DecisionInput, confirmed)).rejects.toThrow(
      'not stand',
    )
  })

  it('comes after the one that it supersedes, also when the clock was put back in between', async () => {
    const { board, ada, caseId, itemId } = await meetingOf(maker)
    const first = await recordDecision(board, ada, itemId, decision, confirmed)
    const signed = [first]
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-19']) {
      const putBack = { ...board, now: () => new Date(`${day}T10:00:00Z`) }
      const next = { ...decision, supersedes: { id: signed.at(-1) ?? '', reason: 'Clock.' } }
      signed.push(await recordDecision(putBack, ada, itemId, next, confirmed))
    }
    const onCase = await decisionsOn(board, ada, caseId)
    expect(onCase.map(({ record }) => record.id)).toEqual(signed)
    expect(onCase.map(({ supersededBy }) => supersededBy)).toEqual([...signed.slice(1), null])
    expect((await decisionsOfTeams(board, ada)).map(({ id }) => id)).toEqual(signed)
  })

  it('shows when its record was tampered with', async () => {
    const { board, store, ada, caseId, itemId } = await meetingOf(maker)
    await recordDecision(board, ada, itemId, decision, confirmed)
    const onTable = store.dialect === 'postgres' ? ' on decision_record' : ''
    await sql.raw(`drop trigger decision_record_no_update${onTable}`).execute(store.db)
    await sql`update decision_record set record = replace(record, 'Catheter', 'Nothing')`.execute(store.db)
    expect(await decisionsOn(board, ada, caseId)).toMatchObject([{ intact: false }])
  })

  it('leaves no word of it when the case is erased, only that it was signed', async () => {
    const { board, store, ada, ben, caseId, itemId } = await meetingOf(maker)
    await giveOpinion(board, ben, itemId, 'supports', 'telltale opinion')
    await recordDecision(board, ada, itemId, { ...decision, rationale: 'telltale rationale' }, confirmed)
    await eraseCase(board, ada, caseId)
    for (const table of ['opinion', 'decision', 'decision_record', 'revision_content', 'audit'] as const) {
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute())).not.toContain('telltale')
    }
    expect(await store.db.selectFrom('decision').select('signed_by').execute()).toEqual([
      { signed_by: 'ada' },
    ])
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })
})

onBothStores('decisions over time', (maker) => {
  it('are those of the reader’s own teams, with advice, reason and what took their place', async () => {
    const { board, member, ada, eve, ben, caseId, itemId } = await meetingOf(maker)
    const sue = await member('sue', { South: 'chair' })
    const nora = await member('nora', { North: 'viewer', South: 'viewer' })
    const first = await recordDecision(board, ada, itemId, decision, confirmed)
    const next: DecisionInput = {
      ...decision,
      kind: 'refer',
      departure: 'trial',
      supersedes: { id: first, reason: 'A trial opened.' },
    }
    const second = await recordDecision(board, ada, itemId, next, confirmed)
    const expected = [
      { id: first, caseId, reference: 'A-1', kind: 'continue-work-up', departs: false, supersededBy: second },
      {
        id: second,
        advice: 'needs-information',
        kind: 'refer',
        departs: true,
        departure: 'trial',
        supersededBy: null,
        intact: true,
      },
    ]
    for (const reader of [eve, ben, nora]) {
      expect(await decisionsOfTeams(board, reader)).toMatchObject(expected)
    }
    expect(await decisionsOfTeams(board, sue)).toEqual([])
    expect(JSON.stringify(await decisionsOfTeams(board, eve))).not.toMatch(/Catheter|A trial opened/)
  })

  it('leave one row in the trail for each look, whatever the number of teams and cases', async () => {
    const { board, store, member } = await meetingOf(maker)
    const nora = await member('nora', { North: 'viewer', South: 'clinician' })
    const before = (await auditOf(store)).length
    await decisionsOfTeams(board, nora)
    expect((await auditOf(store)).slice(before)).toMatchObject([
      { action: 'decision.view', actor: 'nora', target_id: 'North,South', outcome: 'success' },
    ])
  })

  it('are taken out as a file by clinicians only, and only those of teams in which they are one', async () => {
    const { board, store, member, ada, eve, itemId } = await meetingOf(maker)
    await recordDecision(board, ada, itemId, decision, confirmed)
    await expect(decisionsOfTeams(board, eve, 'decision.export')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await auditOf(store)).at(-1)).toMatchObject({ action: 'decision.export', outcome: 'refused' })
    const nora = await member('nora', { North: 'viewer', South: 'clinician' })
    expect(await decisionsOfTeams(board, nora, 'decision.export')).toEqual([])
    expect(await decisionsOfTeams(board, ada, 'decision.export')).toHaveLength(1)
  })

  it('are none for an account without a team, and leave out an erased case', async () => {
    const { board, member, ada, itemId, caseId } = await meetingOf(maker)
    await recordDecision(board, ada, itemId, decision, confirmed)
    expect(await decisionsOfTeams(board, await member('boss', {}, 'administrator'))).toEqual([])
    await eraseCase(board, ada, caseId)
    expect(await decisionsOfTeams(board, ada)).toEqual([])
  })
})

describe('departing from the advice', () => {
  it('is never possible where the criteria leave it to the team, but by “other”', () => {
    const kinds = Object.keys(decisionKinds) as DecisionKind[]
    expect(kinds.filter((kind) => departs('mdt-decides', kind))).toEqual(['other'])
  })

  it('is every referral for transplantation that the criteria do not allow for', () => {
    expect(outcomes.filter((headline) => !departs(headline, 'refer'))).toEqual([
      'mdt-decides',
      'may-be-considered',
    ])
  })
})

describe('what is saved', () => {
  it('comes back as it was', () => {
    const sent = { ...draft(24), notes: 'Seen with “Ben”\n<b>today</b>', provenance: { mrss: 'calculated' } }
    const { file, ...rest } = draftOf(revisionOf(sent).content)
    expect(rest).toEqual({ notes: sent.notes, provenance: sent.provenance })
    expect(readCaseFile(file)).toEqual(readCaseFile(sent.file))
  })

  it('carries the answer worked out here, never one that was sent along', () => {
    const sent = draft(24)
    const forged = sent.file.replace('"needs-information"', '"may-be-considered"')
    expect(forged).not.toBe(sent.file)
    const { summary, content } = revisionOf({ ...sent, file: forged })
    expect(readSummary(summary).headline).toBe('needs-information')
    expect(content).not.toContain('may-be-considered')
  })

  it.each([
    ['no draft', null],
    ['a member too many', { ...draft(24), result: {} }],
    ['notes without end', { ...draft(24), notes: 'x'.repeat(20_001) }],
    ['a file that cannot be read', { ...draft(24), file: '{' }],
    ['an unknown provenance', { ...draft(24), provenance: { mrss: 'guessed' } }],
    ['a provenance of nothing', { ...draft(24), provenance: { skinScore: 'typed' } }],
  ])('is refused with %s', (_, input) => {
    expect(() => revisionOf(input)).toThrow('The case was not saved.')
  })
})
