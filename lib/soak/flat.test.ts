import { describe, expect, it } from 'vitest'
import { assertFlat, memoryOver } from './flat.ts'

const over = (megabytes: (at: number) => number) =>
  Array.from({ length: 100 }, (_, at) => ({ at, megabytes: megabytes(at) }))

describe('memory', () => {
  it('that stays where it was is reported', () => {
    const memory = memoryOver(
      over((at) => (at < 20 ? at * 10 : 200 + (at % 3))),
      100,
    )
    expect(memory).toEqual({ quarters: [130, 201, 201, 201], most: 202 })
    assertFlat(memory)
  })

  it('that grows with the work is an error', () => {
    expect(() =>
      assertFlat(
        memoryOver(
          over((at) => 100 + at * 3),
          100,
        ),
      ),
    ).toThrow('Memory grew from 214 to 361 MB')
  })

  it('that was not looked at often enough is an error', () => {
    expect(() => memoryOver(over(() => 1).slice(0, 20), 100)).toThrow('Too short a run')
  })
})
