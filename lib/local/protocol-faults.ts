import {
  type AnyCriteriaSet,
  type AnyCriterion,
  citedSources,
  criteriaSets,
  type Expression,
  featureDefinition,
  type Quantity,
  quantityUnit,
  withUnit,
} from '../../rules/index.ts'
import { localSource } from './protocol.ts'
import { type Fault, pathOf } from './strict-json.ts'

type Keys = readonly PropertyKey[]

/** The parts of a protocol that are looked at here; its shape was checked before. */
type ProtocolSet = Pick<AnyCriteriaSet, 'id' | 'source' | 'criteria'>

const at = (keys: Keys, wrong: string, todo: string): Fault => ({ path: pathOf(keys), wrong, todo })

function sourceFaults(keys: Keys, source: string): readonly Fault[] {
  if (source === localSource || Object.hasOwn(citedSources, source)) return []
  return [
    at(
      keys,
      `“${source}” is no source that this program knows.`,
      `Name one of those at /sources, or “${localSource}” for the protocol itself.`,
    ),
  ]
}

function citationFaults(keys: Keys, { source, also = [], via = [] }: AnyCriterion['cite']): readonly Fault[] {
  return [
    ...sourceFaults([...keys, 'source'], source),
    ...also.flatMap((each, index) => sourceFaults([...keys, 'also', index], each)),
    ...via.flatMap((each, index) => sourceFaults([...keys, 'via', index], each)),
  ]
}

/** Two quantities that are added or compared must have one unit. */
function unitFaults(keys: Keys, quantities: readonly Quantity[]): readonly Fault[] {
  const units = [...new Set(quantities.map(quantityUnit))]
  if (units.length < 2) return []
  return [
    at(
      keys,
      `Findings in different units are joined here: ${units.map((unit) => unit || 'none').join(' and ')}.`,
      'Use findings in one unit.',
    ),
  ]
}

/** A limit that no finding can reach is a limit in another unit, or a slip. */
function limitFaults(keys: Keys, quantity: Quantity, limit: number): readonly Fault[] {
  if (quantity.kind !== 'value') return []
  const definition = featureDefinition(quantity.feature)
  if (!('min' in definition) || (limit >= definition.min && limit <= definition.max)) return []
  const range = withUnit(`${definition.min} to ${definition.max}`, quantityUnit(quantity))
  return [
    at(
      [...keys, 'limit'],
      `The limit ${limit} lies outside the values that ${definition.label} may have: ${range}.`,
      'Check the limit and its unit.',
    ),
  ]
}

function quantityFaults(keys: Keys, quantity: Quantity): readonly Fault[] {
  if (quantity.kind !== 'sum') return []
  return unitFaults(
    keys,
    quantity.features.map((feature) => ({ kind: 'value', feature })),
  )
}

function expressionFaults(keys: Keys, expression: Expression): readonly Fault[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return expression.parts.flatMap((part, index) => expressionFaults([...keys, 'parts', index], part))
    case 'not':
    case 'named':
      return expressionFaults([...keys, 'part'], expression.part)
    case 'compare':
      return [
        ...quantityFaults([...keys, 'quantity'], expression.quantity),
        ...limitFaults(keys, expression.quantity, expression.limit),
      ]
    case 'compare-two':
      return [
        ...quantityFaults([...keys, 'quantity'], expression.quantity),
        ...quantityFaults([...keys, 'with'], expression.with),
        ...unitFaults(keys, [expression.quantity, expression.with]),
      ]
    default:
      return []
  }
}

function idFaults(set: ProtocolSet): readonly Fault[] {
  const taken = criteriaSets.some(({ id }) => id === set.id)
  const seen = new Set<string>()
  const ofRows = set.criteria.flatMap(({ id }, index) => {
    const keys = ['set', 'criteria', index, 'id']
    const twice = seen.has(id)
    seen.add(id)
    if (twice) return [at(keys, `“${id}” is the id of an earlier criterion too.`, 'Give each its own id.')]
    if (!taken && !id.startsWith(`${set.id}/`))
      return [at(keys, `“${id}” does not begin with the id of its set.`, `Begin it with “${set.id}/”.`)]
    return []
  })
  if (!taken) return ofRows
  return [
    at(
      ['set', 'id'],
      `“${set.id}” is the id of a published set, which a local protocol never replaces.`,
      'Choose another id.',
    ),
    ...ofRows,
  ]
}

function roleFaults({ criteria }: ProtocolSet): readonly Fault[] {
  const has = (...roles: readonly string[]) => criteria.some(({ role }) => roles.includes(role))
  const keys = ['set', 'criteria']
  return [
    ...(has('scope')
      ? []
      : [
          at(
            keys,
            'No criterion says whom the protocol speaks about.',
            'Add one with the role "scope", such as the diagnosis of systemic sclerosis.',
          ),
        ]),
    ...(has('indication', 'route')
      ? []
      : [
          at(
            keys,
            'No criterion says for whom transplantation is considered.',
            'Add one with the role "indication" or "route".',
          ),
        ]),
  ]
}

/** What is wrong with a protocol whose shape is right: ids, sources, units, limits and roles. */
export function protocolFaults(set: ProtocolSet): readonly Fault[] {
  return [
    ...idFaults(set),
    ...sourceFaults(['set', 'source'], set.source),
    ...roleFaults(set),
    ...set.criteria.flatMap(({ cite, when }, index) => [
      ...citationFaults(['set', 'criteria', index, 'cite'], cite),
      ...expressionFaults(['set', 'criteria', index, 'when'], when),
    ]),
  ]
}
