import {
  above,
  all,
  any,
  anyKnown,
  atLeast,
  atMost,
  below,
  exactly,
  is,
  isOneOf,
  named,
  no,
  not,
  yes,
} from '../expressions/index.ts'
import {
  assessment,
  type CriteriaSet,
  concern,
  exclusion,
  indication,
  protocolExclusion,
  route,
  scope,
} from './criterion.ts'
import { anyOrganInvolved, noOrganInvolved } from './organs.ts'

const secondLine = named(
  'second-line use',
  any(all(atLeast('firstLineMonths', 6), yes('activeDespiteFirstLine')), yes('firstLineIntolerance')),
)

const catheterOnly = 'A right heart catheter value: an echocardiographic estimate decides nothing.'
const fluidOutstanding =
  'A right heart catheter value. A normal pressure at rest does not settle it; volume and rate of the ' +
  'fluid challenge were not read.'

export const ebmt2025: CriteriaSet = {
  id: 'ebmt-2025',
  kind: 'guideline',
  name: 'EBMT 2025',
  title: 'EBMT best practice recommendations for transplantation in rheumatic diseases: systemic sclerosis',
  source: 'ebmt-2025',
  part: 'headline',
  clock:
    'first non-Raynaud symptom (convention of this tool; the source does not define it in the part that ' +
    'was read)',
  about:
    'Table 5 of the paper, for systemic sclerosis, with the general items of its Table 2; levels I to III ' +
    'are its own tags. The four pressure limits are stated for standard protocols with cyclophosphamide ' +
    '200 mg/kg. A raised echocardiographic pressure only means that a right heart catheter is needed, and ' +
    'a normal pressure at rest without a fluid challenge clears nobody.',
  unread: [
    'Table 5, exclusions from the fourth on; its opening words announce further cardiac contraindications.',
    'Table 5, all of the column on concerns.',
    'Table 5, all of the column on specific disease assessments.',
    'Table 2 from the row on fertility on, which holds the general contraindications; nothing on ' +
      'pregnancy is therefore encoded in this set.',
    'The list of red flags.',
    'The text on conditioning, mobilisation, graft selection and follow-up.',
    'The definition of the levels in this paper.',
  ],
  criteria: [
    scope('ebmt-2025/adult', {
      says: 'Adult',
      when: atLeast('ageYears', 18),
      cite: { source: 'ebmt-2025', at: 'Table 2, age', level: 'III' },
      verified: 'source',
    }),
    scope('ebmt-2025/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion' },
      verified: 'source',
    }),
    indication('ebmt-2025/classification', {
      says: '2013 ACR/EULAR classification criteria met',
      when: yes('acrEular2013Met'),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 2' },
      verified: 'source',
    }),
    // The item asks for diffuse progressive disease, a later one names limited and sine disease: "diffuse" is
    // read inside the routes for diffuse disease and does not bar the route for progressive interstitial lung
    // disease.
    indication('ebmt-2025/progressive', {
      says: 'Progressive disease',
      when: yes('progressiveDisease'),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 2' },
      verified: 'source',
    }),
    route('ebmt-2025/route-a', {
      says: 'Diffuse skin disease with a high skin score and at least one organ involved',
      when: all(is('cutaneousSubset', 'diffuse'), above('mrss', 15), anyOrganInvolved),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 5', level: 'I' },
      verified: 'source',
    }),
    route('ebmt-2025/route-b', {
      says: 'Diffuse skin disease with a very high skin score and inflammation, no organ involved',
      when: all(
        is('cutaneousSubset', 'diffuse'),
        above('mrss', 20),
        noOrganInvolved,
        above('crpMgL', 10),
        no('inflammationOtherCause'),
      ),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 5', level: 'I' },
      verified: 'source',
    }),
    route('ebmt-2025/route-c', {
      says: 'Limited or sine disease with a low skin score and progressive interstitial lung disease',
      when: all(
        isOneOf('cutaneousSubset', ['limited', 'sine']),
        below('mrss', 15),
        yes('ildProgressiveOnCt'),
      ),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 6', level: 'III' },
      verified: 'source',
    }),
    // One route is strictly above, the other strictly below the same score: the text leaves a hole at the
    // score itself.
    route('ebmt-2025/gap-15', {
      says: 'mRSS between two routes, with organ involvement or progressive interstitial lung disease',
      when: all(
        exactly('mrss', 15),
        any(all(is('cutaneousSubset', 'diffuse'), anyOrganInvolved), yes('ildProgressiveOnCt')),
      ),
      cite: { source: 'ebmt-2025', at: 'Table 5, between inclusion 5 and 6' },
      verified: 'convention',
      discretion: true,
      caution: 'The score lies between two routes of the source, neither of which names it.',
    }),
    // Inclusion 6 names limited and "even sine" disease; diffuse disease with a low score is not mentioned.
    route('ebmt-2025/gap-diffuse-low-skin', {
      says: 'Diffuse skin disease with a low skin score and progressive interstitial lung disease',
      when: all(is('cutaneousSubset', 'diffuse'), below('mrss', 15), yes('ildProgressiveOnCt')),
      cite: { source: 'ebmt-2025', at: 'Table 5, reading of inclusion 6' },
      verified: 'convention',
      discretion: true,
      caution:
        'The source names limited and sine disease here; diffuse disease with a low score is not mentioned.',
    }),
    indication('ebmt-2025/timing', {
      says: 'Early disease, or severe progressive disease later on',
      when: any(below('yearsSinceFirstNonRaynaud', 5), yes('severeProgressiveDisease')),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 3', level: 'I; III beyond 5 y' },
      verified: 'source',
    }),
    // Second-line and first-line use are separate items: one of them is asked for beside a route.
    indication('ebmt-2025/line-of-therapy', {
      says: 'Active despite or intolerant of first-line therapy, or high risk with rapid progression',
      when: any(secondLine, all(yes('highRiskProfile'), yes('rapidProgression'))),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 4 and 7', level: 'I; III first line' },
      verified: 'source',
    }),
    exclusion('ebmt-2025/septal-bounce', {
      says: 'Septal bounce on cardiac MRI',
      when: yes('septalBounce'),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 2' },
      verified: 'source',
    }),
    exclusion('ebmt-2025/constrictive-pericarditis', {
      says: 'Constrictive pericarditis',
      when: yes('constrictivePericarditis'),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 2' },
      verified: 'source',
    }),
    exclusion('ebmt-2025/tamponade', {
      says: 'Cardiac tamponade',
      when: yes('cardiacTamponade'),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 2' },
      verified: 'source',
    }),
    // "RHC" is printed once, at the end of the four pressures: all four are read as catheter values.
    protocolExclusion('ebmt-2025/pasp-rest', {
      says: 'Systolic pulmonary artery pressure at rest',
      when: above('paspRestMmHg', 40),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 3' },
      verified: 'source',
      caution: catheterOnly,
    }),
    protocolExclusion('ebmt-2025/pasp-fluid', {
      says: 'Systolic pulmonary artery pressure after a fluid challenge',
      when: above('paspFluidMmHg', 45),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 3' },
      verified: 'source',
      caution: fluidOutstanding,
    }),
    protocolExclusion('ebmt-2025/mpap-rest', {
      says: 'Mean pulmonary artery pressure at rest',
      when: above('mpapRestMmHg', 25),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 3' },
      verified: 'source',
      caution: catheterOnly,
    }),
    protocolExclusion('ebmt-2025/mpap-fluid', {
      says: 'Mean pulmonary artery pressure after a fluid challenge',
      when: above('mpapFluidMmHg', 30),
      cite: { source: 'ebmt-2025', at: 'Table 5, exclusion 3' },
      verified: 'source',
      caution: fluidOutstanding,
    }),
    concern('ebmt-2025/age-over-60', {
      says: 'Above the upper age given for systemic sclerosis',
      when: above('ageYears', 60),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 1 (over 65: also Table 2)', level: 'III' },
      verified: 'source',
    }),
    concern('ebmt-2025/late', {
      says: 'Late in the disease',
      when: atLeast('yearsSinceFirstNonRaynaud', 5),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 3', level: 'III' },
      verified: 'source',
    }),
    concern('ebmt-2025/first-line-use', {
      says: 'First-line use on the ground of high risk and rapid progression alone',
      when: all(yes('highRiskProfile'), yes('rapidProgression'), not(secondLine)),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 7', level: 'III' },
      verified: 'source',
    }),
    // The two scales are joined only by brackets in the source: either one raises the concern.
    concern('ebmt-2025/performance', {
      says: 'Poor performance status',
      when: anyKnown(atLeast('ecog', 2), atMost('karnofskyPct', 60)),
      cite: { source: 'ebmt-2025', at: 'Table 2, performance', level: 'III' },
      verified: 'source',
    }),
    concern('ebmt-2025/adherence', {
      says: 'Adherence or understanding insufficient for consent',
      when: yes('poorAdherence'),
      cite: { source: 'ebmt-2025', at: 'Table 2, consent', level: 'III' },
      verified: 'source',
    }),
    concern('ebmt-2025/smoking', {
      says: 'Current smoking',
      when: yes('currentSmoker'),
      cite: { source: 'ebmt-2025', at: 'Table 2, assessment', level: 'III' },
      verified: 'source',
    }),
    concern('ebmt-2025/myocarditis', {
      says: 'Active myocarditis',
      when: yes('myocarditis'),
      cite: { source: 'ebmt-2025', at: 'Table 5, inclusion 8' },
      verified: 'source',
      caution:
        'The source gives it as a transient contraindication, to be treated and re-assessed; it names ' +
        'pre-treatment with rituximab and mycophenolate, without a dose.',
    }),
    assessment('ebmt-2025/centre', {
      says: 'Assessed by a combined team in one experienced, accredited centre',
      when: yes('combinedMdtCentre'),
      cite: { source: 'ebmt-2025', at: 'Table 2, centre and MDT', level: 'II' },
      verified: 'source',
    }),
  ],
}
