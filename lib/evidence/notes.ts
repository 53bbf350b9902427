import type { SourceId, Verification } from '../../rules/index.ts'

/** One statement with what it rests on. */
export interface Note {
  readonly says: string
  readonly sources: readonly SourceId[]
  /** Design or grade, as far as it says how much the statement carries. */
  readonly level: string
  /** Null where nothing was read that could be verified: the statement then says that something is not available. */
  readonly verified: Exclude<Verification, 'convention'> | null
  readonly via?: readonly SourceId[]
}

/** A subject beside the criteria. Nothing here is a criterion. */
export interface NoteSection {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly notes: readonly Note[]
}

export const noteSections: readonly NoteSection[] = [
  {
    id: 'positions',
    title: 'Positions of other bodies on transplantation in systemic sclerosis',
    lead: 'None gives limits in the part that was read, so none is a set of criteria here.',
    notes: [
      {
        sources: ['asbmt-2018'],
        level: 'position statement',
        verified: 'source',
        says: 'Regards systemic sclerosis as a standard-of-care indication on the ground of ASSIST, ASTIS and SCOT. Rheumatologists and transplant physicians choose together; centres in the United States are asked to report. The abstract has no limits.',
      },
      {
        sources: ['dgrh-2020'],
        level: 'position statement, abstract',
        verified: 'source',
        says: 'An option for selected patients in early, rapidly progressive diffuse disease that affects organs but has not yet damaged them severely.',
      },
      {
        sources: ['brazil-2010'],
        level: 'consensus, abstract',
        verified: 'source',
        says: 'May benefit progressive diffuse disease, whether or not organs are affected; in reference centres.',
      },
      {
        sources: ['walker-2018'],
        level: 'review, abstract',
        verified: 'source',
        says: 'The authors’ view: for carefully chosen patients whose diffuse disease is early and rapidly progressive with a poor outlook, before organs are far advanced.',
      },
      {
        sources: ['eular-2017'],
        level: 'guideline, abstract',
        verified: 'source',
        says: 'For selected patients with rapid progression. Replaced by the update of 2023.',
      },
      {
        sources: ['canada-2020'],
        level: 'opening of an article',
        verified: 'source',
        says: 'A list agreed by experts exists; its cardiac exclusions are provisional. The list is not available here.',
      },
      {
        sources: ['nmdp-referral'],
        level: 'opening of a web page',
        verified: 'source',
        says: 'Refer at diagnosis or with diffuse disease, and when the skin score rises. The list goes on; the rest is not available.',
      },
      {
        sources: ['bsr-2024', 'acr-chest-2023', 'dgrh-s2k-2025', 'france-2021', 'japan-2018'],
        level: 'not read',
        verified: null,
        says: 'What these say on transplantation was not read and is not available.',
      },
    ],
  },
  {
    id: 'what-trials-support',
    title: 'What randomised trials and reviews support',
    lead: 'Three randomised trials, each against cyclophosphamide and none against the drugs of today.',
    notes: [
      {
        sources: ['cochrane-2022'],
        level:
          'systematic review; certainty moderate for selective transplantation, low for the non-selective (ASSIST)',
        verified: 'source',
        says: 'In no trial was mortality lower over all. On the curves over time selective non-myeloablative transplantation does better at 10 years and selective myeloablative at 6. ASSIST carries a high risk of bias, its groups being unequal at the start. Effect sizes are not available.',
      },
      {
        sources: ['higashitani-2023'],
        level: 'meta-analysis',
        verified: 'source',
        says: 'Pooled by its authors, transplant-related death is 6.30 % (4.21 to 8.38) in 700 patients of 22 studies, and has become rarer over the last decade.',
      },
      {
        sources: ['astis', 'burt-2013', 'nissc-1'],
        level: 'trial and cohorts',
        verified: 'secondary',
        via: ['walker-2018', 'seed-004'],
        says: 'The harm comes early (in ASTIS 8 treatment-related deaths, and 13 events against 8 in the first year) and through the heart (4 of 5 deaths in each of the two cohorts).',
      },
      {
        sources: ['spierings-2022', 'ascs-2024'],
        level: 'cohorts',
        verified: 'copy',
        says: 'Patients of recent cohorts who would have met trial criteria and were not transplanted did better than the control arms of the trials. Survivor bias, confounding and better standard care are the authors’ own explanations.',
      },
    ],
  },
  {
    id: 'graft-selection',
    title: 'CD34 selection of the graft',
    lead: 'No recommendation may be shown: the text of EBMT 2025 on graft selection was not read.',
    notes: [
      {
        sources: ['astis', 'scot', 'assist'],
        level: 'design of trials',
        verified: 'secondary',
        via: ['walker-2018'],
        says: 'ASTIS and SCOT selected CD34-positive cells, ASSIST did not.',
      },
      {
        sources: ['nissc-1'],
        level: 'cohort, not randomised',
        verified: 'source',
        says: 'In a multivariable model selection went with a better response; 35 of 80 grafts were selected.',
      },
      {
        sources: ['ayano-2019'],
        level: 'cohort',
        verified: 'source',
        says: '11 selected grafts against 8 unmanipulated ones in Japan. Figures on outcomes are not available.',
      },
    ],
  },
  {
    id: 'cardiac-safe',
    title: 'Conditioning that spares the heart',
    lead: 'Research. No set of criteria clears a patient for it.',
    notes: [
      {
        sources: ['burt-2021'],
        level: 'cohort, not randomised',
        verified: 'source',
        says: 'For patients whose heart ruled out cyclophosphamide 200 mg/kg by the EBMT criteria: fludarabine, ATG and cyclophosphamide 60 mg/kg in 42 patients (a number that is inferred); treatment-related mortality 2.4 %.',
      },
      {
        sources: ['cast'],
        level: 'registered study',
        verified: 'source',
        says: 'The registered study, NCT03593902. Results are not available.',
      },
      {
        sources: ['ebmt-handbook-2024'],
        level: 'handbook',
        verified: 'copy',
        says: 'The Handbook of 2024 regards reduced conditioning, adapted to heart and kidneys, as still to be studied.',
      },
    ],
  },
  {
    id: 'gene-expression',
    title: 'Gene-expression subsets',
    lead: 'Research only: no clinical test exists, the form has no field for it, and no criterion asks for it.',
    notes: [
      {
        sources: ['franks-2020'],
        level: 'blood assay within a trial',
        verified: 'source',
        says: 'In 63 participants of SCOT event-free survival was better than with cyclophosphamide only in the fibroproliferative subset (p = 0.0091), not in the inflammatory (p = 0.1) or the normal-like (p = 0.77).',
      },
    ],
  },
  {
    id: 'mesenchymal-and-adipose',
    title: 'Mesenchymal and adipose cells: not an alternative',
    lead: 'Small, uncontrolled, or negative where there was a placebo. No guideline that was read offers them instead of haematopoietic transplantation, and no study tests survival or organ failure. The one trial with a placebo improved in both arms: getting better without a control group proves nothing.',
    notes: [
      {
        sources: ['daumas-2022'],
        level: 'double-blind randomised trial, negative',
        verified: 'copy',
        says: '40 patients, stromal vascular fraction of their own fat or placebo into the fingers: not superior. Cochin hand score −9.2 (SD 12.2) against −7.6 (SD 13.2) at 3 months.',
      },
      {
        sources: ['christopeit-2008'],
        level: 'case report',
        verified: 'secondary',
        via: ['rozier-2018'],
        says: '1 patient, marrow cells of a donor, 1 x 10^6/kg into a vein: fewer ulcers, less pain.',
      },
      {
        sources: ['keyszer-2011'],
        level: 'case series',
        verified: 'secondary',
        via: ['rozier-2018'],
        says: '5 patients, marrow cells of relatives, 0.22 to 1.8 x 10^6/kg into a vein: skin and vessels better, minor infections. A meta-analysis of 2022 counts 3.',
      },
      {
        sources: ['guiducci-2010'],
        level: 'case report',
        verified: null,
        says: 'Own mesenchymal cells for a limb short of blood. Only the citation is known; outcome not available.',
      },
      {
        sources: ['scuderi-2013'],
        level: 'uncontrolled, local',
        verified: 'secondary',
        via: ['rozier-2018'],
        says: '6 patients, cells of their own fat around the mouth: disease stable, more elastic in 4 of 6.',
      },
      {
        sources: ['granel-2015'],
        level: 'phase I, open, local',
        verified: 'secondary',
        via: ['rozier-2018', 'msc-review-2022'],
        says: '12 patients, stromal vascular fraction into the fingers: hand pain, grasp and Raynaud better.',
      },
      {
        sources: ['zhang-2017'],
        level: 'uncontrolled, with other treatment',
        verified: 'source',
        says: '14 patients had plasmapheresis, cyclophosphamide and cord cells, 1 x 10^6/kg: mRSS from 20.1 to 13.8 at 12 months.',
      },
      {
        sources: ['liang-2018'],
        level: 'retrospective, safety',
        verified: 'source',
        says: '404 patients with various autoimmune diseases, cells of donors, mostly from the cord: 5-year survival 90.4 %, serious infection 12.9 %, transplant-related mortality 0.2 %.',
      },
      {
        sources: ['farge-2022'],
        level: 'phase 1/2, open, design',
        verified: 'source',
        says: '20 patients planned, cells of a relative, 1 or 3 x 10^6/kg once. Results are not available.',
      },
      {
        sources: ['msc-review-2022'],
        level: 'review',
        verified: 'source',
        says: '9 studies with 133 patients, each compared with its own start.',
      },
      {
        sources: ['liu-2024'],
        level: 'outside this tool',
        verified: null,
        says: 'Fat grafting in morphea concerns localized skin disease.',
      },
    ],
  },
  {
    id: 'neural',
    title: 'Neural stem cells',
    lead: 'No clinical evidence.',
    notes: [
      {
        sources: [],
        level: 'no study in patients',
        verified: null,
        says: 'A seed document names them; by its own words they were tried in animals with immune disease and not in scleroderma.',
      },
    ],
  },
  {
    id: 'car-t',
    title: 'CD19 CAR-T cells',
    lead: 'Investigational: trials only, and never compared with transplantation. Figures on results are not available.',
    notes: [
      {
        sources: ['castle'],
        level: 'trial, enrolment',
        verified: 'copy',
        says: '24 enrolled, 9 of them with systemic sclerosis.',
      },
      {
        sources: ['auth-2024'],
        level: 'single arm',
        verified: 'source',
        says: '6 patients with severe diffuse disease.',
      },
      {
        sources: ['reset-ssc'],
        level: 'trial, interim',
        verified: 'source',
        says: 'NCT06328777: 3 enrolled at the interim report of 2025.',
      },
      { sources: ['bergmann-2023'], level: 'case report', verified: 'source', says: 'A single patient.' },
      {
        sources: ['acr-2023-cart'],
        level: 'first series',
        verified: 'source',
        says: 'A first series; the first patient had cytokine release of grade 1.',
      },
    ],
  },
  {
    id: 'localized-and-children',
    title: 'Localized scleroderma and children',
    lead: 'Outside these criteria. A report is not an indication.',
    notes: [
      {
        sources: ['moll-2011', 'nair-2015'],
        level: 'case reports',
        verified: null,
        says: 'Two children with pansclerotic morphea (not read) and one adolescent.',
      },
      {
        sources: ['jssc-survey-2024', 'ebmt-2012'],
        level: 'survey; EBMT 2012 category CO/II',
        verified: 'source',
        says: 'For juvenile systemic sclerosis a survey of specialists gives no thresholds. The decision is a specialist’s.',
      },
    ],
  },
  {
    id: 'other-diseases',
    title: 'Other autoimmune diseases',
    lead: 'This tool decides none of them.',
    notes: [
      {
        sources: ['muraro-2025', 'ebmt-handbook-2024'],
        level: 'recommendations, summary; handbook',
        verified: 'source',
        says: 'Multiple sclerosis: a step up in highly active disease when at least one high-efficacy drug has failed, best below 45 years of age, 10 years of disease and EDSS 6; first line in studies only. The Handbook speaks of standard of care in active relapsing disease.',
      },
      {
        sources: ['muraro-2025'],
        level: 'recommendations, summary',
        verified: 'source',
        says: 'Neuromyelitis optica spectrum: evidence does not suffice outside trials; rescue or induction in selected aggressive disease.',
      },
      {
        sources: ['ebmt-2012', 'sle-review-2019'],
        level: 'clinical option, level II',
        verified: 'source',
        says: 'Systemic lupus: a review of 2019 found no randomised trial. The newer EBMT table was not read.',
      },
      {
        sources: ['ebmt-2012'],
        level: 'clinical option, level II',
        verified: 'source',
        says: 'Rheumatoid arthritis: since superseded; the newer text was not read.',
      },
    ],
  },
]

