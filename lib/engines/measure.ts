/** Something to measure, and for how much work one run of it stands. */
export interface Contender {
  readonly name: string
  /** Criteria answered by one run. */
  readonly criteria: number
  readonly run: () => unknown
}

/** Rounds that are not counted. */
const warmUp = 40

/** Microseconds that this process has worked so far, in all its threads. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/**
 * Nanoseconds of processor time a criterion, by name: the medians of some rounds in which every contender runs once, one
 * after another, so that what else the machine does falls on all of them alike.
 */
export async function measured(
  contenders: readonly Contender[],
  rounds = 25,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  // The first rounds are for the compiler of the machine, which is done with long functions only after some seconds.
  for (let round = -warmUp; round < rounds; round += 1)
    for (const { name, criteria, run } of contenders) {
      const before = worked()
      await run()
      if (round >= 0) times.get(name)?.push((1000 * (worked() - before)) / criteria)
    }
  return new Map([...times].map(([name, each]) => [name, median(each)]))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
