import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { featureDefinition, featureIds } from './index.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'features.json')

interface Specified {
  readonly id: string
  readonly type: string
  readonly values?: readonly string[]
  readonly [key: string]: unknown
}

const read = (): readonly Specified[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { features: readonly Specified[] }).features

/** The definition in the words of the specification: the names of values without their words, no short name, no mark, no place in the work-up. */
function encoded(): readonly Specified[] {
  return featureIds.map((id) => {
    const { short: _, fixed: __, workUp: ___, ...definition } = featureDefinition(id)
    return definition.type === 'enum'
      ? { id, ...definition, values: Object.keys(definition.values) }
      : { id, ...definition }
  })
}

describe('the clinical reference beside the project', () => {
  it('lists the same inputs in the same order', () => {
    expect(featureIds).toEqual(read().map(({ id }) => id))
  })

  it('defines each input alike: label, type, unit, limits, step, values, flags and definition', () => {
    expect(encoded()).toEqual(read())
  })
})
