import { youngestForClearance } from '../calculators/kidney.ts'
import type { CriteriaSet, Criterion } from '../criteria/criterion.ts'
import {
  allTrue,
  anyKnownTrue,
  anyTrue,
  type Expression,
  evaluate,
  type Findings,
  featuresOfLeaf,
  type Leaf,
  leavesOf,
  opposite,
  type Truth,
} from '../expressions/index.ts'
import {
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  type NumericDefinition,
} from '../features/index.ts'
import { Diagrams, type Node } from './diagram.ts'
import { clearanceInputs, withDerivedClearance } from './findings.ts'
import { rowsOf } from './outcome.ts'

/** The features still worth finding out, for one set. */
export interface Missing {
  /** The indication is not known, and these can change it. */
  readonly required: readonly FeatureId[]
  /** The others that can change the outcome. */
  readonly refining: readonly FeatureId[]
}

/**
 * One thing a set asks: a feature with all its limits in the set, or a single statement about several features (a
 * decline, a sum, a clearance that may be derived). Its classes are the distinct rows of truths its leaves can have;
 * class 0 is always the blank.
 */
interface Variable {
  readonly features: readonly FeatureId[]
  readonly leaves: readonly Leaf[]
  /** Truths of the leaves, one row a class. */
  readonly classes: readonly (readonly Truth[])[]
  /** The number of every class. */
  readonly open: readonly number[]
  /** Whether other features than its own can settle it. */
  readonly derivable: boolean
}

interface Compiled {
  readonly variables: readonly Variable[]
  readonly diagrams: Diagrams
  readonly indication: Node
  readonly outcome: Node
  /** Every feature that may be named, in the order of the dictionary. */
  readonly features: readonly FeatureId[]
  /** Groups of features of which one known answer is enough. */
  readonly scales: readonly (readonly FeatureId[])[]
}

const truthCodes: readonly Truth[] = [false, true, null]
const codeOf = (truth: Truth): number => truthCodes.indexOf(truth)
const truthOf = (code: number): Truth => truthCodes[code] ?? null

/** Whether a leaf about this feature can be settled by other features than its own. */
const isDerivable = (feature: FeatureId): boolean => featureDefinition(feature).derivable === true

function isSimple(leaf: Leaf): boolean {
  const [only, ...others] = featuresOfLeaf(leaf)
  return only !== undefined && others.length === 0 && !isDerivable(only)
}

/** Values of a feature such that every way in which its leaves can turn out is met by one of them. */
function sampleValues(feature: FeatureId, leaves: readonly Leaf[]): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'boolean') return [false, true]
  if (definition.type === 'enum') return Object.keys(definition.values)
  const limits = leaves.flatMap((leaf) => (leaf.kind === 'compare' ? [leaf.limit] : []))
  return definition.type === 'integer' ? wholeValues(definition) : pointsAround(limits, definition)
}

function wholeValues({ min, max, step = 1 }: NumericDefinition): readonly number[] {
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step)
}

function pointsAround(limits: readonly number[], { min, max }: NumericDefinition): readonly number[] {
  const inside = limits.filter((limit) => limit >= min && limit <= max)
  const edges = [...new Set([min, ...inside, max])].sort((a, b) => a - b)
  return edges.flatMap((edge, index) =>
    index === 0 ? [edge] : [((edges[index - 1] ?? edge) + edge) / 2, edge],
  )
}

function distinctRows(rows: readonly (readonly Truth[])[]): readonly (readonly Truth[])[] {
  return [...new Map(rows.map((row) => [row.map(codeOf).join(), row])).values()]
}

function variablesOf(expressions: readonly Expression[]): readonly Variable[] {
  const byFeature = new Map<FeatureId, Map<string, Leaf>>()
  const compound = new Map<string, Leaf>()
  const order: (() => Variable)[] = []
  for (const leaf of expressions.flatMap(leavesOf)) {
    const key = JSON.stringify(leaf)
    const [feature] = featuresOfLeaf(leaf)
    if (feature !== undefined && isSimple(leaf)) {
      const leaves = byFeature.get(feature) ?? new Map<string, Leaf>()
      if (leaves.size === 0) order.push(() => simpleVariable(feature, [...leaves.values()]))
      leaves.set(key, leaf)
      byFeature.set(feature, leaves)
    } else if (!compound.has(key)) {
      compound.set(key, leaf)
      order.push(() => variable(featuresOfLeaf(leaf), [leaf], [[null], [false], [true]]))
    }
  }
  return order.map((make) => make())
}

function simpleVariable(feature: FeatureId, leaves: readonly Leaf[]): Variable {
  const rows = sampleValues(feature, leaves).map((value) =>
    leaves.map((leaf) => evaluate(leaf, { [feature]: value })),
  )
  return variable([feature], leaves, distinctRows([leaves.map(() => null), ...rows]))
}

function variable(
  features: readonly FeatureId[],
  leaves: readonly Leaf[],
  classes: readonly (readonly Truth[])[],
): Variable {
  return { features, leaves, classes, open: [...classes.keys()], derivable: features.some(isDerivable) }
}

