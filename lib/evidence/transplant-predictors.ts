import type { EvidenceRow } from './prognosis.ts'

/** What published cohorts linked to the outcome of transplantation. Evidence, not rules. */
// biome-ignore format: one figure a line, to be read like a table
export const transplantPredictors: readonly EvidenceRow[] = [
  {
    id: 'dutch-cohort',
    title: 'Events, treatment-related mortality and event-free survival',
    figures: [
      { says: 'events, independently: male sex', finding: 'male' },
      { says: 'events, independently: LVEF < 50 %', finding: 'lvef-below-50' },
      { says: 'events, independently: older age' },
      { says: 'treatment-related mortality fell over time and was commoner in men', finding: 'male' },
      { says: 'event-free survival 78 / 76 / 66 % at 5 / 10 / 15 years' },
      { says: '20 deaths; progression in 22; median follow-up 4.6 years' },
      { says: 'hazard ratios: not available' },
    ],
    who: 'n = 92',
    sources: ['van-bijnen-2020'],
    verified: 'source',
  },
  {
    id: 'nissc-progression-free',
    title: 'Progression-free survival and response',
    figures: [
      { says: 'worse with mRSS > 24 at baseline: HR 3.32', finding: 'mrss-above-24' },
      { says: 'worse with older age: HR 1.77 (unit of age not stated)' },
      { says: 'better response with CD34+ selection: HR 0.46 as printed' },
      { says: 'confidence intervals: not available' },
    ],
    who: 'n = 80',
    sources: ['nissc-1'],
    verified: 'source',
  },
  {
    id: 'nissc-early-deaths',
    title: 'Early deaths',
    figures: [
      { says: '100-day non-relapse mortality 6.25 % (5 patients)' },
      { says: '4 cardiac deaths, 3 of them from toxicity of cyclophosphamide' },
    ],
    who: 'The same cohort',
    sources: ['nissc-1'],
    verified: 'source',
  },
  {
    id: 'burt-treatment-deaths',
    title: 'Treatment-related deaths in spite of echocardiographic screening',
    figures: [{ says: '5 (6 %): 4 cardiovascular, 1 from sepsis' }],
    who: 'n = 90',
    sources: ['burt-2013'],
    verified: 'source',
  },
  {
    id: 'german-registry',
    title: 'Transplantation within 3 years of diagnosis or later',
    figures: [
      { says: 'no difference in transplant-related mortality' },
      { says: 'no ratio given' },
    ],
    who: 'n = 80',
    sources: ['blank-2022'],
    verified: 'source',
  },
  {
    id: 'centre',
    title: 'The centre: better progression-free survival',
    figures: [
      { says: 'experience: ≥ 23 transplants for autoimmune disease' },
      { says: '≥ 6 years since the first' },
      { says: 'JACIE accreditation' },
    ],
    who: 'Evidence, not a rule',
    sources: ['ebmt-centre-2017'],
    verified: 'source',
  },
  {
    id: 'blood-subsets',
    title: 'Gain in event-free survival by blood gene expression subset',
    figures: [
      { says: 'only in the fibroproliferative subset: p = 0.0091' },
      { says: 'inflammatory: p = 0.1' },
      { says: 'normal-like: p = 0.77' },
    ],
    who: '63 participants; a research assay that the form does not ask for',
    sources: ['franks-2020'],
    verified: 'source',
  },
]

/** What must stand beside these figures wherever they are shown. */
export const transplantPredictorsRemark =
  'Male sex, age and a low LVEF worsen the disease and the procedure alike. They are shown here; they stop nothing unless a criterion says so.'
