import { youngestForClearance } from '../calculators/kidney.ts'
import type { AnyCriteriaSet } from '../criteria/criterion.ts'
import { evaluate, type Findings } from '../expressions/index.ts'
import { type FeatureId, type FeatureValue, featureDefinition } from '../features/index.ts'
import { type Compiled, compiledSet, type Variable } from './compiled.ts'
import { compiledHeadline } from './compiled-headline.ts'
import { clearanceInputs, withDerivedClearance } from './findings.ts'

/** The features still worth finding out, for one set or for the headline. */
export interface Missing {
  /** The indication is not known, and these can change it. */
  readonly required: readonly FeatureId[]
  /** The others that can change the outcome. */
  readonly refining: readonly FeatureId[]
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
  const inputs = absent.every(askable) ? absent : []
  if (askable('creatinineClearanceMlMin'))
    return { classes: variable.open, movedBy: ['creatinineClearanceMlMin', ...inputs] }
  if (inputs.length === 0) return staysBlank
  return {
    classes: reachable(variable, completions(findings, clearanceInputs).map(withDerivedClearance)),
    movedBy: inputs,
  }
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
  set: AnyCriteriaSet,
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  return missingIn(compiledSet(set), findings, notAvailable)
}

/**
 * The features that can still change the headline; see `missingFor`. More than what the sets miss each by itself: while
 * one guideline is met, what speaks against in the other counts, though that one's own outcome is settled.
 *
 * @param sets one list that is kept; those outside the headline are left out
 */
export function missingForHeadline(
  sets: readonly AnyCriteriaSet[],
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  return missingIn(compiledHeadline(sets), findings, notAvailable)
}

function missingIn(
  { variables, diagrams, indication, outcome, features, scales }: Compiled,
  findings: Findings,
  notAvailable: ReadonlySet<FeatureId>,
): Missing {
  const answered = new Set(scales.filter((scale) => scale.some((id) => findings[id] !== undefined)).flat())
  const askable = (id: FeatureId) => !notAvailable.has(id) && !answered.has(id)
  const open = variables.map((variable) => openness(variable, findings, askable))
  const classes = open.map((each) => each.classes)
  const moving = (levels: ReadonlySet<number>) =>
    new Set([...levels].flatMap((level) => open[level]?.movedBy ?? []))

  const relevant = moving(diagrams.support(outcome, classes))
  const indicating = moving(diagrams.support(indication, classes))
  const named = features.filter((id) => relevant.has(id))
  return {
    required: named.filter((id) => indicating.has(id)),
    refining: named.filter((id) => !indicating.has(id)),
  }
}
