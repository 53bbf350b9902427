import {
  type CriteriaSet,
  evaluate,
  type FeatureId,
  type Findings,
  featureIds,
  findingsOf,
  leavesOf,
  measure,
  type Truth,
} from '../../rules/index.ts'
import { type Knowledge, leafValue } from '../report/criterion.ts'
import type { ReportInput } from '../report/input.ts'
import { speaksAgainst } from '../report/words.ts'
import { type Placed, placedIn, relatedKey } from './placed.ts'
import type { RoutePair } from './routes.ts'
import type { Row } from './rows.ts'
import type { SetComparison } from './sets.ts'

/** One patient, as far as a comparison of sets looks at them. */
export interface PatientReading {
  readonly findings: Findings
  readonly knowledge: Knowledge
}

/** Reads a case for the comparison. */
export function patientReading({ patient, notAvailable }: ReportInput): PatientReading {
  const findings = findingsOf(patient)
  const derived = featureIds.filter((id) => findings[id] !== undefined && (patient[id] ?? null) === null)
  return {
    findings,
    knowledge: { notAvailable: new Set<FeatureId>(notAvailable), derived: new Set(derived) },
  }
}

/** The patient's value for a statement, in words. */
export function valueFor({ leaf }: Placed, { findings, knowledge }: PatientReading): string {
  const measured = leaf.kind === 'compare' || leaf.kind === 'compare-two'
  const value = measured ? measure(leaf.quantity, findings) : (findings[leaf.feature] ?? null)
  return leafValue(leaf, value, knowledge)
}

/** Whether the part of the criterion that counts on its own holds for the patient. */
export function truthFor({ statement }: Placed, { findings }: PatientReading): Truth {
  return evaluate(statement, findings)
}

/** Whether a side of a line has nothing against the patient; undefined where it does not ask. */
function acceptedBy(placed: readonly Placed[], reading: PatientReading): Truth | undefined {
  if (placed.length === 0) return undefined
  const each = placed.map((one): Truth => {
    const truth = truthFor(one, reading)
    return truth === null ? null : truth !== speaksAgainst(one.criterion.role)
  })
  if (each.includes(false)) return false
  return each.includes(null) ? null : true
}

const apart = (one: Truth | undefined, other: Truth | undefined): boolean =>
  (one === true && other === false) || (one === false && other === true)

/** Whether the other set asks, anywhere, something that a statement joins to its finding. */
function partlyAsked({ statement }: Placed, other: CriteriaSet): boolean {
  const asked = new Set(other.criteria.flatMap(placedIn).map(({ leaf }) => relatedKey(leaf)))
  return leavesOf(statement).some((leaf) => asked.has(relatedKey(leaf)))
}

/**
 * Whether the two sets part over this patient on this line: one accepts what the other does not, or one does not accept
 * what the other does not ask at all. What is not known parts nobody.
 */
export function partsOver(row: Row, { a, b }: SetComparison, reading: PatientReading): boolean {
  if (row.topic.id === 'route' || (row.kind !== 'only-a' && row.kind !== 'only-b'))
    return apart(acceptedBy(row.a, reading), acceptedBy(row.b, reading))
  const [asked, other] = row.kind === 'only-a' ? [row.a, b] : [row.b, a]
  const alone = asked.filter((placed) => !partlyAsked(placed, other))
  return acceptedBy(alone, reading) === false
}

/** Whether one of the two routes is met and the other is not, or has no counterpart. */
export function routesPartOver({ a, b }: RoutePair, { findings }: PatientReading): boolean {
  const met = (route: typeof a) => (route === null ? false : evaluate(route.when, findings))
  return apart(met(a), met(b))
}
