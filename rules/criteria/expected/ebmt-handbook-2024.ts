import {
  adult,
  clearanceUnder,
  composed,
  type Example,
  limit,
  systemicSclerosis,
  under,
  without,
  yesNo,
} from './rows.ts'
import type { ExpectedLimit, ExpectedSet, Findings } from './types.ts'

const arm1: Findings = {
  yearsSinceFirstNonRaynaud: 1,
  cutaneousSubset: 'diffuse',
  mrss: 24,
  esrMmH: 10,
  crpMgL: 20,
  haemoglobinGDl: 13,
  inflammationOtherCause: false,
}

const noMarker: Findings = { ...arm1, crpMgL: 2 }

const notSevere: Findings = {
  lungInvolvement: 'present',
  heartInvolvement: 'none',
  kidneyInvolvement: 'none',
}

const arm2a: Findings = { yearsSinceFirstNonRaynaud: 3, mrss: 18, ...notSevere, lungInvolvement: 'severe' }

const steady: Findings = {
  fvcPct: 100,
  fvcPctPrevious: 100,
  tlcPct: 100,
  tlcPctPrevious: 100,
  dlcoPct: 100,
  dlcoPctPrevious: 100,
}

const early: Findings = { yearsSinceFirstNonRaynaud: 3, mrss: 10, pftIntervalMonths: 12 }

// a fall from 80 to 70: 12.5 % relative, 10 points absolute
const fvcBoth: Findings = { ...steady, fvcPctPrevious: 80, fvcPct: 70 }
const tlcBoth: Findings = { ...steady, tlcPctPrevious: 80, tlcPct: 70 }
// a fall from 80 to 65: 18.75 % relative, 15 points absolute
const dlcoBoth: Findings = { ...steady, dlcoPctPrevious: 80, dlcoPct: 65 }
// a fall from 80 to 71: 11.25 % relative, 9 points absolute
const fvcRelative: Findings = { ...steady, fvcPctPrevious: 80, fvcPct: 71 }
const tlcRelative: Findings = { ...steady, tlcPctPrevious: 80, tlcPct: 71 }
// a fall from 120 to 109: 9.17 % relative, 11 points absolute
const fvcAbsolute: Findings = { ...steady, fvcPctPrevious: 120, fvcPct: 109 }
const tlcAbsolute: Findings = { ...steady, tlcPctPrevious: 120, tlcPct: 109 }
// a fall from 80 to 67: 16.25 % relative, 13 points absolute
const dlcoRelative: Findings = { ...steady, dlcoPctPrevious: 80, dlcoPct: 67 }
// a fall from 120 to 104: 13.33 % relative, 16 points absolute
const dlcoAbsolute: Findings = { ...steady, dlcoPctPrevious: 120, dlcoPct: 104 }

const fall = (test: 'fvc' | 'tlc' | 'dlco', from: number, to: number): Findings => ({
  [`${test}PctPrevious`]: from,
  [`${test}Pct`]: to,
})

const noFvc = without(steady, 'fvcPct', 'fvcPctPrevious')
const noTlc = without(steady, 'tlcPct', 'tlcPctPrevious')
const noDlco = without(steady, 'dlcoPct', 'dlcoPctPrevious')

