import { above, all, any, atLeast, atMost, below, is, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, scope } from './criterion.ts'

// The list was read in the abstract of 2018, not in the paper of 2021.
const listed: Citation = { source: 'nissc-1-2018', at: 'eligibility criteria in the abstract' }

export const nissc1: CriteriaSet = {
  id: 'nissc-1',
  kind: 'trial',
  name: 'NISSC-1',
  title:
    'NISSC-1: prospective EBMT study of transplantation in progressive systemic sclerosis, entry criteria',
  source: 'nissc-1',
  part: 'second-opinion',
  clock: null,
  about:
    'Prospective non-interventional EBMT study of 80 patients, by the list of its abstract of 2018. Some ' +
    'of its limits are more permissive than what EBMT recommends: entry limits of a study, not advice.',
  unread: ['The list of the full paper; the one used here is that of the abstract of 2018.'],
  criteria: [
    scope('nissc-1/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    indication('nissc-1/age', {
      says: 'Within the age range of the study',
      when: all(atLeast('ageYears', 18), atMost('ageYears', 65)),
      cite: listed,
      verified: 'source',
    }),
    indication('nissc-1/progressive', {
      says: 'Progressive disease',
      when: yes('progressiveDisease'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 40),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/pasp', {
      says: 'Systolic pulmonary artery pressure at rest',
      when: above('paspRestMmHg', 50),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/creatinine-clearance', {
      says: 'Creatinine clearance',
      when: below('creatinineClearanceMlMin', 30),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/lung-function', {
      says: 'Forced vital capacity or diffusing capacity',
      when: any(below('fvcPct', 50), below('dlcoPct', 30)),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/malignancy', {
      says: 'Concurrent malignancy or myelodysplasia',
      when: yes('malignancyOrMds'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/psychiatric', {
      says: 'Severe psychiatric illness, or active drug or alcohol misuse',
      when: yes('severePsychiatric'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('nissc-1/marrow', {
      says: 'Marrow insufficiency',
      when: yes('marrowInsufficiency'),
      cite: listed,
      verified: 'source',
      caution: 'No number was read.',
    }),
  ],
}
