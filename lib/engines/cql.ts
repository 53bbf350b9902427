import type { Expression, FeatureId, Findings, Leaf, Quantity, Truth } from '../../rules/index.ts'
import { type Encode, peer, versionOf } from './engine.ts'

interface Results {
  readonly patientResults: Readonly<Record<string, Readonly<Record<string, Truth>>>>
}

interface Cql {
  readonly Library: new (elm: object) => object
  readonly Executor: new (library: object) => { readonly exec: (source: object) => Promise<Results> }
}

const system = 'urn:hl7-org:elm-types:r1'
const literal = (type: 'Boolean' | 'Decimal' | 'Integer' | 'String', value: string) => ({
  type: 'Literal',
  valueType: `{${system}}${type}`,
  value,
})
const decimal = (value: number) => literal('Decimal', String(value))

const read = (feature: FeatureId) => ({
  type: 'Property',
  path: feature,
  source: { type: 'ExpressionRef', name: 'Patient' },
})
const rounded = (operand: object) => ({ type: 'Round', operand, precision: literal('Integer', '6') })
const binary = (type: string, left: object, right: object) => ({ type, operand: [left, right] })

function quantityElm(quantity: Quantity): object {
  switch (quantity.kind) {
    case 'value':
      return read(quantity.feature)
    case 'offset':
      return rounded(binary('Add', read(quantity.feature), decimal(quantity.by)))
    case 'sum':
      return rounded(binary('Add', read(quantity.features[0]), read(quantity.features[1])))
    case 'absolute-decline':
      return rounded(binary('Subtract', read(`${quantity.feature}Previous`), read(quantity.feature)))
    case 'relative-decline': {
      const previous = read(`${quantity.feature}Previous`)
      const fall = binary('Subtract', previous, read(quantity.feature))
      return rounded(binary('Divide', binary('Multiply', decimal(100), fall), previous))
    }
  }
}

const comparisons = {
  '<': 'Less',
  '<=': 'LessOrEqual',
  '>': 'Greater',
  '>=': 'GreaterOrEqual',
  '=': 'Equal',
} as const

function leafElm(leaf: Leaf): object {
  switch (leaf.kind) {
    case 'compare':
      return binary(comparisons[leaf.comparator], quantityElm(leaf.quantity), decimal(leaf.limit))
    case 'compare-two':
      return binary(comparisons[leaf.comparator], quantityElm(leaf.quantity), quantityElm(leaf.with))
    case 'answer':
      return leaf.is ? read(leaf.feature) : { type: 'Not', operand: read(leaf.feature) }
    case 'one-of':
      return joined(
        'Or',
        leaf.values.map((value) => binary('Equal', read(leaf.feature), literal('String', value))),
      )
  }
}

function joined(type: 'And' | 'Or', parts: readonly object[]): object {
  return parts.length === 0
    ? literal('Boolean', String(type === 'And'))
    : parts.reduce((left, right) => binary(type, left, right))
}

/** CQL's and, or and not are Kleene's; of two scales one known is asked for by a case. */
function elm(expression: Expression): object {
  switch (expression.kind) {
    case 'all':
      return joined('And', expression.parts.map(elm))
    case 'any':
      return joined('Or', expression.parts.map(elm))
    case 'any-known': {
      const parts = expression.parts.map(elm)
      const some = (type: 'IsTrue' | 'IsFalse') =>
        joined(
          'Or',
          parts.map((operand) => ({ type, operand })),
        )
      return {
        type: 'Case',
        caseItem: [
          // biome-ignore lint/suspicious/noThenProperty: it is what ELM calls it
          { when: some('IsTrue'), then: literal('Boolean', 'true') },
          // biome-ignore lint/suspicious/noThenProperty: it is what ELM calls it
          { when: some('IsFalse'), then: literal('Boolean', 'false') },
        ],
        else: { type: 'Null' },
      }
    }
    case 'not':
      return { type: 'Not', operand: elm(expression.part) }
    case 'named':
      return elm(expression.part)
    default:
      return leafElm(expression)
  }
}

const patientType = '{urn:engines-compared}Patient'

function libraryOf(criteria: readonly { readonly when: Expression }[]): object {
  const define = (name: string, expression: object) => ({
    name,
    context: 'Patient',
    accessLevel: 'Public',
    expression,
  })
  const patient = { type: 'SingletonFrom', operand: { type: 'Retrieve', dataType: patientType } }
  return {
    library: {
      identifier: { id: 'criteria' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: system }] },
      statements: {
        def: [define('Patient', patient), ...criteria.map(({ when }, at) => define(`c${at}`, elm(when)))],
      },
    },
  }
}

/** The records as the patients of a source, one after another. */
function sourceOf(records: readonly Findings[]): object {
  let next = 0
  const patientAt = (at: number) => {
    const findings = records[at]
    if (findings === undefined) return undefined
    const record = { ...findings, getId: () => String(at), findRecords: () => [record] }
    return record
  }
  return {
    currentPatient: () => patientAt(next),
    nextPatient: () => {
      next += 1
      return patientAt(next)
    },
  }
}

/** A library with one definition a criterion, in the form a translator gives; CQL has an unknown of its own. */
export const cql: Encode = async (criteria) => {
  const { Library, Executor } = await peer<Cql>('cql-execution')
  const executor = new Executor(new Library(libraryOf(criteria)))
  return {
    name: versionOf('cql-execution'),
    unknown: 'its own null',
    truths: async (records) => {
      const { patientResults } = await executor.exec(sourceOf(records))
      return records.map((_, at) => criteria.map((_criterion, of) => patientResults[at]?.[`c${of}`] ?? null))
    },
  }
}
