import {
  type Assessment,
  criteriaSets,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  outcomes,
} from '../../../rules/index.ts'
import { countPatient, countRefused, emptyTally } from '../summary.ts'
import {
  type Answers,
  bytesPerRow,
  type Cohort,
  type Column,
  choicesOf,
  type RefusedRow,
  setFeatures,
  truths,
} from './cohort.ts'
import type { PatientRow } from './convert.ts'

type Grown = Uint8Array | Uint32Array | Float64Array

/** A list of numbers that grows as it is written to; what was never written is `blank`. */
function growing<List extends Grown>(make: (length: number) => List, blank: number) {
  let list = make(0)
  const roomFor = (length: number) => {
    if (length <= list.length) return
    const longer = make(Math.max(1024, length, list.length * 2))
    longer.set(list)
    if (blank !== 0) longer.fill(blank, list.length)
    list = longer
  }
  return {
    set: (place: number, value: number) => {
      roomFor(place + 1)
      list[place] = value
    },
    /** The list with this many places. */
    ofLength: (length: number): List => {
      roomFor(length)
      return list.slice(0, length) as List
    },
  }
}

const bytes = () => growing((length) => new Uint8Array(length), 0)

/** Takes rows one after another and makes of them the columns that the worker keeps. */
export function collector() {
  const ids: string[] = []
  const lines = growing((length) => new Uint32Array(length), 0)
  const findings = new Map<FeatureId, ReturnType<typeof growingColumn>>()
  const answers = growingAnswers()
  const refused: RefusedRow[] = []
  const tally = emptyTally()

  const columnOf = (feature: FeatureId) => {
    const known = findings.get(feature)
    if (known) return known
    const made = growingColumn(feature)
    findings.set(feature, made)
    return made
  }
  const add = (row: PatientRow, assessment: Assessment) => {
    const place = ids.length
    ids.push(row.id)
    lines.set(place, row.line)
    for (const [feature, value] of Object.entries(row.patient) as [FeatureId, FeatureValue][])
      columnOf(feature).set(place, value)
    for (const feature of row.notAvailable) columnOf(feature).setNotAvailable(place)
    answers.set(place, assessment)
    countPatient(tally, assessment)
  }
  const refuse = (row: RefusedRow) => {
    refused.push(row)
    countRefused(tally, row.problems.some(({ column }) => column !== null) ? 'invalid-patient' : 'malformed')
  }
  const cohort = (fileName: string): Cohort => {
    const count = ids.length
    return {
      fileName,
      count,
      ids,
      lines: lines.ofLength(count),
      findings: new Map([...findings].map(([feature, column]) => [feature, column.ofLength(count)])),
      answers: answers.ofLength(count),
      refused,
      tally,
    }
  }
  return { add, refuse, cohort, size: () => ids.length + refused.length }
}

function growingColumn(feature: FeatureId) {
  const notAvailable = bytes()
  let some = false
  const isNumber = 'unit' in featureDefinition(feature)
  const codes = new Map(choicesOf(feature).map((choice, index) => [choice, index + 1]))
  const values = isNumber ? growing((length) => new Float64Array(length), Number.NaN) : bytes()
  return {
    set: (place: number, value: FeatureValue) =>
      values.set(place, typeof value === 'number' ? value : (codes.get(value) ?? 0)),
    setNotAvailable: (place: number) => {
      some = true
      notAvailable.set(place, 1)
    },
    ofLength: (length: number): Column => {
      const of = values.ofLength(length)
      const unavailable = some ? notAvailable.ofLength(length) : null
      return of instanceof Float64Array
        ? { kind: 'number', values: of, notAvailable: unavailable }
        : { kind: 'choice', values: of, notAvailable: unavailable }
    },
  }
}

function growingAnswers() {
  const headline = bytes()
  const guidelinesDiffer = bytes()
  const workupCannotBeCompleted = bytes()
  const required = rowsOfFeatures()
  const refining = rowsOfFeatures()
  const sets = criteriaSets.map(({ id, criteria }) => ({
    id,
    outcome: bytes(),
    rows: criteria.map((criterion) => ({ id: criterion.id, truth: bytes() })),
  }))
  const set = (place: number, assessment: Assessment) => {
    headline.set(place, outcomes.indexOf(assessment.headline))
    guidelinesDiffer.set(place, Number(assessment.guidelinesDiffer))
    workupCannotBeCompleted.set(place, Number(assessment.workupCannotBeCompleted))
    required.set(place, assessment.missing.required)
    refining.set(place, assessment.missing.refining)
    for (const { id, outcome, rows } of sets) {
      const result = assessment.sets[id]
      if (!result) throw new Error(`No result of ${id}.`)
      outcome.set(place, outcomes.indexOf(result.outcome))
      for (const { id: criterion, truth } of rows)
        truth.set(place, truths.indexOf(result.criteria[criterion] ?? null))
    }
  }
  const ofLength = (length: number): Answers => ({
    headline: headline.ofLength(length),
    guidelinesDiffer: guidelinesDiffer.ofLength(length),
    workupCannotBeCompleted: workupCannotBeCompleted.ofLength(length),
    outcome: new Map(sets.map(({ id, outcome }) => [id, outcome.ofLength(length)])),
    truth: new Map(sets.flatMap(({ rows }) => rows.map(({ id, truth }) => [id, truth.ofLength(length)]))),
    required: required.ofLength(length),
    refining: refining.ofLength(length),
  })
  return { set, ofLength }
}

function rowsOfFeatures() {
  const list = bytes()
  const row = new Uint8Array(bytesPerRow)
  return {
    set: (place: number, features: readonly FeatureId[]) => {
      row.fill(0)
      setFeatures(row, 0, features)
      for (const [index, byte] of row.entries()) list.set(place * bytesPerRow + index, byte)
    },
    ofLength: (length: number) => list.ofLength(length * bytesPerRow),
  }
}
