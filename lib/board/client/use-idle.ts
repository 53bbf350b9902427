import { useEffect, useState } from 'react'

const acts = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const look = 1000

/**
 * Seconds until a session that nobody uses ends, once fewer than `warning` are left; null before. Whoever does something
 * is there, and `onActive` tells the server now and then; `onOver` is called when the time is over.
 */
export function useIdle(
  idleSeconds: number,
  warning: number,
  onActive: () => void,
  onOver: () => void,
): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let last = Date.now()
    let told = Date.now()
    const active = () => {
      last = Date.now()
      if (last - told < 60_000) return
      told = last
      onActive()
    }
    for (const act of acts) window.addEventListener(act, active, { passive: true })
    const timer = setInterval(() => {
      const seconds = idleSeconds - Math.floor((Date.now() - last) / 1000)
      if (seconds <= 0) {
        clearInterval(timer)
        onOver()
      } else {
        setLeft(seconds <= warning ? seconds : null)
      }
    }, look)
    return () => {
      clearInterval(timer)
      for (const act of acts) window.removeEventListener(act, active)
    }
  }, [idleSeconds, warning, onActive, onOver])
  return left
}
