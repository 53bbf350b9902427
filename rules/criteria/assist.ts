import { above, all, any, atLeast, atMost, below, exactly, is } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, route, scope } from './criterion.ts'
import { anyOrganInvolved, organInvolved } from './organs.ts'

const listed: Citation = { source: 'assist', at: 'eligibility criteria' }
const inWalker: Citation = { ...listed, via: ['walker-2018'] }

export const assist: CriteriaSet = {
  id: 'assist',
  kind: 'trial',
  name: 'ASSIST',
  title: 'ASSIST: non-myeloablative transplantation against monthly pulse cyclophosphamide, entry criteria',
  source: 'assist',
  part: 'second-opinion',
  clock: 'first non-Raynaud symptom (convention of this tool; the clock of the trial was not read)',
  about: 'Randomised phase 2 trial, NCT00278525. The abstract was read; the exclusions come from a review.',
  unread: ['The remaining exclusions.'],
  criteria: [
    scope('assist/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    indication('assist/age', {
      says: 'Within the age range of the trial',
      when: all(atLeast('ageYears', 18), below('ageYears', 60)),
      cite: listed,
      verified: 'source',
      caution: 'The upper bound stands in the source, the lower one is a convention of this tool.',
    }),
    indication('assist/duration', {
      says: 'Early disease',
      when: atMost('yearsSinceFirstNonRaynaud', 4),
      cite: listed,
      verified: 'secondary',
      caution: 'Read in a secondary publication, not in the trial report.',
    }),
    route('assist/route-a', {
      says: 'Diffuse skin disease with a raised skin score and at least one organ involved',
      when: all(is('cutaneousSubset', 'diffuse'), above('mrss', 14), anyOrganInvolved),
      cite: listed,
      verified: 'source',
    }),
    // The abstract's sign; a secondary table prints another upper score for this route.
    route('assist/route-b', {
      says: 'Lower skin score with lung involvement',
      when: all(below('mrss', 14), organInvolved('lung')),
      cite: listed,
      verified: 'source',
    }),
    // One route is strictly above, the other strictly below the same score: the text leaves a hole at the
    // score itself.
    route('assist/gap-14', {
      says: 'mRSS between the two routes, with the organ involvement of either',
      when: all(
        exactly('mrss', 14),
        any(all(is('cutaneousSubset', 'diffuse'), anyOrganInvolved), organInvolved('lung')),
      ),
      cite: { source: 'assist', at: 'eligibility criteria, between the two routes' },
      verified: 'convention',
      discretion: true,
      caution: 'The score lies between two routes of the source, neither of which names it.',
    }),
    exclusion('assist/pulmonary-pressure', {
      says: 'Mean or systolic pulmonary artery pressure at rest',
      when: any(above('mpapRestMmHg', 25), above('paspRestMmHg', 40)),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('assist/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 40),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('assist/creatinine', {
      says: 'Serum creatinine',
      when: above('creatinineUmolL', 177),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('assist/cyclophosphamide-iv', {
      says: 'Earlier intravenous cyclophosphamide, courses',
      when: above('cyclophosphamideIvCourses', 6),
      cite: inWalker,
      verified: 'secondary',
      caution: 'Another table prints months instead of courses.',
    }),
  ],
}
