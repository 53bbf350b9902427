import { z } from 'zod'
import { confirmIdentity } from '../../accounts/confirm-identity.ts'
import { type DecisionKind, type DepartureReason, decisionKinds, departureReasons } from '../decisions.ts'
import {
  arrangeMeeting,
  changeMeeting,
  giveOpinion,
  listMeetings,
  openMeeting,
  revealOpinions,
} from '../meetings.ts'
import { recordDecision } from '../record.ts'
import { type Stance, stances } from '../words.ts'
import { day, id, read } from './read.ts'
import { boardRoute } from './route.ts'

function namesOf<T extends string>(words: Readonly<Record<T, string>>) {
  return z.enum(Object.keys(words) as [T, ...T[]])
}

const plan = z.strictObject({
  title: z.string().max(200),
  heldOn: day,
  memberIds: z.array(id).max(100),
  caseIds: z.array(id).max(100),
})
const arrangement = z.strictObject({ teamId: id, plan })
const opinionBody = z.strictObject({ stance: namesOf<Stance>(stances), reason: z.string().max(10_000) })
const decisionBody = z.strictObject({
  decision: z.strictObject({
    kind: namesOf<DecisionKind>(decisionKinds),
    rationale: z.string().max(20_000),
    reviewOn: day.nullable(),
    departure: namesOf<DepartureReason>(departureReasons).nullable(),
    revision: z.int().min(1),
    supersedes: z.strictObject({ id, reason: z.string().max(10_000) }).nullable(),
  }),
  /** Sign: asked for again at each decision, as the account has them. */
  password: z.string().max(200).default(''),
  code: z.string().max(20).default(''),
})

/** `GET /api/board/meetings` */
export const list = boardRoute(async ({ board, actor }) => ({ meetings: await listMeetings(board, actor) }))

/** `POST /api/board/meetings` */
export const arrange = boardRoute(async ({ board, actor, body }) => {
  const { teamId, plan } = read(arrangement, body)
  return { id: await arrangeMeeting(board, actor, teamId, plan) }
})

/** `GET /api/board/meetings/{id}` */
export const open = boardRoute(async ({ board, actor, params }) => ({
  meeting: await openMeeting(board, actor, params.id ?? ''),
}))

/** `PUT /api/board/meetings/{id}` */
export const put = boardRoute(async ({ board, actor, params, body }) => {
  await changeMeeting(board, actor, params.id ?? '', read(plan, body))
  return { kind: 'changed' }
})

/** `POST /api/board/items/{id}/opinion` */
export const opinion = boardRoute(async ({ board, actor, params, body }) => {
  const { stance, reason } = read(opinionBody, body)
  await giveOpinion(board, actor, params.id ?? '', stance, reason)
  return { kind: 'given' }
})

/** `POST /api/board/items/{id}/reveal` */
export const reveal = boardRoute(async ({ board, actor, params }) => {
  await revealOpinions(board, actor, params.id ?? '')
  return { kind: 'revealed' }
})

/** `POST /api/board/items/{id}/decision` */
export const decide = boardRoute(async ({ server, board, actor, session, request, params, body }) => {
  const { decision, ...given } = read(decisionBody, body)
  const confirmed = () =>
    confirmIdentity({ store: board.store, auth: server.auth }, session, request.headers, given, board.now)
  return { id: await recordDecision(board, actor, params.id ?? '', decision, confirmed) }
})