// window and six falls, where a fall must meet its limit both ways: the other way is met at each of the points
const bothWays = (rest: Findings): ExpectedLimit[] => [
  limit('pftIntervalMonths', '>=', 6, { ...without(rest, 'pftIntervalMonths'), ...fvcBoth }, [
    false,
    true,
    true,
    null,
  ]),
  limit('pftIntervalMonths', '<=', 18, { ...without(rest, 'pftIntervalMonths'), ...fvcBoth }, [
    true,
    true,
    false,
    null,
  ]),
  composed(
    'relativeDecline(fvcPct)',
    '>=',
    10,
    { ...rest, ...noFvc },
    [fall('fvc', 120, 108.01), fall('fvc', 120, 108), fall('fvc', 120, 107.99)],
    [false, true, true, null],
  ),
  composed(
    'absoluteDecline(fvcPct)',
    '>=',
    10,
    { ...rest, ...noFvc },
    [fall('fvc', 80, 70.01), fall('fvc', 80, 70), fall('fvc', 80, 69.99)],
    [false, true, true, null],
  ),
  composed(
    'relativeDecline(tlcPct)',
    '>=',
    10,
    { ...rest, ...noTlc },
    [fall('tlc', 120, 108.01), fall('tlc', 120, 108), fall('tlc', 120, 107.99)],
    [false, true, true, null],
  ),
  composed(
    'absoluteDecline(tlcPct)',
    '>=',
    10,
    { ...rest, ...noTlc },
    [fall('tlc', 80, 70.01), fall('tlc', 80, 70), fall('tlc', 80, 69.99)],
    [false, true, true, null],
  ),
  composed(
    'relativeDecline(dlcoPct)',
    '>=',
    15,
    { ...rest, ...noDlco },
    [fall('dlco', 120, 102.01), fall('dlco', 120, 102), fall('dlco', 120, 101.99)],
    [false, true, true, null],
  ),
  composed(
    'absoluteDecline(dlcoPct)',
    '>=',
    15,
    { ...rest, ...noDlco },
    [fall('dlco', 80, 65.01), fall('dlco', 80, 65), fall('dlco', 80, 64.99)],
    [false, true, true, null],
  ),
]

// the same where one way is enough: the other way is not met at any of the points
const oneWay = (rest: Findings): ExpectedLimit[] => [
  limit('pftIntervalMonths', '>=', 6, { ...without(rest, 'pftIntervalMonths'), ...fvcRelative }, [
    false,
    true,
    true,
    null,
  ]),
  limit('pftIntervalMonths', '<=', 18, { ...without(rest, 'pftIntervalMonths'), ...fvcRelative }, [
    true,
    true,
    false,
    null,
  ]),
  composed(
    'relativeDecline(fvcPct)',
    '>=',
    10,
    { ...rest, ...noFvc },
    [fall('fvc', 80, 72.005), fall('fvc', 80, 72), fall('fvc', 80, 71.99)],
    [false, true, true, null],
  ),
  composed(
    'absoluteDecline(fvcPct)',
    '>=',
    10,
    { ...rest, ...noFvc },
    [fall('fvc', 120, 110.01), fall('fvc', 120, 110), fall('fvc', 120, 109.99)],
    [false, true, true, null],
  ),
  composed(
    'relativeDecline(tlcPct)',
    '>=',
    10,
    { ...rest, ...noTlc },
    [fall('tlc', 80, 72.005), fall('tlc', 80, 72), fall('tlc', 80, 71.99)],
    [false, true, true, null],
  ),
  composed(
    'absoluteDecline(tlcPct)',
    '>=',
    10,
    { ...rest, ...noTlc },
    [fall('tlc', 120, 110.01), fall('tlc', 120, 110), fall('tlc', 120, 109.99)],
    [false, true, true, null],
  ),
  composed(
    'relativeDecline(dlcoPct)',
    '>=',
    15,
    { ...rest, ...noDlco },
    [fall('dlco', 80, 68.005), fall('dlco', 80, 68), fall('dlco', 80, 67.99)],
    [false, true, true, null],
  ),
  composed(
    'absoluteDecline(dlcoPct)',
    '>=',
    15,
    { ...rest, ...noDlco },
    [fall('dlco', 120, 105.01), fall('dlco', 120, 105), fall('dlco', 120, 104.99)],
    [false, true, true, null],
  ),
]

