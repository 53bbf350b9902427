import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomes } from './outcomes.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'outcomes.json')

interface Row {
  readonly id: string
  readonly note: string | null
}

const read = () => JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]
const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  Object.fromEntries(rows.map((row) => [row.id, row]))
const numbers = (text: string | null) => (text?.match(/\d+(?:\.\d+)?/g) ?? []).toSorted()

describe('the file of outcome figures beside the project', () => {
  it('has the same rows, each once', () => {
    expect(outcomes.map(({ id }) => id).toSorted()).toEqual(
      read()
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('gives every row the same study, arm, number of patients, endpoint, time, value, interval, p, population and way of reading', () => {
    const here = outcomes.map((row) => ({
      id: row.id,
      sourceId: row.source,
      study: row.study,
      arm: row.arm,
      n: row.n,
      endpoint: row.endpoint,
      timeMonths: row.at.months,
      timeKind: row.at.kind,
      value: row.value,
      unit: row.unit,
      ciLow: row.interval?.[0] ?? null,
      ciHigh: row.interval?.[1] ?? null,
      p: row.p ?? null,
      population: row.population,
      verification: row.verified,
      via: row.via,
    }))
    expect(byId(here)).toEqual(byId(read().map(({ note: _, ...row }) => row)))
  })

  it('remarks on the same rows with the same numbers', () => {
    const here = outcomes.map(({ id, note }) => ({
      id,
      remarked: note !== undefined,
      in: numbers(note ?? null),
    }))
    const there = read().map(({ id, note }) => ({ id, remarked: note !== null, in: numbers(note) }))
    expect(byId(here)).toEqual(byId(there))
  })
})
