import { useEffect, useRef, useState } from 'react'
import { type CaseStatus, caseStatuses } from '../words.ts'
import styles from './board-page.module.css'
import { CaseCard } from './case-card.tsx'
import type { ListedCase } from './cases.ts'
import { useChangeCase } from './change-case.ts'
import { roleIn, useSession } from './session.ts'

/** The cases in columns by where they stand. Whoever may edit moves a case there; the keyboard stays on it. */
export function BoardColumns({ cases }: { cases: readonly ListedCase[] }) {
  const session = useSession()
  const { mutate } = useChangeCase()
  const [fault, setFault] = useState('')
  const [said, setSaid] = useState('')
  const columns = useRef<HTMLDivElement>(null)
  const following = useRef<string | null>(null)

  useEffect(() => {
    const id = following.current
    // Another column makes the card anew, and the focus is lost with the old one.
    if (id === null || cases.length === 0 || document.activeElement !== document.body) return
    following.current = null
    columns.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(id)}"]`)?.focus()
  }, [cases])

  function move(entry: ListedCase, status: CaseStatus) {
    const to = caseStatuses[status]
    following.current = entry.id
    setFault('')
    setSaid(`${entry.reference} is now ${to.toLowerCase()}.`)
    mutate(
      { entry, change: { status }, seen: { status: entry.status } },
      {
        onError: ({ message }) => {
          setSaid('')
          following.current = entry.id
          setFault(`${entry.reference} was not moved to “${to}”. ${message}`)
        },
      },
    )
  }

  return (
    <>
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className={styles.columns} ref={columns}>
        {Object.entries(caseStatuses).map(([status, name]) => {
          const own = cases.filter((each) => each.status === status)
          return (
            <section key={status} aria-labelledby={`column-${status}`}>
              <h2 id={`column-${status}`}>
                {name} <span>{own.length}</span>
              </h2>
              <ul>
                {own.map((each) => {
                  const role = roleIn(session, each.teamId)
                  const mayEdit = role === 'clinician' || role === 'chair'
                  return (
                    <li key={each.id}>
                      <CaseCard entry={each} onMove={mayEdit ? (to) => move(each, to) : null} />
                    </li>
                  )
                })}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}
