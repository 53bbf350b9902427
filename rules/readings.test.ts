import { describe, expect, it } from 'vitest'
import { criteriaSets } from './criteria/index.ts'
import { readings } from './readings.ts'

const known = new Set<string>([
  'headline',
  'outcomes',
  ...criteriaSets.flatMap(({ id, criteria }) => [`${id}/*`, ...criteria.map((row) => row.id)]),
])

describe('the register of readings', () => {
  it.each(Object.entries(readings))('%s affects what exists, each once', (_, { affects }) => {
    expect(affects.filter((id) => !known.has(id))).toEqual([])
    expect(new Set(affects).size).toBe(affects.length)
  })

  it.each(Object.entries(readings))('%s says what the sources say and how they are read', (id, reading) => {
    expect(id).toMatch(/^I-\d\d$/)
    for (const text of [reading.title, reading.sources, reading.reading]) expect(text.trim()).not.toBe('')
    expect(reading.shown?.trim()).not.toBe('')
  })
})
