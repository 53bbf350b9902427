import {
  type CriteriaSet,
  criteriaSets,
  decidedOnLimit,
  type Expression,
  evaluate,
  explain,
  type FeatureId,
  type Findings,
  featuresOfQuantity,
  type Leaf,
  leavesOf,
  limitInWords,
  measure,
  quantityInWords,
  quantityUnit,
  withUnit,
} from '../../rules/index.ts'

/** A limit of one set, as this patient's value meets it. */
interface LimitReport {
  readonly set: string
  readonly criterion: string
  readonly limit: string
  readonly within: boolean
  /** The criterion would turn out differently were the value just beyond this limit. */
  readonly decides: boolean
}

/** A value of the patient against the limits of several sets. */
export interface ValueAgainstLimits {
  readonly subject: string
  readonly features: readonly FeatureId[]
  readonly value: string
  readonly limits: readonly LimitReport[]
}

type Comparison = Extract<Leaf, { kind: 'compare' }>

interface Placed {
  readonly set: CriteriaSet
  readonly criterion: string
  readonly when: Expression
  readonly leaf: Comparison
  /** Whether the row asks for this leaf to hold, or holds it against the patient. */
  readonly wanted: boolean
  readonly route: boolean
}

const placed: readonly Placed[] = criteriaSets.flatMap((set) =>
  set.criteria.flatMap((criterion) =>
    leavesOf(criterion.when).flatMap((leaf) =>
      leaf.kind === 'compare'
        ? [
            {
              set,
              criterion: criterion.id,
              when: criterion.when,
              leaf,
              wanted: ['scope', 'indication', 'route'].includes(criterion.role),
              route: criterion.role === 'route',
            },
          ]
        : [],
    ),
  ),
)

/** An upper limit is one that must not be exceeded, whichever way its row is worded. */
function side({ leaf, wanted }: Placed): string {
  if (leaf.comparator === '=') return 'equal'
  const rises = leaf.comparator === '>' || leaf.comparator === '>='
  return rises === wanted ? 'lower' : 'upper'
}

function grouped(entries: readonly Placed[], key: (entry: Placed) => string): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>()
  for (const entry of entries) {
    const group = groups.get(key(entry))
    if (group) group.push(entry)
    else groups.set(key(entry), [entry])
  }
  return [...groups.values()]
}

function reportOn(entries: readonly Placed[], findings: Findings): ValueAgainstLimits | null {
  const [first] = entries
  const value = first ? measure(first.leaf.quantity, findings) : null
  if (!first || value === null) return null
  const limits = new Map<string, LimitReport>()
  for (const { set, criterion, when, leaf, wanted } of entries) {
    const limit = {
      set: set.name,
      criterion,
      limit: limitInWords(leaf),
      within: evaluate(leaf, findings) === wanted,
      decides: value === leaf.limit && decidedOnLimit(explain(when, findings)).includes(leaf),
    }
    const key = `${limit.set} ${limit.limit}`
    // Of several rows with the same limit in one set, one on which it decides is named.
    if (!limits.get(key)?.decides) limits.set(key, limit)
  }
  return {
    subject: quantityInWords(first.leaf.quantity),
    features: featuresOfQuantity(first.leaf.quantity),
    value: withUnit(String(Number(value.toFixed(6))), quantityUnit(first.leaf.quantity)),
    limits: [...limits.values()],
  }
}

const subjectOf = ({ leaf }: Placed): string => JSON.stringify(leaf.quantity)

// Limits are compared with limits of the same kind: where a route begins is another question than where a gate closes.
const comparable = grouped(
  placed.filter((entry) => entry.leaf.comparator !== '='),
  (entry) => `${subjectOf(entry)} ${side(entry)} ${entry.route}`,
).filter((entries) => new Set(entries.map(({ set }) => set.id)).size > 1)

/** The values on which the sets disagree: within the limit of one set and beyond that of another. */
export function disagreements(findings: Findings): readonly ValueAgainstLimits[] {
  return comparable.flatMap((entries) => {
    const report = reportOn(entries, findings)
    return report && new Set(report.limits.map((limit) => limit.within)).size > 1 ? [report] : []
  })
}

/** The values that lie exactly on a limit, with every limit they lie on. */
export function onLimit(findings: Findings): readonly ValueAgainstLimits[] {
  return grouped(placed, subjectOf).flatMap((entries) => {
    const exact = entries.filter(({ leaf }) => measure(leaf.quantity, findings) === leaf.limit)
    const report = reportOn(exact, findings)
    return report ? [report] : []
  })
}

/** The sets in which a value on a limit decides; empty where none does. */
export function decidesInWords(value: ValueAgainstLimits): string {
  return [...new Set(value.limits.filter(({ decides }) => decides).map(({ set }) => set))].join(', ')
}

/** The limits a value keeps, or does not keep: `EBMT 2025 (above 15)`. */
export function limitsInWords(value: ValueAgainstLimits, within: boolean): string {
  return value.limits
    .filter((limit) => limit.within === within)
    .map(({ set, limit }) => `${set} (${limit})`)
    .join(', ')
}
