import type { CriteriaSet, Criterion } from '../criteria/criterion.ts'
import { evaluate, type Findings, type Leaf, leavesOf } from '../expressions/index.ts'
import { type FeatureId, featureDefinition, featureIds } from '../features/index.ts'
import type { Change, ChangeKind, FeatureChange } from './change.ts'
import { headlineOutcome } from './headline.ts'
import { type Outcome, type RowTruths, setOutcome } from './outcome.ts'
import { applied, changedTo, movers, picked, type Region, regionsOf } from './regions.ts'

/** Whatever has an outcome: one set, or the headline over several. */
export interface Subject {
  readonly rows: readonly Criterion[]
  /** Every feature that has a say, in the order of the dictionary. */
  readonly features: readonly FeatureId[]
  readonly rowsOf: ReadonlyMap<FeatureId, readonly Criterion[]>
  /** Every feature that has a say in a row, by the row's id. */
  readonly featuresOf: ReadonlyMap<string, readonly FeatureId[]>
  readonly leavesOf: ReadonlyMap<FeatureId, readonly Leaf[]>
  /** Rows with the same name count alike: which of them holds makes no difference to the outcome. */
  readonly alike: ReadonlyMap<string, string>
  readonly outcome: (truths: RowTruths) => Outcome
}

function subjectOver(sets: readonly CriteriaSet[], outcome: Subject['outcome']): Subject {
  const rowsOf = new Map<FeatureId, Criterion[]>()
  const leaves = new Map<FeatureId, Map<string, Leaf>>()
  const alike = new Map<string, string>()
  const rows = sets.flatMap(({ criteria }) => criteria)
  const featuresIn = new Map<string, readonly FeatureId[]>()
  for (const set of sets) {
    for (const row of set.criteria) {
      alike.set(row.id, `${set.id} ${row.role} ${row.discretion === true}`)
      const features = [...new Set(leavesOf(row.when).flatMap(movers))]
      featuresIn.set(row.id, features)
      for (const feature of features) rowsOf.set(feature, [...(rowsOf.get(feature) ?? []), row])
    }
  }
  for (const leaf of rows.flatMap(({ when }) => leavesOf(when))) {
    for (const feature of movers(leaf)) {
      const known = leaves.get(feature) ?? new Map<string, Leaf>()
      leaves.set(feature, known.set(JSON.stringify(leaf), leaf))
    }
  }
  return {
    rows,
    features: featureIds.filter((id) => rowsOf.has(id)),
    rowsOf,
    featuresOf: featuresIn,
    leavesOf: new Map([...leaves].map(([feature, known]) => [feature, [...known.values()]])),
    alike,
    outcome,
  }
}

const ofSets = new WeakMap<CriteriaSet, Subject>()
const ofHeadlines = new WeakMap<readonly CriteriaSet[], Subject>()

/** One set as something that has an outcome. */
export function setSubject(set: CriteriaSet): Subject {
  const known = ofSets.get(set)
  if (known) return known
  const subject = subjectOver([set], (truths) => setOutcome(set, truths))
  ofSets.set(set, subject)
  return subject
}

/** The headline as something that has an outcome. */
export function headlineSubject(sets: readonly CriteriaSet[]): Subject {
  const known = ofHeadlines.get(sets)
  if (known) return known
  const counted = sets.filter(({ part }) => part === 'headline')
  const subject = subjectOver(counted, (truths) =>
    headlineOutcome(counted.map((set) => [set, truths] as const)),
  )
  ofHeadlines.set(sets, subject)
  return subject
}

/** A subject as it stands for one patient. */
export interface Present {
  readonly subject: Subject
  /** As entered, without a derived clearance. */
  readonly entered: Findings
  readonly truths: RowTruths
  readonly outcome: Outcome
}

/** How a subject stands now. */
export function presentOf(subject: Subject, entered: Findings): Present {
  const findings = applied(entered, {})
  const truths: Record<string, boolean | null> = {}
  for (const { id, when } of subject.rows) truths[id] = evaluate(when, findings)
  return { subject, entered, truths, outcome: subject.outcome(truths) }
}

/** What follows where one feature lies in one region. */
export interface Move {
  readonly region: Region
  /** The rows that turn out differently. */
  readonly turned: RowTruths
  /** Moves with the same name change the outcome alike. */
  readonly effect: string
}

/** Of these rows those that turn out differently once findings change. Looks at nothing but what the rows look at. */
export function turning(
  { subject, entered, truths }: Present,
  rows: readonly Criterion[],
): (changed: Findings) => RowTruths {
  const seen = picked(entered, new Set(rows.flatMap(({ id }) => subject.featuresOf.get(id) ?? [])))
  return (changed) => {
    const findings = applied(seen, changed)
    const turned: Record<string, boolean | null> = {}
    for (const { id, when } of rows) {
      const truth = evaluate(when, findings)
      if (truth !== truths[id]) turned[id] = truth
    }
    return turned
  }
}

/** Everything a feature can do, region by region. */
export function movesOf(present: Present, feature: FeatureId): readonly Move[] {
  const { subject, entered } = present
  const turnedBy = turning(present, subject.rowsOf.get(feature) ?? [])
  return regionsOf(feature, subject.leavesOf.get(feature) ?? [], entered).map((region) => {
    const turned = turnedBy({ [feature]: region.sample })
    return { region, turned, effect: effectOf(present, turned) }
  })
}

function effectOf({ subject, truths }: Present, turned: RowTruths): string {
  return Object.entries(turned)
    .map(([id, truth]) => `${subject.alike.get(id)} ${truths[id]} ${truth}`)
    .sort()
    .join()
}

/** The outcome once these rows turn. */
export function outcomeWith({ subject, truths, outcome }: Present, turned: RowTruths): Outcome {
  return Object.keys(turned).length === 0 ? outcome : subject.outcome({ ...truths, ...turned })
}

/** What kind of change it would be to these features. */
export function kindOf(features: readonly FeatureId[], entered: Findings): ChangeKind {
  const known = features.filter((id) => entered[id] !== undefined)
  if (known.length === 0) return 'find-out'
  return known.some((id) => featureDefinition(id).fixed) ? 'fixed' : 're-measure'
}

/** The statement that these features, each in its region, give this outcome. */
export function changeTo(
  outcome: Outcome,
  places: readonly (readonly [FeatureId, Region])[],
  entered: Findings,
): Change {
  const set: { [F in FeatureId]?: FeatureChange } = {}
  for (const [id, region] of places) set[id] = { from: entered[id] ?? null, to: changedTo(region) }
  const features = places.map(([id]) => id)
  return { outcome, set, kind: kindOf(features, entered) }
}
