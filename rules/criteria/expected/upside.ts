import {
  ageBetween,
  anyYes,
  composed,
  type Example,
  limit,
  over,
  systemicSclerosis,
  without,
  yesNo,
} from './rows.ts'
import type { ExpectedLimit, ExpectedRow, Findings } from './types.ts'

// What the two versions of the UPSIDE protocol have in common.

const kidneyAndHeart = [
  'severeHypertensionTwice',
  'persistentUrineAbnormality',
  'microangiopathicHaemolysis',
  'newRenalInsufficiency',
  'reversibleHeartFailure',
  'rhythmDisturbance',
  'avBlock2or3',
  'pericardialEffusion',
  'myocarditis',
] as const

const noKidneyOrHeart: Findings = {
  severeHypertensionTwice: false,
  persistentUrineAbnormality: false,
  microangiopathicHaemolysis: false,
  newRenalInsufficiency: false,
  reversibleHeartFailure: false,
  rhythmDisturbance: false,
  avBlock2or3: false,
  pericardialEffusion: false,
  myocarditis: false,
}

// first lung limb: ILD with a test of 85 or less; the interval keeps the second limb closed
const lungOne: Findings = {
  ...noKidneyOrHeart,
  ildOnHrct: true,
  obstructionOrEmphysema: false,
  dlcoPct: 70,
  fvcPct: 95,
  pftIntervalMonths: 24,
}

// second lung limb: both tests over 85, a fall within a year; no ILD keeps the first limb closed
const steady: Findings = {
  ...noKidneyOrHeart,
  ildOnHrct: false,
  obstructionOrEmphysema: false,
  dlcoPct: 100,
  dlcoPctPrevious: 100,
  fvcPct: 100,
  fvcPctPrevious: 100,
  tlcPct: 100,
  tlcPctPrevious: 100,
  pftIntervalMonths: 12,
}

const lungTwo: Findings = { ...steady, fvcPct: 90, fvcPctPrevious: 110 }

const early: Findings = { yearsSinceFirstNonRaynaud: 1, mrss: 8 }

const noLimb: Findings = { ...early, ...lungOne, ildOnHrct: false }

const earlyLimits = (years: number): ExpectedLimit[] => [
  limit('yearsSinceFirstNonRaynaud', '<=', years, { mrss: 20 }, [true, true, false, null]),
  limit('mrss', '>=', 15, without(noLimb, 'mrss'), [false, true, true, null]),
  limit('dlcoPct', '<=', 85, without({ ...early, ...lungOne }, 'dlcoPct'), [true, true, false, null]),
  limit('fvcPct', '<=', 85, without({ ...early, ...lungOne, dlcoPct: 95 }, 'fvcPct'), [
    true,
    true,
    false,
    null,
  ]),
  limit('dlcoPct', '>', 85, without({ ...early, ...lungTwo }, 'dlcoPct', 'dlcoPctPrevious'), [
    false,
    false,
    true,
    null,
  ]),
  limit(
    'fvcPct',
    '>',
    85,
    without({ ...early, ...steady, dlcoPctPrevious: 125 }, 'fvcPct', 'fvcPctPrevious'),
    [false, false, true, null],
  ),
  limit('pftIntervalMonths', '<=', 12, without({ ...early, ...lungTwo }, 'pftIntervalMonths'), [
    true,
    true,
    false,
    null,
  ]),
  composed(
    'relativeDecline(fvcPct)',
    '>',
    10,
    without({ ...early, ...steady }, 'fvcPct', 'fvcPctPrevious'),
    [
      { fvcPctPrevious: 100, fvcPct: 90.01 },
      { fvcPctPrevious: 100, fvcPct: 90 },
      { fvcPctPrevious: 100, fvcPct: 89.99 },
    ],
    [false, false, true, null],
  ),
  composed(
    'relativeDecline(tlcPct)',
    '>',
    10,
    without({ ...early, ...steady }, 'tlcPct', 'tlcPctPrevious'),
    [
      { tlcPctPrevious: 100, tlcPct: 90.01 },
      { tlcPctPrevious: 100, tlcPct: 90 },
      { tlcPctPrevious: 100, tlcPct: 89.99 },
    ],
    [false, false, true, null],
  ),
  composed(
    'relativeDecline(dlcoPct)',
    '>',
    15,
    without({ ...early, ...steady }, 'dlcoPct', 'dlcoPctPrevious'),
    [
      { dlcoPctPrevious: 120, dlcoPct: 102.01 },
      { dlcoPctPrevious: 120, dlcoPct: 102 },
      { dlcoPctPrevious: 120, dlcoPct: 101.99 },
    ],
    [false, false, true, null],
  ),
]

const one: Findings = { ...early, ...lungOne }
const two: Findings = { ...early, ...lungTwo }
const flat: Findings = { ...early, ...steady }

