import { Button } from '../../ui/button.tsx'
import styles from './cohort.module.css'
import type { TakenOver } from './kept-mapping.ts'
import { counted } from './words.ts'

/** What stands here because it was said of the file before, and the way back to what the file by itself would show. */
export function TakenOverNote({
  fileName,
  columns,
  changed,
  gone,
  onAnew,
}: TakenOver & { readonly onAnew: () => void }) {
  return (
    <div className={styles.taken}>
      <p>
        <strong>Taken over from {fileName}:</strong> what {counted(columns, 'column')} of the same name{' '}
        {columns === 1 ? 'holds' : 'hold'}, with units and words. Check it if this file is from elsewhere.
      </p>
      {changed.length > 0 && <p>There are other values than before in {changed.join(', ')}.</p>}
      {gone.length > 0 && <p>Used before, and not in this file: {gone.join(', ')}.</p>}
      <Button onClick={onAnew}>Propose anew</Button>
    </div>
  )
}
