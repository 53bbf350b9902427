import { RefusedInput } from '../entry.ts'
import type { Cohort } from './cohort.ts'
import type { screenFile } from './screening.ts'
import type { FromScreening, ToScreening } from './screening-worker.ts'

/**
 * Screens a file in a worker of its own, which ends with it. What reading and judging leave behind comes to three times
 * what is kept: so it is gone at once, and not when the browser gets to it.
 */
export const screenApart: typeof screenFile = (file, inspection, mapping, { tell, pause }) => {
  const worker = new Worker(new URL('./screening-worker.ts', import.meta.url), { type: 'module' })
  const screening = new Promise<Cohort>((resolve, reject) => {
    const stopped = () => reject(new Error('The screening stopped.'))
    worker.addEventListener('message', ({ data }: MessageEvent<FromScreening>) => {
      if ('refused' in data) reject(new RefusedInput(data.refused))
      else if ('failed' in data) stopped()
      else {
        if ('progress' in data) tell(data.progress)
        // Where it was cancelled meanwhile, the pause throws.
        pause().then(() => 'cohort' in data && resolve(data.cohort), reject)
      }
    })
    worker.addEventListener('error', stopped)
    worker.postMessage({ file, inspection, mapping } satisfies ToScreening)
  })
  return screening.finally(() => worker.terminate())
}
