import { type KeyboardEvent, useEffect, useRef } from 'react'

interface Scrolling {
  readonly scrollToEnd: () => void
}

/**
 * Keeps whoever went to the end of a table by key there while its rows grow as they are filled, until they go elsewhere.
 *
 * @param size the height of all rows, as far as it is known
 */
export function useStayAtEnd(table: Scrolling, size: number) {
  const atEnd = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what moves the end
  useEffect(() => {
    if (atEnd.current) table.scrollToEnd()
  }, [table, size])
  const leave = () => {
    atEnd.current = false
  }
  return {
    onKeyDown: (event: KeyboardEvent) => {
      atEnd.current = event.key === 'End'
      if (!atEnd.current) return
      event.preventDefault()
      table.scrollToEnd()
    },
    onWheel: leave,
    onPointerDown: leave,
    onBlur: leave,
  }
}