// outcome of each kind of fall, first where both ways are asked, then where one way is enough
const falls = (rest: Findings, bothAsked: boolean): Example[] => [
  [{ ...rest, ...steady }, false, 'no fall'],
  [{ ...rest, ...fvcBoth }, true, 'FVC both ways'],
  [{ ...rest, ...tlcBoth }, true, 'TLC both ways'],
  [{ ...rest, ...dlcoBoth }, true, 'DLCO both ways'],
  [{ ...rest, ...fvcRelative }, !bothAsked, 'FVC relative only'],
  [{ ...rest, ...fvcAbsolute }, !bothAsked, 'FVC absolute only'],
  [{ ...rest, ...tlcRelative }, !bothAsked, 'TLC relative only'],
  [{ ...rest, ...tlcAbsolute }, !bothAsked, 'TLC absolute only'],
  [{ ...rest, ...dlcoRelative }, !bothAsked, 'DLCO relative only'],
  [{ ...rest, ...dlcoAbsolute }, !bothAsked, 'DLCO absolute only'],
  [{ ...rest, ...steady, dlcoPctPrevious: 80, dlcoPct: 69 }, false, 'DLCO by 13.75 % and 11 points: neither'],
  [{ ...rest, ...steady, fvcPctPrevious: 56, fvcPct: 47.6 }, !bothAsked, 'FVC 15 % of 56 is 8.4 points'],
  [{ ...rest, ...steady, dlcoPctPrevious: 56, dlcoPct: 47.6 }, !bothAsked, 'DLCO exactly 15 % of 56'],
  [{ ...rest, ...steady, ...fall('fvc', 64.1, 54.1) }, true, 'FVC exactly 10 points, to be rounded'],
  [{ ...rest, ...steady, ...fall('tlc', 128.2, 118.2) }, !bothAsked, 'TLC exactly 10 points of 128.2'],
  [{ ...rest, ...steady, ...fall('fvc', 100.1, 90.09) }, true, 'FVC exactly 10 %, to be rounded'],
  [{ ...rest, ...steady, ...fall('tlc', 50.1, 45.09) }, !bothAsked, 'TLC exactly 10 % of 50.1'],
  [{ ...rest, ...steady, ...fall('dlco', 100.6, 85.51) }, true, 'DLCO exactly 15 %, to be rounded'],
  [{ ...rest, ...steady, ...fall('dlco', 64.1, 49.1) }, true, 'DLCO exactly 15 points, to be rounded'],
  [{ ...rest, ...steady, fvcPct: 130 }, false, 'a rise is not a fall'],
  [{ ...rest, ...without(fvcBoth, 'tlcPct', 'dlcoPctPrevious') }, true, 'one fall is enough, others unknown'],
  [{ ...rest, ...without(steady, 'fvcPct') }, null, 'FVC now is not entered'],
  [{ ...rest, ...without(steady, 'fvcPctPrevious') }, null, 'FVC before is not entered'],
  [{ ...rest, ...without(steady, 'tlcPct') }, null, 'TLC now is not entered'],
  [{ ...rest, ...without(steady, 'tlcPctPrevious') }, null, 'TLC before is not entered'],
  [{ ...rest, ...without(steady, 'dlcoPct') }, null, 'DLCO now is not entered'],
  [{ ...rest, ...without(steady, 'dlcoPctPrevious') }, null, 'DLCO before is not entered'],
  [{ ...rest, ...fvcBoth, pftIntervalMonths: 5 }, false, 'the tests lie too close together'],
  [{ ...rest, ...fvcBoth, pftIntervalMonths: 19 }, false, 'the tests lie too far apart'],
  [{ ...rest, ...fvcBoth, pftIntervalMonths: 6 }, true, 'exactly 6 months'],
  [{ ...rest, ...fvcBoth, pftIntervalMonths: 18 }, true, 'exactly 18 months'],
  [{ ...without(rest, 'pftIntervalMonths'), ...fvcBoth }, null, 'the interval is not entered'],
  [{ ...without(rest, 'pftIntervalMonths'), ...steady }, false, 'no fall, whatever the interval'],
  [{ ...rest, pftIntervalMonths: 24 }, false, 'outside the window, whatever the tests'],
  [rest, null, 'no test is entered'],
]

