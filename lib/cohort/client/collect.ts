import {
  columnsOf,
  criteriaSets,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  findingsOf,
  headlinesInBulk,
  missingForHeadline,
  outcomesInBulk,
  type PackedTruths,
  truthsInBulk,
} from '../../../rules/index.ts'
import {
  type Answers,
  bytesPerRow,
  type Cohort,
  type Column,
  choicesOf,
  type RefusedRow,
  setFeatures,
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
    setAll: (place: number, values: ArrayLike<number>) => {
      roomFor(place + values.length)
      list.set(values, place)
    },
    /** The list with this many places. */
    ofLength: (length: number): List => {
      roomFor(length)
      return list.slice(0, length) as List
    },
  }
}

const bytes = () => growing((length) => new Uint8Array(length), 0)

/** Takes rows, judges them, and makes of them the columns that the worker keeps. */
export function collector() {
  const ids: string[] = []
  const lines = growing((length) => new Uint32Array(length), 0)
  const findings = new Map<FeatureId, ReturnType<typeof growingColumn>>()
  const answers = growingAnswers()
  const refused: RefusedRow[] = []

  const columnOf = (feature: FeatureId) => {
    const known = findings.get(feature)
    if (known) return known
    const made = growingColumn(feature)
    findings.set(feature, made)
    return made
  }
  const add = (rows: readonly PatientRow[]) => {
    const first = ids.length
    for (const [index, row] of rows.entries()) {
      const place = first + index
      ids.push(row.id)
      lines.set(place, row.line)
      for (const feature of Object.keys(row.patient) as FeatureId[]) {
        const value = row.patient[feature]
        if (value !== null && value !== undefined) columnOf(feature).set(place, value)
      }
      for (const feature of row.notAvailable) columnOf(feature).setNotAvailable(place)
    }
    answers.add(first, rows)
  }
  const cohort = (fileName: string, reference: string | null): Cohort => {
    const count = ids.length
    return {
      fileName,
      reference,
      count,
      ids,
      lines: lines.ofLength(count),
      findings: new Map([...findings].map(([feature, column]) => [feature, column.ofLength(count)])),
      answers: answers.ofLength(count),
      refused,
    }
  }
  return { add, refuse: (row: RefusedRow) => refused.push(row), cohort }
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

const criteria = criteriaSets.flatMap((set) => set.criteria)

function growingAnswers() {
  const headline = bytes()
  const guidelinesDiffer = bytes()
  const required = rowsOfFeatures()
  const refining = rowsOfFeatures()
  const outcome = new Map(criteriaSets.map(({ id }) => [id, bytes()]))
  const truth = new Map(criteria.map(({ id }) => [id, bytes()]))

  /** Judges rows, the first of which has this place: the same answers as one by one, in a fraction of the time. */
  const add = (place: number, rows: readonly PatientRow[]) => {
    const found = truthsInBulk(criteria, columnsOf(rows.map(({ patient }) => patient)))
    const headlines = headlinesInBulk(criteriaSets, found, rows.length)
    headline.setAll(place, headlines.headline)
    guidelinesDiffer.setAll(place, headlines.guidelinesDiffer)
    for (const set of criteriaSets)
      outcome.get(set.id)?.setAll(place, outcomesInBulk(set, found, rows.length))
    for (const [id, truths] of Object.entries(found))
      truth.get(id)?.setAll(place, codesOf(truths, rows.length))
    for (const [index, { patient, notAvailable }] of rows.entries()) {
      const missing = missingForHeadline(criteriaSets, findingsOf(patient), new Set(notAvailable))
      required.set(place + index, missing.required)
      refining.set(place + index, missing.refining)
    }
  }
  const ofLength = (length: number): Answers => ({
    headline: headline.ofLength(length),
    guidelinesDiffer: guidelinesDiffer.ofLength(length),
    outcome: new Map([...outcome].map(([id, list]) => [id, list.ofLength(length)])),
    truth: new Map([...truth].map(([id, list]) => [id, list.ofLength(length)])),
    required: required.ofLength(length),
    refining: refining.ofLength(length),
  })
  return { add, ofLength }
}

/** The truths of rows as places in `truths`: a bit of the one is 1, of the other 0, and of neither 2. */
function codesOf({ isTrue, isFalse }: PackedTruths, rows: number): Uint8Array {
  const codes = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const met = ((isTrue[row >>> 5] ?? 0) >>> (row & 31)) & 1
    const unmet = ((isFalse[row >>> 5] ?? 0) >>> (row & 31)) & 1
    codes[row] = 2 - met - 2 * unmet
  }
  return codes
}

function rowsOfFeatures() {
  const list = bytes()
  const row = new Uint8Array(bytesPerRow)
  return {
    set: (place: number, features: readonly FeatureId[]) => {
      row.fill(0)
      setFeatures(row, 0, features)
      list.setAll(place * bytesPerRow, row)
    },
    ofLength: (length: number) => list.ofLength(length * bytesPerRow),
  }
}
