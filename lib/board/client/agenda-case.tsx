import { type FeatureId, featureDefinition } from '../../../rules/index.ts'
import type { Meeting } from '../meetings.ts'
import type { DecisionEntry } from '../record.ts'
import { caseStatuses } from '../words.ts'
import { CaseDecisions } from './case-decisions.tsx'
import { headlineOf, type ListedCase } from './cases.ts'
import { DecisionForm } from './decision-form.tsx'
import styles from './meeting.module.css'
import { type AgendaItem, shortened, standingDecision } from './meetings.ts'
import { Opinions } from './opinions.tsx'
import { roleIn, useSession } from './session.ts'

/** So many missing findings are named on the agenda; the case itself names all. */
const mostNamed = 12

interface AgendaCaseProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly listed: ListedCase | null
  readonly decisions: readonly DecisionEntry[]
}

/** One case of the agenda: what the criteria say, what is missing, opinions, and the decision. */
export function AgendaCase({ meeting, item, listed, decisions }: AgendaCaseProps) {
  const role = roleIn(useSession(), meeting.teamId)
  const standing = standingDecision(decisions, item.caseId)
  const heading = `item-${item.id}`
  return (
    <section className={styles.item} aria-labelledby={heading}>
      <h2 id={heading}>
        {item.position}. {item.reference}
      </h2>
      <p className={styles.soft}>
        <a href={`/board/cases/${item.caseId}`}>Open the case {item.reference}</a>, revision {item.revision},{' '}
        {caseStatuses[item.status].toLowerCase()}
      </p>
      {listed && (
        <>
          <p className={styles.answer}>{headlineOf(listed)}</p>
          <Missing name="Missing, needed" features={listed.summary.missing.required} />
          <Missing name="Missing, could change the answer" features={listed.summary.missing.refining} />
        </>
      )}
      <Opinions meeting={meeting} item={item} />
      {standing && <CaseDecisions caseId={item.caseId} within />}
      {role === 'chair' && listed && (
        <details className={styles.fold} key={standing?.id ?? 'none'}>
          <summary>{standing ? 'Supersede the decision' : 'Record a decision'}</summary>
          <DecisionForm
            itemId={item.id}
            revision={listed.revision}
            advice={listed.summary.headline}
            standing={standing}
          />
        </details>
      )}
    </section>
  )
}

function Missing({ name, features }: { name: string; features: readonly FeatureId[] }) {
  const { shown, more } = shortened(features, mostNamed)
  return (
    <p>
      <strong>{name}:</strong>{' '}
      {shown.length === 0 ? 'nothing' : shown.map((feature) => featureDefinition(feature).label).join('; ')}
      {more > 0 && `; and ${more} more`}.
    </p>
  )
}
