import type { FeatureId, FeatureValue, Findings, Quantity, Truth } from '../../rules/index.ts'
import { type Encode, peer, versionOf } from './engine.ts'
import { type Plain, surelyFalse, surelyTrue } from './surely.ts'

interface Zen {
  readonly ZenEngine: new () => {
    readonly createDecision: (graph: object) => {
      readonly evaluate: (record: Findings) => Promise<{ readonly result: Readonly<Record<string, Truth>> }>
    }
  }
}

function quantityText(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return quantity.feature
    case 'offset':
      return `round(${quantity.feature} + ${quantity.by}, 6)`
    case 'sum':
      return `round(${quantity.features.join(' + ')}, 6)`
    case 'absolute-decline':
      return `round(${quantity.feature}Previous - ${quantity.feature}, 6)`
    case 'relative-decline': {
      const previous = `${quantity.feature}Previous`
      return `round(100 * (${previous} - ${quantity.feature}) / ${previous}, 6)`
    }
  }
}

const operators = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '=': '==', '!=': '!=' } as const
const literal = (value: FeatureValue): string => (typeof value === 'string' ? `'${value}'` : String(value))
const equal = (feature: FeatureId, value: FeatureValue) => `${feature} == ${literal(value)}`

function text(plain: Plain): string {
  switch (plain.kind) {
    case 'and':
    case 'or':
      return `(${plain.parts.map(text).join(` ${plain.kind} `)})`
    case 'not':
      return `not (${text(plain.part)})`
    case 'known':
      return `${plain.feature} != null`
    case 'compare': {
      const right = typeof plain.right === 'number' ? String(plain.right) : quantityText(plain.right)
      return `${quantityText(plain.left)} ${operators[plain.comparator]} ${right}`
    }
    case 'one-of':
      return `(${plain.values.map((value) => equal(plain.feature, value)).join(' or ')})`
  }
}

/** One decision with one node that holds an expression for each criterion. */
export const zen: Encode = async (criteria) => {
  const { ZenEngine } = await peer<Zen>('@gorules/zen-engine')
  const expressions = criteria.map(({ when }, at) => ({
    id: `e${at}`,
    key: `c${at}`,
    value: `${text(surelyTrue(when))} ? true : ${text(surelyFalse(when))} ? false : null`,
  }))
  const node = (id: string, type: string, content: object = {}) => ({ id, type, name: id, content })
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode'),
      node('criteria', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'criteria' },
      { id: 'b', type: 'edge', sourceId: 'criteria', targetId: 'out' },
    ],
  })
  return {
    name: versionOf('@gorules/zen-engine'),
    unknown: 'surely true, else surely false, else null',
    truths: async (records) => {
      const truths: Truth[][] = []
      for (const record of records) {
        const { result } = await decision.evaluate(record)
        truths.push(expressions.map(({ key }) => result[key] ?? null))
      }
      return truths
    },
  }
}
