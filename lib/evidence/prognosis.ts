import type { PrognosticFinding, SourceId, Verification } from '../../rules/index.ts'

/** One published figure, or one named factor, as printed. */
interface EvidenceFigure {
  readonly says: string
  /** The finding that the figure is about, where the form can tell that it is present. */
  readonly finding?: PrognosticFinding
}

/** Figures of one publication on one question. They inform a judgement and decide nothing; they are never added up. */
export interface EvidenceRow {
  readonly id: string
  readonly title: string
  /** What the figures are, where all share it. */
  readonly measure?: string
  readonly figures: readonly EvidenceFigure[]
  readonly who: string
  readonly sources: readonly SourceId[]
  readonly verified: Exclude<Verification, 'convention'>
  /** Where it was read, if in another publication. */
  readonly via?: string
  readonly note?: string
}

/** Published figures on prognosis, in the words of this project; the numbers are those of the sources. */
// biome-ignore format: one figure a line, to be read like a table
export const prognosis: readonly EvidenceRow[] = [
  {
    id: 'skin-rate-survival',
    title: 'Skin thickness progression rate and survival',
    measure: '5-year survival',
    figures: [
      { says: 'rapid rate: 72 %', finding: 'rapid-skin-rate' },
      { says: 'intermediate rate: 81 %', finding: 'intermediate-skin-rate' },
      { says: 'slow rate: 82 %', finding: 'slow-skin-rate' },
    ],
    who: '689 patients with early dcSSc, thickening for under 2 years',
    sources: ['domsic-2007'],
    verified: 'source',
  },
  {
    id: 'rapid-skin-rate',
    title: 'Rapid skin thickness progression rate, an independent predictor at 2 years',
    figures: [
      { says: 'death: OR 1.72 (1.13 to 2.62), p = 0.01', finding: 'rapid-skin-rate' },
      { says: 'renal crisis: OR 2.05 (1.10 to 3.85), p = 0.02', finding: 'rapid-skin-rate' },
    ],
    who: 'n = 826',
    sources: ['domsic-2011'],
    verified: 'source',
    note: 'A correction notice exists and was not read; the limits of the rate may differ from those used here.',
  },
  {
    id: 'progressive-skin-fibrosis',
    title: 'Progressive skin fibrosis',
    figures: [
      { says: 'FVC decline ≥ 10 %: HR 1.79 (1.20 to 2.65)', finding: 'progressive-skin-fibrosis' },
      { says: 'death: HR 2.58 (1.31 to 5.09)', finding: 'progressive-skin-fibrosis' },
    ],
    who: '1021 patients with dcSSc, 78 of them progressors',
    sources: ['eustar-skin-progression'],
    verified: 'copy',
  },
  {
    id: 'extensive-ild',
    title: 'Extensive ILD',
    figures: [{ says: 'death: HR 3.46 (2.19 to 5.46)', finding: 'extensive-ild' }],
    who: 'n = 215',
    sources: ['goh-2008'],
    verified: 'source',
  },
  {
    id: 'eustar-death',
    title: 'EUSTAR: death from any cause, adjusted for age, duration, dcSSc and anti-Scl70',
    measure: 'ratio (interval) as printed',
    figures: [
      { says: 'male: 1.48 (1.19 to 1.84)', finding: 'male' },
      { says: 'DLCO < 60 %: 2.61 (2.12 to 3.22)', finding: 'dlco-below-60' },
      { says: 'pulmonary hypertension on catheter: 2.56 (1.26 to 5.20)', finding: 'pulmonary-hypertension' },
      { says: 'proteinuria: 1.93 (1.44 to 2.60)' },
      { says: 'muscle atrophy: 1.40 (1.08 to 1.82)' },
      { says: 'lung fibrosis: 1.39 (1.13 to 1.71)', finding: 'lung-fibrosis' },
      { says: 'digital ulcers: 1.34 (1.11 to 1.62)' },
      { says: 'intestinal symptoms: 1.34 (1.09 to 1.66)' },
      { says: 'muscle weakness: 1.31 (1.05 to 1.63)' },
      { says: 'joint contracture: 1.29 (1.05 to 1.57)' },
    ],
    who: 'EUSTAR, Table 4',
    sources: ['eustar-mortality-table'],
    verified: 'source',
  },
  {
    id: 'eustar-not-significant',
    title: 'The same EUSTAR table: not significant',
    figures: [
      { says: 'tendon friction rubs' },
      { says: 'renal crisis', finding: 'renal-crisis' },
      { says: 'Valentini activity ≥ 3' },
      { says: 'anticentromere antibody', finding: 'anticentromere' },
      { says: 'CK' },
      { says: 'synovitis' },
      { says: 'arterial hypertension' },
    ],
    who: 'The same patients',
    sources: ['eustar-mortality-table'],
    verified: 'source',
  },
  {
    id: 'toulouse',
    title: 'Two-centre French cohort: death',
    figures: [
      { says: 'male: HR 3.25 (p = 0.0004)', finding: 'male' },
      { says: 'DLCO < 70 %: HR 3.01 (p = 0.0053)', finding: 'dlco-below-70' },
      { says: 'cardiac involvement: HR 2.86 (p = 0.0012)', finding: 'cardiac-involvement' },
      { says: 'CRP > 5 mg/L: HR 2.13 (p = 0.0174)', finding: 'crp-above-5' },
    ],
    who: '375 patients with SSc, 63 of them with dcSSc',
    sources: ['toulouse-2021'],
    verified: 'source',
  },
  {
    id: 'french-incident',
    title: 'French incident cohort: independent factors, survival, SMR',
    figures: [
      { says: 'age > 60 at diagnosis' },
      { says: 'dcSSc', finding: 'diffuse' },
      { says: 'renal crisis', finding: 'renal-crisis' },
      { says: 'dyspnoea' },
      { says: 'short 6-minute walk' },
      { says: 'FVC < 70 %', finding: 'fvc-below-70' },
      { says: 'DLCO < 70 %', finding: 'dlco-below-70' },
      { says: 'pulmonary hypertension', finding: 'pulmonary-hypertension' },
      { says: 'telangiectasia', finding: 'telangiectasia' },
      { says: 'valve disease' },
      { says: 'malignancy' },
      { says: 'anaemia' },
      { says: 'CRP > 8 mg/L', finding: 'crp-above-8' },
      { says: 'survival 98.0 / 92.5 / 85.9 / 71.7 % at 1 / 3 / 5 / 10 years' },
      { says: 'SMR 5.73 (4.68 to 6.94)' },
    ],
    who: 'n = 625, 104 deaths',
    sources: ['french-cohort-meta'],
    verified: 'source',
  },
  {
    id: 'pooled',
    title: 'Pooled factors: worse, better, SMR',
    figures: [
      { says: 'worse: age at onset' },
      { says: 'worse: male sex', finding: 'male' },
      { says: 'worse: African origin' },
      { says: 'worse: dcSSc', finding: 'diffuse' },
      { says: 'worse: anti-Scl70', finding: 'anti-topoisomerase' },
      { says: 'worse: cardiac involvement', finding: 'cardiac-involvement' },
      { says: 'worse: renal involvement', finding: 'kidney-involvement' },
      { says: 'worse: ILD', finding: 'ild' },
      { says: 'worse: pulmonary hypertension', finding: 'pulmonary-hypertension' },
      { says: 'worse: malignancy' },
      { says: 'better: anticentromere antibody', finding: 'anticentromere' },
      { says: 'SMR 3.45 (3.03 to 3.94)' },
    ],
    who: '26,187 patients',
    sources: ['french-cohort-meta'],
    verified: 'source',
  },
  {
    id: 'rescle',
    title: 'RESCLE: independent factors and survival',
    figures: [
      { says: 'older at onset' },
      { says: 'dcSSc', finding: 'diffuse' },
      { says: 'ILD', finding: 'ild' },
      { says: 'pulmonary hypertension', finding: 'pulmonary-hypertension' },
      { says: 'renal crisis', finding: 'renal-crisis' },
      { says: 'survival in dcSSc 91 / 86 / 64 / 39 % at 5 / 10 / 20 / 30 years' },
    ],
    who: 'n = 879',
    sources: ['rescle'],
    verified: 'source',
  },
  {
    id: 'early-us',
    title: 'Early dcSSc in the United States',
    figures: [
      { says: '20 deaths (6.6 %), 18 of them in the first 3 years' },
      { says: 'absolute FVC decline ≥ 10 %: 41 (23.3 %)' },
      { says: 'significant worsening of the skin: 48 (21.1 %)' },
    ],
    who: 'n = 301, 2 years or less from the first non-Raynaud symptom',
    sources: ['jaafar-2021'],
    verified: 'source',
  },
  {
    id: 'trial-like',
    title: 'dcSSc that would have met trial criteria, on standard therapy',
    figures: [
      { says: 'survival 96 / 88 / 73 / 43 % at 2 / 5 / 10 / 20 years' },
      { says: 'patients whom the criteria excluded: 97 / 77 / 52 / 15 %' },
      { says: 'age at onset: HR 1.05 (p < 0.001)' },
      { says: 'ESR: HR 1.01 (p = 0.025)' },
      { says: 'male sex: raised, figure not available', finding: 'male' },
    ],
    who: '227 patients within and 66 outside the criteria, of 636',
    sources: ['spierings-2022'],
    verified: 'copy',
  },
  {
    id: 'eustar-causes',
    title: 'EUSTAR: deaths and their causes',
    figures: [
      { says: '1072 (9.6 %) of 11,193 died' },
      { says: 'cardiac 27 %' },
      { says: 'respiratory 17 %' },
    ],
    who: 'Median follow-up 2.3 years',
    sources: ['elhai-2017'],
    verified: 'source',
  },
  {
    id: 'rna-polymerase',
    title: 'Anti-RNA polymerase III antibody',
    figures: [
      { says: 'goes with rapid skin disease and with renal crisis', finding: 'anti-rna-polymerase' },
      { says: 'renal crisis in 25 to 40 % of those positive', finding: 'anti-rna-polymerase' },
    ],
    who: 'No hazard ratio was read',
    sources: [],
    verified: 'secondary',
    via: 'a study note',
  },
]