const organExamples: readonly Example[] = [
  [noLimb, false, 'low score and no limb'],

  [one, true, 'first lung limb by DLCO'],
  [{ ...one, dlcoPct: 95, fvcPct: 70 }, true, 'first lung limb by FVC'],
  [without(one, 'fvcPct'), true, 'DLCO is enough'],
  [without({ ...one, fvcPct: 70 }, 'dlcoPct'), true, 'FVC is enough'],
  [without(one, 'pftIntervalMonths'), true, 'the first limb asks for no interval'],
  [{ ...early, ildOnHrct: true, obstructionOrEmphysema: false, dlcoPct: 85 }, true, 'the rest unknown'],
  [{ ...one, dlcoPct: 95 }, false, 'both tests over 85 and no fall within a year'],
  [{ ...one, ildOnHrct: false }, false, 'no ILD'],
  [{ ...one, obstructionOrEmphysema: true }, false, 'obstruction or emphysema may explain the values'],
  [without(one, 'ildOnHrct'), null, 'ILD not answered'],
  [without(one, 'obstructionOrEmphysema'), null, 'obstruction not answered'],
  [without(one, 'dlcoPct'), null, 'DLCO not entered, FVC over 85'],
  [without({ ...one, dlcoPct: 95 }, 'fvcPct'), null, 'FVC not entered, DLCO over 85'],

  [flat, false, 'both tests over 85, no fall, no ILD'],
  [two, true, 'second lung limb by FVC'],
  [{ ...two, obstructionOrEmphysema: true }, true, 'the second limb does not ask for obstruction'],
  [without(two, 'ildOnHrct'), true, 'the second limb does not ask for ILD'],
  [{ ...flat, tlcPct: 85 }, true, 'second lung limb by TLC'],
  [{ ...flat, dlcoPctPrevious: 125 }, true, 'second lung limb by DLCO'],
  [without(two, 'tlcPct', 'dlcoPctPrevious'), true, 'one fall is enough'],
  [{ ...flat, dlcoPct: 90, dlcoPctPrevious: 105 }, false, 'DLCO by 14 % is not enough'],
  [{ ...flat, fvcPct: 90 }, false, 'FVC by exactly 10 % is not more than 10 %'],
  [
    { ...flat, fvcPct: 108.9, fvcPctPrevious: 121 },
    false,
    'exactly 10 % with decimals; 12 points do not count',
  ],
  [{ ...flat, fvcPct: 86.31, fvcPctPrevious: 95.9 }, false, 'FVC exactly 10 % of 95.9, to be rounded'],
  [{ ...flat, tlcPct: 78.3, tlcPctPrevious: 87 }, false, 'TLC exactly 10 % of 87, to be rounded'],
  [{ ...flat, dlcoPct: 87.55, dlcoPctPrevious: 103 }, false, 'DLCO exactly 15 % of 103, to be rounded'],
  [{ ...flat, tlcPct: 80, tlcPctPrevious: 90 }, true, 'TLC may lie under 85'],
  [{ ...two, pftIntervalMonths: 13 }, false, 'the tests lie too far apart'],
  [{ ...two, pftIntervalMonths: 1 }, true, 'no shortest interval here'],
  [{ ...two, dlcoPct: 80, dlcoPctPrevious: 80 }, false, 'DLCO not over 85'],
  [{ ...two, fvcPct: 80 }, false, 'FVC not over 85'],
  [without(two, 'dlcoPct'), null, 'DLCO not entered'],
  [without(two, 'fvcPct'), null, 'FVC not entered'],
  [without(two, 'fvcPctPrevious'), null, 'earlier FVC not entered'],
  [without(two, 'pftIntervalMonths'), null, 'the interval is not entered'],
  [without(flat, 'tlcPct'), null, 'TLC not entered, no other fall'],
  [without(flat, 'tlcPctPrevious'), null, 'earlier TLC not entered, no other fall'],
  [without(flat, 'dlcoPctPrevious'), null, 'earlier DLCO not entered, no other fall'],
  [without(flat, 'pftIntervalMonths'), false, 'no fall, whatever the interval'],

  ...kidneyAndHeart.flatMap((feature): Example[] => [
    [{ ...noLimb, [feature]: true }, true, `${feature} alone is enough`],
    [{ ...early, [feature]: true }, true, `${feature} is enough though all else is unknown`],
    [without(noLimb, feature), null, `${feature} is not answered`],
  ]),
  [
    {
      ...noLimb,
      lungInvolvement: 'severe',
      heartInvolvement: 'severe',
      kidneyInvolvement: 'severe',
      gutInvolvement: 'severe',
    },
    false,
    'the judgements on the organs do not count here',
  ],
  [{ ...noLimb, priorRenalCrisis: true, uncontrolledHypertension: true }, false, 'other renal findings: no'],
]

