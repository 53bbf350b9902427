/** Memory at one moment. */
export interface Sample {
  /** How much had been done by then. */
  readonly at: number
  readonly megabytes: number
}

/** What a process may hold more at the end than in its second quarter, when all that it needs is there. */
const allowed = { share: 0.2, megabytes: 40 }

/**
 * Whether memory stays where it was while work goes on.
 *
 * @returns the medians of the second and the last quarter of the work, and the most of any moment, in MB
 * @throws where it grows
 */
export function assertFlat(samples: readonly Sample[], done: number): object {
  const medianOf = (from: number, to: number) => {
    const some = samples
      .filter(({ at }) => at >= done * from && at <= done * to)
      .map(({ megabytes }) => megabytes)
    const median = some.sort((a, b) => a - b)[some.length >> 1]
    if (median === undefined) throw new Error('Too short a run: the memory was not looked at often enough.')
    return Math.round(median)
  }
  const [second, last] = [medianOf(0.25, 0.5), medianOf(0.75, 1)]
  const most = Math.round(Math.max(...samples.map(({ megabytes }) => megabytes)))
  if (last > second * (1 + allowed.share) + allowed.megabytes)
    throw new Error(`Memory grew from ${second} to ${last} MB while the work went on.`)
  return { residentMB: { secondQuarter: second, lastQuarter: last, most } }
}
