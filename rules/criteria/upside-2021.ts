import { above, all, any, atLeast, atMost, is, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, route, scope } from './criterion.ts'
import { upsideLimbsCaution, upsideOrganInvolvement } from './upside-limbs.ts'

const listed: Citation = { source: 'upside-2021', at: 'eligibility criteria' }

export const upside2021: CriteriaSet = {
  id: 'upside-2021',
  kind: 'trial',
  name: 'UPSIDE 2021',
  title:
    'UPSIDE: transplantation first against immunosuppression first in early diffuse disease, protocol of ' +
    '2021',
  source: 'upside-2021',
  part: 'second-opinion',
  clock: 'first non-Raynaud symptom',
  about:
    'Randomised trial, NCT04464434, protocol of 2021; ongoing, no results found. The amended version ' +
    'stands beside it as a set of its own. It studies transplantation first: earlier treatment excludes ' +
    'from the trial, not from what guidelines say.',
  unread: ['The numbers that define severe respiratory, renal, cardiac (LVEF), liver and marrow disease.'],
  criteria: [
    scope('upside-2021/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    indication('upside-2021/age', {
      says: 'Within the age range of the trial',
      when: all(atLeast('ageYears', 18), atMost('ageYears', 65)),
      cite: listed,
      verified: 'source',
    }),
    indication('upside-2021/classification', {
      says: '2013 ACR/EULAR classification criteria met, with diffuse skin disease',
      when: all(yes('acrEular2013Met'), is('cutaneousSubset', 'diffuse')),
      cite: listed,
      verified: 'source',
    }),
    route('upside-2021/early', {
      says: 'Early disease with a raised skin score or organ involvement',
      when: all(atMost('yearsSinceFirstNonRaynaud', 2), any(atLeast('mrss', 15), upsideOrganInvolvement)),
      cite: listed,
      verified: 'source',
      caution: upsideLimbsCaution,
    }),
    exclusion('upside-2021/pregnancy', {
      says: 'Pregnancy, or adequate contraception not accepted',
      when: any(yes('pregnant'), yes('contraceptionRefused')),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/adherence', {
      says: 'Adherence or understanding insufficient for consent',
      when: yes('poorAdherence'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/mpap', {
      says: 'Mean pulmonary artery pressure at rest',
      when: above('mpapRestMmHg', 20),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/liver', {
      says: 'Severe or chronic liver disease, or liver failure',
      when: yes('severeLiverDisease'),
      cite: listed,
      verified: 'source',
      caution: 'Only the category was read, not the numbers behind it.',
    }),
    exclusion('upside-2021/psychiatric', {
      says: 'Severe psychiatric illness, or active drug or alcohol misuse',
      when: yes('severePsychiatric'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/malignancy', {
      says: 'Concurrent malignancy or myelodysplasia',
      when: yes('malignancyOrMds'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/marrow', {
      says: 'Marrow insufficiency',
      when: yes('marrowInsufficiency'),
      cite: listed,
      verified: 'source',
      caution: 'Only the category was read, not the numbers behind it.',
    }),
    exclusion('upside-2021/hypertension', {
      says: 'Uncontrolled hypertension',
      when: yes('uncontrolledHypertension'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/infection', {
      says: 'Uncontrolled infection, HIV or HTLV',
      when: any(yes('uncontrolledInfection'), yes('hivPositive'), yes('htlvPositive')),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/performance', {
      says: 'Poor performance status',
      when: above('ecog', 2),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/hypersensitivity', {
      says: 'Known hypersensitivity to a study drug',
      when: yes('studyDrugHypersensitivity'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/immunosuppressants', {
      says: 'Earlier immunosuppressants, duration',
      when: above('immunosuppressantMonths', 6),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/alkylator', {
      says: 'Any earlier alkylating agent or irradiation',
      when: yes('priorAlkylatorOrIrradiation'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-2021/exposure', {
      says: 'Relevant toxic exposure',
      when: yes('toxicExposure'),
      cite: listed,
      verified: 'source',
    }),
  ],
}
