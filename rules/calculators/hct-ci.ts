import type { CalculatorCitation } from './citation.ts'

/** Items of the comorbidity index that weigh alike. */
export interface ComorbidityWeight {
  readonly weight: number
  readonly items: readonly string[]
}

/**
 * The items of the HCT-CI, for reference. They are not scored here: the total is the clinician's.
 * Sources: hct-ci for the items; published calculators for the weights.
 */
export const comorbidityWeights: readonly ComorbidityWeight[] = [
  {
    weight: 1,
    items: [
      'Arrhythmia: atrial fibrillation or flutter, sick sinus, ventricular',
      'Cardiac: coronary disease, heart failure, infarction, or ejection fraction of 50 % or less',
      'Inflammatory bowel disease',
      'Diabetes needing drugs',
      'Stroke or transient ischaemic attack',
      'Psychiatric disorder needing treatment',
      'Mild hepatic: chronic hepatitis, bilirubin above normal to 1.5 times, AST or ALT above normal to 2.5 times',
      'Obesity: BMI above 35',
      'Infection needing antimicrobials',
    ],
  },
  {
    weight: 2,
    items: [
      'Rheumatologic: SLE, RA, polymyositis, mixed connective tissue disease, polymyalgia rheumatica',
      'Peptic ulcer needing treatment',
      'Moderate or severe renal: creatinine above 2 mg/dL, dialysis, earlier kidney transplant',
      'Moderate pulmonary: DLCO or FEV1 66 to 80 %, or dyspnoea on slight activity',
    ],
  },
  {
    weight: 3,
    items: [
      'Earlier solid malignancy, other than non-melanoma skin cancer',
      'Heart valve disease, except mitral prolapse',
      'Severe pulmonary: DLCO or FEV1 of 65 % or less, dyspnoea at rest, or oxygen',
      'Moderate or severe hepatic: cirrhosis, bilirubin above 1.5 times, AST or ALT above 2.5 times normal',
    ],
  },
]

/** What must stand beside every total. */
export const comorbidityWarnings: readonly string[] = [
  'Validated in malignancy.',
  'The rheumatologic item does not list systemic sclerosis. Nothing that was read says whether it scores when it is the reason for transplantation.',
  'A DLCO of 65 % or less gives 3 points by itself, so the disease that is to be treated puts many candidates with lung disease into the top group. This is our reading, not a published rule.',
  'Severe pulmonary is printed as 65 % or less in one reproduction and as below 65 % in another; in the second, exactly 65 % belongs nowhere.',
  'A later version adds a point for an age of 40 or over (known from published calculators only).',
  'Do not code it from chapter 11 of the EBMT Handbook: cells of that table are damaged in the copy that was read.',
]

/** Risk groups by total, each up to and including `to`; the last has no end. */
export const comorbidityGroups = [
  { from: 0, to: 0 },
  { from: 1, to: 2 },
  { from: 3, to: null },
] as const

export type ComorbidityGroup = (typeof comorbidityGroups)[number]

/** What is known of the groups in autologous transplantation. Source: hct-ci-auto. */
export const comorbidityEvidence =
  'In 11,652 autologous transplantations a score of 3 or more carried a higher risk; 1 to 2 raised overall mortality but not non-relapse mortality.'

/** The use that criteria make of the total. Source: ebmt-2025, and the absence of it from every set. */
export const comorbidityUse =
  'EBMT 2025 lists it among the things to assess and gives no cut-off. No criteria set uses it.'

/** The risk group of a total; null for what is no total. */
export function comorbidityGroup(total: number | null): ComorbidityGroup | null {
  if (total === null || !Number.isInteger(total)) return null
  return comorbidityGroups.find(({ from, to }) => total >= from && (to === null || total <= to)) ?? null
}

export const comorbidityCitations: readonly CalculatorCitation[] = [
  {
    source: 'hct-ci',
    at: 'item definitions',
    verified: 'copy',
    remark: 'weights from published calculators',
  },
  { source: 'hct-ci-auto', at: '', verified: 'source', remark: 'for the risk groups' },
  { source: 'ebmt-2025', at: 'Table 2', verified: 'source', remark: 'for its use' },
]
