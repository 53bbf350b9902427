import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { ListedCase } from './cases.ts'
import { headlineOf } from './cases.ts'
import styles from './meeting.module.css'
import { moved } from './meetings.ts'

interface AgendaOrderProps {
  /** The cases of the team. */
  readonly cases: readonly ListedCase[]
  /** Ids of those on the agenda, in its order. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The cases of an agenda in their order, which buttons change; the keyboard stays on the case that moved. */
export function AgendaOrder({ cases, chosen, onChange }: AgendaOrderProps) {
  const [said, setSaid] = useState('')
  const [follow, setFollow] = useState<{ readonly id: string; readonly by: 1 | -1 } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const open = cases.filter(({ id }) => !chosen.includes(id))
  const nameOf = (id: string) => cases.find((each) => each.id === id)?.reference ?? 'A case'

  useEffect(() => {
    if (follow === null) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `[data-case="${CSS.escape(follow.id)}"]`,
    )
    const [up, down] = buttons ?? []
    const wanted = follow.by === -1 ? up : down
    const target = wanted?.disabled ? (follow.by === -1 ? down : up) : wanted
    target?.focus()
    setFollow(null)
  }, [follow])

  function move(id: string, at: number, by: 1 | -1) {
    onChange(moved(chosen, at, by))
    setSaid(`${nameOf(id)} is now ${at + by + 1} of ${chosen.length}.`)
    setFollow({ id, by })
  }

  return (
    <fieldset>
      <legend>Cases, in the order of the agenda</legend>
      <ol className={styles.order} ref={list}>
        {chosen.map((id, at) => (
          <li key={id}>
            <span className={styles.name}>
              {at + 1}. {nameOf(id)}
            </span>
            <Button
              data-case={id}
              disabled={at === 0}
              aria-label={`Move ${nameOf(id)} up`}
              onClick={() => move(id, at, -1)}
            >
              Up
            </Button>
            <Button
              data-case={id}
              disabled={at === chosen.length - 1}
              aria-label={`Move ${nameOf(id)} down`}
              onClick={() => move(id, at, 1)}
            >
              Down
            </Button>
            <Button
              aria-label={`Take off ${nameOf(id)}`}
              onClick={() => {
                onChange(chosen.filter((each) => each !== id))
                setSaid(`${nameOf(id)} is no longer on the agenda.`)
              }}
            >
              Take off
            </Button>
          </li>
        ))}
      </ol>
      {open.length > 0 ? (
        <label className={styles.field}>
          <span>Add a case</span>
          <select
            value=""
            onChange={({ target: { value } }) => {
              onChange([...chosen, value])
              setSaid(`${nameOf(value)} was added.`)
            }}
          >
            <option value="" disabled>
              Choose one
            </option>
            {open.map((each) => (
              <option key={each.id} value={each.id}>
                {each.reference}: {headlineOf(each)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className={styles.soft}>Every case of the team is on the agenda.</p>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  )
}
