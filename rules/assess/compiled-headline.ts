import type { AnyCriteriaSet, AnyCriterion } from '../criteria/criterion.ts'
import { allTrue, anyTrue, type Truth } from '../expressions/index.ts'
import {
  type Compiled,
  type CompiledRows,
  codeOf,
  compileRows,
  indicationNode,
  nodesOf,
  truthOf,
} from './compiled.ts'
import type { Node } from './diagram.ts'
import { isGuideline } from './headline.ts'
import { type Outcome, outcomeOf, outcomes, rowsOf } from './outcome.ts'

// What speaks against, over several sets, from the least to the gravest: the gravest alone counts.
const against = ['nothing', 'concern', 'open', 'protocol', 'excluded'] as const
type Against = (typeof against)[number]

function gravest({ role }: AnyCriterion, truth: Truth): Against {
  if (role === 'assessment') return truth === true ? 'nothing' : 'open'
  if (role !== 'exclusion' && role !== 'protocol-exclusion' && role !== 'concern') return 'nothing'
  if (truth !== true) return truth === null ? 'open' : 'nothing'
  return role === 'exclusion' ? 'excluded' : role === 'protocol-exclusion' ? 'protocol' : 'concern'
}

// What the guidelines' scopes and indications come to together, as far as the headline tells them apart.
const indicated = ['out-of-scope', 'no', 'unknown', 'open', 'disputed', 'yes'] as const
type Indicated = (typeof indicated)[number]

// How one guideline stands.
const guided = ['out-of-scope', 'no', 'unknown', 'discretion', 'yes'] as const
type Guided = (typeof guided)[number]

function guidedNode(rows: CompiledRows, set: AnyCriteriaSet): Node {
  const { diagrams, join } = rows
  const scope = join(nodesOf(rows, set, 'scope'), allTrue)
  const routes = rowsOf(set, 'route')
  const printed = routes.filter(({ discretion }) => !discretion)
  const printedMet = join(
    printed.flatMap((row) => rows.nodes.get(row) ?? []),
    anyTrue,
  )
  // A route that rests on a gap counts as such while no printed one is met, which an unknown one is not.
  const plain = routes.length === 0 ? diagrams.constant(codeOf(true)) : printedMet
  const how = diagrams.combine(indicationNode(rows, set), plain, (indication, met) => {
    const truth = truthOf(indication)
    if (truth === true) return guided.indexOf(truthOf(met) === true ? 'yes' : 'discretion')
    return guided.indexOf(truth === false ? 'no' : 'unknown')
  })
  return diagrams.combine(scope, how, (inScope, rest) =>
    truthOf(inScope) === false ? guided.indexOf('out-of-scope') : rest,
  )
}

/** Two or more guidelines as one: see `headlineOutcome`, which is the definition. */
function indicatedBy(each: readonly Guided[]): Indicated {
  if (each.every((guideline) => guideline === 'out-of-scope')) return 'out-of-scope'
  const met = each.filter((guideline) => guideline === 'yes' || guideline === 'discretion')
  if (met.length === 0) return each.includes('unknown') ? 'unknown' : 'no'
  if (each.includes('unknown')) return 'open'
  return met.length < each.length || each.includes('discretion') ? 'disputed' : 'yes'
}

function headlineFrom(indication: Indicated, gravestFound: Against): Outcome {
  const truths: Readonly<Record<Indicated, Truth>> = {
    'out-of-scope': false,
    no: false,
    unknown: null,
    open: true,
    disputed: true,
    yes: true,
  }
  return outcomeOf({
    outOfScope: indication === 'out-of-scope',
    indication: truths[indication],
    exclusions: [gravestFound === 'excluded'],
    protocolExclusions: [gravestFound === 'protocol'],
    concerns: [gravestFound === 'concern'],
    assessments: [],
    open: indication === 'open' || gravestFound === 'open',
    disputed: indication === 'disputed',
  })
}

function compile(sets: readonly AnyCriteriaSet[]): Compiled {
  const guidelines = sets.filter(isGuideline)
  const rows = compileRows(sets.flatMap(({ criteria }) => criteria))
  const { diagrams, nodes } = rows
  const asCode = (each: readonly Guided[]) =>
    each.reduce((code, one) => code * guided.length + guided.indexOf(one), 0)
  const asStates = (code: number): readonly Guided[] =>
    guidelines.map((_, index) => {
      const place = guided.length ** (guidelines.length - 1 - index)
      return guided[Math.floor(code / place) % guided.length] ?? 'unknown'
    })
  const together = guidelines
    .map((set) => guidedNode(rows, set))
    .reduce((a, b) => diagrams.combine(a, b, (x, y) => x * guided.length + y), diagrams.constant(asCode([])))
  const indicationOf = diagrams.combine(together, together, (code) =>
    indicated.indexOf(indicatedBy(asStates(code))),
  )

  let found = diagrams.constant(0)
  for (const [row, node] of nodes)
    found = diagrams.combine(found, node, (before, code) =>
      Math.max(before, against.indexOf(gravest(row, truthOf(code)))),
    )
  const outcome = diagrams.combine(indicationOf, found, (indication, grave) =>
    outcomes.indexOf(headlineFrom(indicated[indication] ?? 'unknown', against[grave] ?? 'open')),
  )
  const indication = diagrams.combine(indicationOf, indicationOf, (code) => {
    const state = indicated[code] ?? 'unknown'
    return codeOf(state === 'unknown' ? null : state !== 'no' && state !== 'out-of-scope')
  })
  return { ...rows, indication, outcome }
}

const compiledHeadlines = new WeakMap<readonly AnyCriteriaSet[], Compiled>()

/**
 * The diagrams of the headline, made when they are first asked for. Other sets than those of the headline are left out.
 *
 * @param sets one list that is kept, so that it is not compiled again
 */
export function compiledHeadline(sets: readonly AnyCriteriaSet[]): Compiled {
  const known = compiledHeadlines.get(sets)
  if (known) return known
  const compiled = compile(sets.filter(({ part }) => part === 'headline'))
  compiledHeadlines.set(sets, compiled)
  return compiled
}
