import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ask } from '../ask.ts'
import type { RowQuery, Slice, TableRow } from '../calls.ts'
import { refusalOf } from './use-answer.ts'

/** Rows asked for at once. */
const slice = 100

/** Which rows are asked for, without which of them are shown. */
export type Question = Omit<RowQuery, keyof Slice>

/** The first and the last slice in view. */
interface Seen {
  readonly first: number
  readonly last: number
}

/** Milliseconds for which a place must stay in view before its rows are asked for, where somebody leapt to it. */
const settling = 80

/**
 * The slices in view, and how the table tells which rows are. Who scrolls on from slice to slice gets rows at once; what
 * flies past under a dragged scroll bar is not asked for.
 */
export function useSeen(): readonly [seen: Seen, see: (firstPlace: number, lastPlace: number) => void] {
  const [seen, setSeen] = useState<Seen>({ first: 0, last: 0 })
  const latest = useRef(seen)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const see = useCallback((firstPlace: number, lastPlace: number) => {
    const now = { first: Math.floor(firstPlace / slice), last: Math.floor(lastPlace / slice) }
    const leapt = now.first > latest.current.last + 1 || now.last < latest.current.first - 1
    latest.current = now
    clearTimeout(timer.current)
    // The same as before where it is the same, so that nothing is drawn again.
    const take = () =>
      setSeen((before) => (before.first === now.first && before.last === now.last ? before : now))
    if (leapt) timer.current = setTimeout(take, settling)
    else take()
  }, [])
  return [seen, see]
}

interface Known {
  readonly key: string
  readonly total: number | null
  readonly slices: ReadonlyMap<number, readonly TableRow[]>
  readonly refused: string | null
}

/** The rows of a question as far as they were shown. */
export interface Rows {
  /** Null until the worker has answered once. */
  readonly total: number | null
  /** The row at a place of the order; null while it is asked for. */
  readonly at: (place: number) => TableRow | null
  readonly refused: string | null
}

/**
 * The rows of the table, asked from the worker slice by slice as they come into view. Those of an earlier question are
 * dropped at once: a row must never stand under a filter that it does not meet.
 *
 * @param seen the slices in view, from `useSeen`
 * @param held the place of a row that is never dropped; null where there is none
 */
export function useRows(
  ask: Ask,
  question: Question,
  { first: wanted, last: also }: Seen,
  held: number | null,
): Rows {
  const key = JSON.stringify(question)
  const [kept, setKept] = useState<Known>(() => nothing(key))
  const known = kept.key === key ? kept : nothing(key)

  const heldSlice = useRef<number | null>(null)
  useEffect(() => {
    heldSlice.current = held === null ? null : Math.floor(held / slice)
  }, [held])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    for (const number of new Set([wanted, also])) {
      const sent: RowQuery = { ...(JSON.parse(key) as Question), offset: number * slice, limit: slice }
      ask('rows', sent, { signal }).then(
        ({ total, rows }) =>
          !signal.aborted &&
          setKept((before) => withSlice(before, { key, number, total, rows }, heldSlice.current)),
        (error: unknown) => {
          if (!signal.aborted) setKept({ ...nothing(key), refused: refusalOf(error) })
        },
      )
    }
    return () => controller.abort()
  }, [ask, key, wanted, also])

  return {
    total: known.total,
    at: (place) => known.slices.get(Math.floor(place / slice))?.[place % slice] ?? null,
    refused: known.refused,
  }
}

function nothing(key: string): Known {
  return { key, total: null, slices: new Map(), refused: null }
}

// Slices out of view are kept up to this many, for the way back.
const mostSlices = 20

interface Arrived {
  readonly key: string
  readonly number: number
  readonly total: number
  readonly rows: readonly TableRow[]
}

function withSlice(before: Known, { key, number, total, rows }: Arrived, held: number | null): Known {
  const slices = new Map(before.key === key ? before.slices : [])
  slices.delete(number)
  slices.set(number, rows)
  for (const oldest of slices.keys()) {
    if (slices.size <= mostSlices) break
    if (oldest !== held) slices.delete(oldest)
  }
  return { key, total, slices, refused: null }
}
