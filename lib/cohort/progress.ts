import type { Writable } from 'node:stream'

/** How far a run has come. */
export interface Progress {
  /** Tells it, now and then. `share`: of the input, from 0 to 1; null where its size is not known. */
  readonly show: (count: number, share: number | null) => void
  /** Clears what stands there, so that something else can. */
  readonly clear: () => void
}

const silent: Progress = { show: () => {}, clear: () => {} }

/** Milliseconds between two lines: on a terminal each takes the place of the one before. */
const pace = { terminal: 500, file: 5000 }

/**
 * Rows, rows a second and the time left, on a terminal or where it is asked for.
 *
 * @param begun rows of an earlier run, which took none of this one's time
 */
export function progressOn(
  stream: Writable & { readonly isTTY?: boolean },
  asked: boolean,
  begun = 0,
  now: () => number = () => performance.now(),
): Progress {
  const terminal = stream.isTTY === true
  if (!terminal && !asked) return silent
  const start = now()
  let last = start
  let firstShare: number | null = null
  let stands = false
  return {
    show: (count, share) => {
      const at = now()
      firstShare ??= share
      if (at - last < (terminal ? pace.terminal : pace.file)) return
      last = at
      const seconds = (at - start) / 1000
      const rate = Math.round((count - begun) / seconds)
      const gone = share === null ? 0 : share - (firstShare ?? 0)
      const left = share === null || gone <= 0 ? '' : `, ${duration((seconds * (1 - share)) / gone)} left`
      const part = share === null ? '' : `${Math.floor(share * 100)} %, `
      const line = `${part}${count} rows, ${rate} a second${left}`
      stream.write(terminal ? `\r\x1b[K${line}` : `${line}\n`)
      stands = terminal
    },
    clear: () => {
      if (stands) stream.write('\r\x1b[K')
      stands = false
    },
  }
}

/** A duration in its two largest units: `2 h 5 min`, `40 s`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
