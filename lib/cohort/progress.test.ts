import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { progressOn } from './progress.ts'

/** A stream that keeps what is written, and a clock that is set. */
function watched(isTTY: boolean) {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const clock = { now: 0 }
  return { stream: Object.assign(stream, { isTTY }), lines, clock, now: () => clock.now }
}

describe('progress', () => {
  it('tells rows, rows a second and the time left, in its place on a terminal', () => {
    const { stream, lines, clock, now } = watched(true)
    const { show, clear } = progressOn(stream, false, 0, now)
    show(10, 0)
    clock.now = 10_000
    show(1000, 0.1)
    clear()
    expect(lines).toEqual(['\r\x1b[K10 %, 1000 rows, 100 a second, 1 min 30 s left', '\r\x1b[K'])
  })

  it('tells no time left where the size is not known', () => {
    const { stream, lines, clock, now } = watched(true)
    const { show } = progressOn(stream, false, 0, now)
    clock.now = 2000
    show(500, null)
    expect(lines).toEqual(['\r\x1b[K500 rows, 250 a second'])
  })

  it('goes on where a stopped run ended, which took none of the time of this one', () => {
    const { stream, lines, clock, now } = watched(true)
    const { show } = progressOn(stream, false, 5000, now)
    show(5000, 0.5)
    clock.now = 7_200_000
    show(6000, 0.6)
    expect(lines).toEqual(['\r\x1b[K60 %, 6000 rows, 0 a second, 8 h 0 min left'])
  })

  it('says nothing into a file, unless it is asked for: then a line now and then', () => {
    const quiet = watched(false)
    const silent = progressOn(quiet.stream, false, 0, quiet.now)
    quiet.clock.now = 60_000
    silent.show(1, 0.5)
    silent.clear()
    expect(quiet.lines).toEqual([])

    const { stream, lines, clock, now } = watched(false)
    const asked = progressOn(stream, true, 0, now)
    for (clock.now = 0; clock.now <= 12_000; clock.now += 1000) asked.show(clock.now / 10, null)
    expect(lines).toEqual(['500 rows, 100 a second\n', '1000 rows, 100 a second\n'])
  })
})
