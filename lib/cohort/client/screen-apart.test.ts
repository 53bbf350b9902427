import { afterEach, describe, expect, it, vi } from 'vitest'
import { RefusedInput } from '../entry.ts'
import type { Inspection, Mapping } from './intake.ts'
import { screenApart } from './screen-apart.ts'
import type { FromScreening } from './screening-worker.ts'
import { undisturbed } from './testing/screened.ts'

/** A worker that says one thing when it is given its file. */
function workerThatSays(message: FromScreening | 'error') {
  const ended = vi.fn()
  class Told extends EventTarget {
    terminate = ended
    postMessage() {
      const event = message === 'error' ? new Event('error') : new MessageEvent('message', { data: message })
      queueMicrotask(() => this.dispatchEvent(event))
    }
  }
  vi.stubGlobal('Worker', Told)
  return ended
}

function screening(doing = undisturbed) {
  const inspection = { kind: 'csv' } as Inspection
  const mapping: Mapping = { decimal: 'point', reference: null, columns: [] }
  return screenApart(new File([], 'cohort.csv'), inspection, mapping, doing)
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a worker that screens one file', () => {
  it('is ended with a refusal, in the words of the refusal', async () => {
    const ended = workerThatSays({ refused: 'The file can no longer be read.' })
    await expect(screening()).rejects.toThrow(new RefusedInput('The file can no longer be read.'))
    expect(ended).toHaveBeenCalledOnce()
  })

  it.each([{ failed: true } as const, 'error' as const])('is ended when it fails, by %j', async (message) => {
    const ended = workerThatSays(message)
    await expect(screening()).rejects.not.toBeInstanceOf(RefusedInput)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('is ended when it is cancelled, as soon as it tells how far it has come', async () => {
    const ended = workerThatSays({ progress: { rows: 1, share: 0.1, seconds: 1 } })
    const pause = () => Promise.reject(new Error('cancelled'))
    await expect(screening({ ...undisturbed, pause })).rejects.toThrow('cancelled')
    expect(ended).toHaveBeenCalledOnce()
  })
})
