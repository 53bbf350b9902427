import { type Findings, featuresOfQuantity, measure, type Quantity, type Truth } from '../../rules/index.ts'
import { type Encode, peer, versionOf } from './engine.ts'
import { type Plain, surelyFalse, surelyTrue } from './surely.ts'

interface Almanac {
  readonly factValue: (fact: string) => Promise<unknown>
}

interface Event {
  readonly type: string
  readonly params?: { readonly at: number; readonly truth: boolean }
}

interface JsonRules {
  readonly Engine: new (
    rules: readonly object[],
    options: object,
  ) => {
    readonly addRule: (rule: object) => void
    readonly addFact: (name: string, value: (params: unknown, almanac: Almanac) => unknown) => void
    readonly run: (record: Findings) => Promise<{ readonly events: readonly Event[] }>
  }
}

const operators = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '=': 'equal',
  '!=': 'notEqual',
} as const

const factOf = (quantity: Quantity): string =>
  quantity.kind === 'value' ? quantity.feature : JSON.stringify(quantity)

function condition(plain: Plain): object {
  switch (plain.kind) {
    case 'and':
      return { all: plain.parts.map(condition) }
    case 'or':
      return { any: plain.parts.map(condition) }
    case 'not':
      return { not: condition(plain.part) }
    case 'known':
      return { fact: plain.feature, operator: 'notEqual', value: undefined }
    case 'compare': {
      const value = typeof plain.right === 'number' ? plain.right : { fact: factOf(plain.right) }
      return { fact: factOf(plain.left), operator: operators[plain.comparator], value }
    }
    case 'one-of':
      return { fact: plain.feature, operator: 'in', value: plain.values }
  }
}

/** The calculated quantities that a statement compares. */
function calculatedIn(plain: Plain): readonly Quantity[] {
  if (plain.kind === 'and' || plain.kind === 'or') return plain.parts.flatMap(calculatedIn)
  if (plain.kind === 'not') return calculatedIn(plain.part)
  if (plain.kind !== 'compare') return []
  const both = [plain.left, ...(typeof plain.right === 'number' ? [] : [plain.right])]
  return both.filter(({ kind }) => kind !== 'value')
}

/** Two rules a criterion: one fires where it is surely true, one where it is surely false. */
export const jsonRules: Encode = async (criteria) => {
  const { Engine } = await peer<JsonRules>('json-rules-engine')
  const engine = new Engine([], { allowUndefinedFacts: true })
  const added = new Set<string>()
  for (const [at, { when }] of criteria.entries())
    for (const [truth, plain] of [
      [true, surelyTrue(when)],
      [false, surelyFalse(when)],
    ] as const) {
      for (const quantity of calculatedIn(plain)) {
        if (added.has(factOf(quantity))) continue
        added.add(factOf(quantity))
        engine.addFact(factOf(quantity), async (_, almanac) => {
          const read = featuresOfQuantity(quantity).map(async (id) => [id, await almanac.factValue(id)])
          return measure(quantity, Object.fromEntries(await Promise.all(read))) ?? undefined
        })
      }
      engine.addRule({
        conditions: { all: [condition(plain)] },
        event: { type: 'truth', params: { at, truth } },
      })
    }
  return {
    name: versionOf('json-rules-engine'),
    unknown: 'two rules a criterion: surely true, surely false',
    truths: async (records) => {
      const truths: Truth[][] = []
      for (const record of records) {
        const found = criteria.map((): Truth => null)
        for (const { params } of (await engine.run(record)).events)
          if (params) found[params.at] = params.truth
        truths.push(found)
      }
      return truths
    },
  }
}