export const earlyRow = (set: string, years: 2 | 3): ExpectedRow => ({
  id: `${set}/early`,
  role: 'route',
  verified: 'source',
  limits: earlyLimits(years),
  examples: [
    ...organExamples,
    [{ yearsSinceFirstNonRaynaud: 1, mrss: 20 }, true, 'the skin score is enough'],
    [{ ...noLimb, mrss: 15 }, true, 'exactly 15, no limb'],
    [{ yearsSinceFirstNonRaynaud: 2, mrss: 20 }, true, 'exactly two years'],
    [{ yearsSinceFirstNonRaynaud: 2.5, mrss: 20 }, years === 3, 'two and a half years: amended version only'],
    [{ yearsSinceFirstNonRaynaud: 3, mrss: 20 }, years === 3, 'three years: amended version only'],
    [{ yearsSinceFirstNonRaynaud: 4, mrss: 20 }, false, 'four years'],
    [{ ...one, yearsSinceFirstNonRaynaud: 4 }, false, 'four years with a limb'],
    [{ mrss: 20 }, null, 'the duration is not entered'],
    [{ mrss: 20, yearsSinceFirstSkinThickening: 1 }, null, 'the other clock says nothing'],
    [without(noLimb, 'mrss'), null, 'the score is not entered, no limb'],
    [without(one, 'mrss'), true, 'a limb is enough whatever the score'],
    [without(noLimb, 'yearsSinceFirstNonRaynaud'), false, 'no limb and a low score, whatever the duration'],
    [early, null, 'low score, no limb answered'],
    [{ yearsSinceFirstNonRaynaud: 4 }, false, 'too late, all else unknown'],
    [{}, null, 'nothing is entered'],
  ],
})

export const entryRows = (set: string): ExpectedRow[] => [
  systemicSclerosis(`${set}/systemic-sclerosis`, 'source'),
  ageBetween(`${set}/age`, 'source', 18, 65),
  {
    id: `${set}/classification`,
    role: 'indication',
    verified: 'source',
    limits: [],
    examples: [
      [{ acrEular2013Met: true, cutaneousSubset: 'diffuse' }, true, 'classified and diffuse'],
      [{ acrEular2013Met: false, cutaneousSubset: 'diffuse' }, false, 'not classified'],
      [{ acrEular2013Met: true, cutaneousSubset: 'limited' }, false, 'limited disease'],
      [{ acrEular2013Met: true, cutaneousSubset: 'sine' }, false, 'sine disease'],
      [{ cutaneousSubset: 'diffuse' }, null, 'classification is not answered'],
      [{ acrEular2013Met: true }, null, 'the subset is not entered'],
      [{ acrEular2013Met: false }, false, 'not classified, whatever the subset'],
      [{ cutaneousSubset: 'limited' }, false, 'limited, whatever the classification'],
      [{}, null, 'nothing is entered'],
    ],
  },
]

export const safetyRows = (set: string): ExpectedRow[] => [
  anyYes(`${set}/pregnancy`, 'exclusion', 'source', ['pregnant', 'contraceptionRefused']),
  yesNo(`${set}/adherence`, 'exclusion', 'source', 'poorAdherence'),
]

export const diseaseRows = (set: string): ExpectedRow[] => [
  yesNo(`${set}/liver`, 'exclusion', 'source', 'severeLiverDisease'),
  yesNo(`${set}/psychiatric`, 'exclusion', 'source', 'severePsychiatric'),
  yesNo(`${set}/malignancy`, 'exclusion', 'source', 'malignancyOrMds'),
  yesNo(`${set}/marrow`, 'exclusion', 'source', 'marrowInsufficiency'),
  yesNo(`${set}/hypertension`, 'exclusion', 'source', 'uncontrolledHypertension'),
]

export const fitnessRows = (set: string): ExpectedRow[] => [
  over(`${set}/performance`, 'exclusion', 'source', 'ecog', 2, { yes: 4, no: 0 }),
  yesNo(`${set}/hypersensitivity`, 'exclusion', 'source', 'studyDrugHypersensitivity'),
]

export const exposureRows = (set: string): ExpectedRow[] => [
  yesNo(`${set}/alkylator`, 'exclusion', 'source', 'priorAlkylatorOrIrradiation'),
  yesNo(`${set}/exposure`, 'exclusion', 'source', 'toxicExposure'),
]

export const entered: Findings = {
  ageYears: 45,
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  cutaneousSubset: 'diffuse',
  ...lungOne,
  yearsSinceFirstNonRaynaud: 1,
  mrss: 24,
  pregnant: false,
  contraceptionRefused: false,
  poorAdherence: false,
  severeLiverDisease: false,
  severePsychiatric: false,
  malignancyOrMds: false,
  marrowInsufficiency: false,
  uncontrolledHypertension: false,
  uncontrolledInfection: false,
  ecog: 1,
  studyDrugHypersensitivity: false,
  immunosuppressantMonths: 3,
  priorAlkylatorOrIrradiation: false,
  toxicExposure: false,
}

