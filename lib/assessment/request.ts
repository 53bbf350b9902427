import {
  type FeatureId,
  type FeatureValue,
  featureIds,
  isFeatureId,
  type Patient,
} from '../../rules/index.ts'
import { asGiven, shortened } from './refusal.ts'
import { findingSchemas } from './schema.ts'

/** One fault of a request: at which feature or member, what was given, and what to do about it. */
export interface RequestProblem {
  /** A feature id, or `patient`, `notAvailable` or `id`; null when the request as a whole cannot be read. */
  readonly feature: string | null
  readonly value: unknown
  readonly message: string
}

export interface AssessmentRequest {
  readonly id: string | null
  readonly patient: Patient
  /** Asked for and not to be had. Each id once. */
  readonly notAvailable: readonly FeatureId[]
}

export type CheckedRequest =
  | { readonly ok: true; readonly request: AssessmentRequest }
  | { readonly ok: false; readonly id: string | null; readonly problems: readonly RequestProblem[] }

/**
 * Reads a request for an assessment as a program sends it. Either the request, free of nulls, or every fault at once,
 * one entry a feature. Never throws and never repairs: a value that is refused is not replaced by another.
 */
export function checkRequest(value: unknown): CheckedRequest {
  if (!isObject(value)) {
    const message = `The request must be a JSON object with the member “patient”. You sent ${asGiven(value)}.`
    return { ok: false, id: null, problems: [{ feature: null, value, message }] }
  }
  const faults: Faults = new Map()
  const id = idOf(member(value, 'id'), faults)
  const patient = patientOf(member(value, 'patient'), faults)
  const notAvailable = notAvailableOf(member(value, 'notAvailable'), patient.given, faults)
  if (faults.size === 0) return { ok: true, request: { id, patient: patient.accepted, notAvailable } }
  return { ok: false, id, problems: [...faults.values()] }
}

type Faults = Map<string, RequestProblem>

/** A second fault of one feature is added to the sentence of the first. */
function addFault(faults: Faults, feature: string, value: unknown, message: string): void {
  const earlier = faults.get(feature)
  faults.set(
    feature,
    earlier ? { ...earlier, message: `${earlier.message} ${message}` } : { feature, value, message },
  )
}

function idOf(id: unknown, faults: Faults): string | null {
  if (typeof id === 'string') return id
  if (id !== undefined && id !== null) {
    addFault(faults, 'id', id, `The id must be a text or be left out. You sent ${asGiven(id)}.`)
  }
  return null
}

/** Values of a feature that its schema has let pass. In a cohort the same ones come again and again. */
const passed = new Map<FeatureId, Set<unknown>>(featureIds.map((id) => [id, new Set()]))
const remembered = 512

/** Why a feature cannot have a value; null where it can. What passes is never changed by its schema. */
function faultOf(feature: FeatureId, value: unknown): string | null {
  const known = passed.get(feature)
  if (known?.has(value)) return null
  const read = findingSchemas[feature].safeParse(value)
  if (!read.success) return read.error.issues[0]?.message ?? unknownFeature(feature)
  if (known && known.size < remembered) known.add(value)
  return null
}

function patientOf(patient: unknown, faults: Faults): { accepted: Patient; given: object } {
  if (!isObject(patient)) {
    const message = `The member “patient” must be an object from feature ids to values. You sent ${sent(patient)}.`
    addFault(faults, 'patient', patient, message)
    return { accepted: {}, given: {} }
  }
  const accepted: { [F in FeatureId]?: FeatureValue } = {}
  for (const [feature, value] of Object.entries(patient)) {
    if (!isFeatureId(feature)) {
      addFault(faults, feature, value, unknownFeature(feature))
      continue
    }
    if (value === null || value === undefined) continue
    const fault = faultOf(feature, value)
    if (fault === null) accepted[feature] = value as FeatureValue
    else addFault(faults, feature, value, fault)
  }
  return { accepted: accepted as Patient, given: patient }
}

function notAvailableOf(list: unknown, given: object, faults: Faults): FeatureId[] {
  if (list === undefined || list === null) return []
  if (!isListOfStrings(list)) {
    const found = Array.isArray(list) ? 'a list with something else in it' : asGiven(list)
    addFault(
      faults,
      'notAvailable',
      list,
      `The member “notAvailable” must be a list of feature ids. You sent ${found}.`,
    )
    return []
  }
  const accepted = new Set<FeatureId>()
  for (const feature of new Set(list)) {
    if (!isFeatureId(feature)) {
      addFault(faults, feature, null, `In “notAvailable”: ${unknownFeature(feature)}`)
    } else if ((member(given, feature) ?? null) !== null) {
      addFault(
        faults,
        feature,
        member(given, feature),
        `${feature} has a value and also stands in “notAvailable”. Remove one of the two.`,
      )
    } else {
      accepted.add(feature)
    }
  }
  return [...accepted]
}

function unknownFeature(feature: string): string {
  return `“${shortened(feature)}” is not a feature id. Check its spelling, or remove it.`
}

function sent(value: unknown): string {
  return value === undefined ? 'none' : asGiven(value)
}

/** An own member only, so that nothing is read from a prototype. */
function member(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfStrings(value: unknown): value is string[] {
  // `every` skips the holes of a sparse list; spreading turns them into undefined.
  return Array.isArray(value) && [...value].every((item) => typeof item === 'string')
}
