import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Outcome } from '../../rules/index.ts'
import { type Actor, roleFor } from '../accounts/permissions.ts'
import type { Tables } from '../database/tables.ts'
import { canonicalJson } from '../report/canonical.ts'
import { act, type Board } from './board.ts'
import { hashOf } from './cases.ts'
import { readSummary } from './content.ts'
import {
  type DecisionKind,
  type DepartureReason,
  decisionKinds,
  departs,
  departureReasons,
} from './decisions.ts'
import { findItem, opinionsOn } from './meetings.ts'
import { Refusal } from './refusal.ts'
import type { Stance } from './words.ts'

/** What the chair records. */
export interface DecisionInput {
  readonly kind: DecisionKind
  readonly rationale: string
  /** The day on which the case is looked at again, as `2027-06-01`; asked for with “not now”. */
  readonly reviewOn: string | null
  /** Asked for where the decision departs from the advice. */
  readonly departure: DepartureReason | null
  /** The revision that the meeting saw: over a newer one nothing is signed. */
  readonly revision: number
  /** The decision that this one takes the place of, with the reason. */
  readonly supersedes: { readonly id: string; readonly reason: string } | null
}

/** The signed record: everything that the decision rests on. Hashed as a whole. */
interface DecisionRecord {
  readonly id: string
  readonly case: {
    readonly id: string
    readonly reference: string
    readonly revision: number
    readonly contentHash: string
  }
  readonly rules: { readonly version: string; readonly fingerprint: string }
  readonly advice: Outcome
  readonly decision: Omit<DecisionInput, 'revision'> & { readonly departs: boolean }
  readonly meeting: { readonly id: string; readonly title: string; readonly heldOn: string }
  readonly opinions: readonly {
    readonly memberId: string
    readonly memberName: string
    readonly stance: Stance
    readonly reason: string
    readonly givenAt: string
  }[]
  readonly signedBy: { readonly id: string; readonly name: string }
  readonly decidedAt: string
}

export interface SignedDecision {
  readonly record: DecisionRecord
  readonly hash: string
  /** Whether the record still hashes to what was signed. */
  readonly intact: boolean
  /** The decision that took its place; null while it stands. */
  readonly supersededBy: string | null
}

const longestRationale = 10_000

/**
 * Records and signs a decision, and moves the case to “decided”. It can never be changed, only superseded.
 *
 * @param confirmed asks again who the actor is, as by the password; recording is signing
 * @throws Refusal when the actor may not, is not confirmed, saw an older revision, or leaves out what is asked for
 */
export async function recordDecision(
  board: Board,
  actor: Actor,
  itemId: string,
  input: DecisionInput,
  confirmed: () => Promise<boolean>,
): Promise<string> {
  const id = randomUUID()
  // Dear on purpose, so not while the store is locked.
  const signs = await confirmed()
  await act(board, actor, 'decision.record', async ({ trx, at, allow }) => {
    const { meeting, caseId, revision } = await findItem(trx, itemId)
    await allow(
      { type: 'decision', id, teamId: meeting.teamId },
      { case: caseId, revision, supersedes: input.supersedes?.id ?? null },
    )
    if (!signs) {
      throw new Refusal(
        'forbidden',
        'The signature was not confirmed: password or code are not right, the code was used before, or you signed in too long ago. Nothing was recorded.',
      )
    }
    if (revision !== input.revision) {
      throw new Refusal(
        'invalid',
        `The case has a newer revision (${revision}). Look at it before you decide.`,
      )
    }
    const content = await contentOf(trx, caseId, revision)
    checkInput(input, content.advice)
    await checkStanding(trx, caseId, input.supersedes?.id ?? null)
    const record: DecisionRecord = {
      id,
      case: { id: caseId, reference: content.reference, revision, contentHash: content.hash },
      rules: content.rules,
      advice: content.advice,
      decision: {
        kind: input.kind,
        rationale: input.rationale.trim(),
        reviewOn: input.reviewOn,
        departure: input.departure,
        supersedes: input.supersedes,
        departs: departs(content.advice, input.kind),
      },
      meeting: { id: meeting.id, title: meeting.title, heldOn: meeting.heldOn },
      opinions: (await opinionsOn(trx, itemId)).map(({ number: _, ...opinion }) => opinion),
      signedBy: { id: actor.userId, name: actor.name },
      decidedAt: at.toISOString(),
    }
    const text = canonicalJson(record)
    await trx
      .insertInto('decision')
      .values({
        id,
        case_id: caseId,
        item_id: itemId,
        revision,
        supersedes: input.supersedes?.id ?? null,
        decided_at: record.decidedAt,
        signed_by: actor.userId,
        record_hash: hashOf(text),
      })
      .execute()
    await trx.insertInto('decision_record').values({ decision_id: id, record: text }).execute()
    await trx
      .updateTable('case_record')
      .set({ status: 'decided', review_on: input.reviewOn, changed_at: record.decidedAt })
      .where('id', '=', caseId)
      .execute()
  })
  return id
}

