import type { Patient } from '../../rules/index.ts'
import { type SourceId, sources } from '../../rules/index.ts'

/** A citation that stands here because the publication is not among the sources. `null` = not confirmed. */
export interface InlineCitation {
  readonly sourceId?: never
  readonly authors: string | null
  readonly title: string | null
  readonly journal: string | null
  readonly year: number | null
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  /** Null: show without a link. */
  readonly url: string | null
}

export type CaseCitation = { readonly sourceId: SourceId } | InlineCitation

/** Whom the record is about. Only the first lies within the scope of the criteria. */
export type CaseScope = 'adult-SSc' | 'juvenile-SSc' | 'localized-scleroderma' | 'not-SSc-indication'

/** What the team did. `other` is never a refusal: see `publishedCasesCaution`. */
export type TeamDecision = 'transplanted' | 'other'

export type TransplantStatus =
  | 'transplanted'
  | 'accepted, died before transplantation'
  | 'considered, result not read'
  | 'not mentioned in the part read'
  | 'transplanted for another disease'

export type Completeness = 'richest' | 'partial' | 'sparse'

/** One patient from the literature, to hold against the answer of the criteria. */
export interface PublishedCase {
  readonly id: string
  /** Label within a publication with several patients; null where there is one. */
  readonly patient: string | null
  readonly citation: CaseCitation
  readonly scope: CaseScope
  /** Values that mean exactly what the input means. Absent means not known; it never means no. */
  readonly features: Patient
  /** Further details as short texts. No rule reads them. */
  readonly otherFeatures: Readonly<Record<string, string>>
  readonly teamDecision: TeamDecision
  readonly decisionDetail: string
  readonly reasonGiven: string | null
  readonly transplantStatus: TransplantStatus
  readonly outcome: string
  readonly completeness: Completeness
  readonly verification: 'source' | 'copy' | 'secondary'
  /** Where a `secondary` record was read. */
  readonly via: readonly string[]
  readonly readExtent: string
  readonly note: string | null
}

/** What must be read before the cases are used. Shown wherever they are offered. */
export const publishedCasesCaution: readonly string[] = [
  'Each record is one published patient, to be compared with the answer given here.',
  'That a patient was transplanted does not show that the criteria would be met today, nor that ' +
    "transplantation was right. Several records are deaths, or choices of an early era, and today's " +
    'criteria reject them on purpose.',
  'Details that nobody read are missing from the record. Missing means not known; it does not mean no.',
  'None of the records documents a refusal of transplantation. Where a patient had another treatment, ' +
    'the part that was read does not mention transplantation unless the status says so. Such patients ' +
    'must not be scored as refused.',
  'A value is entered only if it means exactly what the input means. An organ named as involved counts ' +
    'as present, and as severe only where the publication calls that organ severe. “Rapidly progressive”, ' +
    '“rapid progression” or “rapid worsening” sets both rapid progression and progressive disease. The ' +
    'other details are short texts as published, which no rule reads.',
  'Case reports favour unusual patients and good outcomes, so agreeing with them does not show ' +
    'accuracy. Agreement and explained disagreement are counted apart.',
  'Completeness: the richest records have age, skin score and findings of lung and heart, yet none has ' +
    'every input; then partial; then sparse, where the decision is known with too few inputs, and the ' +
    'answer to expect is that information is missing.',
  'Verification: read in the source, in a copy of it, or secondary, with the text it comes from.',
]

// Texts and citations that several records share.

const rosenCitation: InlineCitation = {
  authors: null,
  title:
    'Autologous stem-cell transplantation in refractory autoimmune diseases after in vivo immunoablation ' +
    'and ex vivo depletion of mononuclear cells',
  journal: 'Arthritis Research',
  year: null,
  doi: '10.1186/ar107',
  pmid: null,
  pmcid: null,
  url: 'https://doi.org/10.1186/ar107',
}

const croatiaCitation: InlineCitation = {
  authors: null,
  title:
    'Autologous hematopoietic stem-cell transplantation in diffuse cutaneous systemic sclerosis: a ' +
    'single-center experience',
  journal: 'Reumatismo',
  year: 2025,
  doi: null,
  pmid: null,
  pmcid: null,
  url: 'https://www.reumatismo.org/reuma/article/view/1822',
}

const heartCitation: InlineCitation = {
  authors: null,
  title:
    'Heart transplantation in juvenile-onset systemic sclerosis with primary cardiac involvement: report ' +
    'of two cases and comprehensive literature review',
  journal: null,
  year: null,
  doi: null,
  pmid: null,
  pmcid: null,
  url: null,
}

const outcomeNotRead = 'Does not stand in what was read.'

const mobilisedOnly =
  'Accepted for HSCT; mobilised with Cy + G-CSF and died before conditioning. Never transplanted; ' +
  'survival is coded 0.'

const tableOfDeaths =
  'The table lists deaths: all its patients died, so it gives no rate. An early era: the team went ahead, ' +
  'although today several of these features would stop or delay the procedure.'

const rosenDecision = 'Autologous SCT, preceded by in vivo immunoablation.'

const rosen =
  'The skin score is not named mRSS. The table gives neither disease duration nor the year of ' +
  'transplantation.'

const rosen7 = `${rosen} May be the same patient as BMT2001-AUTOPSY: count once.`

