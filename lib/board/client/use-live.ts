import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** What is shown is asked for again when someone changed something, wherever. The session itself is left alone. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/board/events')
    let first = true
    source.addEventListener('change', () => {
      // The first one only says where the trail stands.
      if (!first) void client.invalidateQueries({ queryKey: ['board'] })
      first = false
    })
    return () => source.close()
  }, [client])
}
