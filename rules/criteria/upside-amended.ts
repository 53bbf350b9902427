import { above, all, any, atLeast, atMost, is, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, route, scope } from './criterion.ts'
import { upsideLimbsCaution, upsideOrganInvolvement } from './upside-limbs.ts'

const listed: Citation = { source: 'upside-amended', at: 'eligibility criteria' }

// Of the organ limbs only the categories were read in this version.
const definitionsOf2021 =
  'Only the organ categories of this version were read; their definitions of 2021 stand in (convention of ' +
  'this tool).'

export const upsideAmended: CriteriaSet = {
  id: 'upside-amended',
  kind: 'trial',
  name: 'UPSIDE amended',
  title:
    'UPSIDE: transplantation first against immunosuppression first in early diffuse disease, amended version',
  source: 'upside-amended',
  part: 'second-opinion',
  clock: 'first non-Raynaud symptom',
  about:
    'Randomised trial, NCT04464434, amended version as the EU register (CTIS) gives it; ongoing, no ' +
    'results found. The protocol of 2021 stands beside it as a set of its own. It studies transplantation ' +
    'first: earlier treatment excludes from the trial, not from what guidelines say.',
  unread: [
    'The numbers that define severe respiratory, renal, cardiac (LVEF), liver and marrow disease.',
    'The limit of pulmonary pressure in this version.',
  ],
  criteria: [
    scope('upside-amended/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    indication('upside-amended/age', {
      says: 'Within the age range of the trial',
      when: all(atLeast('ageYears', 18), atMost('ageYears', 65)),
      cite: listed,
      verified: 'source',
    }),
    indication('upside-amended/classification', {
      says: '2013 ACR/EULAR classification criteria met, with diffuse skin disease',
      when: all(yes('acrEular2013Met'), is('cutaneousSubset', 'diffuse')),
      cite: listed,
      verified: 'source',
    }),
    route('upside-amended/early', {
      says: 'Early disease with a raised skin score or organ involvement',
      when: all(atMost('yearsSinceFirstNonRaynaud', 3), any(atLeast('mrss', 15), upsideOrganInvolvement)),
      cite: listed,
      verified: 'source',
      caution: `${definitionsOf2021} ${upsideLimbsCaution}`,
    }),
    route('upside-amended/very-early', {
      says: 'Very early disease with skin thickening and an antibody or acute-phase response that marks risk',
      when: all(
        atMost('yearsSinceFirstNonRaynaud', 1),
        above('mrss', 10),
        any(yes('highRiskAntibody'), yes('acutePhaseResponse')),
      ),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/pregnancy', {
      says: 'Pregnancy, or adequate contraception not accepted',
      when: any(yes('pregnant'), yes('contraceptionRefused')),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/adherence', {
      says: 'Adherence or understanding insufficient for consent',
      when: yes('poorAdherence'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/liver', {
      says: 'Severe or chronic liver disease, or liver failure',
      when: yes('severeLiverDisease'),
      cite: listed,
      verified: 'source',
      caution: 'Only the category was read, not the numbers behind it.',
    }),
    exclusion('upside-amended/psychiatric', {
      says: 'Severe psychiatric illness, or active drug or alcohol misuse',
      when: yes('severePsychiatric'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/malignancy', {
      says: 'Concurrent malignancy or myelodysplasia',
      when: yes('malignancyOrMds'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/marrow', {
      says: 'Marrow insufficiency',
      when: yes('marrowInsufficiency'),
      cite: listed,
      verified: 'source',
      caution: 'Only the category was read, not the numbers behind it.',
    }),
    exclusion('upside-amended/hypertension', {
      says: 'Uncontrolled hypertension',
      when: yes('uncontrolledHypertension'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/infection', {
      says: 'Uncontrolled infection',
      when: yes('uncontrolledInfection'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/performance', {
      says: 'Poor performance status',
      when: above('ecog', 2),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/hypersensitivity', {
      says: 'Known hypersensitivity to a study drug',
      when: yes('studyDrugHypersensitivity'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/immunosuppressants', {
      says: 'Earlier immunosuppressants, duration',
      when: above('immunosuppressantMonths', 12),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/alkylator', {
      says: 'Any earlier alkylating agent or irradiation',
      when: yes('priorAlkylatorOrIrradiation'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('upside-amended/exposure', {
      says: 'Relevant toxic exposure',
      when: yes('toxicExposure'),
      cite: listed,
      verified: 'source',
    }),
  ],
}
