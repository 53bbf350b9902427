import type { GoTo } from './criterion-details.tsx'
import type { LocalReport } from './local.ts'
import styles from './result-panel.module.css'
import { SetBlock } from './set-block.tsx'

/** The protocol of the centre: beside the published sets, apart from them, with what it is. */
export function LocalBlock({ local, goTo }: { local: LocalReport; goTo: GoTo }) {
  return (
    <section aria-labelledby="local-protocol">
      <h3 id="local-protocol">{local.heading}</h3>
      <p className={styles.small}>{local.about}</p>
      <SetBlock set={local.set} goTo={goTo} />
    </section>
  )
}
