import { atLeast, is, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, scope } from './criterion.ts'

const recommendation: Citation = { source: 'eular-2023', at: 'recommendation on transplantation' }
const secondHand = 'Read in a published note on the recommendations, not in the paper.'
const undefinedWord = `${secondHand} No definition of it was read: a judgement of the clinician.`

export const eular2023: CriteriaSet = {
  id: 'eular-2023',
  kind: 'guideline',
  name: 'EULAR 2023',
  title: 'EULAR recommendations for the treatment of systemic sclerosis, 2023 update: transplantation',
  source: 'eular-2023',
  part: 'headline',
  clock: null,
  about:
    'A qualitative recommendation with level of evidence 1a and strength A, as a published note on the ' +
    'recommendation table reports them. No cut-off was read in any EULAR text, so the clinician answers ' +
    'four questions. Limits of other documents are hints with their own source and never stand under this ' +
    'name.',
  unread: [
    'The exact wording of the recommendation.',
    'Its level of agreement.',
    'Its explanatory text, with any definition of early, severe, poor prognosis and advanced ' +
      'cardiorespiratory involvement.',
  ],
  criteria: [
    scope('eular-2023/adult', {
      says: 'Adult',
      when: atLeast('ageYears', 18),
      cite: { source: 'eular-2023', at: 'convention of this tool' },
      verified: 'convention',
    }),
    scope('eular-2023/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: recommendation,
      verified: 'secondary',
      caution: secondHand,
    }),
    indication('eular-2023/diffuse', {
      says: 'Diffuse skin disease',
      when: is('cutaneousSubset', 'diffuse'),
      cite: recommendation,
      verified: 'secondary',
      caution: secondHand,
    }),
    indication('eular-2023/early', {
      says: 'Early disease',
      when: yes('eularEarly'),
      cite: recommendation,
      verified: 'secondary',
      caution: undefinedWord,
    }),
    indication('eular-2023/severe', {
      says: 'Severe disease',
      when: yes('eularSevere'),
      cite: recommendation,
      verified: 'secondary',
      caution: undefinedWord,
    }),
    indication('eular-2023/poor-prognosis', {
      says: 'Poor prognosis',
      when: yes('eularPoorPrognosis'),
      cite: recommendation,
      verified: 'secondary',
      caution: undefinedWord,
    }),
    exclusion('eular-2023/advanced-cardiorespiratory', {
      says: 'Advanced cardiorespiratory involvement',
      when: yes('eularAdvancedCardiorespiratory'),
      cite: recommendation,
      verified: 'secondary',
      caution: undefinedWord,
    }),
  ],
}
