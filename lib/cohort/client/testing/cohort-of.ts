import { assess, type FeatureId, type Patient } from '../../../../rules/index.ts'
import { countPatient, emptyTally, type Tally } from '../../summary.ts'
import { type Cohort, patientAt } from '../cohort.ts'
import { collector } from '../collect.ts'

/** A patient of a made-up cohort. */
export interface Made {
  readonly id?: string
  readonly line?: number
  readonly patient: Patient
  readonly notAvailable?: readonly FeatureId[]
}

/** A cohort of these patients, as the worker makes it. */
export function cohortOf(made: readonly Made[], refused: Cohort['refused'] = []): Cohort {
  const { add, refuse, cohort } = collector()
  add(
    made.map(({ id = '', line, patient, notAvailable = [] }, row) => ({
      id,
      line: line ?? row + 2,
      patient,
      notAvailable,
    })),
  )
  for (const row of refused) refuse(row)
  return cohort('made-up.csv', null)
}

/** The tally of a cohort as the command line makes it: patient by patient, each assessed by itself. */
export function tallyOf(cohort: Cohort): Tally {
  const tally = emptyTally()
  for (let row = 0; row < cohort.count; row += 1) {
    const { patient, notAvailable } = patientAt(cohort, row)
    countPatient(tally, assess(patient, notAvailable))
  }
  return tally
}
