import {
  type EnumFeature,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
} from '../features/index.ts'
import { compared, rounded } from './evaluate.ts'
import type { Comparator, Expression, Quantity } from './expression.ts'
import type { Truth } from './truth.ts'

/**
 * What is known of a patient, as a list in the order of the dictionary; undefined is unknown. A place in a list is found
 * many times as quickly as a property of a record that may have any.
 */
export type Values = readonly (FeatureValue | undefined)[]

const places = new Map<string, number>(featureIds.map((id, place) => [id, place]))

/** Where the value of a feature stands; undefined for what is no feature. */
export function placeOf(feature: FeatureId): number
export function placeOf(name: string): number | undefined
export function placeOf(name: string): number | undefined {
  return places.get(name)
}

/** A statement as a function: the truth that `evaluate` gives for its expression. */
export type Statement = (values: Values) => Truth

/**
 * Makes functions of an expression, one inside the other, so that nothing of the expression is looked at again for each
 * patient. `evaluate` is the definition; the laws hold the two equal.
 */
export function compiled(expression: Expression): Statement {
  switch (expression.kind) {
    case 'all':
      return allOf(expression.parts.map(compiled))
    case 'any':
      return anyOf(expression.parts.map(compiled))
    case 'any-known':
      return anyKnownOf(expression.parts.map(compiled))
    case 'not': {
      const part = compiled(expression.part)
      return (values) => {
        const truth = part(values)
        return truth === null ? null : !truth
      }
    }
    case 'named':
      return compiled(expression.part)
    case 'compare':
      return comparison(quantityIn(expression.quantity), expression.comparator, expression.limit)
    case 'compare-two':
      return comparisonOfTwo(
        quantityIn(expression.quantity),
        expression.comparator,
        quantityIn(expression.with),
      )
    case 'answer':
      return answered(placeOf(expression.feature), expression.is)
    case 'one-of':
      return lookup(expression.feature, namesOf(expression.feature), (name) =>
        expression.values.some((value) => value === name),
      )
  }
}

function allOf(parts: readonly Statement[]): Statement {
  return (values) => {
    let result: Truth = true
    for (const part of parts) {
      const truth = part(values)
      if (truth === false) return false
      if (truth === null) result = null
    }
    return result
  }
}

function anyOf(parts: readonly Statement[]): Statement {
  return (values) => {
    let result: Truth = false
    for (const part of parts) {
      const truth = part(values)
      if (truth === true) return true
      if (truth === null) result = null
    }
    return result
  }
}

function anyKnownOf(parts: readonly Statement[]): Statement {
  return (values) => {
    let result: Truth = null
    for (const part of parts) {
      const truth = part(values)
      if (truth === true) return true
      if (truth === false) result = false
    }
    return result
  }
}

const namesOf = (feature: EnumFeature): readonly string[] => {
  const definition = featureDefinition(feature)
  return definition.type === 'enum' ? Object.keys(definition.values) : []
}

function answered(place: number, is: boolean): Statement {
  return (values) => {
    const answer = values[place]
    return typeof answer === 'boolean' ? answer === is : null
  }
}

/** The truth of each value a feature may have; of any other it is unknown. */
function lookup(
  feature: FeatureId,
  values: readonly FeatureValue[],
  holds: (value: FeatureValue) => boolean,
): Statement {
  const place = placeOf(feature)
  const truths = new Map<FeatureValue | undefined, boolean>(values.map((value) => [value, holds(value)]))
  return (known) => truths.get(known[place]) ?? null
}

/** A number read from what is known; NaN where it is not known. */
type Reading = (values: Values) => number

/** A function for each comparator, so that nothing but the number is left to look at. */
function comparison(read: Reading, comparator: Comparator, limit: number): Statement {
  switch (comparator) {
    case '>':
      return (values) => {
        const value = read(values)
        return Number.isNaN(value) ? null : value > limit
      }
    case '>=':
      return (values) => {
        const value = read(values)
        return Number.isNaN(value) ? null : value >= limit
      }
    case '<':
      return (values) => {
        const value = read(values)
        return Number.isNaN(value) ? null : value < limit
      }
    case '<=':
      return (values) => {
        const value = read(values)
        return Number.isNaN(value) ? null : value <= limit
      }
    case '=':
      return (values) => {
        const value = read(values)
        return Number.isNaN(value) ? null : value === limit
      }
  }
}

function comparisonOfTwo(read: Reading, comparator: Comparator, other: Reading): Statement {
  return (values) => compared(ifKnown(read(values)), comparator, ifKnown(other(values)))
}

const ifKnown = (value: number): number | null => (Number.isNaN(value) ? null : value)

function quantityIn(quantity: Quantity): Reading {
  switch (quantity.kind) {
    case 'value':
      return reading(quantity.feature)
    case 'offset': {
      const { by } = quantity
      return calculated(
        reading(quantity.feature),
        () => by,
        (value, added) => value + added,
      )
    }
    case 'sum': {
      const [first, second] = quantity.features
      return calculated(reading(first), reading(second), (a, b) => a + b)
    }
    case 'absolute-decline':
      return calculated(
        reading(quantity.feature),
        reading(`${quantity.feature}Previous`),
        (now, previous) => previous - now,
      )
    case 'relative-decline':
      return calculated(
        reading(quantity.feature),
        reading(`${quantity.feature}Previous`),
        (now, previous) => (100 * (previous - now)) / previous,
      )
  }
}

function reading(feature: FeatureId): Reading {
  const place = placeOf(feature)
  return (values) => {
    const value = values[place]
    return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN
  }
}

function calculated(a: Reading, b: Reading, how: (a: number, b: number) => number): Reading {
  return (values) => {
    const value = rounded(how(a(values), b(values)))
    return Number.isFinite(value) ? value : Number.NaN
  }
}
