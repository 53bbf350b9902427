import { above, any, below, is, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, scope } from './criterion.ts'

const listed: Citation = { source: 'nct03444805', at: 'eligibility criteria' }

export const nct03444805: CriteriaSet = {
  id: 'nct03444805',
  kind: 'trial',
  name: 'NCT03444805',
  title: 'Observational study of transplantation in systemic sclerosis in the style of EBMT, entry criteria',
  source: 'nct03444805',
  part: 'second-opinion',
  clock: null,
  about:
    'Observational transplant study, registry record NCT03444805. Its whole eligibility list was read; the ' +
    'title of the record was not. These are entry limits of a study, not advice.',
  unread: [
    'Read, but not encoded: severe concomitant disease that is not specified.',
    'Read, but not encoded: Salmonella carriage.',
    'Read, but not encoded: syphilis.',
    'Read, but not encoded: tuberculosis.',
  ],
  criteria: [
    scope('nct03444805/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    // Printed as over, not as from: exactly at the limit is out here and in elsewhere.
    indication('nct03444805/age', {
      says: 'Above the lower age limit',
      when: above('ageYears', 18),
      cite: listed,
      verified: 'source',
    }),
    indication('nct03444805/classification', {
      says: '2013 ACR/EULAR classification criteria met',
      when: yes('acrEular2013Met'),
      cite: listed,
      verified: 'source',
    }),
    indication('nct03444805/progressive', {
      says: 'Progressive disease',
      when: yes('progressiveDisease'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/pregnancy', {
      says: 'Pregnancy, or adequate contraception not accepted',
      when: any(yes('pregnant'), yes('contraceptionRefused')),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/lung-function', {
      says: 'Forced vital capacity or diffusing capacity',
      when: any(below('fvcPct', 50), below('dlcoPct', 30)),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/pressure-rest', {
      says: 'Systolic or mean pulmonary artery pressure at rest',
      when: any(above('paspRestMmHg', 40), above('mpapRestMmHg', 25)),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/pressure-fluid', {
      says: 'Systolic or mean pulmonary artery pressure after a fluid challenge',
      when: any(above('paspFluidMmHg', 45), above('mpapFluidMmHg', 30)),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/pvr', {
      says: 'Pulmonary vascular resistance',
      when: above('pvrWu', 3),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 45),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/cardiac', {
      says: 'D-sign, septal bounce, severe coronary disease or arrhythmia, tamponade or constriction',
      when: any(
        yes('dSign'),
        yes('septalBounce'),
        yes('severeCadUnrevascularised'),
        yes('severeArrhythmiaUntreated'),
        yes('cardiacTamponade'),
        yes('constrictivePericarditis'),
      ),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/creatinine-clearance', {
      says: 'Creatinine clearance',
      when: below('creatinineClearanceMlMin', 30),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/marrow', {
      says: 'Low white cells or low platelets',
      when: any(below('whiteCellsE9L', 2), below('plateletsE9L', 100)),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/infection', {
      says: 'Hepatitis B or C, HIV or uncontrolled infection',
      when: any(yes('hepatitisBOrC'), yes('hivPositive'), yes('uncontrolledInfection')),
      cite: listed,
      verified: 'source',
      caution: 'Hepatitis B or C is entered as active disease.',
    }),
    exclusion('nct03444805/psychiatric', {
      says: 'Severe psychiatric illness, or active drug or alcohol misuse',
      when: yes('severePsychiatric'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/malignancy', {
      says: 'Malignancy or myelodysplasia, concurrent or recent',
      when: any(yes('malignancyOrMds'), yes('malignancyWithin5Years')),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nct03444805/smoking', {
      says: 'Current smoking',
      when: yes('currentSmoker'),
      cite: listed,
      verified: 'source',
    }),
  ],
}