/** Prognostic rules that exist and cannot be calculated here, with the reason. */
export interface NotAvailableRule {
  readonly title: string
  readonly source: SourceId
  readonly known: string
  readonly missing: string
}

export const notAvailableRules: readonly NotAvailableRule[] = [
  {
    title: 'Two-year mortality rule',
    source: 'domsic-2014',
    known: 'its variables: age, skin thickness progression rate, gastrointestinal severity, anaemia',
    missing: 'cut-points and limits of the groups',
  },
  {
    title: 'EUSTAR five-year model',
    source: 'fransen-2011',
    known: 'its variables: age, sex, urine protein, ESR, DLCO (n = 1049, 119 deaths)',
    missing: 'coefficients',
  },
  {
    title: 'EUSTAR score',
    source: 'elhai-2017',
    known: 'that it exists',
    missing: 'items, points and cut-offs',
  },
]

/** What must stand beside these figures wherever they are shown. */
export const prognosisRemarks = {
  use: 'Separate figures of separate publications. They inform the clinician’s judgement and decide nothing; they cannot be added up, and no risk is calculated from them. No EULAR definition of poor prognosis stands in the text that was read.',
  disputed:
    'Tendon friction rubs and renal crisis are often called signs of a poor prognosis. The EUSTAR table supports neither as independent; RESCLE and the French cohort do support renal crisis.',
} as const
