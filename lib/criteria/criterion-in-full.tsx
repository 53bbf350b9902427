import { beforeClinicalUse, describe, featureDefinition, historyOf } from '../../rules/index.ts'
import type { ConfirmationReport } from '../report/confirmation.ts'
import { roleWords } from '../report/words.ts'
import { addressOf, criteriaAddress } from './address.ts'
import { Ambiguities } from './ambiguities.tsx'
import { BoundaryTables } from './boundary-tables.tsx'
import type { Entry } from './catalogue.ts'
import styles from './criteria.module.css'
import { ExpressionList } from './expression.tsx'
import { OtherSets } from './other-sets.tsx'
import { fingerprintOf } from './rule-set.ts'
import { rulesSchemaAddress } from './schema.ts'
import { SourceFacts } from './source-facts.tsx'
import { Unread } from './unread.tsx'

interface CriterionInFullProps {
  readonly entry: Entry
  /** What the centre recorded of checks of this criterion. */
  readonly confirmations: readonly ConfirmationReport[]
}

/** One criterion with all that stands behind it. */
export function CriterionInFull({ entry, confirmations }: CriterionInFullProps) {
  const { set, criterion, features, topic } = entry
  const checks = beforeClinicalUse.filter(({ sources }) =>
    (sources as readonly string[]).includes(criterion.cite.source),
  )
  return (
    <>
      <p className={styles.soft}>
        {set.name} · {roleWords[criterion.role]}
        {criterion.discretion && ', rests on a gap in the source: the team decides'} · topic{' '}
        <a href={`${criteriaAddress}?topic=${topic.id}`}>{topic.name}</a>
      </p>
      <h2>What it asks</h2>
      <div className={styles.expression}>
        <ExpressionList expression={criterion.when} />
      </div>
      {'parts' in criterion.when && (
        <p className={`${styles.small} ${styles.sentence}`}>In one sentence: {describe(criterion.when)}.</p>
      )}
      <dl className={styles.facts}>
        {features.map((id) => (
          <FeatureFact key={id} id={id} />
        ))}
      </dl>

      <h2>Where it stands, and how it was read</h2>
      <SourceFacts entry={entry} />
      {confirmations.map(({ text }) => (
        <p key={text} className={styles.check}>
          {text}
        </p>
      ))}
      <Unread set={set} />
      {checks.map(({ check, blocks }) => (
        <p key={check} className={styles.check}>
          <strong>To be checked in the original before {blocks}:</strong> {check}
        </p>
      ))}

      <h2>Where the sources are ambiguous</h2>
      <Ambiguities entry={entry} />

      <h2>What it is tested with</h2>
      <BoundaryTables criterion={criterion} />

      <OtherSets entry={entry} />

      <h2>History</h2>
      <ul>
        {historyOf(criterion.id).map(({ version, published, says }) => (
          <li key={version}>
            {version}, {published}: {says}
          </li>
        ))}
      </ul>

      <h2>Address and data</h2>
      <p className={styles.address}>
        <code>{addressOf(criterion.id)}</code>. This address stays; an id is never reused for another meaning.
        Fingerprint of this criterion: <code>{fingerprintOf(criterion)}</code>
      </p>
      <p>
        All criteria as data: <a href="/api/criteria">JSON</a>, with its{' '}
        <a href={rulesSchemaAddress}>JSON Schema</a>; FHIR R4 as{' '}
        <a href="/fhir/PlanDefinition/ahsct-ssc">PlanDefinition</a> and{' '}
        <a href="/fhir/Library/ahsct-ssc">Library</a>.
      </p>
      <details className={styles.data}>
        <summary>The expression as data</summary>
        <pre className={styles.json}>{JSON.stringify(criterion.when, null, 1)}</pre>
      </details>
    </>
  )
}

function FeatureFact({ id }: { id: Entry['features'][number] }) {
  const { label, definition } = featureDefinition(id)
  return (
    <>
      <dt>
        <a href={`${criteriaAddress}?feature=${id}`}>{label}</a>
      </dt>
      <dd>{definition}</dd>
    </>
  )
}
