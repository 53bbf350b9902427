import { above, all, any, atLeast, atMost, below, is, named, no, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, exclusion, indication, route, scope } from './criterion.ts'
import { organInvolved } from './organs.ts'

const listed: Citation = { source: 'astis', at: 'eligibility criteria' }
const inBinks: Citation = { ...listed, via: ['binks-2001'] }
const inBoth: Citation = { ...listed, via: ['binks-2001', 'walker-2018'] }
const oneOfTwo = 'Listed by Binks 2001, left blank in Walker 2018.'

const lungLimb = named(
  'lung limb of ASTIS',
  all(any(atMost('dlcoPct', 80), atMost('fvcPct', 80)), yes('ildOnHrct'), no('obstructionOrEmphysema')),
)

// The list breaks off in the text that was read: the clinician's judgement of the kidney also satisfies it.
const kidneyLimb = named(
  'kidney limb of ASTIS',
  any(
    yes('severeHypertensionTwice'),
    yes('persistentUrineAbnormality'),
    yes('microangiopathicHaemolysis'),
    organInvolved('kidney'),
  ),
)

// The definition was not read: the clinician's judgement of the heart stands in.
const heartLimb = named('heart limb of ASTIS', organInvolved('heart'))

export const astis: CriteriaSet = {
  id: 'astis',
  kind: 'trial',
  name: 'ASTIS',
  title:
    'ASTIS: transplantation against intravenous pulse cyclophosphamide in diffuse disease, entry criteria',
  source: 'astis',
  part: 'second-opinion',
  clock: 'first skin thickening',
  about:
    'Randomised trial, EudraCT 2006-004598-83, ISRCTN54371254. Its pressure limit is of its time: meeting ' +
    'it is not fitness today. The trial classified by the 1980 ARA criteria, for which the 2013 ACR/EULAR ' +
    'criteria stand in.',
  unread: [
    'Exclusions for marrow, liver, infection, malignancy and exposure.',
    'The lower limit of FVC.',
    'The definition of cardiac involvement.',
    'The rest of the list for the kidney.',
  ],
  criteria: [
    scope('astis/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    indication('astis/age', {
      says: 'Within the age range of the trial',
      when: all(atLeast('ageYears', 18), atMost('ageYears', 65)),
      cite: listed,
      verified: 'source',
    }),
    indication('astis/classification', {
      says: '2013 ACR/EULAR classification criteria met',
      when: yes('acrEular2013Met'),
      cite: { source: 'astis', at: 'convention of this tool' },
      verified: 'convention',
      caution: 'The trial used the 1980 ARA criteria, for which these stand in.',
    }),
    indication('astis/diffuse', {
      says: 'Diffuse skin disease',
      when: is('cutaneousSubset', 'diffuse'),
      cite: listed,
      verified: 'source',
    }),
    route('astis/route-a', {
      says: 'Very early disease with a high skin score, trunk skin involved, and inflammation or anaemia',
      when: all(
        atMost('yearsSinceFirstSkinThickening', 2),
        atLeast('mrss', 20),
        yes('trunkSkinInvolved'),
        any(above('esrMmH', 25), below('haemoglobinGDl', 11)),
        no('inflammationOtherCause'),
      ),
      cite: listed,
      verified: 'source',
    }),
    route('astis/route-b', {
      says: 'Early disease with a raised skin score and a recent change in lung, kidney or heart',
      when: all(
        atMost('yearsSinceFirstSkinThickening', 4),
        atLeast('mrss', 15),
        yes('organChangeWithin6Months'),
        any(lungLimb, kidneyLimb, heartLimb),
      ),
      cite: listed,
      verified: 'source',
      caution:
        'The list for the kidney was cut off and the definition for the heart was not read: there the ' +
        'organ judgement of the clinician counts (convention of this tool).',
    }),
    exclusion('astis/mpap', {
      says: 'Mean pulmonary artery pressure at rest',
      when: above('mpapRestMmHg', 50),
      cite: inBoth,
      verified: 'secondary',
      caution:
        'An entry limit of its time, by echocardiography or catheter; the EBMT limit of today is lower.',
    }),
    exclusion('astis/dlco', {
      says: 'Diffusing capacity',
      when: below('dlcoPct', 40),
      cite: inBinks,
      verified: 'secondary',
      caution: oneOfTwo,
    }),
    exclusion('astis/pao2', {
      says: 'Arterial oxygen tension at rest',
      when: below('pao2MmHg', 60), // printed in kilopascals
      cite: inBinks,
      verified: 'secondary',
      caution: oneOfTwo,
    }),
    exclusion('astis/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 45),
      cite: inBoth,
      verified: 'secondary',
    }),
    exclusion('astis/arrhythmia', {
      says: 'Severe or uncontrolled arrhythmia',
      when: yes('severeArrhythmiaUntreated'),
      cite: inBinks,
      verified: 'secondary',
    }),
    exclusion('astis/hypertension', {
      says: 'Uncontrolled hypertension',
      when: yes('uncontrolledHypertension'),
      cite: inBinks,
      verified: 'secondary',
    }),
    exclusion('astis/creatinine-clearance', {
      says: 'Creatinine clearance',
      when: below('creatinineClearanceMlMin', 40),
      cite: inBoth,
      verified: 'secondary',
    }),
    exclusion('astis/cyclophosphamide-iv', {
      says: 'Earlier intravenous cyclophosphamide, cumulative dose',
      when: above('cyclophosphamideIvGrams', 5),
      cite: inBoth,
      verified: 'secondary',
    }),
    exclusion('astis/cyclophosphamide-oral', {
      says: 'Earlier oral cyclophosphamide, duration',
      when: above('cyclophosphamideOralMonths', 3),
      cite: inBoth,
      verified: 'secondary',
    }),
  ],
}
