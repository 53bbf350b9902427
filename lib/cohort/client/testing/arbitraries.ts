import type FastCheck from 'fast-check'
import { expectedSets } from '../../../../rules/examples.ts'
import { type FeatureId, type FeatureValue, featureIds, type Patient } from '../../../../rules/index.ts'
import { arbitraries as ofPatients } from '../../../assessment/arbitraries.ts'
import { cohortOf } from './cohort-of.ts'

const examples = expectedSets.flatMap(({ outcomes }) => outcomes.map(([given]) => given as Patient))

/**
 * Cohorts for the laws. Most of their patients are near an example of the tables of expectations, because values drawn at
 * random seldom get past an indication. The generator is handed in, because what ships imports no test tool.
 */
export function arbitraries(fc: typeof FastCheck) {
  const { allowedValue, patients } = ofPatients(fc)

  const changed = fc
    .constantFrom(...featureIds)
    .chain((feature) => fc.tuple(fc.constant(feature), fc.option(allowedValue(feature), { freq: 2 })))
  const likeAnExample = fc
    .tuple(fc.constantFrom(...examples), fc.array(changed, { maxLength: 4 }))
    .map(([example, changes]) => ({ patient: withChanges(example, changes) }))
  const cohort = fc
    .array(fc.oneof({ weight: 4, arbitrary: likeAnExample }, patients), { minLength: 1, maxLength: 30 })
    .map((made) => cohortOf(made.map((each, row) => ({ id: `p${row}`, ...each }))))
  return { cohort }
}

function withChanges(
  patient: Patient,
  changes: readonly (readonly [FeatureId, FeatureValue | null])[],
): Patient {
  const entries = Object.entries({ ...patient, ...Object.fromEntries(changes) })
  return Object.fromEntries(entries.filter(([, value]) => value !== null)) as Patient
}
