import { youngestForClearance } from '../calculators/kidney.ts'
import { type Expression, type Leaf, placeOf, type Values } from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition, featureIds } from '../features/index.ts'
import { Diagrams, type Node } from './diagram.ts'
import { clearanceInputs, deriveClearance } from './findings.ts'
import { statementsOver } from './statements.ts'
import { type Variable, variablesOf } from './variables.ts'

/**
 * What may still become of a variable, its range, as one number that is the same for every variable: several classes, or
 * from `settled` on the one class that it is.
 */
export const blankOrTrue = 0
export const blankOrFalse = 1
export const every = 2
export const settled = 3

/** The class of what is not known, of every variable. */
export const blank = 0

/** How a variable of some criteria is found among those that are read: the class it has there, for each class here. */
export interface View {
  readonly at: number
  readonly classAt: readonly number[]
}

/** A patient as some criteria see one. The lists of numbers are written over for the next patient. */
export interface Seen {
  readonly values: Values
  readonly notAvailable: ReadonlySet<FeatureId>
  /** The class of every variable for what is known. */
  readonly classes: Int32Array
  /** What may still become of every variable. */
  readonly ranges: Int32Array
}

/** Everything that some criteria ask of a patient, so that each value is looked at once for all of them. */
export class Reading {
  readonly #variables: readonly Variable[]
  readonly #numberOf: ReadonlyMap<string, number>
  /** The place of the feature that alone can move a variable; -1 where there may be several. */
  readonly only: Int32Array
  readonly #classOf: readonly Variable['classOf'][]
  /** The classes of the two answers to a question: more than half of what is read, so they are not called for. */
  readonly #ifNo: Int32Array
  readonly #ifYes: Int32Array
  readonly #classes: Int32Array
  readonly #ranges: Int32Array
  /** What may become of each variable while none of its features is known. */
  readonly #unsettled: readonly number[]
  readonly #diagrams = new Diagrams()
  readonly #statement: (expression: Expression) => Node

  constructor(leaves: readonly Leaf[]) {
    this.#variables = variablesOf(leaves)
    this.#numberOf = new Map(this.#variables.map(({ key }, at) => [key, at]))
    this.only = Int32Array.from(this.#variables, ({ only }) => only ?? several)
    this.#classOf = this.#variables.map(({ classOf }) => classOf)
    this.#ifNo = Int32Array.from(this.#variables, ({ answers }) => answers?.[0] ?? blank)
    this.#ifYes = Int32Array.from(this.#variables, ({ answers }) => answers?.[1] ?? blank)
    this.#classes = new Int32Array(this.#variables.length)
    this.#ranges = new Int32Array(this.#variables.length)
    const nothing = featureIds.map(() => undefined)
    this.#unsettled = this.#variables.map((variable) =>
      variable.only === null && !variable.derivable ? reachable(variable, nothing, variable.places) : every,
    )
    this.#statement = statementsOver(this.#variables, this.#diagrams)
  }

  /** A statement whose leaves are among those that are read, made ready for `truthOf`. */
  statement(expression: Expression): Node {
    return this.#statement(expression)
  }

  /** The code of whether a statement holds for a patient of these classes; see `truthOf`. */
  codeOf(statement: Node, classes: Int32Array): number {
    return this.#diagrams.valueAt(statement, classes)
  }

  /** The class of every variable for what is known; a value that no entry may have is read like any other. */
  classesFor(values: Values): Int32Array {
    for (let at = 0; at < this.only.length; at += 1) this.#classes[at] = this.#classFor(at, values)
    return this.#classes
  }

