/** A criterion (`set/criterion`), a whole set (`set/*`), the headline, or the outcome figures. */
export type Affected = `${string}/${string}` | 'headline' | 'outcomes'

/** One place where the sources are ambiguous, and how this project reads them. It adds no rule. */
export interface Reading {
  readonly title: string
  /** What the sources say, each by name; numbers and comparators are theirs. */
  readonly sources: string
  /** The reading taken. */
  readonly reading: string
  /** What the screen says at the criterion; null where nothing need be said. */
  readonly shown: string | null
  /** Where the reading bites. Empty if it concerns a display only. */
  readonly affects: readonly Affected[]
}

/**
 * The register of readings. One rule stands over all of them: missing data, and a part of a source that was
 * not read, never become a pass.
 */
export const readings = {
  // Which document, which words

  'I-01': {
    title: 'Which document decides',
    sources:
      'EULAR 2023 (secondary); EBMT 2025 (source, read in part); EBMT 2017 cardiac (secondary); Handbook ' +
      '2024 (copy, the whole paragraph, but older than EBMT 2025).',
    reading:
      'Four sets feed the headline: EULAR 2023, EBMT 2025, EBMT 2017 cardiac and our own grouping ' +
      'general-fitness, each row of which names its source. The Handbook and the trials give second ' +
      'opinions. A rule never combines arms of two documents.',
    shown:
      'Each criterion names its document, the year and how much was read. The Handbook is a second opinion.',
    affects: ['headline', 'ebmt-handbook-2024/*'],
  },
  'I-02': {
    title: 'Four EULAR terms without a number',
    sources:
      'Early, severe, poor prognosis and advanced cardiorespiratory involvement: no EULAR text that was ' +
      'read defines them.',
    reading:
      "The clinician answers four questions. EULAR's name never carries a number. Numbers of EBMT and of " +
      'the trials are hints, each with its own source.',
    shown: 'No EULAR cut-off was found in the text read. This is your judgement.',
    affects: [
      'eular-2023/early',
      'eular-2023/severe',
      'eular-2023/poor-prognosis',
      'eular-2023/advanced-cardiorespiratory',
    ],
  },
  'I-03': {
    title: 'Limited or sine disease with progressive ILD',
    sources:
      'EULAR 2023 is about diffuse disease. EBMT 2025 has a route for limited or sine disease with mRSS < ' +
      '15 and progressive ILD (level III).',
    reading: 'Every set is evaluated by itself. Where the two differ, the headline states it.',
    shown: 'The two guidelines differ here: only diffuse disease is named by EULAR 2023.',
    affects: ['eular-2023/diffuse', 'ebmt-2025/route-c'],
  },
  'I-04': {
    title: 'EULAR 2017 and EULAR 2023',
    sources:
      '2017: selected patients with rapidly progressive SSc (from the abstract; the row itself was not ' +
      'read). 2023: early severe diffuse disease with poor prognosis and without advanced ' +
      'cardiorespiratory involvement.',
    reading: 'Only 2023 is evaluated. 2017 belongs to the history.',
    shown: 'The 2017 recommendation is superseded and is not evaluated.',
    affects: ['eular-2023/*'],
  },
  'I-05': {
    title: 'Unread is not the same as absent',
    sources:
      'Not read: EBMT 2025, Table 5 after the third exclusion and its columns Concerns and Assessments, ' +
      'Table 2 from “Fertility” on, the list of red flags; the body of EBMT 2017; further items listed ' +
      'with each set.',
    reading:
      'No outcome reads “no contraindication”. It reads “none among those checked”, and the list of what ' +
      'was not read goes with it.',
    shown: 'What was not read of this set is listed beside its result, on paper too.',
    // The EBMT sets above all.
    affects: [
      'eular-2023/*',
      'ebmt-2025/*',
      'ebmt-2017-cardiac/*',
      'general-fitness/*',
      'ebmt-handbook-2024/*',
      'astis/*',
      'scot/*',
      'assist/*',
      'upside-2021/*',
      'upside-amended/*',
      'nct03444805/*',
      'nissc-1/*',
    ],
  },
  'I-06': {
    title: 'Level tags and category badges',
    sources:
      'EBMT uses I to III (only the 2012 guideline was read for what they mean), EULAR 1a to 5 with A to ' +
      'D; ATS and ACR say strong or conditional. Of the categories S, CO, D and GNR, the one for SSc was ' +
      'not read in 2019, 2022 or 2025; in 2012 it is CO/II.',
    reading:
      'A tag is printed as its source gives it and is never translated. A row without one reads “level ' +
      'not stated”. There is no category badge.',
    shown: "The tag is the source's own. For EBMT 2025 the definitions of 2012 are assumed.",
    // The rows that carry a level tag.
    affects: [
      'ebmt-2025/adult',
      'ebmt-2025/route-a',
      'ebmt-2025/route-b',
      'ebmt-2025/route-c',
      'ebmt-2025/timing',
      'ebmt-2025/line-of-therapy',
      'ebmt-2025/age-over-60',
      'ebmt-2025/late',
      'ebmt-2025/first-line-use',
      'ebmt-2025/performance',
      'ebmt-2025/adherence',
      'ebmt-2025/smoking',
      'ebmt-2025/centre',
    ],
  },
  'I-07': {
    title: 'Level I tags and what the trials tested',
    sources:
      'Level I in EBMT 2025 stands with a duration < 5 years and mRSS > 15. The trials admitted patients ' +
      'at 4 or 5 years or less, and at mRSS >= 15, >= 16 or > 14.',
    reading: 'The tag is shown as EBMT gives it, without recalculation.',
    shown: null,
    affects: ['ebmt-2025/timing', 'ebmt-2025/route-a', 'ebmt-2025/route-b'],
  },

  // Age and time

  'I-08': {
    title: 'Upper age limit: 60 or 65',
    sources:
      'EBMT 2025, Table 5 (SSc): 60, above it by MDT decision. Table 2 of the same paper (all rheumatic ' +
      'diseases) and the Handbook: 18 to 65. Trials: 59 in ASSIST (under 60), 65 in ASTIS, UPSIDE and ' +
      'NISSC-1, 69 in SCOT; the list of NCT03444805 has no upper limit.',
    reading:
      'No concern up to 60, with 60 included. Over 60 is a concern that the MDT decides, not an ' +
      'exclusion. At 61 to 65 the SSc limit is passed but not the general one; over 65 the patient is ' +
      'exceptional under both. Under 18 is out of scope.',
    shown:
      'EBMT 2025 has 60 for systemic sclerosis and 65 for rheumatic diseases in general. Above either ' +
      'limit, comorbidity assessment and MDT agreement are asked for.',
    affects: [
      'ebmt-2025/adult',
      'ebmt-2025/age-over-60',
      'ebmt-handbook-2024/age',
      'ebmt-handbook-2024/adult',
      'astis/age',
      'scot/age',
      'assist/age',
      'upside-2021/age',
      'upside-amended/age',
      'nct03444805/age',
      'nissc-1/age',
    ],
  },
  'I-09': {
    title: 'Adult, or over 18',
    sources: 'EBMT 2025 and other texts say 18 or older. NCT03444805 prints over 18.',
    reading: 'Each as printed. A patient aged exactly 18 is in under the former and out under NCT03444805.',
    shown: 'Ages of 18, 60 and 65 are flagged as on the limit.',
    affects: ['nct03444805/age', 'ebmt-2025/adult'],
  },
  'I-10': {
    title: 'From when the duration counts',
    sources:
      'EULAR, EBMT 2025, the Handbook and ASSIST give no definition. ASTIS counts from skin thickening; ' +
      'UPSIDE and STAT from the first non-Raynaud symptom, as does SCOT judging by its baseline table; ' +
      'the German registry from diagnosis.',
    reading:
      'Where a set defines nothing, the first non-Raynaud symptom is used and marked as our convention. ' +
      'Each set keeps its own clock. Neither date is derived from the other.',
    shown: 'The clock is named beside each duration. Both dates are asked for.',
    affects: [
      'ebmt-2025/timing',
      'ebmt-2025/late',
      'ebmt-handbook-2024/arm-1',
      'ebmt-handbook-2024/arm-2a',
      'ebmt-handbook-2024/arm-2b',
      'astis/route-a',
      'astis/route-b',
      'scot/duration',
      'assist/duration',
      'upside-2021/early',
      'upside-amended/early',
      'upside-amended/very-early',
    ],
  },
  'I-11': {
    title: 'At five years and after',
    sources:
      'EBMT 2025: best before 5 years (level I). Later (level III) it takes severe progressive disease ' +
      'and depends on local experience. The Handbook has no route at 5 years or more.',
    reading:
      '5.0 does not count as under 5. The late route holds from 5.0 on; it brings a concern, not an ' +
      'exclusion.',
    shown:
      'From five years on: level III, depending on local experience and the MDT. The Handbook has no route.',
    affects: ['ebmt-2025/timing', 'ebmt-2025/late', 'ebmt-handbook-2024/arm-2a', 'ebmt-handbook-2024/arm-2b'],
  },
  'I-12': {
    title: 'The two-year limit for a high skin score',
    sources:
      'With mRSS > 20 and inflammation the Handbook requires < 2 years. EBMT 2025 sets no limit of its ' +
      'own for that route.',
    reading: 'Each as printed. From 2 to under 5 years, only EBMT 2025 includes the patient.',
    shown: 'The Handbook limits this route to under 2 years; EBMT 2025 does not. Both are shown.',
    affects: ['ebmt-2025/route-b', 'ebmt-handbook-2024/arm-1'],
  },
  'I-13': {
    title: 'Severe progressive disease as a separate answer',
    sources: 'The late route requires severe progressive disease and does not define it.',
    reading:
      'The clinician answers it apart from progressive disease (severeProgressiveDisease, not ' +
      'progressiveDisease).',
    shown: 'Needed only from 5 years on, or while the duration is not known.',
    affects: ['ebmt-2025/timing', 'ebmt-2025/progressive'],
  },

  // Skin score

  'I-14': {
    title: 'mRSS of exactly 15 in EBMT 2025',
    sources: 'Route A needs > 15, route C < 15. Handbook arm 2a, ASTIS and UPSIDE use >= 15.',
    reading:
      'At 15 the 2025 text leaves a hole. It is a discretion route: if nothing else is met, the MDT ' +
      'decides. The score is not rounded.',
    shown:
      "An mRSS of 15 lies between two routes of EBMT 2025. With severe organ disease the Handbook's arm " +
      'would include it.',
    affects: ['ebmt-2025/route-a', 'ebmt-2025/route-c', 'ebmt-2025/gap-15'],
  },
  'I-15': {
    title: 'mRSS of exactly 14 in the Handbook and ASSIST',
    sources:
      'Handbook: >= 15 and < 14, so 14 is a hole. ASSIST abstract: > 14, and < 14 with lung disease, so ' +
      '14 is a hole again (a secondary table has <= 15 for the second).',
    reading: 'A discretion route in both.',
    shown:
      'An mRSS of 14 falls between the two printed limits (>= 15 and < 14 in the Handbook, > 14 and < 14 ' +
      'in ASSIST). Route C of EBMT 2025 covers 14 if its other parts hold.',
    affects: ['ebmt-handbook-2024/gap-14', 'assist/gap-14', 'ebmt-2025/route-c'],
  },
  'I-16': {
    title: 'mRSS of exactly 20 without organ disease',
    sources: 'EBMT 2025 and the Handbook need > 20; ASTIS route a needs >= 20.',
    reading: 'A score of 20 does not meet the EBMT routes, but does meet the skin part of route a in ASTIS.',
    shown: 'On the limit.',
    affects: ['ebmt-2025/route-b', 'ebmt-handbook-2024/arm-1', 'astis/route-a'],
  },
  'I-17': {
    title: 'Diffuse disease, low skin score, progressive ILD',
    sources:
      'Inclusion 6 of EBMT 2025 names limited SSc and “even sine”. It does not mention diffuse disease ' +
      'with mRSS < 15.',
    reading: 'A discretion route.',
    shown: 'This item of EBMT 2025 names limited and sine disease, but not diffuse disease with a low score.',
    affects: ['ebmt-2025/gap-diffuse-low-skin', 'ebmt-2025/route-c'],
  },
  'I-18': {
    title: 'The same cut with another sign',
    sources:
      'For a whole number > 14 equals >= 15, and >= 16 (SCOT) equals > 15 (EBMT). One review prints > 16 ' +
      'for SCOT.',
    reading: 'Every source keeps its own comparator. mRSS is a whole number. SCOT is >= 16.',
    shown: 'The comparator is shown as the source prints it.',
    affects: ['scot/skin', 'assist/route-a', 'ebmt-2025/route-a'],
  },
  'I-19': {
    title: 'Route C and the word diffuse',
    sources:
      'EBMT 2025 requires diffuse progressive SSc, yet names limited and sine disease in its ILD item.',
    reading: 'Diffuse disease is a part of routes A and B. It does not bar route C.',
    shown: null,
    affects: ['ebmt-2025/route-a', 'ebmt-2025/route-b', 'ebmt-2025/route-c'],
  },

  // Organs and inflammation

  'I-20': {
    title: 'At least one organ: not defined',
    sources:
      'What was read of EBMT 2025 has neither a severity nor a list. The Handbook asks for severe ' +
      'disease, respiratory, cardiovascular or renal. ASTIS and UPSIDE define limbs of their own.',
    reading:
      'Lung, heart, kidney and gut are each marked none, present or severe by the clinician. For EBMT ' +
      '2025 present is enough, and gut counts. The Handbook needs severe disease of lung, heart or ' +
      "kidney. An organ definition of a trial is never shown as if it were EBMT's.",
    shown: 'No severity limit of EBMT 2025 was found in the text read.',
    affects: [
      'ebmt-2025/route-a',
      'ebmt-2025/gap-15',
      'ebmt-handbook-2024/arm-2a',
      'ebmt-handbook-2024/gap-14',
    ],
  },
  'I-21': {
    title: 'No organ takes four answers',
    sources: 'Route B requires that no internal organ is involved.',
    reading:
      'All four organs must be answered with none. With one of them unanswered the route stays unknown.',
    shown: 'All four organs need an answer; those still open are listed.',
    affects: ['ebmt-2025/route-b'],
  },
  'I-22': {
    title: 'Which inflammation marker, and which limit',
    sources:
      'EBMT 2025: only CRP > 10 mg/L. Handbook, any of CRP > 5 mg/L, ESR > 25, haemoglobin < 11 g/dL. ' +
      'ASTIS: haemoglobin < 11 or ESR > 25 (one secondary table has raised acute-phase reactants and/or ' +
      'proteinuria).',
    reading:
      'Each as printed. A CRP above 5 and up to 10, or ESR or haemoglobin alone, counts in one document ' +
      'and not in the other. Route A asks for no marker.',
    shown: 'The limits differ: EBMT 2025 uses CRP > 10 mg/L, the Handbook CRP > 5 mg/L, ESR or haemoglobin.',
    affects: ['ebmt-2025/route-b', 'ebmt-handbook-2024/arm-1', 'astis/route-a'],
  },
  'I-23': {
    title: 'Another cause of the inflammation',
    sources:
      'The phrase “not explained by another cause” may refer to haemoglobin only in the Handbook; EBMT ' +
      '2025 ties it to CRP, ASTIS to both markers.',
    reading: 'It is required for every marker. Without an answer it is unknown.',
    shown: 'One question: is the inflammation or anaemia explained by another cause?',
    affects: ['ebmt-2025/route-b', 'ebmt-handbook-2024/arm-1', 'astis/route-a'],
  },
  'I-24': {
    title: 'Units of CRP and haemoglobin',
    sources: 'The units are mg/L and g/dL.',
    reading:
      'The rules see these units only; conversion happens at entry. 1 mg/dL = 10 mg/L; 1 g/dL = 10 g/L.',
    shown:
      'The unit stands beside the field. A value that looks like another unit is questioned and never ' +
      'altered.',
    affects: ['ebmt-2025/route-b', 'ebmt-handbook-2024/arm-1', 'astis/route-a'],
  },
  'I-25': {
    title: 'Does progressive ILD need a number?',
    sources:
      'EBMT 2025: progressive and confirmed on chest CT, with no lung function number. Handbook: DLCO >= ' +
      '15 %, FVC or TLC >= 10 %. UPSIDE, OMERACT, INBUILD and PPF 2022 use other windows, and relative or ' +
      'absolute change.',
    reading: "EBMT 2025 rests on the clinician's answer about CT. The other definitions are hints.",
    shown:
      "EBMT 2025 gives no lung function number. Other definitions stand beside the patient's changes, " +
      'relative and absolute.',
    affects: [
      'ebmt-2025/route-c',
      'ebmt-2025/gap-diffuse-low-skin',
      'ebmt-handbook-2024/arm-2b',
      'upside-2021/early',
    ],
  },
  'I-26': {
    title: 'Decline in the Handbook: relative or absolute',
    sources: 'The Handbook does not say.',
    reading:
      'Both are calculated. If both reach the limit, arm 2b is met; if one does, a discretion route. ' +
      '“Alteration” is taken to mean decline.',
    shown: 'Relative and absolute decline are both shown, with the one that meets the limit.',
    affects: ['ebmt-handbook-2024/arm-2b', 'ebmt-handbook-2024/arm-2b-disputed', 'ebmt-handbook-2024/gap-14'],
  },
  'I-27': {
    title: 'Time between two lung function tests',
    sources: 'Handbook: 12 months, plus or minus 6. UPSIDE: within 12 months.',
    reading:
      'Handbook: from 6 to 18 months, both included. UPSIDE: up to 12. Outside the window no decline is ' +
      'evaluated: a known interval outside it makes the criterion false, a missing interval unknown.',
    shown: 'The interval is shown with the window: 6 to 18 months in the Handbook, 12 or less in UPSIDE.',
    affects: ['ebmt-handbook-2024/arm-2b', 'upside-2021/early', 'upside-amended/early'],
  },
  'I-28': {
    title: 'UPSIDE lung limb ii and HRCT',
    sources: 'In the protocol table limb ii does not require ILD on HRCT. Two registry records do.',
    reading: 'The protocol table is followed.',
    shown: 'Two registry records also require ILD on HRCT here; the protocol table does not.',
    affects: ['upside-2021/early', 'upside-amended/early'],
  },
  'I-29': {
    title: 'Words of progression belong to the clinician',
    sources:
      '“Progressive”, “severe progressive”, “rapid progression” and “high-risk profile” have no ' +
      'definition in the text read. The list of red flags of EBMT was not read.',
    reading:
      'There are four fields for judgement. None is computed from other fields, and no list is made up.',
    shown: 'The list of the source was not read; the answer is your judgement.',
    affects: [
      'ebmt-2025/progressive',
      'ebmt-2025/timing',
      'ebmt-2025/line-of-therapy',
      'ebmt-2025/first-line-use',
      'nct03444805/progressive',
      'nissc-1/progressive',
    ],
  },

  // Line of therapy and earlier drugs

  'I-30': {
    title: 'Is line of therapy required on every route?',
    sources:
      'EBMT 2025 has two separate items: second-line use, level I (intolerance, or active after 6 ' +
      'months), and first-line use, level III (high-risk profile and rapid progression).',
    reading:
      'A route (A, B, C or a gap route) and a line of therapy (second line or the first-line exception) ' +
      'must both be met. If only the first-line exception holds, that is a concern.',
    shown: 'The part that is met is named. First-line use is level III; a trial of it is under way.',
    affects: ['ebmt-2025/line-of-therapy', 'ebmt-2025/first-line-use'],
  },
  'I-31': {
    title: 'What is first-line therapy?',
    sources:
      'Apart from “6 months”, no adequate dose or duration was read. EULAR, ATS and ACR/CHEST have ' +
      'different lists.',
    reading:
      'The clinician enters the months of first-line immunosuppression recommended by a guideline. A ' +
      'value of 6.0 is enough (>= 6).',
    shown: 'The lists of EULAR, ATS and ACR/CHEST stand with the field.',
    affects: ['ebmt-2025/line-of-therapy'],
  },
  'I-32': {
    title: 'Treatment that guidelines ask for excludes from UPSIDE',
    sources:
      'EBMT 2025 asks for 6 months of first-line drugs unless there is intolerance or the exception ' +
      'holds. UPSIDE excludes after more than 6 months of immunosuppressants (more than 12 as amended) ' +
      'and after any alkylator.',
    reading:
      'Each is right for what it is for: transplantation upfront is the question of a trial. The same ' +
      'patient can fit one and not the other.',
    shown:
      'UPSIDE tests transplantation as first treatment. Earlier drugs exclude from that trial, not from ' +
      'consideration under the guideline.',
    affects: [
      'upside-2021/immunosuppressants',
      'upside-amended/immunosuppressants',
      'upside-2021/alkylator',
      'upside-amended/alkylator',
      'ebmt-2025/line-of-therapy',
    ],
  },
  'I-33': {
    title: 'Earlier cyclophosphamide in different units',
    sources:
      'ASTIS: grams IV (> 5 g), months oral (> 3). SCOT: g/m2 (> 3), months IV (> 6), months combined (> ' +
      '6), months oral (> 4). ASSIST: courses (> 6; months in another table). UPSIDE: any.',
    reading:
      'The units have separate fields, four in all, and are never converted. ASSIST is read in courses.',
    shown: 'Only the units that the sets in view need are asked for.',
    affects: [
      'astis/cyclophosphamide-iv',
      'astis/cyclophosphamide-oral',
      'scot/cyclophosphamide-iv',
      'scot/cyclophosphamide-oral',
      'scot/cyclophosphamide-both',
      'assist/cyclophosphamide-iv',
      'upside-2021/alkylator',
      'upside-amended/alkylator',
    ],
  },

  // Heart and lung pressures

  'I-34': {
    title: 'PASP from echo or from the catheter',
    sources:
      'EBMT 2025 puts “(RHC)” after the last of its four pressures. The summary of 2017 puts RHC with ' +
      'both pairs.',
    reading:
      'The limits are taken as catheter values. The echo estimate (paspEchoMmHg) decides nothing; above ' +
      '40 it means that RHC is needed.',
    shown: 'An echo estimate is no verdict: right heart catheterisation is needed.',
    affects: [
      'ebmt-2025/pasp-rest',
      'ebmt-2017-cardiac/pasp-rest',
      'nct03444805/pressure-rest',
      'assist/pulmonary-pressure',
      'nissc-1/pasp',
    ],
  },
  'I-35': {
    title: 'Normal at rest without a fluid challenge',
    sources:
      'The four pressures are joined by OR, and two of them follow fluid. How much fluid, and how fast, ' +
      'was not read.',
    reading:
      'A normal pressure at rest clears nobody. The two fluid criteria remain unknown and the result is ' +
      'refer-for-workup.',
    shown: 'The fluid challenge is outstanding.',
    affects: [
      'ebmt-2025/pasp-fluid',
      'ebmt-2025/mpap-fluid',
      'ebmt-2017-cardiac/pasp-fluid',
      'ebmt-2017-cardiac/mpap-fluid',
      'ebmt-2017-cardiac/output-response',
      'nct03444805/pressure-fluid',
    ],
  },
  'I-36': {
    title: 'Exactly 40, 45, 25 or 30 mmHg',
    sources: 'The comparator is a strict >.',
    reading: 'A value on the limit does not exclude; it is flagged as on the limit.',
    shown: 'On the limit: the measured value equals it and does not exclude.',
    affects: [
      'ebmt-2025/pasp-rest',
      'ebmt-2025/pasp-fluid',
      'ebmt-2025/mpap-rest',
      'ebmt-2025/mpap-fluid',
      'ebmt-2017-cardiac/pasp-rest',
      'ebmt-2017-cardiac/pasp-fluid',
      'ebmt-2017-cardiac/mpap-rest',
      'ebmt-2017-cardiac/mpap-fluid',
      'nct03444805/pressure-rest',
      'nct03444805/pressure-fluid',
    ],
  },
  'I-37': {
    title: 'The four pressures concern one protocol',
    sources:
      'In EBMT 2025 they are absolute for standard protocols with cyclophosphamide 200 mg/kg. Another ' +
      'exclusion follows, which was not read.',
    reading:
      'The outcome is standard-protocol-contraindicated. Other protocols are for an expert MDT, and no ' +
      'rule for them is encoded.',
    shown:
      'The standard protocol with cyclophosphamide 200 mg/kg is contraindicated. Other protocols are a ' +
      'matter for an expert MDT.',
    affects: ['ebmt-2025/pasp-rest', 'ebmt-2025/pasp-fluid', 'ebmt-2025/mpap-rest', 'ebmt-2025/mpap-fluid'],
  },
  'I-38': {
    title: 'Three findings that rule out every protocol',
    sources:
      'EBMT 2025 names tamponade, constrictive pericarditis and a septal bounce, in a phrase that begins ' +
      'with cardiac MRI.',
    reading:
      'They are three findings and each one suffices. Constriction and tamponade count by whatever method ' +
      'they are found.',
    shown: 'The finding that applies is named.',
    affects: ['ebmt-2025/septal-bounce', 'ebmt-2025/constrictive-pericarditis', 'ebmt-2025/tamponade'],
  },
  'I-39': {
    title: 'EBMT 2017 items: absolute or relative',
    sources:
      'The limits were read only in Table 3 of penglase-2023, which does not say whether they are ' +
      'absolute or relative. D-sign, LVEF, TAPSE, PVR, response of cardiac output, arrhythmia, coronary ' +
      'disease and symptomatic heart disease do not occur in what was read of EBMT 2025.',
    reading: 'They are protocol-exclusions: they stop the standard protocol but not every protocol.',
    shown: 'EBMT 2017 in the summary of Penglase 2023, which does not state absolute or relative.',
    affects: ['ebmt-2017-cardiac/*'],
  },
  'I-40': {
    title: 'The table cell for LVEF',
    sources:
      'The row has five entries under six columns. In the order printed, EBMT has < 45 %. No other order ' +
      'also fits what walker-2018 has: < 50 % for SCOT, < 40 % for ASSIST. NCT03444805 (source) has < 45 ' +
      '% as well.',
    reading: 'EBMT 2017: LVEF < 45 %, marked as uncertain.',
    shown: 'Uncertain: the table this limit comes from has one entry fewer than columns.',
    affects: ['ebmt-2017-cardiac/lvef'],
  },
  'I-41': {
    title: 'LVEF: 40, 45 or 50',
    sources:
      'Excluded < 40 by NISSC-1 and ASSIST; < 45 by NCT03444805, ASTIS and EBMT 2017 (secondary); < 50 by ' +
      'SCOT. The Handbook has < 40, generic and relative. Van Bijnen linked events to < 50.',
    reading:
      'Every set keeps its own limit. From 45 to 50 no guideline excludes; the finding of van Bijnen is ' +
      'shown as evidence.',
    shown: 'Caution at LVEF < 50 %: evidence from one cohort (van Bijnen 2020).',
    affects: [
      'ebmt-2017-cardiac/lvef',
      'ebmt-handbook-2024/lvef',
      'astis/lvef',
      'scot/lvef',
      'assist/lvef',
      'nct03444805/lvef',
      'nissc-1/lvef',
    ],
  },
  'I-42': {
    title: 'mPAP: 20, 25, 30 or 50',
    sources:
      'UPSIDE > 20. EBMT and NCT03444805 > 25. ASSIST > 25 (or PASP > 40). SCOT > 30. ASTIS > 50, ' +
      'measured by echo or catheter. NISSC-1 uses PASP > 50. Since 2022 pulmonary hypertension is defined ' +
      'as > 20.',
    reading: "Every set keeps its own limit. Within an old trial's limit does not mean fit today.",
    shown: "For ASTIS and SCOT: the entry limit of that time. EBMT's limit today is lower.",
    affects: [
      'upside-2021/mpap',
      'ebmt-2025/mpap-rest',
      'ebmt-2017-cardiac/mpap-rest',
      'nct03444805/pressure-rest',
      'assist/pulmonary-pressure',
      'scot/mpap',
      'astis/mpap',
      'nissc-1/pasp',
    ],
  },
  'I-43': {
    title: 'SCOT pulmonary pressure: two secondary sources disagree',
    sources:
      'walker-2018 has mPAP > 30. penglase-2023 has PA systolic > 55 by echo; or 45 to 55 by echo if the ' +
      'catheter mPAP is > 25 at rest or 30 on exercise; or WHO class III or IV; or treatment that lowers ' +
      'pulmonary pressure.',
    reading: 'The limit of walker-2018 (> 30) is encoded and the other is shown.',
    shown: 'Secondary sources disagree, at 25 to 30 mmHg in particular; the protocol was not read.',
    affects: ['scot/mpap'],
  },
  'I-44': {
    title: 'D-sign',
    sources:
      'EBMT 2017 (secondary): D-sign or septal bounce. EBMT 2025, read in part: septal bounce alone. ' +
      'NCT03444805: both.',
    reading:
      'The D-sign counts for EBMT 2017 and NCT03444805. That it is missing from what was read of 2025 ' +
      'does not prove that it was dropped.',
    shown:
      'The D-sign counts for EBMT 2017 and NCT03444805. Its absence from the part of EBMT 2025 read ' +
      'proves nothing.',
    affects: ['ebmt-2017-cardiac/cmr', 'ebmt-2025/septal-bounce', 'nct03444805/cardiac'],
  },
  'I-45': {
    title: 'Cardiac output after fluid',
    sources: 'A decrease, or no augmentation; no number is given.',
    reading: 'It counts if the output is unchanged or falls.',
    shown: 'Three answers: rises, unchanged, falls.',
    affects: ['ebmt-2017-cardiac/output-response'],
  },
  'I-46': {
    title: 'Active myocarditis',
    sources:
      'EBMT 2025 gives it as an example of a transient contraindication and supports rituximab and ' +
      'mycophenolate before transplantation, without a dose. In UPSIDE it is cardiac involvement.',
    reading: 'A concern: treat it, assess again, discuss with the MDT. It excludes nobody permanently.',
    shown:
      'Not now: treat, then assess again. The drugs named are a note with its source, not a prescription.',
    affects: ['ebmt-2025/myocarditis', 'upside-2021/early', 'upside-amended/early'],
  },
  'I-47': {
    title: 'TAPSE in millimetres',
    sources: 'The source prints < 1.8 cm.',
    reading: 'Read as < 18 mm.',
    shown: 'Enter TAPSE in mm.',
    affects: ['ebmt-2017-cardiac/tapse'],
  },

  // Lung function and kidney limits

  'I-48': {
    title: 'DLCO and FVC: no EBMT limit for SSc was read',
    sources:
      'Handbook chapter 11: DLCO < 40 %, relative, for all indications. In trials DLCO < 40 (SCOT; ASTIS, ' +
      'by binks-2001 alone) and < 30 (NCT03444805, NISSC-1); FVC < 45 (SCOT) and < 50 (NCT03444805, ' +
      'NISSC-1).',
    reading: "The item of the Handbook is a generic concern. A trial's limit belongs to that trial.",
    shown:
      'No EBMT limit specific to SSc was read; the generic one of the Handbook is shown. DLCO is assumed ' +
      'to be per cent of predicted.',
    affects: [
      'ebmt-handbook-2024/dlco',
      'astis/dlco',
      'scot/dlco',
      'scot/fvc',
      'nct03444805/lung-function',
      'nissc-1/lung-function',
    ],
  },
  'I-49': {
    title: 'DLCO and PaO2 in ASTIS',
    sources: 'binks-2001 has both (DLCO < 40 %, PaO2 < 8 kPa = 60 mmHg). walker-2018 leaves them blank.',
    reading: 'They are encoded, and marked.',
    shown: 'Given by one secondary source of two.',
    affects: ['astis/dlco', 'astis/pao2'],
  },
  'I-50': {
    title: 'Creatinine clearance is not eGFR',
    sources:
      'Limits refer to creatinine clearance in mL/min: < 40 in SCOT and ASTIS; < 30 in NISSC-1, ' +
      'NCT03444805 and (generic) the Handbook. ASSIST uses creatinine > 177 umol/L.',
    reading:
      'The measured value counts, or Cockcroft-Gault if none is entered. The indexed eGFR is displayed ' +
      'but never compared with a limit.',
    shown:
      'It is stated whether the clearance was measured or calculated; the eGFR stands beside it with its ' +
      'own unit.',
    affects: [
      'ebmt-handbook-2024/creatinine-clearance',
      'astis/creatinine-clearance',
      'scot/creatinine-clearance',
      'nct03444805/creatinine-clearance',
      'nissc-1/creatinine-clearance',
      'assist/creatinine',
    ],
  },
  'I-51': {
    title: '“FEV” where ejection fraction is meant',
    sources: 'An abbreviation printed in chapter 11 of the Handbook is almost certainly LVEF.',
    reading: 'LVEF < 40 %, a concern.',
    shown: 'The Handbook prints “FEV” here; it is read as LVEF.',
    affects: ['ebmt-handbook-2024/lvef'],
  },

  // General items

  'I-52': {
    title: 'Performance status',
    sources:
      'EBMT 2025: ECOG >= 2 and Karnofsky <= 60 %, linked by brackets only; if the disease is the cause, ' +
      'a careful MDT evaluation. Handbook chapter 11: Karnofsky < 80 % as a variable of high risk. UPSIDE ' +
      'excludes ECOG > 2.',
    reading:
      'Either scale raises the concern. If one scale is entered and misses its limit, the answer is ' +
      'false. The scales are not converted.',
    shown:
      'Poor performance due to the disease may get better after transplantation: a question for the MDT.',
    affects: [
      'ebmt-2025/performance',
      'ebmt-handbook-2024/karnofsky',
      'upside-2021/performance',
      'upside-amended/performance',
    ],
  },
  'I-53': {
    title: 'Smoking',
    sources:
      'EBMT 2025, Table 2: assess that the patient does not smoke, with a stop date. NCT03444805 excludes ' +
      'current smokers.',
    reading: 'A concern under EBMT 2025, an exclusion under NCT03444805.',
    shown: 'Please note the date of stopping.',
    affects: ['ebmt-2025/smoking', 'nct03444805/smoking'],
  },
  'I-54': {
    title: 'Pregnancy',
    sources:
      'Absolute in the Handbook, for all indications. An exclusion in UPSIDE and in NCT03444805. The ' +
      'general contraindications of EBMT 2025 were not read.',
    reading:
      'It excludes in the sets that state it and, by way of general-fitness, in the headline. It is not ' +
      'encoded for EBMT 2025, whose text was not read; the list of unread items records that.',
    shown: 'Pregnancy stops, whichever set is in view.',
    affects: [
      'general-fitness/pregnancy',
      'ebmt-handbook-2024/pregnancy',
      'upside-2021/pregnancy',
      'upside-amended/pregnancy',
      'nct03444805/pregnancy',
    ],
  },
  'I-55': {
    title: 'HCT-CI in SSc',
    sources:
      'EBMT 2025 names it for assessment without a cut-off. The index does not list SSc. A DLCO <= 65 % ' +
      'gives 3 points on its own; exactly 65 % is disputed.',
    reading: 'The total is displayed with warnings. No criteria set uses it.',
    shown: 'The total comes with its warnings and decides nothing.',
    affects: [],
  },
  'I-56': {
    title: 'The centre',
    sources:
      'EBMT 2025: combined programmes within one experienced centre (level II). Handbook: JACIE. As ' +
      'evidence: >= 23 transplants and >= 6 years. Generic advice: >= 10 a year.',
    reading: 'A required step, answered yes or no. Volumes are evidence and are not enforced.',
    shown: 'Outstanding until it is answered with yes.',
    affects: ['ebmt-2025/centre', 'ebmt-handbook-2024/centre'],
  },
  'I-57': {
    title: 'Malignancy, infection, liver and marrow',
    sources:
      'Exclusions in trials; relative in the Handbook (infection, liver). The numbers for marrow and ' +
      'liver in UPSIDE and NISSC-1 were not read. NCT03444805: white cells < 2.0, platelets < 100, ' +
      'malignancy within 5 years.',
    reading: 'As each set states it. Where no number was read the field is a category.',
    shown: 'The general contraindications of EBMT 2025 were not read. Raise this with the MDT.',
    affects: [
      'upside-2021/malignancy',
      'upside-2021/infection',
      'upside-2021/liver',
      'upside-2021/marrow',
      'upside-amended/malignancy',
      'upside-amended/infection',
      'nct03444805/malignancy',
      'nct03444805/infection',
      'nct03444805/marrow',
      'nissc-1/malignancy',
      'nissc-1/marrow',
      'ebmt-handbook-2024/infection',
      'ebmt-handbook-2024/liver',
    ],
  },
  'I-58': {
    title: 'Sex and antibodies',
    sources:
      'Male sex goes with worse survival and a worse transplant outcome. Anti-Scl70 and anti-RNA ' +
      'polymerase III are markers of risk.',
    reading:
      'For display only. The exception is UPSIDE as amended, which names a high-risk antinuclear ' +
      "antibody, by the clinician's judgement.",
    shown: 'Shown as evidence, not as a reason.',
    affects: ['upside-amended/very-early'],
  },
  'I-59': {
    title: 'Children',
    sources:
      'The texts are about adults. Handbook: case by case. A survey of specialists gives no thresholds.',
    reading: 'Under 18 is out of scope.',
    shown: 'For adults only. In children this is a decision for specialists; there are no thresholds here.',
    // In ASSIST it is the lower bound, which is a convention.
    affects: [
      'ebmt-2025/adult',
      'eular-2023/adult',
      'ebmt-2017-cardiac/adult',
      'general-fitness/adult',
      'ebmt-handbook-2024/adult',
      'assist/age',
    ],
  },
  'I-60': {
    title: 'Localized scleroderma and mimics',
    sources:
      'All sets are about SSc. UPSIDE excludes eosinophilia-myalgia, eosinophilic fasciitis and morphea.',
    reading:
      'Out of scope in every set. One transplant in localized scleroderma has been published (nair-2015); ' +
      'it changes nothing.',
    shown: 'The criteria apply to systemic sclerosis.',
    affects: [
      'eular-2023/systemic-sclerosis',
      'ebmt-2025/systemic-sclerosis',
      'ebmt-2017-cardiac/systemic-sclerosis',
      'general-fitness/systemic-sclerosis',
      'ebmt-handbook-2024/systemic-sclerosis',
      'astis/systemic-sclerosis',
      'scot/systemic-sclerosis',
      'assist/systemic-sclerosis',
      'upside-2021/systemic-sclerosis',
      'upside-amended/systemic-sclerosis',
      'nct03444805/systemic-sclerosis',
      'nissc-1/systemic-sclerosis',
    ],
  },

  // Trials

  'I-61': {
    title: 'Entry to a trial is not fitness today',
    sources: 'The limits are those of their time. ASTIS accepted a mean pressure of up to 50 mmHg.',
    reading: 'A trial never changes the headline. Its outcome is put in the past conditional.',
    shown: 'Would, or would not, have met the entry criteria that were read. Exclusions not read are listed.',
    affects: [
      'astis/*',
      'scot/*',
      'assist/*',
      'upside-2021/*',
      'upside-amended/*',
      'nct03444805/*',
      'nissc-1/*',
    ],
  },
  'I-62': {
    title: 'SCOT duration: 4 or 5 years',
    sources: 'walker-2018 has <= 4, rdcna-2015 <= 5. The protocol was not read.',
    reading: 'Up to and including 5 is met; over 4 and up to 5 is a concern (<= 5 and > 4).',
    shown: 'The sources disagree: 4 years or 5.',
    affects: ['scot/duration', 'scot/duration-conflict'],
  },
  'I-63': {
    title: 'SCOT age and size',
    sources: 'Abstract and registry: 18 to 69 years, 75 participants. A page of 2007: 18 to 65 and 226.',
    reading: 'Age 18 to 69; n = 75.',
    shown: null,
    affects: ['scot/age'],
  },
  'I-64': {
    title: 'SCOT organ criterion',
    sources:
      'Registry: disease of lung or kidney that threatens life. DLCO or FVC < 70 % is from an article on ' +
      'the participants, not from the protocol. Earlier renal crisis is from rdcna-2015.',
    reading: 'Lung involvement together with FVC or DLCO < 70, or an earlier renal crisis; marked secondary.',
    shown: 'Secondary: not from the protocol.',
    affects: ['scot/organ'],
  },
  'I-65': {
    title: 'Versions of ASTIS',
    sources:
      'Age: the EU register has 18 to 65, binks-2001 16 to 60, the Dutch register 16 to 65. Endpoint: 2 ' +
      'years in the register, 3 in a review.',
    reading: 'Age 18 to 65; endpoint 2 years.',
    shown: null,
    affects: ['astis/age'],
  },
  'I-66': {
    title: 'Cut lists of ASTIS',
    sources:
      'The list of renal items breaks off. How the heart is defined was not read. Patients were ' +
      'classified by the 1980 ARA criteria.',
    reading:
      "Kidney and heart are also satisfied by the clinician's judgement of the organ. acrEular2013Met " +
      'takes the place of the classification.',
    shown: 'Convention: the list read is incomplete, or another classification stands in.',
    affects: ['astis/route-b', 'astis/classification'],
  },
  'I-67': {
    title: 'Two versions of UPSIDE',
    sources:
      'Protocol of 2021: 2 years or less; drugs for > 6 months exclude. Amended: 3 years or less; or 1 ' +
      'year (mRSS > 10, risk marker); > 12 months exclude. The target size is printed as 120, 50, 60, 78 ' +
      'or 88.',
    reading: 'Both versions are kept as sets. The target size is called varied, without a number.',
    shown: 'The version is named. The trial is ongoing; no published results were found.',
    affects: ['upside-2021/*', 'upside-amended/*'],
  },
  'I-68': {
    title: 'NISSC-1 allows more than EBMT advises',
    sources:
      "PASP > 50 and LVEF < 40 are the limits of EBMT's own prospective study; the advice is 40 and 45.",
    reading: 'Each keeps its own.',
    shown: 'A limit for entry to the study, with its year; not advice.',
    affects: ['nissc-1/pasp', 'nissc-1/lvef'],
  },
  'I-69': {
    title: 'Age in ASSIST',
    sources: 'Abstract: < 60. A secondary table: 18 to 60.',
    reading: 'It is read as < 60, so 60 is out.',
    shown: 'At 60: on the limit.',
    affects: ['assist/age'],
  },
  'I-70': {
    title: 'Follow-up and counts that do not agree',
    sources:
      'TRM in ASTIS is 10.1 % (8 of 79), 10.01 in one review. Farge 2004 prints a TRM of 8.7 % for 5 of ' +
      '57. Cochrane counts 123 comparators, the trial reports 125. NISSC-1 recruited from December 2012 ' +
      'to February 2016 by the paper, in 2013 to 2015 by the abstract of 2018.',
    reading: 'As printed, with the note that belongs to the row.',
    shown: 'The figure carries a note: the sources print different counts.',
    affects: ['outcomes'],
  },
  'I-71': {
    title: 'General contraindications borrowed from other texts',
    sources:
      'EBMT 2025 points elsewhere for general contraindications; these were not read. The Handbook, in ' +
      'its generic chapter, and NCT03444805 have lists of their own.',
    reading:
      'The set general-fitness collects these for the headline. Pregnancy stops; for the rest the MDT ' +
      'decides. What excludes from a study is not called a contraindication by a guideline.',
    shown: 'Every row names its source. The list of EBMT 2025 has not been read.',
    affects: ['general-fitness/*', 'headline'],
  },
} as const satisfies Record<string, Reading>

