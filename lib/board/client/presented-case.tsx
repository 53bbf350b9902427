import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { interpret } from '../../assessment/interpret.ts'
import { readCaseFile } from '../../exchange/case-file.ts'
import { useLocalFiles } from '../../local/context.tsx'
import { asInput } from '../../local/protocol.ts'
import { reportFor } from '../../report/report.ts'
import type { Meeting } from '../meetings.ts'
import { type PresentedCriterion, presentedCase } from '../presenting.ts'
import { stances } from '../words.ts'
import { AnswerToday } from './answer-today.tsx'
import { ask } from './ask.ts'
import { type AgendaItem, spoken } from './meetings.ts'
import type { OpenCase } from './open-case.ts'
import styles from './present.module.css'

interface PresentedCaseProps {
  readonly item: AgendaItem
  readonly members: Meeting['members']
}

/** One case for a whole room. Showing it opens it, which leaves its trace; the next one is not fetched ahead. */
export function PresentedCaseView({ item, members }: PresentedCaseProps) {
  const files = useLocalFiles()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error } = useQuery({
    queryKey: ['case', item.caseId, 'presented', item.revision],
    queryFn: () => ask<OpenCase>(`/api/board/cases/${item.caseId}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    // What a room looks at does not vanish while a newer revision is fetched.
    placeholderData: keepPreviousData,
  })
  const [first] = useState(item.revision)
  const now = data?.revision.number ?? first
  const read = useMemo(() => (data ? readCaseFile(data.revision.draft.file) : null), [data])
  const shown = useMemo(() => {
    if (!read?.ok) return null
    const { entries, assessmentDate, reference } = read.values
    return presentedCase(reportFor({ ...interpret(entries, assessmentDate, reference), ...asInput(files) }))
  }, [read, files])
  useEffect(() => heading.current?.focus(), [])

  return (
    <main className={styles.screen} id="main">
      <h1 ref={heading} tabIndex={-1}>
        {item.reference}
      </h1>
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <p role="status">Loading the case.</p>}
      {read && !read.ok && <p role="alert">Revision {item.revision} cannot be read by this program.</p>}
      {now !== first && (
        <p className={styles.warning} role="alert">
          <strong>Changed while it was shown.</strong> {data?.revision.authorName} saved revision {now}; it
          was revision {first} before. What stands here is revision {now}.
        </p>
      )}
      {shown && read?.ok && (
        <>
          <AnswerToday read={read} />
          <section className={styles.headline} aria-labelledby="presented-headline">
            <div>
              <h2 id="presented-headline">{shown.headline.title}</h2>
              <p>{shown.headline.meaning}</p>
            </div>
            <dl>
              {shown.answers.map(({ name, title }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{title}</dd>
                </div>
              ))}
            </dl>
          </section>
          {shown.local && (
            <p className={styles.local}>
              {shown.local.name}: <strong>{shown.local.title}</strong>. {shown.local.detail}
            </p>
          )}
          {shown.warnings.length > 0 && (
            <p className={styles.warning}>
              <strong>Please check.</strong> {shown.warnings.join(' ')}
            </p>
          )}
          <div className={styles.columns}>
            <Criteria name="For" none="Nothing known speaks for it." criteria={shown.supports} />
            <Criteria name="Against" none="Nothing known speaks against it." criteria={shown.against} />
            <Missing steps={shown.missing} />
            <Trials trials={shown.trials} />
            <RevealedOpinions item={item} members={members} />
          </div>
        </>
      )}
    </main>
  )
}

interface CriteriaProps {
  readonly name: string
  readonly none: string
  readonly criteria: readonly PresentedCriterion[]
}

/** So many entries fit a column in the large type; more are set smaller, and none is left out. */
const roomy = 7

function Criteria({ name, none, criteria }: CriteriaProps) {
  return (
    <section aria-label={name}>
      <h2>
        {name} <span>{criteria.length}</span>
      </h2>
      {criteria.length === 0 && <p>{none}</p>}
      <ul className={criteria.length > roomy ? styles.dense : undefined}>
        {criteria.map(({ id, says, detail }) => (
          <li key={id}>
            {says} <span>{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** With more than so many findings missing, those that the indication needs are named and the others counted. */
const crowded = 40

function Missing({ steps }: { steps: ReturnType<typeof presentedCase>['missing'] }) {
  const count = steps.flatMap(({ items }) => items).length
  return (
    <section className={styles.missing} aria-label="Missing">
      <h2>
        Missing <span>{count}</span>
      </h2>
      {count === 0 && <p>Nothing that could change the answer of the guidelines.</p>}
      <dl className={count > roomy ? styles.dense : undefined}>
        {steps.map((step) => (
          <MissingStep key={step.step} step={step} named={count <= crowded} />
        ))}
      </dl>
    </section>
  )
}

interface MissingStepProps {
  readonly step: ReturnType<typeof presentedCase>['missing'][number]
  readonly named: boolean
}

function MissingStep({ step: { step, items }, named }: MissingStepProps) {
  const needed = items.filter((item) => item.needed)
  const others = items.filter((item) => !item.needed)
  const rest = named
    ? others.map(({ label }) => label).join('; ')
    : `${others.length} that could change the answer`
  return (
    <div>
      <dt>{step}</dt>
      <dd>
        {needed.length > 0 && <strong>Needed: {needed.map(({ label }) => label).join('; ')}.</strong>}{' '}
        {others.length > 0 && rest}
      </dd>
    </div>
  )
}

function Trials({ trials: { admitting, open } }: { trials: ReturnType<typeof presentedCase>['trials'] }) {
  return (
    <section aria-label="Trials that would have admitted the patient">
      <h2>Trials that would have admitted the patient</h2>
      {admitting.length === 0 && <p>None, as far as it can be said.</p>}
      <ul className={styles.dense}>
        {admitting.map(({ name, title }) => (
          <li key={name}>
            {name} <span>{title}</span>
          </li>
        ))}
      </ul>
      {open.length > 0 && <p className={styles.small}>Cannot be said yet: {open.join(', ')}.</p>}
    </section>
  )
}

/** On a projector everyone reads: opinions stand here only once the chair shows them, whoever is signed in. */
function RevealedOpinions({ item, members }: PresentedCaseProps) {
  const { given } = spoken(members, item.given)
  return (
    <section aria-label="Opinions">
      <h2>
        Opinions{' '}
        <span>
          {given.length} of {members.length}
        </span>
      </h2>
      {!item.revealed && <p>Hidden until the chair shows them.</p>}
      {item.revealed && item.opinions?.length === 0 && <p>None given yet.</p>}
      {item.revealed && item.opinions && (
        <ul className={styles.dense}>
          {item.opinions.map(({ memberId, memberName, stance, reason }) => (
            <li key={memberId}>
              <strong>{stances[stance]}</strong>, {memberName}: {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