const organOnly: Findings = { mrss: 8 }

const neither: Findings = { mrss: 8, ildOnHrct: false }

// outcomes that do not depend on the version; `full` is a patient who enters
export const sharedOutcomes = (full: Findings): (readonly [Findings, string, string])[] => [
  [full, 'may-be-considered', 'entry met, no exclusion'],
  [{ ...full, ...organOnly }, 'may-be-considered', 'low score with the first lung limb'],
  [{ ...full, ageYears: 65, ecog: 2, mrss: 15 }, 'may-be-considered', 'on the limits'],
  [{ ...full, immunosuppressantMonths: 6 }, 'may-be-considered', 'exactly six months of drugs'],
  [{ ...full, yearsSinceFirstNonRaynaud: 2 }, 'may-be-considered', 'exactly two years'],
  [{ ...full, karnofskyPct: 30, currentSmoker: true, lvefPct: 20 }, 'may-be-considered', 'other sets only'],
  [{}, 'needs-information', 'nothing is known'],
  [without(full, 'yearsSinceFirstNonRaynaud'), 'needs-information', 'the duration is unknown'],
  [without(full, 'acrEular2013Met'), 'needs-information', 'classification is not answered'],
  [without(full, 'cutaneousSubset'), 'needs-information', 'the subset is unknown'],
  [without(full, 'ageYears'), 'needs-information', 'the age is an indication here, and unknown'],
  [without(full, 'diagnosis'), 'needs-information', 'the scope is unknown'],
  [without(full, 'acrEular2013Met', 'ecog'), 'needs-information', 'before the unknown exclusion'],
  [{ ...full, diagnosis: 'localized-scleroderma' }, 'out-of-scope', 'localized scleroderma'],
  [{ ...full, diagnosis: 'scleroderma-mimic', pregnant: true }, 'out-of-scope', 'scope before exclusion'],
  [{ ...full, ageYears: 17 }, 'not-supported', 'the age is an indication here, not the scope'],
  [{ ...full, ageYears: 66 }, 'not-supported', 'over 65'],
  [{ ...full, acrEular2013Met: false }, 'not-supported', 'not classified'],
  [{ ...full, cutaneousSubset: 'limited' }, 'not-supported', 'limited disease'],
  [{ ...full, yearsSinceFirstNonRaynaud: 4 }, 'not-supported', 'too late'],
  [{ ...full, ...neither }, 'not-supported', 'low score and no organ'],
  [{ ...full, ageYears: 66, pregnant: true }, 'not-supported', 'the indication comes before an exclusion'],
  [{ ...full, pregnant: true }, 'contraindicated', 'pregnancy'],
  [{ ...full, contraceptionRefused: true }, 'contraindicated', 'contraception'],
  [{ ...full, poorAdherence: true }, 'contraindicated', 'adherence'],
  [{ ...full, severeLiverDisease: true }, 'contraindicated', 'liver'],
  [{ ...full, severePsychiatric: true }, 'contraindicated', 'psychiatric illness'],
  [{ ...full, malignancyOrMds: true }, 'contraindicated', 'malignancy'],
  [{ ...full, marrowInsufficiency: true }, 'contraindicated', 'marrow'],
  [{ ...full, uncontrolledHypertension: true }, 'contraindicated', 'hypertension'],
  [{ ...full, uncontrolledInfection: true }, 'contraindicated', 'infection'],
  [{ ...full, ecog: 3 }, 'contraindicated', 'performance'],
  [{ ...full, studyDrugHypersensitivity: true }, 'contraindicated', 'hypersensitivity'],
  [{ ...full, immunosuppressantMonths: 13 }, 'contraindicated', 'thirteen months of drugs'],
  [{ ...full, priorAlkylatorOrIrradiation: true }, 'contraindicated', 'earlier alkylator'],
  [{ ...full, toxicExposure: true }, 'contraindicated', 'toxic exposure'],
  [{ toxicExposure: true }, 'contraindicated', 'an exclusion is true while the indication is unknown'],
  [without({ ...full, toxicExposure: true }, 'ecog'), 'contraindicated', 'true while another is unknown'],
  [without(full, 'pregnant'), 'refer-for-workup', 'pregnancy is not answered'],
  [without(full, 'ecog'), 'refer-for-workup', 'performance is unknown'],
  [without({ ...full, karnofskyPct: 90 }, 'ecog'), 'refer-for-workup', 'Karnofsky does not stand in'],
  [without(full, 'immunosuppressantMonths'), 'refer-for-workup', 'earlier drugs are not entered'],
  [without(full, 'toxicExposure'), 'refer-for-workup', 'exposure is not answered'],
]
