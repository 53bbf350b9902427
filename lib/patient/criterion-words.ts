/** A condition of the guidelines in plain words: what is said when it holds, and when it does not. */
export interface PlainCriterion {
  readonly holds: string
  /** Only conditions that must hold say something when they do not. */
  readonly fails?: string
}

const adult = { holds: 'Adult', fails: 'The published rules are for adults' }
const systemicSclerosis = {
  holds: 'The illness is systemic sclerosis',
  fails: 'The illness is not systemic sclerosis',
}
const paspRest =
  'The upper pressure in the lung arteries at rest is beyond the limit for the usual form of this treatment'
const paspFluid =
  'The upper pressure in the lung arteries after fluid is beyond the limit for the usual form of this treatment'
const mpapRest =
  'The average pressure in the lung arteries at rest is beyond the limit for the usual form of this treatment'
const mpapFluid =
  'The average pressure in the lung arteries after fluid is beyond the limit for the usual form of this treatment'
const stiffSac = 'A stiff sac around the heart holds it tight'
const tamponade = 'Fluid around the heart presses on it'

/** The conditions that decide the answer, by criterion. A test proves that none is missing. */
export const criterionWords: Readonly<Record<string, PlainCriterion>> = {
  'eular-2023/adult': adult,
  'eular-2023/systemic-sclerosis': systemicSclerosis,
  'eular-2023/diffuse': { holds: 'The hard skin is widespread', fails: 'The hard skin is not widespread' },
  'eular-2023/early': {
    holds: 'The illness is at an early stage',
    fails: 'The illness is not at an early stage',
  },
  'eular-2023/severe': { holds: 'The illness is severe', fails: 'The illness is not severe' },
  'eular-2023/poor-prognosis': {
    holds: 'The outlook without a change is poor, in the doctor’s view',
    fails: 'The outlook is not poor, in the doctor’s view',
  },
  'eular-2023/advanced-cardiorespiratory': { holds: 'Heart or lungs are badly damaged' },
  'ebmt-2025/adult': adult,
  'ebmt-2025/systemic-sclerosis': systemicSclerosis,
  'ebmt-2025/classification': {
    holds: 'The agreed signs of systemic sclerosis are present',
    fails: 'The agreed signs of systemic sclerosis are not all present',
  },
  'ebmt-2025/progressive': {
    holds: 'The illness is getting worse',
    fails: 'The illness is not getting worse',
  },
  'ebmt-2025/route-a': {
    holds: 'The hard skin is widespread, the skin score is high, and at least one organ is affected',
  },
  'ebmt-2025/route-b': {
    holds: 'The hard skin is widespread, the skin score is very high, and there is inflammation in the blood',
  },
  'ebmt-2025/route-c': { holds: 'The skin is less affected, but scarring of the lungs is growing' },
  'ebmt-2025/gap-15': {
    holds:
      'The skin score lies exactly between two rules, and organs or lungs are affected. The guideline leaves open what holds then',
  },
  'ebmt-2025/gap-diffuse-low-skin': {
    holds:
      'Scarring of the lungs is growing with a low skin score. The guideline does not say what holds for widespread skin disease',
  },
  'ebmt-2025/timing': {
    holds: 'The time is within what the guideline names: early, or later if severe and getting worse',
    fails:
      'It is later in the illness than the guideline names, and the illness is not both severe and getting worse',
  },
  'ebmt-2025/line-of-therapy': {
    holds:
      'A first treatment did not help enough or was not tolerated, or the risk is high and the illness is worsening fast',
    fails: 'A first treatment has not failed, and there is not both a high risk and fast worsening',
  },
  'ebmt-2025/septal-bounce': { holds: 'The wall inside the heart moves in an unusual way on heart MRI' },
  'ebmt-2025/constrictive-pericarditis': { holds: stiffSac },
  'ebmt-2025/tamponade': { holds: tamponade },
  'ebmt-2025/pasp-rest': { holds: paspRest },
  'ebmt-2025/pasp-fluid': { holds: paspFluid },
  'ebmt-2025/mpap-rest': { holds: mpapRest },
  'ebmt-2025/mpap-fluid': { holds: mpapFluid },
  'ebmt-2025/age-over-60': { holds: 'Age is above the upper age that the guideline names' },
  'ebmt-2025/late': { holds: 'It is late in the illness' },
  'ebmt-2025/first-line-use': { holds: 'It would come before a first treatment has been shown to fail' },
  'ebmt-2025/performance': { holds: 'Everyday life is clearly limited by illness' },
  'ebmt-2025/adherence': {
    holds: 'It is too hard to follow the plan, or to understand it well enough to agree to it',
  },
  'ebmt-2025/smoking': { holds: 'Smoking now' },
  'ebmt-2025/myocarditis': { holds: 'The heart muscle is inflamed' },
  'ebmt-2025/centre': {
    holds: 'One team of joint and blood specialists in an experienced centre has been involved',
  },
  'ebmt-2017-cardiac/systemic-sclerosis': systemicSclerosis,
  'ebmt-2017-cardiac/adult': adult,
  'ebmt-2017-cardiac/pasp-rest': { holds: paspRest },
  'ebmt-2017-cardiac/pasp-fluid': { holds: paspFluid },
  'ebmt-2017-cardiac/mpap-rest': { holds: mpapRest },
  'ebmt-2017-cardiac/mpap-fluid': { holds: mpapFluid },
  'ebmt-2017-cardiac/output-response': { holds: 'The heart does not pump more after fluid through a drip' },
  'ebmt-2017-cardiac/pvr': { holds: 'The resistance of the lung vessels is beyond the limit' },
  'ebmt-2017-cardiac/lvef': {
    holds: 'The left heart pumps less than the limit for the usual form of this treatment',
  },
  'ebmt-2017-cardiac/tapse': { holds: 'The right heart moves less than the limit' },
  'ebmt-2017-cardiac/cmr': { holds: 'Heart MRI shows signs of strain on the heart' },
  'ebmt-2017-cardiac/coronary': { holds: 'Badly narrowed heart arteries have not been opened' },
  'ebmt-2017-cardiac/arrhythmia': { holds: 'The heart rhythm is not under control' },
  'ebmt-2017-cardiac/tamponade': { holds: tamponade },
  'ebmt-2017-cardiac/constriction': { holds: stiffSac },
  'ebmt-2017-cardiac/symptomatic': { holds: 'There is a heart problem that can be felt' },
  'general-fitness/systemic-sclerosis': systemicSclerosis,
  'general-fitness/adult': adult,
  'general-fitness/pregnancy': { holds: 'Pregnancy' },
  'general-fitness/fvc': { holds: 'Lung volume is low' },
  'general-fitness/dlco': { holds: 'The lungs pass little gas into the blood' },
  'general-fitness/lvef': { holds: 'The left heart pumps little' },
  'general-fitness/creatinine-clearance': { holds: 'The kidneys clean the blood slowly' },
  'general-fitness/infection': {
    holds: 'There is an infection, such as hepatitis B or C or HIV, to be dealt with',
  },
  'general-fitness/liver': { holds: 'The liver is badly or lastingly ill' },
  'general-fitness/marrow': { holds: 'There are too few blood cells, or the bone marrow works too little' },
  'general-fitness/hypertension': { holds: 'High blood pressure is not under control' },
  'general-fitness/contraception': { holds: 'Safe birth control is not accepted' },
  'general-fitness/malignancy': {
    holds: 'There is, or was in the last 5 years, cancer or a disease of the bone marrow',
  },
  'general-fitness/psychiatric': {
    holds: 'There is severe mental illness, or trouble with drugs or alcohol',
  },
}
