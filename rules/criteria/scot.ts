import { above, all, any, atLeast, atMost, below, is, named, sumOf, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, concern, exclusion, indication, scope } from './criterion.ts'
import { organInvolved } from './organs.ts'

const listed: Citation = { source: 'scot', at: 'eligibility criteria' }
const inWalker: Citation = { ...listed, via: ['walker-2018'] }

// The registry asks for lung or kidney disease that threatens life. The lung function limit describes the
// participants in an article about them, the renal crisis comes from a table of trial designs.
const lungLimb = named(
  'lung limb of SCOT',
  all(organInvolved('lung'), any(below('fvcPct', 70), below('dlcoPct', 70))),
)

export const scot: CriteriaSet = {
  id: 'scot',
  kind: 'trial',
  name: 'SCOT',
  title: 'SCOT: myeloablative transplantation in severe disease, entry criteria',
  source: 'scot',
  part: 'second-opinion',
  clock: 'first non-Raynaud symptom (inferred from a baseline table of the trial)',
  about:
    'Randomised trial, NCT00114530. Several limits come from reviews that contradict each other; its ' +
    'pressure limit is of its time: meeting it is not fitness today.',
  unread: [
    'The context of the item on glucocorticoids.',
    'The item on organ impairment, which gives no number.',
    'The limit of disease duration in the protocol.',
  ],
  criteria: [
    scope('scot/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: listed,
      verified: 'source',
    }),
    indication('scot/age', {
      says: 'Within the age range of the trial',
      when: all(atLeast('ageYears', 18), atMost('ageYears', 69)),
      cite: listed,
      verified: 'source',
    }),
    indication('scot/classification', {
      says: '2013 ACR/EULAR classification criteria met',
      when: yes('acrEular2013Met'),
      cite: { source: 'scot', at: 'convention of this tool' },
      verified: 'convention',
    }),
    indication('scot/skin', {
      says: 'Diffuse skin disease with a raised skin score',
      when: all(is('cutaneousSubset', 'diffuse'), atLeast('mrss', 16)),
      cite: listed,
      verified: 'secondary',
      caution: 'Read in secondary publications, one of which prints the limit as a strict one.',
    }),
    indication('scot/duration', {
      says: 'Early disease',
      when: atMost('yearsSinceFirstNonRaynaud', 5),
      cite: { ...listed, via: ['rdcna-2015'] },
      verified: 'secondary',
      caution: 'Walker 2018 contradicts it with a limit of 4 years; the protocol was not read.',
    }),
    concern('scot/duration-conflict', {
      says: 'Disease duration on which the sources disagree',
      when: all(above('yearsSinceFirstNonRaynaud', 4), atMost('yearsSinceFirstNonRaynaud', 5)),
      cite: { ...listed, via: ['walker-2018', 'rdcna-2015'] },
      verified: 'secondary',
      caution: 'Each of the two limits is printed by one of the two publications; the protocol was not read.',
    }),
    indication('scot/organ', {
      says: 'Lung involvement with reduced lung function, or an earlier renal crisis',
      when: any(lungLimb, yes('priorRenalCrisis')),
      cite: { ...listed, via: ['duke-2018', 'rdcna-2015'] },
      verified: 'secondary',
      caution:
        'The lung function limit describes the participants in an article about them, not the protocol; ' +
        'the registry speaks of lung or kidney disease that threatens life.',
    }),
    exclusion('scot/contraception', {
      says: 'Adequate contraception not accepted',
      when: yes('contraceptionRefused'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('scot/mpap', {
      says: 'Mean pulmonary artery pressure at rest',
      when: above('mpapRestMmHg', 30),
      cite: inWalker,
      verified: 'secondary',
      caution:
        'Penglase 2023 contradicts it: there a high systolic pressure on echocardiography, a middling one ' +
        'with a raised mean pressure by catheter, WHO class III or IV, or drugs that lower pulmonary ' +
        'pressure exclude. The protocol was not read. An entry limit of its time; the EBMT limit of today ' +
        'is lower.',
    }),
    exclusion('scot/fvc', {
      says: 'Forced vital capacity',
      when: below('fvcPct', 45),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('scot/dlco', {
      says: 'Diffusing capacity',
      when: below('dlcoPct', 40),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('scot/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 50),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('scot/creatinine-clearance', {
      says: 'Creatinine clearance',
      when: below('creatinineClearanceMlMin', 40),
      cite: inWalker,
      verified: 'secondary',
    }),
    exclusion('scot/gave', {
      says: 'Active gastric antral vascular ectasia',
      when: yes('activeGave'),
      cite: listed,
      verified: 'source',
    }),
    exclusion('scot/cyclophosphamide-iv', {
      says: 'Earlier intravenous cyclophosphamide, duration or dose per body surface',
      when: any(above('cyclophosphamideIvMonths', 6), above('cyclophosphamideIvGramsPerM2', 3)),
      cite: listed,
      verified: 'source',
    }),
    exclusion('scot/cyclophosphamide-oral', {
      says: 'Earlier oral cyclophosphamide, duration',
      when: above('cyclophosphamideOralMonths', 4),
      cite: listed,
      verified: 'source',
    }),
    exclusion('scot/cyclophosphamide-both', {
      says: 'Earlier cyclophosphamide, intravenous and oral months together',
      when: above(sumOf('cyclophosphamideIvMonths', 'cyclophosphamideOralMonths'), 6),
      cite: listed,
      verified: 'source',
    }),
  ],
}