/**
 * The row of the audit trail by which a decision was signed: a number that only rises, whatever the clock does. Times may
 * go backwards, when a clock is put right.
 */
const whenSigned = sql`(
  select coalesce(min(audit.seq), 0) from audit
  where audit.target_type = 'decision' and audit.target_id = decision.id
    and audit.action = 'decision.record' and audit.outcome = 'success'
)`

/** The signed decisions on a case, the first one first. That they were looked at is written down. */
export async function decisionsOn(
  board: Board,
  actor: Actor,
  caseId: string,
): Promise<readonly SignedDecision[]> {
  return act(board, actor, 'case.view', async ({ trx, allow }) => {
    const record = await trx
      .selectFrom('case_record')
      .select('team_id')
      .where('id', '=', caseId)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!record) throw new Refusal('not-found', 'There is no such case, or it is not for your account.')
    await allow({ type: 'case', id: caseId, teamId: record.team_id }, { decisions: true })
    const rows = await trx
      .selectFrom('decision')
      .innerJoin('decision_record', 'decision_record.decision_id', 'decision.id')
      .select(['decision.id', 'record_hash', 'record', 'supersedes'])
      .where('case_id', '=', caseId)
      .orderBy(whenSigned)
      .execute()
    return rows.map((row) => ({
      record: JSON.parse(row.record) as DecisionRecord,
      hash: row.record_hash,
      intact: hashOf(row.record) === row.record_hash,
      supersededBy: rows.find(({ supersedes }) => supersedes === row.id)?.id ?? null,
    }))
  })
}

/** A signed decision in one line, without anything that was written about the patient. */
export interface DecisionEntry {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly teamId: string
  readonly decidedAt: string
  readonly meeting: DecisionRecord['meeting']
  readonly advice: Outcome
  readonly kind: DecisionKind
  readonly departs: boolean
  readonly departure: DepartureReason | null
  readonly signedBy: string
  readonly rulesVersion: string
  readonly intact: boolean
  readonly supersededBy: string | null
}

/**
 * The signed decisions of the actor's teams, the first one first: what the criteria said and what was decided. That they
 * were looked at, or taken out as a file, is written down once, not for each case.
 *
 * @throws Refusal when the actor may do this in none of their teams
 */
export async function decisionsOfTeams(
  board: Board,
  actor: Actor,
  action: 'decision.view' | 'decision.export' = 'decision.view',
): Promise<readonly DecisionEntry[]> {
  return act(board, actor, action, async ({ trx, allow }) => {
    const own = [...actor.teams.keys()]
    const teams = own.filter((team) => roleFor(actor, action, team) !== null)
    const first = teams[0] ?? own[0]
    if (first === undefined) return []
    const targets = teams.length > 0 ? teams : own
    await allow({ type: 'team', id: targets.join(','), teamId: first }, { teams: targets.length })
    const rows = await trx
      .selectFrom('decision')
      .innerJoin('decision_record', 'decision_record.decision_id', 'decision.id')
      .innerJoin('case_record', 'case_record.id', 'decision.case_id')
      .select(['decision.id', 'record_hash', 'record', 'supersedes', 'team_id'])
      .where('team_id', 'in', teams)
      .where('erased_at', 'is', null)
      .orderBy(whenSigned)
      .orderBy('decision.id')
      .execute()
    const successors = new Map(rows.map(({ supersedes, id }) => [supersedes, id]))
    return rows.map((row) => entryOf(row, successors.get(row.id) ?? null))
  })
}