  #classFor(at: number, values: Values): number {
    const only = this.only[at] ?? several
    if (only !== several) {
      const value = values[only]
      if (value === undefined) return blank
      if (value === true) return this.#ifYes[at] ?? blank
      if (value === false) return this.#ifNo[at] ?? blank
    }
    return this.#classOf[at]?.(values) ?? blank
  }

  /**
   * How a patient is seen.
   *
   * @param values values are tried out in the list itself, which is as it was afterwards
   * @param notAvailable features that stay unknown
   */
  see(values: (FeatureValue | undefined)[], notAvailable: ReadonlySet<FeatureId>): Seen {
    const [classes, ranges] = [this.#classes, this.#ranges]
    const askable = askableBut(notAvailable)
    for (let at = 0; at < classes.length; at += 1) {
      const only = this.only[at] ?? several
      const own = this.#classFor(at, values)
      classes[at] = own
      if (only === several)
        ranges[at] = rangeOfStatement(
          this.#variableAt(at),
          this.#unsettled[at] ?? every,
          settled + own,
          values,
          askable,
        )
      else ranges[at] = values[only] === undefined && askable(only) ? every : settled + own
    }
    return { values, notAvailable, classes, ranges }
  }

  /** The places of the features that can still move a variable. */
  moversOf(at: number, { values, notAvailable }: Seen): readonly number[] {
    const { places, derivable } = this.#variableAt(at)
    const askable = askableBut(notAvailable)
    const absent = places.filter((place) => values[place] === undefined && askable(place))
    return derivable ? [...absent, ...inputsStillOpen(values, askable)] : absent
  }

  /** The variables about the feature whose value stands at this place. */
  about(place: number): readonly number[] {
    return this.#variables.flatMap(({ places }, at) => (places.includes(place) ? [at] : []))
  }

  /** Where a variable of some of the criteria is found here. */
  viewOf(variable: Variable): View {
    const at = this.#numberOf.get(variable.key)
    if (at === undefined) throw new Error(`${variable.key} is not among what is read.`)
    const { leaves, classes } = this.#variableAt(at)
    const positions = variable.leaves.map((leaf) => leaves.findIndex((each) => isSame(each, leaf)))
    const numberOf = new Map(variable.classes.map((row, index) => [row.join(), index]))
    return {
      at,
      classAt: classes.map((row) => {
        const index = numberOf.get(positions.map((position) => row[position] ?? null).join())
        if (index === undefined) throw new Error(`A class of ${variable.key} is nowhere to be found.`)
        return index
      }),
    }
  }

  #variableAt(at: number): Variable {
    const variable = this.#variables[at]
    if (variable === undefined) throw new Error(`No variable ${at}.`)
    return variable
  }
}

const several = -1

const isSame = (a: Leaf, b: Leaf): boolean => JSON.stringify(a) === JSON.stringify(b)

type Askable = (place: number) => boolean

const anything: Askable = () => true

function askableBut(notAvailable: ReadonlySet<FeatureId>): Askable {
  return notAvailable.size === 0 ? anything : (place) => !notAvailable.has(featureAt(place))
}

export function featureAt(place: number): FeatureId {
  const feature = featureIds[place]
  if (feature === undefined) throw new Error(`No feature at ${place}.`)
  return feature
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

/**
 * What a statement may come to when these features take their extremes, in every combination, or stay blank. The list is
 * as it was afterwards.
 */
function reachable(
  { classOf }: Variable,
  values: (FeatureValue | undefined)[],
  absent: readonly number[],
  derive?: (values: (FeatureValue | undefined)[]) => void,
): number {
  const reached = [true, false, false]
  const complete = (position: number): void => {
    const place = absent[position]
    if (place === undefined) {
      derive?.(values)
      reached[classOf(values)] = true
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
  const [, no, yes] = reached
  if (no) return yes ? every : blankOrFalse
  return yes ? blankOrTrue : settled + blank
}

const clearance = placeOf('creatinineClearanceMlMin')
const inputsOfClearance = clearanceInputs.map((id) => placeOf(id))

/** The features from which a clearance may yet follow: none where one of them cannot be had. */
function inputsStillOpen(values: Values, askable: Askable): readonly number[] {
  const absent = inputsOfClearance.filter((place) => values[place] === undefined)
  return absent.every(askable) ? absent : []
}

/** What a statement about several features may come to; `unsettled` while none of them is known. */
function rangeOfStatement(
  variable: Variable,
  unsettled: number,
  known: number,
  values: (FeatureValue | undefined)[],
  askable: Askable,
): number {
  const { places, derivable } = variable
  if (derivable) return rangeOfClearance(variable, known, values, askable)
  let absent = 0
  for (const place of places)
    if (values[place] === undefined) {
      if (!askable(place)) return settled + blank
      absent += 1
    }
  if (absent === 0) return known
  if (absent === places.length) return unsettled
  const open = places.filter((place) => values[place] === undefined)
  return reachable(variable, values, open)
}

/** A clearance may be measured, or follow from age, sex, weight and creatinine. */
function rangeOfClearance(
  variable: Variable,
  known: number,
  values: (FeatureValue | undefined)[],
  askable: Askable,
): number {
  if (values[clearance] !== undefined) return known
  if (askable(clearance)) return every
  const inputs = inputsStillOpen(values, askable)
  return inputs.length === 0 ? settled + blank : reachable(variable, values, inputs, deriveClearance)
}
