/** Memory at one moment. */
export interface Sample {
  /** How much had been done by then. */
  readonly at: number
  readonly megabytes: number
}

/** What a process may hold more at the end than in its second quarter, when all that it needs is there. */
const allowed = { share: 0.2, megabytes: 40 }

/** The median of each quarter of the work, and the most of any moment, in MB. */
export interface Memory {
  readonly quarters: readonly [first: number, second: number, third: number, fourth: number]
  readonly most: number
}

/** @throws where it was not looked at in every quarter of the work */
export function memoryOver(samples: readonly Sample[], done: number): Memory {
  const medianOf = (quarter: number) => {
    const some = samples
      .filter(({ at }) => at >= (done * (quarter - 1)) / 4 && at <= (done * quarter) / 4)
      .map(({ megabytes }) => megabytes)
    const median = some.sort((a, b) => a - b)[some.length >> 1]
    if (median === undefined) throw new Error('Too short a run: the memory was not looked at often enough.')
    return Math.round(median)
  }
  const most = Math.round(Math.max(...samples.map(({ megabytes }) => megabytes)))
  return { quarters: [medianOf(1), medianOf(2), medianOf(3), medianOf(4)], most }
}

/** @throws where memory does not stay where it was while work goes on */
export function assertFlat({ quarters: [, second, , last] }: Memory): void {
  if (last > second * (1 + allowed.share) + allowed.megabytes)
    throw new Error(`Memory grew from ${second} to ${last} MB while the work went on.`)
}
