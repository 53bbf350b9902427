import { memo } from 'react'
import type { FeatureId } from '../../rules/index.ts'
import { ControlLink } from '../ui/control-link.tsx'
import type { SourceReport } from './citation.ts'
import type { CriterionReport, Step } from './criterion.ts'
import styles from './criterion-details.module.css'
import { StatusMark } from './status-mark.tsx'
import { speaksAgainst } from './words.ts'

/** Opens the entry field of a feature. */
export type GoTo = (feature: FeatureId) => void

interface Props {
  readonly criterion: CriterionReport
  readonly goTo: GoTo
  /** The set's name, where criteria of several sets stand together. */
  readonly setName?: string
}

/** One criterion: outcome and question at a glance; value, limit, source and ambiguity one click away. */
export const CriterionDetails = memo(function CriterionDetails({ criterion, goTo, setName }: Props) {
  return (
    <details className={styles.criterion}>
      <summary>
        <StatusMark against={speaksAgainst(criterion.role)} outcome={criterion.outcome} />
        <span className={styles.says}>{criterion.says}</span>
        <span className={styles.outcome}>{criterion.outcomeInWords}</span>
        <span className={styles.where}>
          {[setName, criterion.roleInWords, criterion.discretion ? 'rests on a gap in the source' : null]
            .filter(Boolean)
            .join(' · ')}
          {criterion.onLimit.length > 0 && (
            <span className={styles.onLimit}>{criterion.onLimit.join(', ')} exactly on the limit</span>
          )}
        </span>
      </summary>
      <div className={styles.body}>
        <Steps steps={criterion.steps} goTo={goTo} />
        <dl className={styles.facts}>
          <dt>Source</dt>
          <dd>
            <SourceLink source={criterion.source} />, {criterion.at}
            {criterion.also.map((source) => (
              <span key={source.id}>
                ; also <SourceLink source={source} />
              </span>
            ))}
          </dd>
          <dt>Level</dt>
          <dd>{criterion.level ?? 'Level not stated'}</dd>
          <dt>How it was read</dt>
          <dd>
            {criterion.verification}
            {criterion.via.map((source, index) => (
              <span key={source.id}>
                {index === 0 ? ': ' : ', '}
                <SourceLink source={source} />
              </span>
            ))}
            . <span className={styles.extent}>{criterion.source.readExtent}</span>
          </dd>
          {criterion.confirmations.length > 0 && (
            <>
              <dt>Checked</dt>
              <dd>
                {criterion.confirmations.map(({ text }) => (
                  <p key={text}>{text}</p>
                ))}
              </dd>
            </>
          )}
          {criterion.address !== null && (
            <>
              <dt>Address</dt>
              <dd>
                <a href={criterion.address}>
                  {criterion.address}
                  <span className="visually-hidden">: tests, readings and the other sets’ limits</span>
                </a>
              </dd>
            </>
          )}
          {criterion.notes.length > 0 && (
            <>
              <dt>Note</dt>
              <dd>
                {criterion.notes.map((note) => (
                  <p key={note.text}>{note.text}</p>
                ))}
              </dd>
            </>
          )}
        </dl>
      </div>
    </details>
  )
})

function SourceLink({ source }: { source: SourceReport }) {
  if (source.url === null) return <cite title={source.full}>{source.short}</cite>
  return (
    <cite title={source.full}>
      <a href={source.url} target="_blank" rel="noreferrer noopener">
        {source.short}
      </a>
    </cite>
  )
}

/** Two groups may share a title, but never all of their findings. */
function keyOf(step: Step): string {
  return step.kind === 'group'
    ? `${step.title} ${step.steps.map(keyOf).join()}`
    : `${step.subject} ${step.limit}`
}

function Steps({ steps, goTo }: { steps: readonly Step[]; goTo: GoTo }) {
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <li key={keyOf(step)}>
          <StatusMark against={false} outcome={step.outcome} />
          {step.kind === 'group' ? (
            <div>
              <span className={styles.group}>{step.title}</span>
              <Steps steps={step.steps} goTo={goTo} />
            </div>
          ) : (
            <Finding step={step} goTo={goTo} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Finding({ step, goTo }: { step: Extract<Step, { kind: 'finding' }>; goTo: GoTo }) {
  const [feature] = step.features
  return (
    <div className={styles.finding}>
      {feature ? (
        <ControlLink to={feature} goTo={goTo}>
          {step.subject}
        </ControlLink>
      ) : (
        step.subject
      )}
      <span className={styles.value}>{step.value}</span>
      <span className={styles.limit}>limit: {step.limit}</span>
      <span className={styles.holds}>
        {step.outcome === null ? 'not known' : step.outcome ? 'holds' : 'does not hold'}
      </span>
    </div>
  )
}
