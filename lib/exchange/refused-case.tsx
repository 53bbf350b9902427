import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './exchange.module.css'
import type { CaseProblem } from './problems.ts'

/** More than these are counted: a file full of faults must not fill the page. */
const mostShown = 50

interface RefusedCaseProps {
  from: 'file' | 'link'
  problems: readonly CaseProblem[]
  onClose: () => void
}

/** Why a file or a link was not taken: every fault, and that nothing was changed. */
export function RefusedCase({ from, problems, onClose }: RefusedCaseProps) {
  const block = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is read out again
  useEffect(() => block.current?.focus(), [problems])
  const left = problems.length - mostShown
  return (
    <div className={styles.refused} ref={block} tabIndex={-1}>
      <div role="alert">
        <h2>{from === 'file' ? 'The file was not imported' : 'The link was not opened'}</h2>
        <p>Nothing was changed.</p>
        <ul>
          {problems.slice(0, mostShown).map(({ place, message }) => (
            <li key={`${place} ${message}`}>
              {place !== '' && <b>{place}</b>} {message}
            </li>
          ))}
        </ul>
        {left > 0 && <p>And {left} more.</p>}
      </div>
      <Button onClick={onClose}>Close</Button>
    </div>
  )
}
