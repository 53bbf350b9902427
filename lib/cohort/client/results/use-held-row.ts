import { type FocusEvent, useState } from 'react'

/** The row that has the keyboard focus, by its place, and how the table tells it; null where none has. */
export function useHeldRow() {
  const [held, setHeld] = useState<number | null>(null)
  return {
    held,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const place = Number(target.closest('tr')?.dataset.place)
      setHeld(Number.isNaN(place) ? null : place)
    },
    onBlur: ({ target, relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      // A window that loses the focus, as to the tab of an opened row, gives it back to the same row.
      const toAnotherWindow = target === document.activeElement
      if (!toAnotherWindow && !currentTarget.contains(relatedTarget)) setHeld(null)
    },
  }
}
