import { youngestForClearance } from '../calculators/kidney.ts'
import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { type Findings, placeOf, type Values } from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition, featureIds } from '../features/index.ts'
import { type Compiled, compiledSet, type Openness, type Variable } from './compiled.ts'
import { compiledHeadline } from './compiled-headline.ts'
import { clearanceInputs, deriveClearance, valuesOf } from './findings.ts'

/** The features still worth finding out, for one set or for the headline. */
export interface Missing {
  /** The indication is not known, and these can change it. */
  readonly required: readonly FeatureId[]
  /** The others that can change the outcome. */
  readonly refining: readonly FeatureId[]
}

/**
 * Extreme values of a feature that is not known: a statement that rises or falls with it takes its own extremes there.
 * The youngest age is an adult's, because under it no clearance is derived at all.
 */
function extremesOf(feature: FeatureId): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'enum') return Object.keys(definition.values)
  if (definition.type === 'boolean') return [false, true]
  return [feature === 'ageYears' ? youngestForClearance : definition.min, definition.max]
}

const extremes = featureIds.map(extremesOf)

const staysBlank: Openness = { classes: [0], movedBy: [] }

/** The only class that remains once every feature of a variable is known; any, for a value that no entry may have. */
function settled({ classOf, settledAs, open }: Variable, values: Values): Openness {
  return settledAs[classOf(values)] ?? { classes: open, movedBy: [] }
}

type Askable = (place: number) => boolean

function openness(variable: Variable, values: (FeatureValue | undefined)[], askable: Askable): Openness {
  const { only, places, derivable, unsettled } = variable
  if (only !== null) {
    if (values[only] !== undefined) return settled(variable, values)
    return askable(only) ? unsettled : staysBlank
  }
  if (derivable) return clearanceOpenness(variable, values, askable)
  const absent = places.filter((place) => values[place] === undefined)
  if (absent.length === 0) return settled(variable, values)
  if (!absent.every(askable)) return staysBlank
  return { classes: reachable(variable, values, absent), movedBy: absent }
}

/**
 * The classes of a variable with a single statement that are reached when these features take their extremes, in every
 * combination; and the blank. The list is as it was afterwards.
 */
function reachable(
  { classes, classOf }: Variable,
  values: (FeatureValue | undefined)[],
  absent: readonly number[],
  derive?: (values: (FeatureValue | undefined)[]) => void,
): readonly number[] {
  const reached = new Set([0])
  const complete = (position: number): void => {
    const place = absent[position]
    if (place === undefined) {
      derive?.(values)
      reached.add(classOf(values))
      if (derive) values[clearance] = undefined
      return
    }
    for (const extreme of extremes[place] ?? []) {
      values[place] = extreme
      complete(position + 1)
    }
    values[place] = undefined
  }
  complete(0)
  return classes.flatMap((_, index) => (reached.has(index) ? [index] : []))
}

const clearance = placeOf('creatinineClearanceMlMin')
const inputsOfClearance = clearanceInputs.map((id) => placeOf(id))

/** A clearance may be measured, or follow from age, sex, weight and creatinine. */
function clearanceOpenness(
  variable: Variable,
  values: (FeatureValue | undefined)[],
  askable: Askable,
): Openness {
  if (values[clearance] !== undefined) return settled(variable, values)
  const absent = inputsOfClearance.filter((place) => values[place] === undefined)
  const inputs = absent.every(askable) ? absent : []
  if (askable(clearance)) return { classes: variable.open, movedBy: [clearance, ...inputs] }
  if (inputs.length === 0) return staysBlank
  return { classes: reachable(variable, values, inputs, deriveClearance), movedBy: inputs }
}

/**
 * The features that can still change a set's outcome, for what is known of a patient.
 *
 * Never leaves out one that can. It is exact for statements about one feature; a statement about several (a decline, a
 * sum, a clearance not yet derived) is taken as free of the others, so that now and then a feature is named that cannot
 * change anything.
 *
 * @param notAvailable features that were asked for and cannot be had: they stay unknown and are never named
 */
export function missingFor(
  set: AnyCriteriaSet,
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  return missingIn(compiledSet(set), valuesOf(findings), notAvailable)
}

/**
 * The features that can still change the headline; see `missingFor`. More than what the sets miss each by itself: while
 * one guideline is met, what speaks against in the other counts, though that one's own outcome is settled.
 *
 * @param sets one list that is kept; those outside the headline are left out
 */
export function missingForHeadline(
  sets: readonly AnyCriteriaSet[],
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  return missingIn(compiledHeadline(sets), valuesOf(findings), notAvailable)
}

const noPlaces: readonly number[] = []

/** The places of the scales of which one is known. */
function answeredOf(scales: readonly (readonly number[])[], values: Values): readonly number[] {
  return scales.filter((scale) => scale.some((place) => values[place] !== undefined)).flat()
}

// What is noted of each feature, at its place: one list, written over for each answer.
const noted = new Uint8Array(featureIds.length)
const canChangeOutcome = 1
const canChangeIndication = 2

/** See `missingFor`. Values are tried out in the list itself, which is as it was afterwards. */
export function missingIn(
  { variables, diagrams, indication, outcome, places, scales }: Compiled,
  values: (FeatureValue | undefined)[],
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  const answered = scales.length === 0 ? noPlaces : answeredOf(scales, values)
  const open: Openness[] = []
  const classes: (readonly number[])[] = []
  const askable = (place: number) => !answered.includes(place) && !notAvailable.has(featureAt(place))
  for (const variable of variables) {
    const each = openness(variable, values, askable)
    open.push(each)
    classes.push(each.classes)
  }

  noted.fill(0)
  const note = (levels: readonly number[], what: number) => {
    for (const level of levels)
      for (const place of open[level]?.movedBy ?? []) noted[place] = (noted[place] ?? 0) | what
  }
  note(diagrams.support(outcome, classes), canChangeOutcome)
  note(diagrams.support(indication, classes), canChangeIndication)

  const required: FeatureId[] = []
  const refining: FeatureId[] = []
  for (const place of places) {
    if (noted[place] === canChangeOutcome) refining.push(featureAt(place))
    if (noted[place] === (canChangeOutcome | canChangeIndication)) required.push(featureAt(place))
  }
  return { required, refining }
}

function featureAt(place: number): FeatureId {
  const feature = featureIds[place]
  if (feature === undefined) throw new Error(`No feature at ${place}.`)
  return feature
}
