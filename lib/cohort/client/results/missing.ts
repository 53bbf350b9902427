import {
  type FeatureId,
  featureDefinition,
  featureIds,
  findingsOf,
  isFeatureId,
  missingFor,
  outcomes,
  type WorkUpStep,
  workUpSteps,
} from '../../../../rules/index.ts'
import { emptyTally, type Tally } from '../../summary.ts'
import { bytesPerRow, type Cohort, patientAt, setFeatures } from '../cohort.ts'
import { outcomeCodes, type Subject, setNamed } from './columns.ts'

/** What can still change an outcome, `bytesPerRow` bytes a row, as `featuresAt` reads it. */
interface MissingBits {
  readonly required: Uint8Array
  readonly refining: Uint8Array
}

/** What is missing for the headline or a set, over the rows where it is open; see `Tally.missing`. */
export interface WorkUp extends Pick<Tally, 'missing' | 'workUp'> {
  readonly of: Subject
  /** The rows whose outcome something that is not known can still change. */
  readonly open: number
}

const known = new WeakMap<Cohort, Map<Subject, MissingBits>>()

/** What is missing in each row. That of a set is worked out when it is first asked for, which takes a moment. */
function missingOf(cohort: Cohort, of: Subject): MissingBits {
  const before = knownOf(cohort, of)
  if (before) return before
  const steps = workingOut(cohort, of)
  for (;;) {
    const step = steps.next()
    if (step.done) return keep(cohort, of, step.value)
  }
}

/** The same beforehand, with pauses in which it can be given up: a pause that throws ends it. */
export async function prepareMissing(cohort: Cohort, of: Subject, pause: () => Promise<void>): Promise<void> {
  if (knownOf(cohort, of)) return
  const steps = workingOut(cohort, of)
  for (;;) {
    const step = steps.next()
    if (step.done) {
      keep(cohort, of, step.value)
      return
    }
    await pause()
  }
}

function knownOf(cohort: Cohort, of: Subject): MissingBits | undefined {
  return of === 'headline' ? cohort.answers : known.get(cohort)?.get(of)
}

function keep(cohort: Cohort, of: Subject, bits: MissingBits): MissingBits {
  const kept = known.get(cohort) ?? new Map<Subject, MissingBits>()
  known.set(cohort, kept.set(of, bits))
  return bits
}

/** Rows between two pauses: some tens of milliseconds. */
const rowsAtOnce = 1000

function* workingOut(cohort: Cohort, of: Subject): Generator<undefined, MissingBits> {
  const set = setNamed(of)
  const open = openRows(cohort, of)
  const required = new Uint8Array(cohort.count * bytesPerRow)
  const refining = new Uint8Array(cohort.count * bytesPerRow)
  for (let row = 0; row < cohort.count; row += 1) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield
    if (!open(row)) continue
    const { patient, notAvailable } = patientAt(cohort, row)
    const missing = missingFor(set, findingsOf(patient), new Set(notAvailable))
    setFeatures(required, row, missing.required)
    setFeatures(refining, row, missing.refining)
  }
  return { required, refining }
}

/** The rows whose outcome something that is not known can still change. */
function openRows(cohort: Cohort, of: Subject): (row: number) => boolean {
  const codes = outcomeCodes(cohort, of)
  const open = new Set([outcomes.indexOf('needs-information'), outcomes.indexOf('refer-for-workup')])
  return (row) => open.has(codes[row] ?? -1)
}

/** The rows in which this finding, or any of this step of the work-up, can still change the outcome. */
export function rowsMissing(
  cohort: Cohort,
  of: Subject,
  what: FeatureId | WorkUpStep,
): (row: number) => boolean {
  const features = isFeatureId(what) ? [what] : featuresOfStep(what)
  const open = openRows(cohort, of)
  const { required, refining } = missingOf(cohort, of)
  const [first, further] = [anyOf(required, features), anyOf(refining, features)]
  return (row) => open(row) && (first(row) || further(row))
}

function featuresOfStep(step: WorkUpStep): readonly FeatureId[] {
  return featureIds.filter((feature) => featureDefinition(feature).workUp === step)
}

/** Whether a row's set of features, as `setFeatures` writes it, has any of these. */
function anyOf(bits: Uint8Array, features: readonly FeatureId[]): (row: number) => boolean {
  const mask = new Uint8Array(bytesPerRow)
  for (const feature of features) {
    const place = featureIds.indexOf(feature)
    mask[place >> 3] = (mask[place >> 3] ?? 0) | (1 << (place & 7))
  }
  const asked = [...mask.entries()].filter(([, byte]) => byte > 0)
  return (row) => asked.some(([at, byte]) => ((bits[row * bytesPerRow + at] ?? 0) & byte) > 0)
}

/** What is missing in how many rows. */
export function workUpOf(cohort: Cohort, of: Subject): WorkUp {
  const { required, refining } = missingOf(cohort, of)
  const { missing, workUp } = emptyTally([])
  const rows = Uint32Array.from({ length: cohort.count }, (_, row) => row).filter(openRows(cohort, of))
  const firstIn = featuresCounted(required, rows)
  const furtherIn = featuresCounted(refining, rows)
  for (const [place, feature] of featureIds.entries())
    missing[feature] = { required: firstIn[place] ?? 0, refining: furtherIn[place] ?? 0 }
  for (const step of workUpSteps) {
    const features = featuresOfStep(step)
    const [first, further] = [anyOf(required, features), anyOf(refining, features)]
    for (const row of rows) {
      if (first(row)) workUp[step].required += 1
      else if (further(row)) workUp[step].refining += 1
    }
  }
  return { of, open: rows.length, missing, workUp }
}

/** In how many of these rows each feature is in the set, by its place in the dictionary. */
function featuresCounted(bits: Uint8Array, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(bytesPerRow * 8)
  for (const row of rows) {
    for (let at = 0; at < bytesPerRow; at += 1) {
      for (let byte = bits[row * bytesPerRow + at] ?? 0; byte > 0; byte &= byte - 1) {
        const place = at * 8 + 31 - Math.clz32(byte & -byte)
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
  }
  return counts
}
