import { startTransition, useEffect, useState } from 'react'

/** Milliseconds between two parts: more than a frame, so that each part is laid out in a frame of its own. */
const between = 20

/**
 * How many of so many parts are drawn: the first at once, then one more at a time. Drawn together they would hold up the
 * page for as long as somebody notices.
 */
export function useOneByOne(parts: number): number {
  const [drawn, setDrawn] = useState(1)
  useEffect(() => {
    if (drawn >= parts) return
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + 1)), between)
    return () => clearTimeout(timer)
  }, [drawn, parts])
  return drawn
}
