import { above, all, any, atLeast, atMost, below, exactly, is, no, yes } from '../expressions/index.ts'
import {
  assessment,
  type Citation,
  type CriteriaSet,
  concern,
  exclusion,
  indication,
  route,
  scope,
} from './criterion.ts'
import { declineBothWays, declineEitherWay } from './decline.ts'
import { severeLungHeartOrKidney } from './organs.ts'

const eligibility: Citation = { source: 'ebmt-handbook-2024', at: 'section 92.4' }
const relative: Citation = { source: 'ebmt-handbook-2024', at: 'section 11.1.5, generic, relative' }
const generic = 'From a chapter on transplantation in general, mostly allogeneic.'

export const ebmtHandbook2024: CriteriaSet = {
  id: 'ebmt-handbook-2024',
  kind: 'guideline',
  name: 'EBMT Handbook 2024',
  title:
    'The EBMT Handbook, 8th edition: eligibility in systemic sclerosis, with the generic chapter on ' +
    'assessment',
  source: 'ebmt-handbook-2024',
  part: 'second-opinion',
  clock: 'first non-Raynaud symptom (convention of this tool; the source does not define it)',
  about:
    'A second opinion, older than EBMT 2025: the arms of the two documents are never merged. Chapter 92 is ' +
    'on autoimmune disease; chapter 11, read in part, is generic and mostly about allogeneic ' +
    'transplantation.',
  unread: [
    'Nothing of the eligibility paragraph was left unread.',
    'Severity of organ involvement is not defined in that paragraph.',
  ],
  criteria: [
    scope('ebmt-handbook-2024/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: eligibility,
      verified: 'copy',
    }),
    scope('ebmt-handbook-2024/adult', {
      says: 'Adult',
      when: atLeast('ageYears', 18),
      cite: eligibility,
      verified: 'copy',
      caution: 'Children: case by case in the source.',
    }),
    indication('ebmt-handbook-2024/classification', {
      says: '2013 ACR/EULAR classification criteria met',
      when: yes('acrEular2013Met'),
      cite: eligibility,
      verified: 'copy',
    }),
    indication('ebmt-handbook-2024/age', {
      says: 'Up to the upper age limit',
      when: atMost('ageYears', 65),
      cite: eligibility,
      verified: 'copy',
    }),
    // "Not explained by another cause" may belong to haemoglobin alone: asked for every marker.
    route('ebmt-handbook-2024/arm-1', {
      says: 'Very early diffuse skin disease with a very high skin score and inflammation',
      when: all(
        below('yearsSinceFirstNonRaynaud', 2),
        is('cutaneousSubset', 'diffuse'),
        above('mrss', 20),
        any(above('esrMmH', 25), above('crpMgL', 5), below('haemoglobinGDl', 11)),
        no('inflammationOtherCause'),
      ),
      cite: eligibility,
      verified: 'copy',
    }),
    route('ebmt-handbook-2024/arm-2a', {
      says: 'Early disease with a raised skin score and severe lung, heart or kidney involvement',
      when: all(below('yearsSinceFirstNonRaynaud', 5), atLeast('mrss', 15), severeLungHeartOrKidney),
      cite: eligibility,
      verified: 'copy',
    }),
    route('ebmt-handbook-2024/arm-2b', {
      says: 'Early disease with a low skin score and declining lung function',
      when: all(below('yearsSinceFirstNonRaynaud', 5), below('mrss', 14), declineBothWays),
      cite: eligibility,
      verified: 'copy',
      caution:
        'The source does not say whether the decline is relative or absolute: here it must be reached both ' +
        'ways.',
    }),
    route('ebmt-handbook-2024/arm-2b-disputed', {
      says: 'Early disease with a low skin score and lung function that declines by one reading at least',
      when: all(below('yearsSinceFirstNonRaynaud', 5), below('mrss', 14), declineEitherWay),
      cite: eligibility,
      verified: 'convention',
      discretion: true,
      caution: 'The source does not say whether the decline is relative or absolute: here one way is enough.',
    }),
    // One arm starts above this score and the other ends below it: the text leaves a hole at the score
    // itself.
    route('ebmt-handbook-2024/gap-14', {
      says: 'Early disease with an mRSS between two arms, and severe organ disease or lung function decline',
      when: all(
        below('yearsSinceFirstNonRaynaud', 5),
        exactly('mrss', 14),
        any(severeLungHeartOrKidney, declineEitherWay),
      ),
      cite: eligibility,
      verified: 'convention',
      discretion: true,
      caution: 'The score lies between two arms of the source, neither of which names it.',
    }),
    exclusion('ebmt-handbook-2024/pregnancy', {
      says: 'Pregnancy',
      when: yes('pregnant'),
      cite: { source: 'ebmt-handbook-2024', at: 'section 11.1.5, generic' },
      verified: 'copy',
      caution: generic,
    }),
    // The chapter prints "FEV" here, which is almost certainly the ejection fraction.
    concern('ebmt-handbook-2024/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 40),
      cite: relative,
      verified: 'copy',
      caution: `${generic} The abbreviation printed there is read as the ejection fraction.`,
    }),
    concern('ebmt-handbook-2024/dlco', {
      says: 'Diffusing capacity',
      when: below('dlcoPct', 40),
      cite: relative,
      verified: 'copy',
      caution: `${generic} Per cent of predicted is assumed.`,
    }),
    concern('ebmt-handbook-2024/creatinine-clearance', {
      says: 'Creatinine clearance',
      when: below('creatinineClearanceMlMin', 30),
      cite: relative,
      verified: 'copy',
      caution: generic,
    }),
    concern('ebmt-handbook-2024/infection', {
      says: 'Uncontrolled infection',
      when: yes('uncontrolledInfection'),
      cite: relative,
      verified: 'copy',
      caution: generic,
    }),
    concern('ebmt-handbook-2024/liver', {
      says: 'Severe or chronic liver disease, or liver failure',
      when: yes('severeLiverDisease'),
      cite: relative,
      verified: 'copy',
      caution: generic,
    }),
    concern('ebmt-handbook-2024/karnofsky', {
      says: 'Karnofsky performance status',
      when: below('karnofskyPct', 80),
      cite: { source: 'ebmt-handbook-2024', at: 'section 11.1.4.1, risk variable' },
      verified: 'copy',
      caution: 'A variable of high risk in a generic chapter.',
    }),
    assessment('ebmt-handbook-2024/centre', {
      says: 'Assessed by a combined team in one experienced, accredited centre',
      when: yes('combinedMdtCentre'),
      cite: { source: 'ebmt-handbook-2024', at: 'chapter 92, key points' },
      verified: 'copy',
    }),
  ],
}