const gap14: Findings = { ...early, mrss: 14, ...steady, ...notSevere }

const full: Findings = {
  ageYears: 45,
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  ...arm1,
  ...early,
  ...steady,
  ...notSevere,
  lungInvolvement: 'severe',
  mrss: 24,
  pregnant: false,
  lvefPct: 60,
  creatinineClearanceMlMin: 90,
  uncontrolledInfection: false,
  severeLiverDisease: false,
  karnofskyPct: 90,
  combinedMdtCentre: true,
}

export const ebmtHandbook2024: ExpectedSet = {
  set: 'ebmt-handbook-2024',
  kind: 'guideline',
  rows: [
    systemicSclerosis('ebmt-handbook-2024/systemic-sclerosis', 'copy'),
    adult('ebmt-handbook-2024/adult', 'copy'),
    yesNo('ebmt-handbook-2024/classification', 'indication', 'copy', 'acrEular2013Met'),
    {
      id: 'ebmt-handbook-2024/age',
      role: 'indication',
      verified: 'copy',
      limits: [limit('ageYears', '<=', 65, {}, [true, true, false, null])],
      examples: [
        [{ ageYears: 45 }, true, 'under 65'],
        [{ ageYears: 65 }, true, '65 is in'],
        [{ ageYears: 10 }, true, 'the lower limit is a scope criterion, not this one'],
        [{ ageYears: 72 }, false, 'over 65'],
        [{}, null, 'the age is not entered'],
      ],
    },
    {
      id: 'ebmt-handbook-2024/arm-1',
      role: 'route',
      verified: 'copy',
      limits: [
        limit('yearsSinceFirstNonRaynaud', '<', 2, without(arm1, 'yearsSinceFirstNonRaynaud'), [
          true,
          false,
          false,
          null,
        ]),
        limit('mrss', '>', 20, without(arm1, 'mrss'), [false, false, true, null]),
        limit('esrMmH', '>', 25, without(noMarker, 'esrMmH'), [false, false, true, null]),
        limit('crpMgL', '>', 5, without(noMarker, 'crpMgL'), [false, false, true, null]),
        limit('haemoglobinGDl', '<', 11, without(noMarker, 'haemoglobinGDl'), [true, false, false, null]),
      ],
      examples: [
        [arm1, true, 'early, diffuse, over 20, CRP, no other cause'],
        [without(arm1, 'esrMmH', 'haemoglobinGDl'), true, 'CRP is enough'],
        [without({ ...noMarker, esrMmH: 40 }, 'crpMgL', 'haemoglobinGDl'), true, 'ESR is enough'],
        [without({ ...noMarker, haemoglobinGDl: 10 }, 'crpMgL', 'esrMmH'), true, 'haemoglobin is enough'],
        [{ ...noMarker, esrMmH: 40 }, true, 'ESR alone'],
        [{ ...noMarker, haemoglobinGDl: 10 }, true, 'haemoglobin alone'],
        [{ ...noMarker, crpMgL: 8 }, true, 'CRP between 5 and 10 counts here'],
        [noMarker, false, 'no marker'],
        [without(noMarker, 'esrMmH'), null, 'ESR not entered, the others normal'],
        [without(noMarker, 'crpMgL'), null, 'CRP not entered, the others normal'],
        [without(noMarker, 'haemoglobinGDl'), null, 'haemoglobin not entered, the others normal'],
        [{ ...arm1, yearsSinceFirstNonRaynaud: 3 }, false, 'too late'],
        [{ ...arm1, yearsSinceFirstNonRaynaud: 2 }, false, 'two years is not under two'],
        [{ ...arm1, cutaneousSubset: 'limited' }, false, 'limited disease'],
        [{ ...arm1, cutaneousSubset: 'sine' }, false, 'sine disease'],
        [{ ...arm1, mrss: 20 }, false, '20 is not over 20'],
        [{ ...arm1, inflammationOtherCause: true }, false, 'another cause explains it'],
        [without(arm1, 'yearsSinceFirstNonRaynaud'), null, 'the duration is not entered'],
        [without(arm1, 'cutaneousSubset'), null, 'the subset is not entered'],
        [without(arm1, 'mrss'), null, 'the skin score is not entered'],
        [without(arm1, 'inflammationOtherCause'), null, 'another cause is not answered'],
        [{ inflammationOtherCause: true }, false, 'another cause settles it though all else is unknown'],
        [{}, null, 'nothing is entered'],
      ],
    },
    {
      id: 'ebmt-handbook-2024/arm-2a',
      role: 'route',
      verified: 'copy',
      limits: [
        limit('yearsSinceFirstNonRaynaud', '<', 5, without(arm2a, 'yearsSinceFirstNonRaynaud'), [
          true,
          false,
          false,
          null,
        ]),
        limit('mrss', '>=', 15, without(arm2a, 'mrss'), [false, true, true, null]),
      ],
      examples: [
        [arm2a, true, 'under five years, 15 or more, severe lung disease'],
        [{ ...arm2a, lungInvolvement: 'none', heartInvolvement: 'severe' }, true, 'severe heart disease'],
        [{ ...arm2a, lungInvolvement: 'none', kidneyInvolvement: 'severe' }, true, 'severe kidney disease'],
        [without(arm2a, 'heartInvolvement', 'kidneyInvolvement'), true, 'severe lung disease is enough'],
        [{ ...arm2a, cutaneousSubset: 'limited' }, true, 'the subset is not asked here'],
        [{ ...arm2a, ...notSevere }, false, 'lung disease present but not severe'],
        [{ ...arm2a, lungInvolvement: 'none', heartInvolvement: 'present' }, false, 'heart not severe'],
        [{ ...arm2a, lungInvolvement: 'none', kidneyInvolvement: 'present' }, false, 'kidney not severe'],
        [{ ...arm2a, lungInvolvement: 'none' }, false, 'no organ'],
        [{ ...arm2a, lungInvolvement: 'none', gutInvolvement: 'severe' }, false, 'gut does not count here'],
        [{ ...arm2a, yearsSinceFirstNonRaynaud: 5 }, false, 'five years is not under five'],
        [{ ...arm2a, mrss: 14 }, false, '14 is not enough'],
        [without({ ...arm2a, ...notSevere }, 'lungInvolvement'), null, 'lung not answered, the others none'],
        [without({ ...arm2a, ...notSevere }, 'heartInvolvement'), null, 'heart not answered, none is severe'],
        [
          without({ ...arm2a, ...notSevere }, 'kidneyInvolvement'),
          null,
          'kidney not answered, none is severe',
        ],
        [without(arm2a, 'yearsSinceFirstNonRaynaud'), null, 'the duration is not entered'],
        [without(arm2a, 'mrss'), null, 'the skin score is not entered'],
        [notSevere, false, 'no severe organ settles it though all else is unknown'],
        [{}, null, 'nothing is entered'],
      ],
    },
    {
      id: 'ebmt-handbook-2024/arm-2b',
      role: 'route',
      verified: 'copy',
      limits: [
        limit('yearsSinceFirstNonRaynaud', '<', 5, { mrss: 10, pftIntervalMonths: 12, ...fvcBoth }, [
          true,
          false,
          false,
          null,
        ]),
        limit('mrss', '<', 14, { yearsSinceFirstNonRaynaud: 3, pftIntervalMonths: 12, ...fvcBoth }, [
          true,
          false,
          false,
          null,
        ]),
        ...bothWays(early),
      ],
      examples: [
        ...falls(early, true),
        [
          { ...early, ...steady, ...fall('fvc', 80, 71), ...fall('tlc', 120, 109) },
          false,
          'relative by one test and absolute by another is not both ways',
        ],
        [
          { ...early, ...without(fvcRelative, 'tlcPct') },
          null,
          'FVC one way only, TLC unknown: both ways still possible',
        ],
        [{ ...early, ...fvcBoth, yearsSinceFirstNonRaynaud: 5 }, false, 'five years is not under five'],
        [{ ...early, ...fvcBoth, mrss: 14 }, false, '14 is not under 14'],
        [{ ...early, ...fvcBoth, cutaneousSubset: 'limited' }, true, 'the subset is not asked here'],
        [{ ...without(early, 'yearsSinceFirstNonRaynaud'), ...fvcBoth }, null, 'the duration is not entered'],
        [{ ...without(early, 'mrss'), ...fvcBoth }, null, 'the skin score is not entered'],
        [{}, null, 'nothing is entered'],
      ],
    },
    {
      id: 'ebmt-handbook-2024/arm-2b-disputed',
      role: 'route',
      discretion: true,
      verified: 'convention',
      limits: [
        limit('yearsSinceFirstNonRaynaud', '<', 5, { mrss: 10, pftIntervalMonths: 12, ...fvcRelative }, [
          true,
          false,
          false,
          null,
        ]),
        limit('mrss', '<', 14, { yearsSinceFirstNonRaynaud: 3, pftIntervalMonths: 12, ...fvcRelative }, [
          true,
          false,
          false,
          null,
        ]),
        ...oneWay(early),
      ],
      examples: [
        ...falls(early, false),
        [{ ...early, ...without(fvcRelative, 'tlcPct') }, true, 'FVC one way is enough, TLC unknown'],
        [{ ...early, ...fvcRelative, yearsSinceFirstNonRaynaud: 5 }, false, 'five years is not under five'],
        [{ ...early, ...fvcRelative, mrss: 14 }, false, '14 is not under 14'],
        [{ ...early, ...fvcRelative, mrss: 24 }, false, 'a high score'],
        [
          { ...without(early, 'yearsSinceFirstNonRaynaud'), ...fvcRelative },
          null,
          'the duration is not entered',
        ],
        [{ ...without(early, 'mrss'), ...fvcRelative }, null, 'the skin score is not entered'],
        [{}, null, 'nothing is entered'],
      ],
    },
    {
      id: 'ebmt-handbook-2024/gap-14',
      role: 'route',
      discretion: true,
      verified: 'convention',
      limits: [
        limit(
          'yearsSinceFirstNonRaynaud',
          '<',
          5,
          { ...without(gap14, 'yearsSinceFirstNonRaynaud'), lungInvolvement: 'severe' },
          [true, false, false, null],
        ),
        limit('mrss', '=', 14, { ...without(gap14, 'mrss'), lungInvolvement: 'severe' }, [
          false,
          true,
          false,
          null,
        ]),
        ...oneWay({ ...early, mrss: 14, ...notSevere }),
      ],
      examples: [
        ...falls({ ...early, mrss: 14, ...notSevere }, false),
        [gap14, false, 'neither a severe organ nor a fall'],
        [{ ...gap14, lungInvolvement: 'none' }, false, 'no organ at all and no fall'],
        [{ ...gap14, lungInvolvement: 'severe' }, true, 'severe lung disease, no fall'],
        [{ ...gap14, lungInvolvement: 'none', heartInvolvement: 'severe' }, true, 'severe heart disease'],
        [{ ...gap14, lungInvolvement: 'none', kidneyInvolvement: 'severe' }, true, 'severe kidney disease'],
        [{ ...gap14, heartInvolvement: 'present' }, false, 'heart not severe'],
        [{ ...gap14, kidneyInvolvement: 'present' }, false, 'kidney not severe'],
        [{ ...gap14, gutInvolvement: 'severe' }, false, 'gut does not count here'],
        [
          { yearsSinceFirstNonRaynaud: 3, mrss: 14, kidneyInvolvement: 'severe' },
          true,
          'a severe organ is enough though all else is unknown',
        ],
        [
          without({ ...gap14, fvcPct: 80 }, 'lungInvolvement', 'heartInvolvement', 'kidneyInvolvement'),
          true,
          'a fall is enough though no organ is answered',
        ],
        [without(gap14, 'lungInvolvement'), null, 'lung not answered'],
        [without(gap14, 'heartInvolvement'), null, 'heart not answered'],
        [without(gap14, 'kidneyInvolvement'), null, 'kidney not answered'],
        [{ ...gap14, lungInvolvement: 'severe', mrss: 13 }, false, '13 is not 14'],
        [{ ...gap14, lungInvolvement: 'severe', mrss: 15 }, false, '15 is not 14'],
        [
          { ...gap14, lungInvolvement: 'severe', yearsSinceFirstNonRaynaud: 5 },
          false,
          'not under five years',
        ],
        [
          without({ ...gap14, lungInvolvement: 'severe' }, 'yearsSinceFirstNonRaynaud'),
          null,
          'the duration is not entered',
        ],
        [without({ ...gap14, lungInvolvement: 'severe' }, 'mrss'), null, 'the skin score is not entered'],
        [{}, null, 'nothing is entered'],
      ],
    },
    yesNo('ebmt-handbook-2024/pregnancy', 'exclusion', 'copy', 'pregnant'),
    under('ebmt-handbook-2024/lvef', 'concern', 'copy', 'lvefPct', 40, { yes: 35, no: 44 }),
    under('ebmt-handbook-2024/dlco', 'concern', 'copy', 'dlcoPct', 40, { yes: 33, no: 62 }),
    clearanceUnder('ebmt-handbook-2024/creatinine-clearance', 'concern', 'copy', 30),
    yesNo('ebmt-handbook-2024/infection', 'concern', 'copy', 'uncontrolledInfection'),
    yesNo('ebmt-handbook-2024/liver', 'concern', 'copy', 'severeLiverDisease'),
    {
      id: 'ebmt-handbook-2024/karnofsky',
      role: 'concern',
      verified: 'copy',
      limits: [limit('karnofskyPct', '<', 80, {}, [true, false, false, null])],
      examples: [
        [{ karnofskyPct: 70 }, true, 'under 80'],
        [{ karnofskyPct: 80 }, false, '80 is not under 80'],
        [{ karnofskyPct: 100 }, false, 'normal'],
        [{ ecog: 0 }, null, 'the other scale says nothing here'],
        [{ ecog: 4 }, null, 'the other scale says nothing here'],
      ],
    },
    yesNo('ebmt-handbook-2024/centre', 'assessment', 'copy', 'combinedMdtCentre'),
  ],
  outcomes: [
    [full, 'may-be-considered', 'arm 2a, all clear'],
    [
      { ...full, lungInvolvement: 'none', yearsSinceFirstNonRaynaud: 1 },
      'may-be-considered',
      'arm 1, no severe organ',
    ],
    [{ ...full, mrss: 10, ...fvcBoth }, 'may-be-considered', 'arm 2b; the disputed route holds too'],
    [
      without({ ...full, mrss: 10, ...fvcBoth }, 'tlcPct', 'lungInvolvement'),
      'may-be-considered',
      'arm 2b, what can no longer change anything may stay open',
    ],
    [{ ...full, ageYears: 65 }, 'may-be-considered', '65 is in'],
    [{ ...full, lvefPct: 40, dlcoPct: 40, dlcoPctPrevious: 40 }, 'may-be-considered', 'on two limits'],
    [{ ...full, karnofskyPct: 80, creatinineClearanceMlMin: 30 }, 'may-be-considered', 'on two more limits'],
    [{ ...full, ecog: 4, currentSmoker: true, mpapRestMmHg: 60 }, 'may-be-considered', 'other sets only'],

    [{}, 'needs-information', 'nothing is known'],
    [without(full, 'mrss'), 'needs-information', 'no arm can be judged without the skin score'],
    [without(full, 'yearsSinceFirstNonRaynaud'), 'needs-information', 'the duration is unknown'],
    [without(full, 'acrEular2013Met'), 'needs-information', 'classification is not answered'],
    [without(full, 'lungInvolvement'), 'needs-information', 'the severity of the lung disease is unknown'],
    [
      without({ ...full, karnofskyPct: 60 }, 'acrEular2013Met'),
      'needs-information',
      'an unknown indication comes before a concern',
    ],

    [{ ...full, ageYears: 17 }, 'out-of-scope', 'a child'],
    [
      { ...full, diagnosis: 'localized-scleroderma', pregnant: true },
      'out-of-scope',
      'scope before exclusion',
    ],

    [{ ...full, ageYears: 66 }, 'not-supported', 'over 65'],
    [{ ...full, acrEular2013Met: false }, 'not-supported', 'not classified'],
    [{ ...full, yearsSinceFirstNonRaynaud: 5 }, 'not-supported', 'no arm at five years'],
    [{ ...full, lungInvolvement: 'present' }, 'not-supported', 'no arm: organ not severe, over two years'],
    [{ ...full, mrss: 10 }, 'not-supported', 'no arm: low score and no fall'],
    [{ ...full, ageYears: 66, pregnant: true }, 'not-supported', 'the indication comes before an exclusion'],

    [{ ...full, pregnant: true }, 'contraindicated', 'pregnancy'],
    [{ pregnant: true }, 'contraindicated', 'an exclusion is true while the indication is unknown'],

    [without(full, 'pregnant'), 'refer-for-workup', 'the exclusion is unknown'],
    [without(full, 'lvefPct'), 'refer-for-workup', 'a concern is unknown'],
    [without(full, 'karnofskyPct'), 'refer-for-workup', 'Karnofsky is unknown'],
    [without({ ...full, ecog: 0 }, 'karnofskyPct'), 'refer-for-workup', 'ECOG does not stand in'],
    [without(full, 'combinedMdtCentre'), 'refer-for-workup', 'the required step is not answered'],
    [{ ...full, combinedMdtCentre: false }, 'refer-for-workup', 'the required step is outstanding'],
    [
      without({ ...full, karnofskyPct: 70 }, 'severeLiverDisease'),
      'refer-for-workup',
      'a concern is true while something else is unknown',
    ],
    [
      without({ ...full, mrss: 10, ...fvcRelative }, 'pregnant'),
      'refer-for-workup',
      'unknown exclusion before the discretion of the route',
    ],

    [{ ...full, lvefPct: 39 }, 'mdt-decides', 'ejection fraction'],
    [{ ...full, dlcoPct: 39, dlcoPctPrevious: 39 }, 'mdt-decides', 'DLCO'],
    [{ ...full, creatinineClearanceMlMin: 29 }, 'mdt-decides', 'clearance'],
    [{ ...full, uncontrolledInfection: true }, 'mdt-decides', 'infection'],
    [{ ...full, severeLiverDisease: true }, 'mdt-decides', 'liver'],
    [{ ...full, karnofskyPct: 70 }, 'mdt-decides', 'Karnofsky'],
    [{ ...full, mrss: 10, ...fvcRelative }, 'mdt-decides', 'fall met one way only'],
    [{ ...full, mrss: 10, ...dlcoAbsolute }, 'mdt-decides', 'fall met the other way only'],
    [{ ...full, mrss: 14 }, 'mdt-decides', 'exactly 14 with severe lung disease'],
    [{ ...full, ...gap14, ...tlcRelative }, 'mdt-decides', 'exactly 14 with a fall'],
    [
      without({ ...full, mrss: 10, ...fvcRelative }, 'tlcPct'),
      'mdt-decides',
      'the disputed route is true, arm 2b is still unknown',
    ],
  ],
}
