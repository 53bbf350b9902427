import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureIds } from '../../rules/index.ts'
import { arbitraries } from './arbitraries.ts'
import { refusalOf } from './refusal.ts'
import { findingSchemas, patientSchema } from './schema.ts'

const { allowedValue, badValue, patients } = arbitraries(fc)

const feature = fc.constantFrom(...featureIds)

describe('the schemas', () => {
  it('accept and refuse exactly what the refusal says, in its words', () => {
    const someValue = feature.chain((id) =>
      fc.oneof(allowedValue(id), badValue(id), fc.anything()).map((value) => ({ id, value })),
    )
    fc.assert(
      fc.property(someValue, ({ id, value }) => {
        const read = findingSchemas[id].safeParse(value)
        const said = read.success ? null : read.error.issues.map(({ message }) => message)
        expect(said).toEqual(read.success ? refusalOf(id, value) : [refusalOf(id, value)])
      }),
      { numRuns: 500 },
    )
  })

  it('take a whole patient, with nulls, and no feature that the dictionary does not know', () => {
    fc.assert(fc.property(patients, ({ patient }) => patientSchema.safeParse(patient).success))
    expect(patientSchema.safeParse({ mrss: null }).success).toBe(true)
    expect(patientSchema.safeParse({ skinScore: 12 }).success).toBe(false)
    expect(patientSchema.safeParse({ mrss: 60 }).error?.issues[0]?.message).toBe(
      'Modified Rodnan skin score must be a whole number from 0 to 51. You entered 60.',
    )
  })
})
