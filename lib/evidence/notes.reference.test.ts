import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claims, noteSections } from './notes.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'evidence-notes.md')
const numbers = (text: string) => text.replace(/−/g, '-').match(/\d+(?:\.\d+)?/g) ?? []

describe('the notes beside the project', () => {
  const known = new Set(numbers(readFileSync(file, 'utf8')))

  it.each(noteSections.map((section) => [section.id, section] as const))(
    '%s has no number of its own',
    (_, { notes, lead }) => {
      const here = [lead, ...notes.flatMap(({ says, level }) => [says, level])].flatMap(numbers)
      expect(here.filter((number) => !known.has(number))).toEqual([])
    },
  )

  it('the claims have no number of their own', () => {
    const here = claims.flatMap(({ claim, known: answer }) => [claim, answer]).flatMap(numbers)
    expect(here.filter((number) => !known.has(number))).toEqual([])
  })
})