function scalesOf(expression: Expression): readonly (readonly FeatureId[])[] {
  switch (expression.kind) {
    case 'any-known':
      return [leavesOf(expression).flatMap(featuresOfLeaf)]
    case 'all':
    case 'any':
      return expression.parts.flatMap(scalesOf)
    case 'not':
    case 'named':
      return scalesOf(expression.part)
    default:
      return []
  }
}

// The state of a set while its rows are read in the order of the outcome rules. Once settled, it stays.
const settled = { outOfScope: 0, notSupported: 1, contraindicated: 2, protocol: 3, information: 4, refer: 5 }
const running = { indicated: 6, indicatedOpen: 7, indicationUnknown: 8, concern: 9 }
const isSettled = (state: number): boolean => state <= settled.refer

function compile(set: CriteriaSet): Compiled {
  const variables = variablesOf(set.criteria.map((criterion) => criterion.when))
  const diagrams = new Diagrams()
  const levelOf = new Map<string, readonly [level: number, position: number]>()
  for (const [level, { leaves }] of variables.entries())
    for (const [position, leaf] of leaves.entries()) levelOf.set(JSON.stringify(leaf), [level, position])

  const join = (nodes: readonly Node[], how: (truths: readonly Truth[]) => Truth): Node =>
    nodes.reduce(
      (a, b) => diagrams.combine(a, b, (x, y) => codeOf(how([truthOf(x), truthOf(y)]))),
      diagrams.constant(codeOf(how([]))),
    )

  const build = (expression: Expression): Node => {
    switch (expression.kind) {
      case 'all':
        return join(expression.parts.map(build), allTrue)
      case 'any':
        return join(expression.parts.map(build), anyTrue)
      case 'any-known':
        return join(expression.parts.map(build), anyKnownTrue)
      case 'not': {
        const part = build(expression.part)
        return diagrams.combine(part, part, (truth) => codeOf(opposite(truthOf(truth))))
      }
      case 'named':
        return build(expression.part)
      default: {
        const [level, position] = levelOf.get(JSON.stringify(expression)) ?? [0, 0]
        const classes = variables[level]?.classes ?? []
        return diagrams.ask(
          level,
          classes.map((truths) => diagrams.constant(codeOf(truths[position] ?? null))),
        )
      }
    }
  }
  const rows = (...roles: Parameters<typeof rowsOf>[1][]): readonly Node[] =>
    rowsOf(set, ...roles).map((criterion) => build(criterion.when))

  const scope = join(rows('scope'), allTrue)
  const routes = rows('route')
  const required = [...rows('scope', 'indication'), ...(routes.length > 0 ? [join(routes, anyTrue)] : [])]
  const indication = join(required, allTrue)

  let state = diagrams.combine(scope, indication, (inScope, indicated) => {
    if (truthOf(inScope) === false) return settled.outOfScope
    if (truthOf(indicated) === false) return settled.notSupported
    return truthOf(indicated) === true ? running.indicated : running.indicationUnknown
  })
  const read = (nodes: readonly Node[], how: (state: number, truth: Truth) => number): void => {
    for (const node of nodes)
      state = diagrams.combine(state, node, (now, code) => (isSettled(now) ? now : how(now, truthOf(code))))
  }
  const openIfUnknown = (now: number, truth: Truth): number =>
    truth === null && now === running.indicated ? running.indicatedOpen : now
  read(rows('exclusion'), (now, truth) =>
    truth === true ? settled.contraindicated : openIfUnknown(now, truth),
  )
  read(rows('protocol-exclusion'), (now, truth) =>
    truth === true ? settled.protocol : openIfUnknown(now, truth),
  )
  read([diagrams.constant(0)], (now) => {
    if (now === running.indicationUnknown) return settled.information
    return now === running.indicatedOpen ? settled.refer : now
  })
  read(rows('concern'), (now, truth) => {
    if (truth === null) return settled.refer
    return truth ? running.concern : now
  })
  read(rows('assessment'), (now, truth) => (truth === true ? now : settled.refer))
  read([byDiscretionAlone(set, build, diagrams)], (now, disputed) =>
    disputed === true ? running.concern : now,
  )

  const asked = new Set(
    variables.flatMap(({ features, derivable }) =>
      derivable ? [...features, ...clearanceInputs] : features,
    ),
  )
  return {
    variables,
    diagrams,
    indication,
    outcome: state,
    features: featureIds.filter((id) => asked.has(id)),
    scales: set.criteria.flatMap(({ when }) => scalesOf(when)),
  }
}

/** True where at least one route is met and every route that is met rests on a gap or a dispute. */
function byDiscretionAlone(
  set: CriteriaSet,
  build: (expression: Expression) => Node,
  diagrams: Diagrams,
): Node {
  const met = (criterion: Criterion) => {
    const node = build(criterion.when)
    return diagrams.combine(node, node, (truth) => codeOf(truthOf(truth) === true))
  }
  const either = (a: Node, b: Node) =>
    diagrams.combine(a, b, (x, y) => codeOf(truthOf(x) === true || truthOf(y) === true))
  const routes = rowsOf(set, 'route')
  const none = diagrams.constant(codeOf(false))
  const disputed = routes
    .filter((criterion) => criterion.discretion)
    .map(met)
    .reduce(either, none)
  const plain = routes
    .filter((criterion) => !criterion.discretion)
    .map(met)
    .reduce(either, none)
  return diagrams.combine(disputed, plain, (x, y) => codeOf(truthOf(x) === true && truthOf(y) !== true))
}

