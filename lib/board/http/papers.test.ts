import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Typeset } from '../../report/pdf/typeset.ts'
import { decision, onAgenda, origin, password, type Review, startReview } from '../testing/review.ts'
import * as accounts from './accounts.ts'
import * as meetings from './meetings.ts'
import * as papers from './papers.ts'

const { typesetter } = vi.hoisted(() => ({ typesetter: vi.fn<() => Promise<Typeset>>() }))
vi.mock('../../report/pdf/typeset.ts', () => ({ typesetter }))

const failure = () => {
  throw new Error('telltale: mrss 24')
}

let review: Review
let chair = ''
let ids: Awaited<ReturnType<typeof onAgenda>> & { decisionId: string }

beforeAll(async () => {
  review = await startReview()
  const team = await review.call(accounts.makeTeam, review.boss, 'POST', { name: 'North' })
  chair = await review.newcomer('chair', 'chair', team.json.id)
  const item = await onAgenda(review, chair, team.json.id)
  const signed = await review.call(meetings.decide, chair, 'POST', { decision, password }, item.itemId)
  ids = { ...item, decisionId: signed.json.id }
})
afterAll(() => review.close())

describe('a paper of a meeting that cannot be made', () => {
  it.each<[string, () => Promise<Typeset>]>([
    ['the compiler has no build for this machine', async () => failure()],
    ['the compiler fails', async () => failure],
  ])('is answered with what to do instead, and with no value of the patient: %s', async (_, maker) => {
    typesetter.mockImplementation(maker)
    for (const [handler, id] of [
      [papers.pack, ids.meetingId],
      [papers.record, ids.caseId],
    ] as const) {
      const response = await handler(new Request(`${origin}/api/board/x`, { headers: { cookie: chair } }), {
        params: Promise.resolve({ id, decision: ids.decisionId }),
      })
      expect(response.status).toBe(503)
      expect(response.headers.get('cache-control')).toBe('no-store')
      const { error } = await response.json()
      expect(error.code).toBe('cannot-make-pdf')
      expect(error.message).toMatch(/^The PDF could not be made on this server\..* print the page instead\.$/)
      expect(JSON.stringify(error)).not.toMatch(/telltale|mrss|A-1/)
    }
  })
})
