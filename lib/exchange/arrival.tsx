import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import type { AnswerComparison } from './compare-answers.ts'
import styles from './exchange.module.css'

/** A case that came by file or link. */
export interface ArrivedCase {
  readonly says: string
  readonly from: 'file' | 'link'
  /** Of the file or the link. */
  readonly version: number
  /** Null where no answer came with it. */
  readonly comparison: AnswerComparison | null
}

/** What is to be known of a case that came: whether today's answer is still the one that came with it. */
export function Arrival({ says, from, version, comparison, onClose }: ArrivedCase & { onClose: () => void }) {
  const block = useRef<HTMLDivElement>(null)
  useEffect(() => block.current?.focus(), [])
  const differs = comparison !== null && !comparison.same
  return (
    <div className={differs ? styles.differs : styles.arrived} ref={block} tabIndex={-1}>
      <div>
        {differs ? <h2>{says} Its answer is another today</h2> : <p>{says}</p>}
        {from === 'file' && comparison === null && <p>{withoutAnswer(version)}</p>}
        {comparison && <Compared {...comparison} />}
      </div>
      <Button onClick={onClose}>Close</Button>
    </div>
  )
}

function withoutAnswer(version: number): string {
  const request = version === 1 ? 'It was a request of the API; its id was not taken. ' : ''
  return `${request}No earlier answer came with it.`
}

function Compared({ rules, headline, sets, same }: AnswerComparison) {
  return (
    <>
      <p>
        {rules.same
          ? `The rules are the same as then, version ${rules.now.version}.`
          : `The rules are others: then version ${inShort(rules.before)}, today version ${inShort(rules.now)}.`}{' '}
        {same && (rules.same ? 'So is the answer.' : 'The answer is the same.')}
        {!same && rules.same && 'So the answer or the findings were changed after they were saved.'}
      </p>
      {headline && (
        <p>
          <b>Headline:</b> then “{headline.before}”, today “{headline.now}”.
        </p>
      )}
      {sets.length > 0 && (
        <ul>
          {sets.map(({ id, name, outcome, criteria }) => (
            <li key={id}>
              <b>{name}:</b>{' '}
              {outcome ? `then “${outcome.before}”, today “${outcome.now}”.` : 'the same outcome.'}
              {criteria.length > 0 && (
                <ul>
                  {criteria.map((criterion) => (
                    <li key={criterion.id}>
                      {criterion.says}: then {criterion.before.toLowerCase()}, today{' '}
                      {criterion.now.toLowerCase()}.
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** `1.0.0 (fingerprint 49bd7ae54c73ff39)` */
function inShort({ version, fingerprint }: AnswerComparison['rules']['now']): string {
  return `${version} (fingerprint ${fingerprint.slice(0, 16)})`
}
