import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './exchange.module.css'
import { ProblemList } from './problem-list.tsx'
import type { CaseProblem } from './problems.ts'

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
  return (
    <div className={styles.refused} ref={block} tabIndex={-1}>
      <div role="alert">
        <h2>{from === 'file' ? 'The file was not imported' : 'The link was not opened'}</h2>
        <p>Nothing was changed.</p>
        <ProblemList problems={problems} />
      </div>
      <Button onClick={onClose}>Close</Button>
    </div>
  )
}