function entryOf(
  row: {
    readonly id: string
    readonly record_hash: string
    readonly record: string
    readonly team_id: string
  },
  supersededBy: string | null,
): DecisionEntry {
  const record = JSON.parse(row.record) as DecisionRecord
  return {
    id: row.id,
    caseId: record.case.id,
    reference: record.case.reference,
    teamId: row.team_id,
    decidedAt: record.decidedAt,
    meeting: record.meeting,
    advice: record.advice,
    kind: record.decision.kind,
    departs: record.decision.departs,
    departure: record.decision.departure,
    signedBy: record.signedBy.name,
    rulesVersion: record.rules.version,
    intact: hashOf(row.record) === row.record_hash,
    supersededBy,
  }
}

function checkInput(
  { kind, rationale, reviewOn, departure, supersedes }: DecisionInput,
  advice: Outcome,
): void {
  if (!Object.hasOwn(decisionKinds, kind)) throw new Refusal('invalid', 'Choose one of the decisions.')
  const length = rationale.trim().length
  if (length === 0 || length > longestRationale) {
    throw new Refusal('invalid', `Rationale: enter between 1 and ${longestRationale} characters.`)
  }
  if (kind === 'not-now' && reviewOn === null) {
    throw new Refusal('invalid', 'Date to look again: “not now” needs one.')
  }
  if (reviewOn !== null && !/^\d{4}-\d{2}-\d{2}$/.test(reviewOn)) {
    throw new Refusal('invalid', 'Date to look again: enter day, month and year.')
  }
  const known = departure !== null && Object.hasOwn(departureReasons, departure)
  if (departs(advice, kind) && !known) {
    throw new Refusal('invalid', 'Reason: this decision departs from what the criteria say. Choose why.')
  }
  if (departure !== null && !known) throw new Refusal('invalid', 'Reason: choose one of the list.')
  if (supersedes && supersedes.reason.trim() === '') {
    throw new Refusal('invalid', 'Reason for superseding: say why the earlier decision no longer stands.')
  }
}

/** A case has at most one decision that stands: another takes its place or is not recorded. */
async function checkStanding(
  trx: Transaction<Tables>,
  caseId: string,
  supersedes: string | null,
): Promise<void> {
  const rows = await trx
    .selectFrom('decision')
    .select(['id', 'supersedes'])
    .where('case_id', '=', caseId)
    .execute()
  const standing = rows.find(({ id }) => !rows.some((other) => other.supersedes === id))
  if (standing && supersedes === null) {
    throw new Refusal('invalid', 'A decision on this case stands. Supersede it, with a reason.')
  }
  if ((standing?.id ?? null) !== supersedes) {
    throw new Refusal('invalid', 'The decision to supersede does not stand. Load the case again.')
  }
}

async function contentOf(trx: Transaction<Tables>, caseId: string, revision: number) {
  const row = await trx
    .selectFrom('revision')
    .innerJoin('revision_content', (join) =>
      join
        .onRef('revision_content.case_id', '=', 'revision.case_id')
        .onRef('revision_content.number', '=', 'revision.number'),
    )
    .innerJoin('case_record', 'case_record.id', 'revision.case_id')
    .select(['reference', 'rules_version', 'rules_fingerprint', 'content_hash', 'summary'])
    .where('revision.case_id', '=', caseId)
    .where('revision.number', '=', revision)
    .executeTakeFirstOrThrow()
  return {
    reference: row.reference,
    hash: row.content_hash,
    rules: { version: row.rules_version, fingerprint: row.rules_fingerprint },
    advice: readSummary(row.summary).headline,
  }
}
