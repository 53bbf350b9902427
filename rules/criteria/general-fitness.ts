import { any, atLeast, below, is, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, concern, exclusion, scope } from './criterion.ts'

const thisTool: Citation = { source: 'ebmt-2025', at: 'convention of this tool' }
const handbookRelative: Citation = { source: 'ebmt-handbook-2024', at: 'section 11.1.5, relative, generic' }
const studyExclusion: Citation = { source: 'nct03444805', at: 'eligibility criteria, an exclusion there' }

const generic = 'From a chapter on transplantation in general, mostly allogeneic.'
const ofAStudy = 'An exclusion of a study, not a contraindication stated by a guideline.'

export const generalFitness: CriteriaSet = {
  id: 'general-fitness',
  kind: 'fitness',
  name: 'General fitness',
  title: 'General contraindications gathered from other EBMT texts and studies',
  source: 'ebmt-2025',
  part: 'headline',
  clock: null,
  about:
    'EBMT 2025 refers to general contraindications that were not read; until they are, this set gathers ' +
    'what other EBMT texts and studies say, so that a result never passes over them. The grouping is a ' +
    'convention of this tool; each row names its own source, and the limits are those of the sources.',
  unread: ['The general contraindications of EBMT 2025: Table 2, from the row on fertility on.'],
  criteria: [
    scope('general-fitness/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: thisTool,
      verified: 'convention',
    }),
    scope('general-fitness/adult', {
      says: 'Adult',
      when: atLeast('ageYears', 18),
      cite: thisTool,
      verified: 'convention',
    }),
    exclusion('general-fitness/pregnancy', {
      says: 'Pregnancy',
      when: yes('pregnant'),
      cite: { source: 'ebmt-handbook-2024', at: 'section 11.1.5, absolute' },
      verified: 'copy',
      caution: generic,
    }),
    concern('general-fitness/fvc', {
      says: 'Forced vital capacity',
      when: below('fvcPct', 50),
      cite: studyExclusion,
      verified: 'source',
      caution: ofAStudy,
    }),
    concern('general-fitness/dlco', {
      says: 'Diffusing capacity',
      when: below('dlcoPct', 40),
      cite: handbookRelative,
      verified: 'copy',
      caution: `${generic} Per cent of predicted is assumed.`,
    }),
    concern('general-fitness/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 40),
      cite: handbookRelative,
      verified: 'copy',
      caution: `${generic} The abbreviation printed there is read as the ejection fraction.`,
    }),
    concern('general-fitness/creatinine-clearance', {
      says: 'Creatinine clearance',
      when: below('creatinineClearanceMlMin', 30),
      cite: handbookRelative,
      verified: 'copy',
      caution: generic,
    }),
    concern('general-fitness/infection', {
      says: 'Uncontrolled infection, active hepatitis B or C, or HIV',
      when: any(yes('uncontrolledInfection'), yes('hepatitisBOrC'), yes('hivPositive')),
      cite: {
        source: 'ebmt-handbook-2024',
        also: ['nct03444805'],
        at: 'section 11.1.5, relative; NCT03444805: eligibility criteria, an exclusion there',
      },
      verified: 'source',
      caution:
        'Gathered from two sources: relative in a generic chapter, which was read in a transcript, and an ' +
        'exclusion of a study.',
    }),
    concern('general-fitness/liver', {
      says: 'Severe or chronic liver disease, or liver failure',
      when: yes('severeLiverDisease'),
      cite: handbookRelative,
      verified: 'copy',
      caution: generic,
    }),
    concern('general-fitness/marrow', {
      says: 'Low white cells, low platelets or marrow insufficiency',
      when: any(below('whiteCellsE9L', 2), below('plateletsE9L', 100), yes('marrowInsufficiency')),
      cite: {
        source: 'nct03444805',
        also: ['nissc-1-2018'],
        at: 'eligibility criteria of both, exclusions there',
      },
      verified: 'source',
      caution: 'Exclusions of studies, not contraindications stated by a guideline.',
    }),
    concern('general-fitness/hypertension', {
      says: 'Uncontrolled hypertension',
      when: yes('uncontrolledHypertension'),
      cite: {
        source: 'upside-2021',
        also: ['upside-amended'],
        at: 'eligibility criteria, an exclusion there',
      },
      verified: 'source',
      caution: ofAStudy,
    }),
    concern('general-fitness/contraception', {
      says: 'Adequate contraception not accepted',
      when: yes('contraceptionRefused'),
      cite: {
        source: 'upside-2021',
        also: ['upside-amended', 'scot', 'nct03444805'],
        at: 'eligibility criteria of each, an exclusion there',
      },
      verified: 'source',
      caution: 'An exclusion of studies, not a contraindication stated by a guideline.',
    }),
    concern('general-fitness/malignancy', {
      says: 'Malignancy or myelodysplasia, concurrent or recent',
      when: any(yes('malignancyOrMds'), yes('malignancyWithin5Years')),
      cite: studyExclusion,
      verified: 'source',
      caution: ofAStudy,
    }),
    concern('general-fitness/psychiatric', {
      says: 'Severe psychiatric illness, or active drug or alcohol misuse',
      when: yes('severePsychiatric'),
      cite: studyExclusion,
      verified: 'source',
      caution: ofAStudy,
    }),
  ],
}
