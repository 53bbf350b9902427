import type { FeatureId, Findings, Quantity, Truth } from '../../rules/index.ts'
import { type Encode, peer, versionOf } from './engine.ts'
import { rounded } from './rounded.ts'
import { type Plain, surelyFalse, surelyTrue } from './surely.ts'

interface JsonLogic {
  readonly LogicEngine: new () => {
    readonly addMethod: (name: string, method: (value: number) => number) => void
    readonly build: (logic: unknown) => (record: Findings) => Truth
  }
}

const read = (feature: FeatureId) => ({ var: feature })

function quantityLogic(quantity: Quantity): unknown {
  switch (quantity.kind) {
    case 'value':
      return read(quantity.feature)
    case 'offset':
      return { rounded: { '+': [read(quantity.feature), quantity.by] } }
    case 'sum':
      return { rounded: { '+': quantity.features.map(read) } }
    case 'absolute-decline':
      return { rounded: { '-': [read(`${quantity.feature}Previous`), read(quantity.feature)] } }
    case 'relative-decline': {
      const previous = read(`${quantity.feature}Previous`)
      const fall = { '-': [previous, read(quantity.feature)] }
      return { rounded: { '/': [{ '*': [100, fall] }, previous] } }
    }
  }
}

const operators = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '=': '===', '!=': '!==' } as const

function logic(plain: Plain): unknown {
  switch (plain.kind) {
    case 'and':
    case 'or':
      return { [plain.kind]: plain.parts.map(logic) }
    case 'not':
      return { '!': logic(plain.part) }
    case 'known':
      return { '!==': [read(plain.feature), null] }
    case 'compare': {
      const right = typeof plain.right === 'number' ? plain.right : quantityLogic(plain.right)
      return { [operators[plain.comparator]]: [quantityLogic(plain.left), right] }
    }
    case 'one-of': {
      const asked = plain.values.map((value) => ({ '===': [read(plain.feature), value] }))
      return asked.length === 1 ? asked[0] : { or: asked }
    }
  }
}

/** One compiled function a criterion. The second truth is asked only where the first is not so. */
export const jsonLogic: Encode = async (criteria) => {
  const { LogicEngine } = await peer<JsonLogic>('json-logic-engine')
  const engine = new LogicEngine()
  engine.addMethod('rounded', rounded)
  const compiled = criteria.map(({ when }) =>
    engine.build({ if: [logic(surelyTrue(when)), true, logic(surelyFalse(when)), false, null] }),
  )
  return {
    name: `${versionOf('json-logic-engine')}, compiled`,
    unknown: 'surely true, else surely false, else null',
    truths: async (records) => records.map((record) => compiled.map((truth) => truth(record))),
  }
}
