'use client'

import { useQuery } from '@tanstack/react-query'
import { outcomeWords } from '../../report/words.ts'
import { Wide } from '../../ui/page.tsx'
import { dayInWords } from '../days.ts'
import { decisionKinds, departureReasons } from '../decisions.ts'
import type { DecisionEntry } from '../record.ts'
import styles from './decisions.module.css'
import { DepartureChart } from './departure-chart.tsx'
import { askTeamDecisions, teamDecisionsKey } from './meetings.ts'
import { useSession } from './session.ts'
import { Shell } from './shell.tsx'

/** Decision against advice over time, for the audit of a team's own work. */
export function DecisionsPage() {
  return (
    <Shell>
      <Decisions />
    </Shell>
  )
}

function Decisions() {
  const { teams } = useSession()
  const { data, error } = useQuery({ queryKey: teamDecisionsKey, queryFn: askTeamDecisions })
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p role="status">Loading the decisions.</p>
  if (data.length === 0) return <p>No decision was signed yet.</p>
  return (
    <>
      <DepartureChart decisions={data} />
      {teams.some(({ role }) => role === 'clinician' || role === 'chair') && (
        <p>
          <a href="/api/board/decisions/csv" download>
            Export as CSV
          </a>
        </p>
      )}
      <Wide label="Decisions">
        <table>
          <caption>
            Every signed decision, the newest first. What goes with which advice is a convention of this
            application, not a rule of any source.
          </caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Case</th>
              <th scope="col">The criteria said</th>
              <th scope="col">Decision</th>
              <th scope="col">Departs</th>
              <th scope="col">Reason</th>
              <th scope="col">Record</th>
            </tr>
          </thead>
          <tbody>
            {data.toReversed().map((each) => (
              <Row key={each.id} entry={each} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

function Row({ entry }: { entry: DecisionEntry }) {
  const { id, caseId, reference, meeting, advice, kind, departure, departs, supersededBy, intact } = entry
  return (
    <tr className={supersededBy === null ? undefined : styles.superseded}>
      <td>{dayInWords(meeting.heldOn)}</td>
      <th scope="row">
        <a href={`/board/cases/${caseId}`}>{reference}</a>
      </th>
      <td>{outcomeWords('guideline', advice).title}</td>
      <td>{decisionKinds[kind]}</td>
      <td>{departs ? 'Yes' : 'No'}</td>
      <td>{departure ? departureReasons[departure] : ''}</td>
      <td>
        <a href={`/board/cases/${caseId}/decisions/${id}`} aria-label={`Signed record on ${reference}`}>
          Signed
        </a>
        {supersededBy !== null && ', superseded'}
        {!intact && <strong>, not as it was signed</strong>}
      </td>
    </tr>
  )
}