/** The number of a reading in the register. */
export type ReadingId = keyof typeof readings

/** Something to compare with the original before any clinical use. */
interface OpenCheck {
  /** Ids of the publications concerned. */
  readonly sources: readonly string[]
  readonly check: string
  /** What may not be relied upon until the check is done. */
  readonly blocks: string
}

/**
 * What has to be checked in the originals before clinical use. The Karnofsky scale, one of the scales to check,
 * has no record among the sources.
 */
export const beforeClinicalUse = [
  {
    sources: ['ebmt-2025'],
    check:
      'Table 5: the exclusions after the third, the columns Concerns and Specific disease assessments. ' +
      'Table 2 from “Fertility” on, with the general contraindications. The red flags; conditioning, ' +
      'mobilisation, graft and follow-up; how the levels are defined; the identity of its reference 21.',
    blocks: 'any clinical use',
  },
  {
    sources: ['ebmt-2017-cardiac'],
    check:
      'All limits and whether each is absolute or relative; volume and rate of the fluid; limits for lung ' +
      'function and wedge pressure; rules for Holter and coronary disease; LVEF and TAPSE.',
    blocks: 'any clinical use',
  },
  {
    sources: ['eular-2023'],
    check:
      'The transplantation recommendation: wording, level, strength, level of agreement. The explanatory ' +
      'text. The grades of the drugs.',
    blocks: 'any clinical use',
  },
  {
    sources: ['eular-2017'],
    check: 'The row on transplantation.',
    blocks: 'display of the history',
  },
  {
    sources: ['ebmt-handbook-2024'],
    check: 'Section 92.4 on the page of the publisher; the table of chapter 11 with its “FEV” cell.',
    blocks: 'the second opinion',
  },
  {
    sources: ['ebmt-indications-2019', 'ebmt-indications-2022', 'ebmt-indications-2025'],
    check: 'The SSc row and its category.',
    blocks: 'the badge',
  },
  {
    sources: ['ebmt-2012'],
    check: 'The text of the SSc criteria.',
    blocks: 'the history',
  },
  {
    sources: ['astis'],
    check:
      'In the protocol: the remaining renal items, the cardiac limb, items on marrow, liver, infection, ' +
      'malignancy and exposure, the FVC floor. Whether 2 or 3 years. Results for mRSS, FVC and quality of ' +
      'life.',
    blocks: 'the trial set',
  },
  {
    sources: ['scot'],
    check:
      'The limit on duration, the exclusion by pulmonary pressure, the organ criterion, the ' +
      'glucocorticoid item; to whom the 72-month estimates apply; numbers per protocol.',
    blocks: 'the trial set and chart 3',
  },
  {
    sources: ['assist'],
    check: 'Every exclusion; the duration and its clock; results for mRSS and FVC.',
    blocks: 'the trial set',
  },
  {
    sources: ['upside-2021', 'upside-amended'],
    check:
      'The numbers that define severe disease of lung, kidney, heart, liver and marrow; mPAP as amended; ' +
      'the results once they are published.',
    blocks: 'the trial sets',
  },
  {
    sources: ['nct03444805'],
    check: 'The title of the record, its sponsor and results.',
    blocks: 'labelling',
  },
  {
    sources: ['nissc-1'],
    check:
      'The complete criteria in the paper; confidence intervals; the unit of age; what the ratio of 0.46 ' +
      'means; whether the survival of 90 % is at 2 years.',
    blocks: 'chart 6',
  },
  {
    sources: ['van-bijnen-2020'],
    check: 'The hazard ratios with their intervals.',
    blocks: 'chart 6',
  },
  {
    sources: ['walker-2018', 'rdcna-2015', 'penglase-2023', 'binks-2001'],
    check:
      'Each limit taken from them, compared with the protocol of the trial. For binks-2001 also volume, ' +
      'pages and identifiers.',
    blocks: 'all secondary rows',
  },
  {
    sources: ['vonk-2008', 'domsic-2011'],
    check: 'The erratum and the correction notice.',
    blocks: 'their figures',
  },
  {
    sources: ['farge-2004'],
    check: 'The interval of survival, 59 to 75 around 72.',
    blocks: 'chart 5',
  },
  {
    sources: ['cochrane-2022', 'higashitani-2023'],
    check: 'Effect sizes and risk of bias.',
    blocks: 'the evidence page',
  },
  {
    sources: ['bsr-2024', 'acr-chest-2023', 'asbmt-2018', 'dgrh-s2k-2025', 'france-2021', 'canada-2020'],
    check: 'What they say on transplantation, and the numbers.',
    blocks: 'the page on other positions',
  },
  {
    sources: ['domsic-2014', 'fransen-2011', 'elhai-2017'],
    check: 'The coefficients and point tables.',
    blocks: 'their calculators',
  },
  {
    sources: ['clements-1993', 'oken-1982', 'hct-ci'],
    check:
      "The wording of the scales in the originals, Karnofsky's included; the boundary of HCT-CI at 65 %.",
    blocks: 'the calculators',
  },
  {
    sources: ['src-2016', 'france-2021'],
    check: 'How many items the French definition requires.',
    blocks: 'the hint',
  },
  {
    sources: ['eustar-mortality-table', 'eustar-skin-progression'],
    check: 'Which papers they are.',
    blocks: 'the citation',
  },
  {
    sources: ['del-papa-2025'],
    check: 'The criteria of relapse.',
    blocks: 'the follow-up page',
  },
] as const satisfies readonly OpenCheck[]