const order = 'The number follows the order of the abstract.'

const carT =
  'What was read says nothing about transplantation: not a refusal. Likely to overlap with auth-2024 and ' +
  'bergmann-2023: count once.'

const stemCells = 'There is no mention of stem cell transplantation: not a refusal.'

/** The published patients. All patients of a publication stand together in this list. */
export const publishedCases: readonly PublishedCase[] = [
  {
    id: 'EBMT2001-D01',
    patient: 'D01',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 33,
      sex: 'male',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, oesophagus',
      agePrinted: '33.6',
    },
    teamDecision: 'other',
    decisionDetail: mobilisedOnly,
    reasonGiven: null,
    transplantStatus: 'accepted, died before transplantation',
    outcome:
      'Procedure-related death: sudden cardiac death; necropsy showed coronary atherosclerosis. Survival ' +
      '0 days (coded).',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D02',
    patient: 'D02',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 50,
      sex: 'female',
      cutaneousSubset: 'limited',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, pulmonary hypertension',
      pulmonaryPressure: 'pulmonary hypertension present, no pressure given',
      agePrinted: '50.1',
    },
    teamDecision: 'other',
    decisionDetail: mobilisedOnly,
    reasonGiven: null,
    transplantStatus: 'accepted, died before transplantation',
    outcome:
      'Procedure-related death: pneumonia with neutropenic fever, cardiac failure. Survival 0 days (coded).',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D03',
    patient: 'D03',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 38,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, oesophagus',
      agePrinted: '38.0',
    },
    teamDecision: 'other',
    decisionDetail: mobilisedOnly,
    reasonGiven: null,
    transplantStatus: 'accepted, died before transplantation',
    outcome:
      'Procedure-related death: pulmonary haemorrhage with thrombocytopenia, “myocarditis?”. Survival 0 ' +
      'days (coded).',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D04',
    patient: 'D04',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 18,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung',
      agePrinted: '18.9',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous HSCT. Mobilisation with G-CSF; conditioning with Cy + ATG.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Procedure-related death: diffuse alveolar haemorrhage, 11 days after transplantation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D05',
    patient: 'D05',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 41,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, oesophagus',
      agePrinted: '41.0',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous HSCT. Mobilisation with G-CSF; conditioning with Cy + ATG + TBI.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Procedure-related death: interstitial pneumonitis, 28 days after transplantation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D06',
    patient: 'D06',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 47,
      sex: 'male',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
      gutInvolvement: 'present',
      kidneyInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, gastrointestinal, renal',
      agePrinted: '47.2',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous HSCT. Mobilisation with Cy + G-CSF; conditioning with Cy.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Procedure-related death: bleed in the central nervous system, 40 days after transplantation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D07',
    patient: 'D07',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 57,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
      gutInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, gastrointestinal',
      agePrinted: '57.3',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous HSCT. Mobilisation with G-CSF; conditioning with Cy + ATG + TBI.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Procedure-related death: interstitial pneumonitis, 79 days after transplantation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D08',
    patient: 'D08',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 45,
      sex: 'male',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, oesophagus, pulmonary hypertension',
      pulmonaryPressure: 'pulmonary hypertension present, no pressure given',
      agePrinted: '45.1',
    },
    teamDecision: 'other',
    decisionDetail: mobilisedOnly,
    reasonGiven: null,
    transplantStatus: 'accepted, died before transplantation',
    outcome: 'Disease-related death: disease progression. Survival 0 days (coded).',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D09',
    patient: 'D09',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 54,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, oesophagus, pulmonary hypertension',
      pulmonaryPressure: 'pulmonary hypertension present, no pressure given',
      agePrinted: '54.1',
    },
    teamDecision: 'transplanted',
    decisionDetail:
      'Autologous HSCT. Mobilisation with Cy + G-CSF; conditioning with BCNU, thiotepa, fludarabine.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Disease-related death: pulmonary hypertension, 217 days after transplantation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D10',
    patient: 'D10',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 38,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      organsListed: 'lung, oesophagus',
      agePrinted: '38.1',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous HSCT. Mobilisation with Cy + G-CSF; conditioning with Cy.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Disease-related death: disease progression, 242 days after transplantation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'EBMT2001-D11',
    patient: 'D11',
    citation: { sourceId: 'binks-2001' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 42,
      sex: 'female',
      cutaneousSubset: 'diffuse',
    },
    otherFeatures: {
      organsListed: 'arthropathy',
      agePrinted: '42.0',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous HSCT. Mobilisation with Cy + G-CSF; conditioning with Cy.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome:
      'Disease-related death, 527 days after transplantation. The cell has two lines: superior vena cava ' +
      'obstruction, and disease progression.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: tableOfDeaths,
  },
  {
    id: 'ROSEN-P5',
    patient: 'P5',
    citation: rosenCitation,
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 23,
      sex: 'female',
      karnofskyPct: 60,
    },
    otherFeatures: {
      yearOfDiagnosis: '1987',
      skinScore: '19, scale not named',
      steroids: 'refused steroids',
      antibodies: 'Scl-70 +; ANA 5120; anti-dsDNA ELISA 2.8 IU/ml',
    },
    teamDecision: 'transplanted',
    decisionDetail: rosenDecision,
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome:
      'At 13 months: not responding. Karnofsky 60, skin score 19, ANA 2560, Scl-70 +. SIRS of WHO grade ' +
      'II; factor VII fell to 3 % in isolation.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: rosen,
  },
  {
    id: 'ROSEN-P6',
    patient: 'P6',
    citation: rosenCitation,
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 25,
      sex: 'male',
      karnofskyPct: 70,
    },
    otherFeatures: {
      yearOfDiagnosis: '1995',
      skinScore: '30, scale not named',
      steroids: '20 mg/day prednisolone equivalent',
      antibodies: 'Scl-70 +; ANA 5120',
    },
    teamDecision: 'transplanted',
    decisionDetail: rosenDecision,
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome:
      'At 6 months: not responding. Karnofsky 70, skin score 30, ANA 2560, Scl-70 +, steroids 20 mg/day. ' +
      'SIRS of WHO grade II.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: rosen,
  },
  {
    id: 'ROSEN-P7',
    patient: 'P7',
    citation: rosenCitation,
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 45,
      sex: 'female',
      karnofskyPct: 40,
    },
    otherFeatures: {
      yearOfDiagnosis: '1996',
      skinScore: '32, scale not named',
      steroids: '30 mg/day prednisolone equivalent',
      antibodies: 'Scl-70 +; ANA 2560',
    },
    teamDecision: 'transplanted',
    decisionDetail: rosenDecision,
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Not evaluable, without follow-up. Fluid was retained during the preparative regimen.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'row of a per-patient table',
    note: rosen7,
  },
  {
    id: 'BMT2018-FATAL',
    patient: null,
    citation: {
      authors: null,
      title:
        'Acute and fatal cardiotoxicity following high-dose cyclophosphamide in a patient undergoing ' +
        'autologous stem cell transplantation for systemic sclerosis despite satisfactory cardiopulmonary ' +
        'screening',
      journal: 'Bone Marrow Transplant',
      year: null,
      doi: null,
      pmid: null,
      pmcid: null,
      url: 'https://www.nature.com/articles/bmt2017188',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 54,
      sex: 'female',
      mrss: 37,
      dlcoPct: 60,
      dSign: false,
      lungInvolvement: 'present',
    },
    otherFeatures: {
      diseaseDuration: 'diagnosed 2 years ago (clock: diagnosis)',
      progression: 'rapid extensive skin fibrosis',
      ild: 'interstitial infiltrate',
      lvef: 'right and left ejection fractions normal, no figure',
      pulmonaryPressure: 'no evidence of PAH before transplantation',
      cardiacWorkup:
        'all normal: troponin, 24 h Holter, tissue Doppler echocardiography, cardiac MRI; no flat septum, ' +
        'no late enhancement; extracellular volume 25 %, native T1 920 ms, LV T2 53 ms',
      comorbidities: 'no other history',
    },
    teamDecision: 'transplanted',
    decisionDetail:
      'Referred for autologous transplantation, which was done with high-dose cyclophosphamide.',
    reasonGiven: 'Rapid, extensive skin fibrosis and lung involvement.',
    transplantStatus: 'transplanted',
    outcome:
      'Fatal: acute heart failure after transplantation; histology proved cardiotoxicity of ' +
      'cyclophosphamide.',
    completeness: 'richest',
    verification: 'source',
    via: [],
    readExtent: 'opening of a letter',
    note:
      'The key negative control: the cardiac tests reported were all normal, and the patient still died ' +
      'of cyclophosphamide cardiotoxicity. A favourable answer must not imply that transplantation is ' +
      'safe. Right heart catheter, FVC and kidney values do not stand in what was read.',
  },
  {
    id: 'BMT2001-AUTOPSY',
    patient: null,
    citation: {
      authors: null,
      title:
        'Cardiac death after autologous stem cell transplantation (ASCT) for treatment of systemic ' +
        'sclerosis (SSc): no evidence for cyclophosphamide-induced cardiomyopathy',
      journal: 'Bone Marrow Transplantation',
      year: 2001,
      doi: '10.1038/sj.bmt.1702829',
      pmid: '11319598',
      pmcid: null,
      url: 'https://doi.org/10.1038/sj.bmt.1702829',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      sex: 'female',
    },
    otherFeatures: {
      age: 'middle-aged (indexing term)',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation within a phase I/II trial.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Died on day 2. Autopsy: fibrosis of heart and lung, advanced, as the most probable cause.',
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'abstract',
    note:
      'How advanced the disease was did not show in the cardiopulmonary tests before enrolment. May be ' +
      'the same patient as ROSEN-P7: count once.',
  },
  {
    id: 'ALMASHALEH2006',
    patient: null,
    citation: {
      authors: 'Al-mashaleh M, Bak H, Moore J, Manolios N, Englert H',
      title: 'Resolution of sclerodermatous myocarditis after autologous stem cell transplantation',
      journal: 'Annals of the Rheumatic Diseases',
      year: 2006,
      doi: null,
      pmid: null,
      pmcid: null,
      url: 'https://ard.bmj.com/content/65/9/1247',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 37,
      sex: 'male',
      myocarditis: true,
      heartInvolvement: 'present',
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      diseaseDuration: 'from September 2003 polyarthritis, Raynaud and skin thickening; described July 2004',
      constitutional: '22 kg weight loss, night sweats, heartburn, nausea',
      priorTreatments: 'pulse cyclophosphamide first',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Cyclophosphamide pulses, followed by autologous transplantation.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Myocarditis resolved.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'first paragraphs of a letter',
    note:
      'Active myocarditis was treated before transplantation. This tests the path of a transient ' +
      'contraindication: treat, then re-assess.',
  },
  {
    id: 'PAWLAKBUS2019',
    patient: null,
    citation: {
      authors: 'Pawlak-Buś K, Schmidt W, Olejarz M, Czyż A, Komarnicki M, Leszczyński P',
      title:
        'Autologous hematopoietic stem cell transplant for progressive diffuse systemic sclerosis: ' +
        'procedural success and clinical outcome in 5-year follow-up',
      journal: 'Reumatologia 57(1):50-54',
      year: 2019,
      doi: '10.5114/reum.2019.83240',
      pmid: '30858631',
      pmcid: null,
      url: 'https://doi.org/10.5114/reum.2019.83240',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 30,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      progressiveDisease: true,
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      organs: 'lung and cardiovascular changes, stabilised afterwards',
      priorTreatments: 'parenteral cyclophosphamide, unsatisfactory',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation.',
    reasonGiven: 'Progression and lack of alternatives.',
    transplantStatus: 'transplanted',
    outcome:
      'At 5 years: no need of immunosuppression, exertion better tolerated, skin lesions partly ' +
      'regressed, heart and lung changes stable.',
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'abstract',
    note: null,
  },
  {
    id: 'CROATIA2025-1',
    patient: '1',
    citation: croatiaCitation,
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      cutaneousSubset: 'diffuse',
      rapidProgression: true,
      progressiveDisease: true,
    },
    otherFeatures: {
      priorTreatments: 'conventional immunosuppression, inadequate response',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation.',
    reasonGiven: 'Inadequate response to conventional immunosuppression, rapid progression.',
    transplantStatus: 'transplanted',
    outcome: 'Died of severe sepsis. The skin had improved, but organ involvement had progressed.',
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'abstract',
    note: order,
  },
  {
    id: 'CROATIA2025-2',
    patient: '2',
    citation: croatiaCitation,
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      cutaneousSubset: 'diffuse',
      rapidProgression: true,
      progressiveDisease: true,
    },
    otherFeatures: {
      priorTreatments: 'conventional immunosuppression, inadequate response',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation.',
    reasonGiven: 'Inadequate response to conventional immunosuppression, rapid progression.',
    transplantStatus: 'transplanted',
    outcome: 'The skin improved. Stable in long-term follow-up, without immunosuppression.',
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'abstract',
    note: order,
  },
  {
    id: 'BECVAR2005',
    patient: null,
    citation: {
      authors: 'Bečvář R, Kozák T, Forejtová Š, Slabý J, Bartáková H, Kolář M, Pachl J',
      title:
        'Autologous stem cell transplantation in a systemic sclerosis patient with refractory ' +
        'interstitial lung involvement',
      journal: 'Česká revmatologie (Czech Rheumatology) 13(2):73-76',
      year: 2005,
      doi: null,
      pmid: null,
      pmcid: null,
      url: null,
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 57,
      sex: 'female',
      lungInvolvement: 'severe',
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      ild: 'progression of lung fibrosis with active alveolitis',
      dlco: 'decreasing, no figure',
      priorTreatments: 'repeated cyclophosphamide infusions with corticosteroids',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Immunoablation with autologous transplantation.',
    reasonGiven: 'Active alveolitis, progressing lung fibrosis and falling DLCO despite cyclophosphamide.',
    transplantStatus: 'transplanted',
    outcome:
      'Massive haemorrhage of the lung during the procedure. The alveolitis later regressed. Died of ' +
      'myocardial infarction at 8 months.',
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'abstract in Czech and English',
    note: 'It is not stated whether the disease was diffuse or limited.',
  },
  {
    id: 'BLANK2013',
    patient: null,
    citation: {
      authors: 'Blank N, Lorenz HM',
      title:
        'Therapie und Verlauf bei einem Patienten mit systemischer Sklerose vor und nach ' +
        'Blutstammzelltransplantation',
      journal: 'Dtsch Med Wochenschr 138(37):1824-1827',
      year: 2013,
      doi: '10.1055/s-0033-1349503',
      pmid: null,
      pmcid: null,
      url: 'https://doi.org/10.1055/s-0033-1349503',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 66,
      sex: 'male',
      cutaneousSubset: 'diffuse',
      rapidProgression: true,
      progressiveDisease: true,
      lungInvolvement: 'present',
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      ild: 'active interstitial pneumonia; ground glass and interstitial fibrosis on chest CT',
      antibodies: 'ANA and anti-Scl-70 clearly positive',
      crp: 'raised, no figure',
      cardiac: 'NT-proBNP raised, no figure',
      priorTreatments: 'cyclophosphamide 1.4 g every 3 weeks, 3 pulses',
      constitutional: 'weight loss, dyspnoea on exertion',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation with high-dose melphalan; mycophenolic acid afterwards.',
    reasonGiven: 'Rapid progression under cyclophosphamide pulses.',
    transplantStatus: 'transplanted',
    outcome:
      'Skin sclerosis regressed increasingly after 6 months; joints and general performance were better.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'abstract in German',
    note:
      'At 66 above both limits of age, 60 and 65, and transplanted with a regimen based on melphalan. ' +
      'Tests that age is a concern and not a stop.',
  },
  {
    id: 'RHEUMAPLUS2021',
    patient: null,
    citation: {
      authors: null,
      title: 'Autologe hämatopoetische Stammzelltransplantation bei systemischer Sklerose',
      journal: 'rheuma plus 5/2021',
      year: 2021,
      doi: null,
      pmid: null,
      pmcid: null,
      url: null,
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      sex: 'female',
      cutaneousSubset: 'diffuse',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      ild: 'rapidly progressive',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation.',
    reasonGiven: null,
    transplantStatus: 'transplanted',
    outcome: 'Clearly improved.',
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'abstract in German',
    note: 'Only an abstract.',
  },
  {
    id: 'IRA-NEWSLETTER',
    patient: null,
    citation: {
      authors: null,
      title: 'HSCT in Indian setup for Systemic Sclerosis - My experience',
      journal: 'IRA e-newsletter (not peer reviewed)',
      year: null,
      doi: null,
      pmid: null,
      pmcid: null,
      url: 'https://www.iraenl.com/hsct-in-indian-setup-for-systemic-sclerosis-my-experience',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 29,
      sex: 'female',
      lungInvolvement: 'present',
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      diseaseDuration: 'diagnosed 2 years before (2019; account 2021)',
      antibodies: 'Scl-70 positive',
      ild: 'worsening',
      priorTreatments:
        'deteriorated on mycophenolate or azathioprine; intolerance ended IV cyclophosphamide after the ' +
        'third dose; refused rituximab',
    },
    teamDecision: 'transplanted',
    decisionDetail: "Transplantation, described as the centre's first.",
    reasonGiven: 'Patient preference after drugs failed or were not tolerated.',
    transplantStatus: 'transplanted',
    outcome: outcomeNotRead,
    completeness: 'sparse',
    verification: 'source',
    via: [],
    readExtent: 'opening of a newsletter article',
    note: "A treating clinician's account from a newsletter, which weighs less than a case in a journal.",
  },
  {
    id: 'ACR2023-CART1',
    patient: '1',
    citation: { sourceId: 'acr-2023-cart' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 60,
      sex: 'male',
      cutaneousSubset: 'diffuse',
      yearsSinceFirstNonRaynaud: 2,
      mrss: 24,
      lungInvolvement: 'present',
      heartInvolvement: 'present',
    },
    otherFeatures: {
      heart: 'myocardial fibrosis',
      lung: 'lung fibrosis',
      antibodies: 'anti-RNA polymerase III',
      priorTreatments: 'failed state-of-the-art treatment, not listed',
    },
    teamDecision: 'other',
    decisionDetail: 'CD19 CAR-T.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome:
      'Cytokine release of grade I (fever). B cells gone within 7 days. At 3 months a respiratory infection.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'congress abstract',
    note: carT,
  },
  {
    id: 'ACR2023-CART2',
    patient: '2',
    citation: { sourceId: 'acr-2023-cart' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 37,
      sex: 'male',
      cutaneousSubset: 'diffuse',
      mrss: 27,
      lungInvolvement: 'present',
      heartInvolvement: 'present',
    },
    otherFeatures: {
      diseaseDuration: '1.5 years; only patient 1 has a defined clock',
      heart: 'myocardial fibrosis',
      lung: 'lung fibrosis',
      vascular: 'digital ulcers',
      antibodies: 'anti-Scl70',
      priorTreatments: 'failed state-of-the-art treatment, not listed',
    },
    teamDecision: 'other',
    decisionDetail: 'CD19 CAR-T.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: outcomeNotRead,
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'congress abstract',
    note: carT,
  },
  {
    id: 'ACR2023-CART3',
    patient: '3',
    citation: { sourceId: 'acr-2023-cart' },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 38,
      sex: 'female',
      cutaneousSubset: 'diffuse',
      mrss: 32,
      priorRenalCrisis: true,
      kidneyInvolvement: 'present',
    },
    otherFeatures: {
      diseaseDuration: '1.5 years; only patient 1 has a defined clock',
      kidney: 'renal crisis; renal insufficiency, lymphodepleting cyclophosphamide halved',
      vascular: 'digital ulcers',
      antibodies: 'anti-Scl70',
      priorTreatments: 'failed state-of-the-art treatment, not listed',
    },
    teamDecision: 'other',
    decisionDetail: 'CD19 CAR-T.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: outcomeNotRead,
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'congress abstract',
    note: carT,
  },
  {
    id: 'CELL2025-CARNK',
    patient: null,
    citation: {
      authors: null,
      title: 'An iPSC-derived CD19/BCMA CAR-NK therapy in a patient with systemic sclerosis',
      journal: 'Cell',
      year: 2025,
      doi: '10.1016/j.cell.2025.05.038',
      pmid: null,
      pmcid: null,
      url: 'https://doi.org/10.1016/j.cell.2025.05.038',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 36,
      sex: 'female',
      cutaneousSubset: 'diffuse',
    },
    otherFeatures: {
      priorTreatments: 'resistant to conventional treatment',
    },
    teamDecision: 'other',
    decisionDetail: 'CAR-NK (QN-139b).',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: 'Autoantibodies and fibrosis reduced over 6 months.',
    completeness: 'sparse',
    verification: 'secondary',
    via: ['news summary and abstract record'],
    readExtent: 'news summary and abstract',
    note:
      'A news summary and an abstract are all that is known. They do not mention transplantation: not a ' +
      'refusal.',
  },
  {
    id: 'SUBKLEWE2024',
    patient: null,
    citation: {
      authors:
        'Subklewe M, Magno G, Gebhardt C, Bücklein V, Szelinski F, Rincón Arévalo HJ, Hänel G, Dörner T, ' +
        'Zugmaier G, von Bergwelt-Baildon M, Skapenko A, Schulze-Koops H',
      title:
        'Application of blinatumomab, a bispecific anti-CD3/CD19 T-cell engager, in treating severe ' +
        'systemic sclerosis: A case study',
      journal: 'European Journal of Cancer 204:114071',
      year: 2024,
      doi: null,
      pmid: null,
      pmcid: null,
      url: null,
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      rapidProgression: true,
      progressiveDisease: true,
      heartInvolvement: 'present',
    },
    otherFeatures: {
      heart: 'myocardial fibrosis on cardiac MRI',
    },
    teamDecision: 'other',
    decisionDetail: 'Blinatumomab in four cycles.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: 'The skin improved rapidly. Cardiac fibrosis receded on MRI, as said of the series.',
    completeness: 'sparse',
    verification: 'copy',
    via: [],
    readExtent: 'title page and a later abstract',
    note:
      'The features are taken from a later abstract by the same group. What was read gives neither age ' +
      'nor sex. Transplantation is not mentioned: not a refusal.',
  },
  {
    id: 'FU2025',
    patient: null,
    citation: {
      authors: 'Fu, Ji, Cheng, Shi, Mo and others (list truncated)',
      title:
        'Tocilizumab combined with cyclophosphamide for the treatment of rapidly progressive refractory ' +
        'systemic sclerosis with predominant cardiac involvement: A case report',
      journal: 'Frontiers in Immunology 16',
      year: 2025,
      doi: '10.3389/fimmu.2025.1614714',
      pmid: null,
      pmcid: null,
      url: 'https://doi.org/10.3389/fimmu.2025.1614714',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 25,
      sex: 'female',
      mrss: 46,
      rapidProgression: true,
      progressiveDisease: true,
      heartInvolvement: 'present',
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      heart: 'predominant cardiac involvement (title); pericardial effusion',
      muscle: 'myopathy, CK 923 U/L',
      joints: 'flexion contractures',
      priorTreatments: 'glucocorticoids and cyclophosphamide, limited effect',
    },
    teamDecision: 'other',
    decisionDetail: 'Tocilizumab 8 mg/kg and cyclophosphamide 600 mg in alternation.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: 'Pericardial effusion gone; mRSS 32; better function.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'abstract',
    note: 'The abstract does not mention transplantation: not a refusal.',
  },
  {
    id: 'BMJCR2025-BREASTCA',
    patient: null,
    citation: {
      authors: null,
      title: null,
      journal: 'BMJ Publishing Group case report',
      year: 2025,
      doi: null,
      pmid: '39947726',
      pmcid: null,
      url: 'https://pubmed.ncbi.nlm.nih.gov/39947726/',
    },
    scope: 'adult-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      sex: 'female',
      malignancyOrMds: true,
    },
    otherFeatures: {
      age: 'in her 70s',
      comorbidities: 'recurrent breast cancer with bone metastases; hypertension',
      kidney: 'creatinine raised, concern for renal crisis',
      pulmonaryPressure: 'echo: raised right ventricular systolic pressure, no figure',
      antibodies: 'RNA polymerase 11 and 155 positive',
      diseaseDuration: 'several months of dyspnoea, skin tightness and Raynaud',
      lung: 'diffuse crackles, hypoxaemia',
    },
    teamDecision: 'other',
    decisionDetail: 'Captopril and rituximab; the cancer treatment was deferred.',
    reasonGiven: 'Multidisciplinary discussion.',
    transplantStatus: 'not mentioned in the part read',
    outcome: 'Complications; hospice chosen by the patient.',
    completeness: 'partial',
    verification: 'copy',
    via: [],
    readExtent: 'abstract',
    note:
      'By our reading an obvious stop: age, and active metastatic cancer. Transplantation is not ' +
      'mentioned, so no refusal is recorded.',
  },
  {
    id: 'ARP2014-JUVENILE',
    patient: null,
    citation: {
      authors: null,
      title: 'Autologous stem cell transplantation in a patient with severe systemic sclerosis',
      journal: 'Acta Reumatol Port 39(3):262-4',
      year: 2014,
      doi: null,
      pmid: '25326407',
      pmcid: null,
      url: 'https://pubmed.ncbi.nlm.nih.gov/25326407/',
    },
    scope: 'juvenile-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      sex: 'female',
      gutInvolvement: 'severe',
      priorAlkylatorOrIrradiation: true,
    },
    otherFeatures: {
      age: '19; not clear whether at transplantation or at report',
      diseaseDuration: 'diagnosed at 13',
      organs:
        'joints, skin, vessels; after three years weight loss, dysphagia, delayed gastric emptying, ' +
        'gastrostomy',
      priorTreatments: 'methotrexate (first response), cyclophosphamide without improvement',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation with BEAM, May 2012.',
    reasonGiven: 'Severe digestive involvement, no improvement on cyclophosphamide.',
    transplantStatus: 'transplanted',
    outcome: 'After a year and a half: eats by mouth, gastric emptying normal, no symptoms, no drugs.',
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'abstract',
    note:
      'Gut disease is the reason. As no criterion on lung, heart or kidney is stated, most routes for ' +
      'adults would remain unmet.',
  },
  {
    id: 'ALQAHTANI2026',
    patient: null,
    citation: {
      authors:
        'Alqahtani S, Cacace F, Bauchat A, DePriest BP, Driscoll TA, Bonfim C, Kurtzberg J, Larrier N, ' +
        'Dvergsten J, Mahadeo KM',
      title: 'Autologous stem cell transplant for severe, progressive juvenile systemic sclerosis',
      journal: 'Stem Cells Translational Medicine',
      year: 2026,
      doi: '10.1093/stcltm/szag005',
      pmid: null,
      pmcid: null,
      url: 'https://doi.org/10.1093/stcltm/szag005',
    },
    scope: 'juvenile-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      ageYears: 17,
      progressiveDisease: true,
    },
    otherFeatures: {
      subset: 'juvenile, severe, refractory',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation.',
    reasonGiven: 'Refractory juvenile SSc.',
    transplantStatus: 'transplanted',
    outcome: 'Clinical improvement.',
    completeness: 'sparse',
    verification: 'secondary',
    via: ['abstract record and summary'],
    readExtent: 'abstract',
    note: 'An abstract and a summary are all that is known. A minor, and so outside the adult scope.',
  },
  {
    id: 'LAZAREVIC2014',
    patient: null,
    citation: {
      authors: 'Lazarevic DS, Vojinovic J',
      title:
        'AB0887 Autologous Stem-Cell Transplantation (ASCT) as Treatment Option in A Child with Severe ' +
        'Systemic Sclerosis',
      journal: 'Annals of the Rheumatic Diseases 73(Suppl 2):1094.2',
      year: 2014,
      doi: null,
      pmid: null,
      pmcid: null,
      url: 'https://ard.bmj.com/content/73/Suppl_2/1094.2',
    },
    scope: 'juvenile-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      sex: 'male',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      ageAtOnset: '6',
      diseaseDuration: 'episodes over seven years',
      subset: 'SSc in overlap syndrome with inflammatory myopathy',
      lung: 'CT: first signs of fibrosis',
      esr: '24, unit not given',
      antibodies: 'ANA, LKM1 and LAC positive',
      heart: 'echo at onset: thrombus in the right atrium',
      comorbidities: 'MTHFR heterozygote; thrombophilia-type defect',
      priorTreatments: 'methylprednisolone boluses, oral steroids, drugs including methotrexate',
    },
    teamDecision: 'other',
    decisionDetail: 'Autologous transplantation was presented as an option.',
    reasonGiven: null,
    transplantStatus: 'considered, result not read',
    outcome: outcomeNotRead,
    completeness: 'partial',
    verification: 'source',
    via: [],
    readExtent: 'congress abstract, cut off',
    note:
      'A child, and so outside the adult scope. The part that would say whether the transplantation was ' +
      'done was not read.',
  },
  {
    id: 'JSSC-HEARTTX-A',
    patient: 'A',
    citation: heartCitation,
    scope: 'juvenile-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      sex: 'male',
      cutaneousSubset: 'sine',
      heartInvolvement: 'severe',
      lungInvolvement: 'none',
      kidneyInvolvement: 'none',
      gutInvolvement: 'none',
    },
    otherFeatures: {
      age: 'juvenile onset',
      heart: 'severe dilated cardiomyopathy, recurrent ventricular tachycardia',
      priorTreatments: 'antiarrhythmics and immunosuppression, no response',
    },
    teamDecision: 'other',
    decisionDetail: 'Heart transplantation.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: 'Successful.',
    completeness: 'sparse',
    verification: 'copy',
    via: [],
    readExtent: 'abstract',
    note: stemCells,
  },
  {
    id: 'JSSC-HEARTTX-B',
    patient: 'B',
    citation: heartCitation,
    scope: 'juvenile-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      cutaneousSubset: 'diffuse',
      heartInvolvement: 'present',
      lungInvolvement: 'present',
      kidneyInvolvement: 'present',
    },
    otherFeatures: {
      age: 'juvenile onset',
      organs: 'mild lung, oesophageal and kidney involvement, controlled',
      heart: 'fibrosis on cardiac MRI; severe ventricular arrhythmia',
    },
    teamDecision: 'other',
    decisionDetail: 'Heart transplantation, following multidisciplinary evaluation.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: 'Heart transplanted; rest not read.',
    completeness: 'sparse',
    verification: 'copy',
    via: [],
    readExtent: 'abstract',
    note: stemCells,
  },
  {
    id: 'FUNAUCHI2022',
    patient: null,
    citation: {
      authors: 'Funauchi M, Kinoshita K',
      title:
        'Problems to Consider Before Determining the Regimen of the Treatment for Juvenile Systemic ' +
        'Sclerosis Treatment: A Case Report Where Tocilizumab Monotherapy Succeeded Efficiently and Safely',
      journal: 'Clinical Medicine Insights: Arthritis and Musculoskeletal Disorders',
      year: 2022,
      doi: null,
      pmid: null,
      pmcid: null,
      url: null,
    },
    scope: 'juvenile-SSc',
    features: {
      diagnosis: 'systemic-sclerosis',
      lungInvolvement: 'present',
    },
    otherFeatures: {
      ageAtOnset: '13',
      heart: 'possible myocardial fibrosis',
      comorbidities: 'growth retardation, learning disabilities',
    },
    teamDecision: 'other',
    decisionDetail: 'Tocilizumab alone.',
    reasonGiven: null,
    transplantStatus: 'not mentioned in the part read',
    outcome: 'Successful, no notable adverse reactions.',
    completeness: 'sparse',
    verification: 'copy',
    via: [],
    readExtent: 'abstract',
    note: 'A juvenile patient. Transplantation is not mentioned: not a refusal.',
  },
  {
    id: 'NAIR2015',
    patient: null,
    citation: { sourceId: 'nair-2015' },
    scope: 'localized-scleroderma',
    features: {
      diagnosis: 'localized-scleroderma',
      ageYears: 16,
      sex: 'female',
      rapidProgression: true,
      progressiveDisease: true,
      lungInvolvement: 'none',
      heartInvolvement: 'none',
      kidneyInvolvement: 'none',
      gutInvolvement: 'none',
    },
    otherFeatures: {
      subset: 'mixed linear-generalized localized scleroderma with Parry-Romberg syndrome',
      priorTreatments: 'immunosuppression, no response',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation, June 2011.',
    reasonGiven: 'No response to immunosuppression, rapid disfigurement.',
    transplantStatus: 'transplanted',
    outcome: 'At almost 3.5 years in drug-free remission, with excellent function.',
    completeness: 'partial',
    verification: 'copy',
    via: [],
    readExtent: 'title page and abstract',
    note: 'Not within the scope of these criteria: “out of scope” is the right answer.',
  },
  {
    id: 'TRAD-MYELOMA',
    patient: null,
    citation: {
      authors: 'Trad S, Amoura Z, Haroche J, Huong Du Boutin LT, Wechsler B, Leblond V, Piette JC',
      title:
        'Fatal progressive systemic sclerosis following autologous stem cell transplantation and ' +
        'high-dose chemotherapy',
      journal: 'letter, journal not recorded',
      year: null,
      doi: null,
      pmid: null,
      pmcid: null,
      url: null,
    },
    scope: 'not-SSc-indication',
    features: {
      ageYears: 48,
      sex: 'female',
      malignancyOrMds: true,
    },
    otherFeatures: {
      subset: 'no SSc at the time of transplantation',
      comorbidities: "IgG kappa myeloma, stage III, with hypercalcaemia; since 1985 Sjögren's syndrome",
      antibodies: 'ANA 1:640 speckled; anti-SSA, anti-SSB; before, anti-Scl70 negative',
      priorTreatments: 'low-dose steroids for 4 years',
    },
    teamDecision: 'transplanted',
    decisionDetail: 'Autologous transplantation for myeloma, with total body irradiation.',
    reasonGiven: 'Multiple myeloma.',
    transplantStatus: 'transplanted for another disease',
    outcome: 'Diffuse SSc after high-dose treatment that included total body irradiation; fatal.',
    completeness: 'partial',
    verification: 'copy',
    via: [],
    readExtent: 'letter',
    note: 'The transplantation was for myeloma and SSc followed it. This was no decision about SSc.',
  },
]

interface PublicationData {
  readonly authors: string | null
  readonly title: string | null
  readonly journal: string | null
  readonly year: number | null
}

function publicationOf(citation: CaseCitation): PublicationData {
  return citation.sourceId === undefined ? citation : sources[citation.sourceId]
}

/** First author, else the journal without its volume, else the title up to its colon; then the year. */
function publicationName({ authors, title, journal, year }: PublicationData): string {
  const author = authors?.split(',')[0]?.replace(/ [A-Z]{1,3}$/, '')
  const name = author ?? journal?.replace(/ \d.*$/, '') ?? title?.split(':')[0] ?? 'Publication not recorded'
  return year === null ? `${name} (year not recorded)` : `${name} ${year}`
}

function personWord({ scope, features }: PublishedCase): string {
  const { sex, ageYears } = features
  if (!sex) return 'sex not known'
  if (typeof ageYears === 'number' && ageYears < 18) return sex === 'female' ? 'girl' : 'boy'
  if (typeof ageYears === 'number' || scope === 'adult-SSc') return sex === 'female' ? 'woman' : 'man'
  return sex
}

function diseaseWord({ scope, features }: PublishedCase): string {
  if (scope === 'localized-scleroderma') return 'localized scleroderma'
  if (scope === 'not-SSc-indication') return 'transplanted for another disease'
  return features.cutaneousSubset ?? 'subset not known'
}

/** A line for a pick list: `Binks 2001, patient D01: man, 33, diffuse`. */
export function caseTitle(example: PublishedCase): string {
  const publication = publicationName(publicationOf(example.citation))
  const label = example.patient === null ? publication : `${publication}, patient ${example.patient}`
  const age = example.features.ageYears ?? 'age not known'
  return `${label}: ${personWord(example)}, ${age}, ${diseaseWord(example)}`
}
