import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask, Fault } from './ask.ts'

/** How long to wait before listening again after the server refused, in milliseconds. */
const pause = 5000

/**
 * What is shown is asked for again when someone changed something, wherever. The session itself is left alone; that it has
 * ended is told to `onOver`.
 */
export function useLive(onOver: () => void): void {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let first = true
    const listen = () => {
      const opened = new EventSource('/api/board/events')
      source = opened
      opened.addEventListener('change', () => {
        // The first one only says where the trail stands.
        if (!first) void client.invalidateQueries({ queryKey: ['board'] })
        first = false
      })
      opened.addEventListener('error', () => {
        // A broken connection the browser mends by itself; here the server refused.
        if (opened.readyState !== EventSource.CLOSED) return
        timer = setTimeout(listen, pause)
        ask('/api/board/session', { unattended: true }).catch((fault: unknown) => {
          if (fault instanceof Fault && fault.status === 401) onOver()
        })
      })
    }
    listen()
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [client, onOver])
}
