import {
  above,
  below,
  type Expression,
  evaluate,
  type Findings,
  is,
  isOneOf,
  type Truth,
  yes,
} from '../expressions/index.ts'
import { extensiveIld } from './goh.ts'
import { supersededPulmonaryHypertension } from './haemodynamics.ts'
import type { CalculatorId, CalculatorParts, CaseParts, PartId } from './parts.ts'
import { type SkinSpeed, skinProgression, skinRate } from './skin-progression.ts'

const of =
  (expression: Expression) =>
  (findings: Findings): Truth =>
    evaluate(expression, findings)

const part =
  <C extends CalculatorId>(calculator: C, id: PartId<C>) =>
  (_: Findings, parts: CaseParts): Truth => {
    const answered: CalculatorParts = parts[calculator] ?? {}
    const answer = answered[id]
    return typeof answer === 'boolean' ? answer : null
  }

const skinSpeed =
  (speed: SkinSpeed) =>
  (findings: Findings): Truth => {
    const found = skinRate(findings)?.speed ?? null
    return found === null ? null : found === speed
  }

/**
 * Findings with published figures on prognosis, as far as the form can tell that they are present. They mark the rows of
 * those figures and decide nothing; nothing is added up. Findings that the form asks for in other words (proteinuria,
 * gut symptoms, anaemia, age at diagnosis) are left out: a near match is not a match.
 */
export const prognosticFindings = {
  male: of(is('sex', 'male')),
  diffuse: of(is('cutaneousSubset', 'diffuse')),
  'rapid-skin-rate': skinSpeed('rapid'),
  'intermediate-skin-rate': skinSpeed('intermediate'),
  'slow-skin-rate': skinSpeed('slow'),
  'progressive-skin-fibrosis': (findings: Findings, parts: CaseParts): Truth =>
    skinProgression(findings, parts['skin-progression'] ?? {}).outcome,
  'mrss-above-24': of(above('mrss', 24)),
  'extensive-ild': of(extensiveIld),
  ild: of(yes('ildOnHrct')),
  'lung-fibrosis': part('ild-progression', 'fibrosisOnHrct'),
  'fvc-below-70': of(below('fvcPct', 70)),
  'dlco-below-60': of(below('dlcoPct', 60)),
  'dlco-below-70': of(below('dlcoPct', 70)),
  // The tables do not say by which definition: this one satisfies the older and the newer.
  'pulmonary-hypertension': of(supersededPulmonaryHypertension),
  'cardiac-involvement': of(isOneOf('heartInvolvement', ['present', 'severe'])),
  'kidney-involvement': of(isOneOf('kidneyInvolvement', ['present', 'severe'])),
  'renal-crisis': of(yes('priorRenalCrisis')),
  'crp-above-5': of(above('crpMgL', 5)),
  'crp-above-8': of(above('crpMgL', 8)),
  'lvef-below-50': of(below('lvefPct', 50)),
  telangiectasia: part('classification', 'telangiectasia'),
  'anti-topoisomerase': part('classification', 'antiTopoisomerase'),
  anticentromere: part('classification', 'anticentromere'),
  'anti-rna-polymerase': part('classification', 'antiRnaPolymerase'),
} as const satisfies Record<string, (findings: Findings, parts: CaseParts) => Truth>

export type PrognosticFinding = keyof typeof prognosticFindings

/** The findings with published figures that are entered as present for this patient. Unknown ones are not among them. */
export function prognosticFindingsPresent(
  findings: Findings,
  parts: CaseParts,
): ReadonlySet<PrognosticFinding> {
  const ids = Object.keys(prognosticFindings) as PrognosticFinding[]
  return new Set(ids.filter((id) => prognosticFindings[id](findings, parts) === true))
}
