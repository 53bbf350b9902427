import {
  clearanceInputs,
  cockcroftGaultTerms,
  type Expression,
  type FeatureId,
  featureDefinition,
  featureIds,
  featuresOf,
  featuresOfQuantity,
  type Leaf,
  leavesOf,
  type Quantity,
  youngestForClearance,
} from '../../rules/index.ts'
import { type Engine, typedNull } from './dialect.ts'
import { quantityName } from './statement.ts'
import { and, type Column, literal, or, type Sql } from './text.ts'

const clearance = 'creatinineClearanceMlMin' satisfies FeatureId
/** The clearance as calculated, before it is rounded. */
const calculatedClearance = 'calculated_clearance'

/** Writes the name of a column. */
type Write = (name: string) => string

/** Every feature that these statements look at, with those from which the clearance is derived. */
export function featuresRead(statements: readonly Expression[]): readonly FeatureId[] {
  const read = new Set(statements.flatMap(featuresOf))
  if (read.has(clearance)) for (const input of clearanceInputs) read.add(input)
  return featureIds.filter((id) => read.has(id))
}

/** Every quantity of these statements that is calculated from findings, once. */
export function calculatedIn(statements: readonly Expression[]): readonly Quantity[] {
  const found = new Map<string, Quantity>()
  for (const quantity of statements.flatMap(leavesOf).flatMap(quantitiesOf))
    if (quantity.kind !== 'value') found.set(quantityName(quantity), quantity)
  return [...found.values()]
}

function quantitiesOf(leaf: Leaf): readonly Quantity[] {
  if (leaf.kind === 'compare') return [leaf.quantity]
  return leaf.kind === 'compare-two' ? [leaf.quantity, leaf.with] : []
}

/**
 * What was entered, numbers as floating-point numbers whatever they are in the table.
 *
 * @param inTable the features that have a column there; the others are NULL
 */
export function enteredColumns(
  features: readonly FeatureId[],
  inTable: readonly FeatureId[],
  engine: Engine,
  write: Write,
): readonly Column[] {
  return features.map((id) => {
    const name = write(id)
    const { type } = featureDefinition(id)
    const column = inTable.includes(id) ? name : typedNull[type]
    if (type === 'boolean') return { name, is: column }
    return { name, is: type === 'enum' ? engine.text(column) : engine.number(column) }
  })
}

/** Whether a value is one that the dictionary does not allow. Never NULL: a blank is allowed. */
export function refused(features: readonly FeatureId[], engine: Engine, write: Write): Sql {
  const faults = features.flatMap((id) => notAllowed(id, write(id), engine))
  if (faults.length === 0) return 'FALSE'
  return { cases: [[or(faults), 'TRUE']], otherwise: 'FALSE' }
}

/** True where the value is not allowed, NULL where there is none. */
function notAllowed(id: FeatureId, name: string, engine: Engine): readonly Sql[] {
  const definition = featureDefinition(id)
  if (definition.type === 'boolean') return engine.noBoolean(name)
  if (definition.type === 'enum')
    return [`${name} NOT IN (${Object.keys(definition.values).map(literal).join(', ')})`]
  const { type, min, max, step } = definition
  // Written so that what is not a number lies outside too, in engines where it compares with nothing as in the others.
  const outside = [`${name} < ${min}`, `NOT ${name} <= ${max}`]
  if (step !== undefined) return [...outside, `${name} / ${step} <> FLOOR(${name} / ${step})`]
  return type === 'integer' ? [...outside, `${name} <> FLOOR(${name})`] : outside
}

/** Every value of a patient, none where one was refused; and the quantities calculated from them, not yet rounded. */
export function findingsColumns(
  features: readonly FeatureId[],
  calculated: readonly Quantity[],
  engine: Engine,
  write: Write,
): readonly Column[] {
  const values = features.map((id) => {
    const name = write(id)
    return { name, is: unlessRefused(featureDefinition(id).type === 'boolean' ? engine.boolean(name) : name) }
  })
  const quantities = calculated.map((quantity) => ({
    name: write(quantityName(quantity)),
    is: unlessRefused(calculation(quantity, write)),
  }))
  return [...values, ...quantities, ...(features.includes(clearance) ? [clearanceColumn(write)] : [])]
}

function unlessRefused(value: Sql): Sql {
  return { cases: [['refused', 'NULL']], otherwise: value }
}

/** What was measured stands; where nothing was, Cockcroft and Gault, with the same steps in the same order. */
function clearanceColumn(write: Write): Column {
  const { limitAge, divisor, female, umolPerMgDl } = cockcroftGaultTerms
  const [age, sex, weight, creatinine] = clearanceInputs.map(write)
  const value = `(${limitAge} - ${age}) * ${weight} / NULLIF(${divisor} * (${creatinine} / ${umolPerMgDl}), 0)`
  const adult = `${age} >= ${youngestForClearance}`
  return {
    name: write(calculatedClearance),
    note: 'By Cockcroft and Gault, where none was measured.',
    is: {
      cases: [
        [or(['refused', `${write(clearance)} IS NOT NULL`]), 'NULL'],
        [and([adult, `${sex} = 'female'`]), `${value} * ${female}`],
        [and([adult, `${sex} = 'male'`]), value],
      ],
      otherwise: 'NULL',
    },
  }
}

function calculation(quantity: Quantity, write: Write): string {
  const [first = '', second = ''] = featuresOfQuantity(quantity).map(write)
  switch (quantity.kind) {
    case 'value':
      return first
    case 'offset':
      return `${first} + ${quantity.by}`
    case 'sum':
      return `${first} + ${second}`
    case 'absolute-decline':
      return `${second} - ${first}`
    case 'relative-decline':
      return `100 * (${second} - ${first}) / NULLIF(${second}, 0)`
  }
}

/** Every finding as the criteria compare it: calculated ones rounded to six decimals, half away from zero. */
export function measuredColumns(
  features: readonly FeatureId[],
  calculated: readonly Quantity[],
  engine: Engine,
  write: Write,
): readonly Column[] {
  const values = features.map((id): Column => {
    const name = write(id)
    if (id !== clearance) return { name, is: name }
    return { name, is: { call: 'COALESCE', parts: [name, engine.rounded(write(calculatedClearance))] } }
  })
  const quantities = calculated.map((quantity): Column => {
    const name = write(quantityName(quantity))
    return { name, is: engine.rounded(name) }
  })
  return [...values, ...quantities]
}
