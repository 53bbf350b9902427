import { useEffect, useRef } from 'react'

/** Moves the focus to an element whenever this changes to something that is not blank or zero. */
export function useFocus<Focused extends HTMLElement>(when: unknown) {
  const element = useRef<Focused>(null)
  useEffect(() => {
    if (when) element.current?.focus()
  }, [when])
  return element
}
