import type { ReactNode } from 'react'
import { criteriaSets } from '../../../../rules/index.ts'
import { Button } from '../../../ui/button.tsx'
import type { Filter } from '../calls.ts'
import type { Subject } from './columns.ts'
import type { Counts } from './counts.ts'
import { withBlocker, withId, withMissing, withOutcome } from './filter-changes.ts'
import { BlockerOptions, MissingOptions, OutcomeOptions } from './filter-options.tsx'
import { stepInWords } from './flow-words.ts'
import styles from './results.module.css'
import { patientsId } from './show-rows.tsx'
import { criterionWords, missingInWords, obstacleWords } from './words.ts'

interface PatientsFilterProps {
  readonly counts: Counts
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** The set shown beside the headline. */
  readonly beside: Subject
  readonly onBeside: (subject: Subject) => void
}

const sets = criteriaSets.map(({ id, name }) => ({ id, name }))

/** Narrows the table of patients. Everything chosen must hold. */
export function PatientsFilter({ counts, filter, onFilter, beside, onBeside }: PatientsFilterProps) {
  const { outcome, inTheWay, missing, step } = filter
  return (
    <search className={styles.filter}>
      <Choice
        label="Outcome"
        value={outcome ? `${outcome.of} ${outcome.is}` : ''}
        onChoose={(chosen) => onFilter(withOutcome(filter, chosen))}
      >
        <option value="">Any</option>
        <OutcomeOptions counts={counts} sets={sets.map(({ id }) => id)} />
      </Choice>
      <Choice
        label="Settled against by"
        value={inTheWay?.kind === 'blocks' ? inTheWay.criterion : ''}
        onChoose={(id) => onFilter(withBlocker(filter, id))}
      >
        <option value="">Any criterion, or none</option>
        <BlockerOptions counts={counts} />
      </Choice>
      <Choice
        label="Missing"
        value={missing?.of === 'headline' ? missing.what : ''}
        onChoose={(chosen) => onFilter(withMissing(filter, chosen))}
      >
        <option value="">Anything, or nothing</option>
        <MissingOptions counts={counts} />
      </Choice>
      <label>
        <span>Id contains</span>
        <input
          type="search"
          autoComplete="off"
          value={filter.id ?? ''}
          onChange={(event) => onFilter(withId(filter, event.target.value))}
        />
      </label>
      <Choice label="Show beside the headline" value={beside} onChoose={onBeside}>
        {sets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      {inTheWay && inTheWay.kind !== 'blocks' && (
        <p className={styles.chip}>
          {criterionWords(inTheWay.criterion).says}: {obstacleWords[inTheWay.kind].toLowerCase()}
        </p>
      )}
      {missing && missing.of !== 'headline' && <p className={styles.chip}>{missingInWords(missing)}</p>}
      {step && <p className={styles.chip}>{stepInWords(step)}</p>}
      {Object.keys(filter).length > 0 && (
        <Button
          onClick={() => {
            onFilter({})
            // The button goes away with the filter.
            document.getElementById(patientsId)?.focus({ preventScroll: true })
          }}
        >
          Show all patients
        </Button>
      )}
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </label>
  )
}
