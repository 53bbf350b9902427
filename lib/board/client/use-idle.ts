import { useEffect, useState } from 'react'
import { onOtherTabs, tellOtherTabs } from './other-tabs.ts'

const acts = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const look = 1000

/** With fewer seconds left than this someone is warned: of an idle session two minutes, to save at its longest life more. */
const warnings = { idle: 120, longest: 600 } as const

/** That the session is about to end, why, and in how many seconds. */
export interface Ending {
  readonly why: keyof typeof warnings
  readonly seconds: number
}

interface Limits {
  readonly idleSeconds: number
  /** When the session ends whatever happens in it, by the clock of the browser, in milliseconds since 1970. */
  readonly endsAt: number
}

/**
 * Whether the session is about to end; null while it is not. Whoever does something, in whichever tab, is there, and
 * `onActive` tells the server now and then; `onOver` is called when the time is over.
 */
export function useIdle(
  { idleSeconds, endsAt }: Limits,
  onActive: () => void,
  onOver: () => void,
): Ending | null {
  const [ending, setEnding] = useState<Ending | null>(null)
  useEffect(() => {
    let last = Date.now()
    let told = Date.now()
    const active = () => {
      const before = last
      last = Date.now()
      if (last - before > look) tellOtherTabs('here')
      if (last - told < 60_000) return
      told = last
      onActive()
    }
    for (const act of acts) window.addEventListener(act, active, { passive: true })
    const stopListening = onOtherTabs((word) => {
      if (word === 'here') last = Date.now()
    })
    const timer = setInterval(() => {
      const idle = idleSeconds - Math.floor((Date.now() - last) / 1000)
      const longest = Math.floor((endsAt - Date.now()) / 1000)
      if (Math.min(idle, longest) <= 0) {
        clearInterval(timer)
        onOver()
      } else if (idle <= warnings.idle && idle <= longest) setEnding({ why: 'idle', seconds: idle })
      else setEnding(longest <= warnings.longest ? { why: 'longest', seconds: longest } : null)
    }, look)
    return () => {
      clearInterval(timer)
      stopListening()
      for (const act of acts) window.removeEventListener(act, active)
    }
  }, [idleSeconds, endsAt, onActive, onOver])
  return ending
}