const compiledSets = new WeakMap<CriteriaSet, Compiled>()

function compiledSet(set: CriteriaSet): Compiled {
  const known = compiledSets.get(set)
  if (known) return known
  const compiled = compile(set)
  compiledSets.set(set, compiled)
  return compiled
}

/**
 * Extreme values of a feature that is not known: a statement that rises or falls with it takes its own extremes there.
 * The youngest age is an adult's, because under it no clearance is derived at all.
 */
function extremes(feature: FeatureId): readonly FeatureValue[] {
  const definition = featureDefinition(feature)
  if (definition.type === 'enum') return Object.keys(definition.values)
  if (definition.type === 'boolean') return [false, true]
  return [feature === 'ageYears' ? youngestForClearance : definition.min, definition.max]
}

/** These features as they are known, completed by every combination of extremes of those that are not. */
function completions(findings: Findings, features: readonly FeatureId[]): readonly Findings[] {
  return features.reduce<readonly Findings[]>(
    (all, feature) => {
      const value = findings[feature]
      const values = value === undefined ? extremes(feature) : [value]
      return all.flatMap((some) => values.map((each) => ({ ...some, [feature]: each })))
    },
    [{}],
  )
}

/** How a variable stands for one patient: the classes still possible, and the features that could move it. */
interface Openness {
  readonly classes: readonly number[]
  readonly movedBy: readonly FeatureId[]
}

/** The only class that remains once every feature of a variable is known; any, for a value that no entry may have. */
function settledClass({ classes, leaves, open }: Variable, findings: Findings): Openness {
  const truths = leaves.map((leaf) => evaluate(leaf, findings))
  const index = classes.findIndex((row) => row.every((truth, at) => truth === truths[at]))
  return { classes: index === -1 ? open : [index], movedBy: [] }
}

const staysBlank: Openness = { classes: [0], movedBy: [] }

function openness(
  variable: Variable,
  findings: Findings,
  askable: (feature: FeatureId) => boolean,
): Openness {
  const { features, open, derivable } = variable
  if (derivable) return clearanceOpenness(variable, findings, askable)
  const absent = features.filter((id) => findings[id] === undefined)
  if (absent.length === 0) return settledClass(variable, findings)
  if (!absent.every(askable)) return staysBlank
  return {
    classes: features.length === 1 ? open : reachable(variable, completions(findings, features)),
    movedBy: absent,
  }
}

/** The classes of a variable with a single statement that some of these findings reach, and the blank. */
function reachable({ classes, leaves }: Variable, completed: readonly Findings[]): readonly number[] {
  const truths = new Set(completed.flatMap((findings) => leaves.map((leaf) => evaluate(leaf, findings))))
  return classes.flatMap(([truth], index) => (index === 0 || truths.has(truth ?? null) ? [index] : []))
}

/** A clearance may be measured, or follow from age, sex, weight and creatinine. */
function clearanceOpenness(
  variable: Variable,
  findings: Findings,
  askable: (feature: FeatureId) => boolean,
): Openness {
  if (findings.creatinineClearanceMlMin !== undefined) return settledClass(variable, findings)
  const absent = clearanceInputs.filter((id) => findings[id] === undefined)
  const derivable =
    absent.every(askable) && Number(findings.ageYears ?? youngestForClearance) >= youngestForClearance
  const inputs = derivable ? absent : []
  if (askable('creatinineClearanceMlMin'))
    return { classes: variable.open, movedBy: ['creatinineClearanceMlMin', ...inputs] }
  const derived = derivable ? completions(findings, clearanceInputs).map(withDerivedClearance) : []
  return { classes: reachable(variable, derived), movedBy: inputs }
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
  set: CriteriaSet,
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  const { variables, diagrams, indication, outcome, features, scales } = compiledSet(set)
  const answered = new Set(scales.filter((scale) => scale.some((id) => findings[id] !== undefined)).flat())
  const askable = (id: FeatureId) => !notAvailable.has(id) && !answered.has(id)
  const open = variables.map((variable) => openness(variable, findings, askable))
  const classes = open.map((each) => each.classes)
  const moving = (levels: ReadonlySet<number>) =>
    new Set([...levels].flatMap((level) => open[level]?.movedBy ?? []))

  const relevant = moving(diagrams.support(outcome, classes))
  if (relevant.size === 0) return { required: [], refining: [] }
  const indicating = moving(diagrams.support(indication, classes))
  const named = features.filter((id) => relevant.has(id))
  return {
    required: named.filter((id) => indicating.has(id)),
    refining: named.filter((id) => !indicating.has(id)),
  }
}