/** A claim in circulation and what is known about it. */
export interface Claim {
  readonly claim: string
  readonly known: string
  readonly sources: readonly SourceId[]
}

export const claims: readonly Claim[] = [
  {
    claim: 'SCOT is still following its participants.',
    known: 'SCOT was published in 2018, and follow-up to 11 years was reported in the same year.',
    sources: ['scot', 'scot-acr-2018'],
  },
  {
    claim: 'Two patients got better after combined treatment with mesenchymal cells.',
    known:
      'One uncontrolled report that could not be identified, in which plasma exchange and rituximab were given too.',
    sources: [],
  },
  {
    claim: 'Mesenchymal cells have changed the course of the disease.',
    known: 'There is no controlled evidence, and the placebo-controlled trial of adipose cells is negative.',
    sources: ['daumas-2022'],
  },
  {
    claim: 'Mesenchymal cells provoke no immune reaction and reset the immune system.',
    known: 'Reasoning from the laboratory without controlled clinical support.',
    sources: [],
  },
  {
    claim: 'Stem cell therapy for scleroderma has advanced substantially.',
    known:
      'Only haematopoietic transplantation has randomised evidence in systemic sclerosis. The rest are small series and laboratory work.',
    sources: ['lin-2025'],
  },
  {
    claim:
      'Studies of 2016, 2017 and 2018 show benefit of mesenchymal cells for skin, lung and quality of life.',
    known:
      'From a commercial page. None of the three could be identified; by its own words one is a study of mice. Not to be cited.',
    sources: [],
  },
  {
    claim:
      'Localized, limited and diffuse scleroderma are three types of one disease, and limited disease is CREST.',
    known: 'Localized scleroderma is a disease of its own. See the definitions at the fields of the form.',
    sources: [],
  },
  {
    claim: 'Selective non-myeloablative transplantation has overall survival benefits.',
    known: 'No trial showed lower mortality over all; only the curves over time favour it.',
    sources: ['cochrane-2022'],
  },
  {
    claim: 'The myeloablative regimen has a higher treatment-related mortality.',
    known:
      'Against cyclophosphamide that is so (3 % at 54 and 6 % at 72 months, against 0 %); but ASTIS, which was not myeloablative, had 10.1 %.',
    sources: ['scot', 'astis'],
  },
  {
    claim: 'Transplantation remains experimental in systemic autoimmune disease.',
    known:
      'For systemic sclerosis it is a standard-of-care indication to the American society, and the Handbook reports EBMT grade I evidence in early severe diffuse disease. For other diseases it depends.',
    sources: ['asbmt-2018', 'ebmt-handbook-2024'],
  },
  {
    claim: 'Transplantation significantly improves survival and quality of life.',
    known:
      'This passes over the early deaths in its own figures: 13 events against 8, and 8 treatment-related deaths in the first year. Quality of life in ASTIS is not available.',
    sources: ['astis'],
  },
  {
    claim: 'In ASTIS 79 % against 50 % were event-free at 4 years.',
    known: 'Those are the per-protocol figures of SCOT at 54 months.',
    sources: ['astis', 'scot'],
  },
]
