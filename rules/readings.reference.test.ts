import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from './criteria/index.ts'
import { thresholdsOf } from './expressions/index.ts'
import { type Affected, type ReadingId, readings } from './readings.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'interpretations.md')

interface Entry {
  readonly id: string
  readonly affects: string
}

/** Each numbered entry of the register with its "Affects", which may run over several lines. */
function entries(): readonly Entry[] {
  return readFileSync(file, 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((part) => ({
      id: part.slice(0, 4),
      affects:
        part
          .match(/\*\*Affects:\*\*([\s\S]*?)(?=\n- |\n\n|\n#|$)/)?.[1]
          ?.replace(/\s+/g, ' ')
          .trim() ?? '',
    }))
}

const rows = criteriaSets.flatMap((set) => set.criteria)
const idsOf = (chosen: readonly { readonly id: string }[]) => chosen.map(({ id }) => id)
const wholeSets = (...kinds: readonly string[]) =>
  criteriaSets.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => `${id}/*`)

const pressures = ['paspRestMmHg', 'paspFluidMmHg', 'mpapRestMmHg', 'mpapFluidMmHg']
const pressureRows = (...sets: readonly string[]) =>
  rows.filter(
    ({ id, when }) =>
      sets.includes(id.split('/')[0] ?? '') &&
      thresholdsOf(when).some(
        ({ quantity }) => quantity.kind === 'value' && pressures.includes(quantity.feature),
      ),
  )

/** What the register says in words instead of ids. */
const inWords: Readonly<Record<string, readonly string[]>> = {
  'every set; above all `ebmt-2025/*`, `ebmt-2017-cardiac/*`.': wholeSets('guideline', 'fitness', 'trial'),
  'every trial set.': wholeSets('trial'),
  'all rows with a level.': idsOf(rows.filter(({ cite }) => cite.level !== undefined)),
  'all pressure criteria of `ebmt-2025`, `ebmt-2017-cardiac`, `nct03444805`.': idsOf(
    pressureRows('ebmt-2025', 'ebmt-2017-cardiac', 'nct03444805'),
  ),
  '`eular-2023/systemic-sclerosis`, `ebmt-2025/systemic-sclerosis`, and the same criterion of every set.':
    criteriaSets.map(({ id }) => `${id}/systemic-sclerosis`),
  '`outcomes.json` only.': ['outcomes'],
  'none.': [],
}

function specified({ affects }: Entry): readonly string[] {
  const listed = [...affects.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id)
  const headline = /\bheadline\b/.test(affects) ? ['headline'] : []
  return (inWords[affects] ?? [...listed, ...headline]).toSorted()
}

function encoded(id: string): readonly Affected[] {
  const found = Object.entries(readings).find(([known]) => known === id)
  return found ? found[1].affects : []
}

describe('the register of interpretations beside the project', () => {
  it('has the same entries', () => {
    const known = Object.keys(readings) as ReadingId[]
    expect(known.toSorted()).toEqual(idsOf(entries()).toSorted())
  })

  it('says of each entry what it affects, as here', () => {
    const here = entries().map(({ id }) => [id, encoded(id).toSorted()])
    expect(here).toEqual(entries().map((entry) => [entry.id, specified(entry)]))
  })
})
