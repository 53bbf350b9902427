import type { AuditHead } from '../database/audit.ts'
import { rationaleWords } from '../report/rationale.ts'
import { outcomeWords } from '../report/words.ts'
import { dayInWords } from './days.ts'
import { decisionKinds, departureReasons } from './decisions.ts'
import type { SignedDecision } from './record.ts'
import { stances } from './words.ts'

/** How a moment is written, which depends on whose clock is known. */
type Moment = (moment: string) => string

/** What a signed decision says, on the screen, on paper and in the PDF. */
export function decisionWords({ record, intact, supersededBy }: SignedDecision, moment: Moment) {
  const { decision, meeting, opinions } = record
  const reason =
    decision.departs && decision.departure
      ? ` The decision departs from that: ${departureReasons[decision.departure]}.`
      : ''
  return {
    title: `${decisionKinds[decision.kind]}${supersededBy === null ? '' : ', superseded'}`,
    /** That it cannot be relied on; null where it can. */
    broken: intact
      ? null
      : 'This record is not the one that was signed: its hash does not fit. Tell the auditors.',
    signed: `${meeting.title}, ${dayInWords(meeting.heldOn)}. Signed by ${record.signedBy.name}, ${moment(record.decidedAt)}, on revision ${record.case.revision}.`,
    advice: `The criteria said: ${outcomeWords('guideline', record.advice).title}.${reason}`,
    rationale: decision.rationale,
    review: decision.reviewOn && `Look again ${dayInWords(decision.reviewOn)}.`,
    supersedes:
      decision.supersedes && `It takes the place of an earlier decision: ${decision.supersedes.reason}`,
    opinions: opinions.map(
      ({ memberName, stance, reason }) => `${memberName}: ${stances[stance].toLowerCase()}. ${reason}`,
    ),
  }
}

/**
 * The sheet on which a signed decision stands alone.
 *
 * @param all the decisions on the case, among them the one that took the place of this one
 * @param asked when the end of the audit trail was asked for
 */
export function recordWords(
  signed: SignedDecision,
  all: readonly SignedDecision[],
  auditHead: AuditHead,
  asked: string,
  moment: Moment,
) {
  const { record, hash, intact, supersededBy } = signed
  const next = all.find((other) => other.record.id === supersededBy)?.record
  return {
    title: 'Signed record',
    case: `Case ${record.case.reference}`,
    /** That it no longer stands, since when and why; null while it does. */
    superseded:
      supersededBy === null
        ? null
        : next
          ? `This decision no longer stands. Superseded ${moment(next.decidedAt)} by ${next.signedBy.name}: ${next.decision.supersedes?.reason ?? ''}`
          : 'This decision no longer stands: it was superseded.',
    factsHeading: 'What it rests on',
    facts: [
      { name: 'Record', value: record.id },
      { name: 'SHA-256 of the record', value: hash },
      { name: 'Whether it is as it was signed', value: intact ? 'yes' : 'no' },
      { name: 'SHA-256 of the revision', value: record.case.contentHash },
      { name: 'Rules', value: `${record.rules.version}, fingerprint ${record.rules.fingerprint}` },
      { name: 'Superseded by', value: supersededBy ?? 'none: it stands' },
      {
        name: 'End of the audit trail, when this was asked for',
        value: `row ${auditHead.seq}, ${auditHead.hash}, ${moment(asked)}`,
      },
    ],
    signing: {
      heading: 'Signatures on paper',
      // The decision itself stands above.
      fields: rationaleWords.signingFields.filter((field) => field !== 'Decision'),
    },
  }
}
