import { limit, over, without } from './rows.ts'
import type { ExpectedSet, Findings } from './types.ts'
import {
  diseaseRows,
  earlyRow,
  entered,
  entryRows,
  exposureRows,
  fitnessRows,
  safetyRows,
  sharedOutcomes,
} from './upside.ts'

const set = 'upside-amended'

const veryEarly: Findings = {
  yearsSinceFirstNonRaynaud: 0.5,
  mrss: 12,
  highRiskAntibody: true,
  acutePhaseResponse: false,
}

export const upsideAmended: ExpectedSet = {
  set,
  kind: 'trial',
  rows: [
    ...entryRows(set),
    earlyRow(set, 3),
    {
      id: 'upside-amended/very-early',
      role: 'route',
      verified: 'source',
      limits: [
        limit('yearsSinceFirstNonRaynaud', '<=', 1, without(veryEarly, 'yearsSinceFirstNonRaynaud'), [
          true,
          true,
          false,
          null,
        ]),
        limit('mrss', '>', 10, without(veryEarly, 'mrss'), [false, false, true, null]),
      ],
      examples: [
        [veryEarly, true, 'within a year, over 10, high-risk antibody'],
        [without(veryEarly, 'acutePhaseResponse'), true, 'the antibody is enough'],
        [
          { ...veryEarly, highRiskAntibody: false, acutePhaseResponse: true },
          true,
          'the acute-phase response instead of the antibody',
        ],
        [
          { yearsSinceFirstNonRaynaud: 0.5, mrss: 12, acutePhaseResponse: true },
          true,
          'the acute-phase response is enough',
        ],
        [{ ...veryEarly, highRiskAntibody: false }, false, 'neither'],
        [{ ...veryEarly, highRiskAntibody: false, crpMgL: 90 }, false, 'a CRP value does not stand in'],
        [{ ...veryEarly, yearsSinceFirstNonRaynaud: 2 }, false, 'too late'],
        [{ ...veryEarly, mrss: 10 }, false, '10 is not over 10'],
        [without(veryEarly, 'highRiskAntibody'), null, 'the antibody is not answered'],
        [
          without({ ...veryEarly, highRiskAntibody: false }, 'acutePhaseResponse'),
          null,
          'the acute-phase response is not answered',
        ],
        [without(veryEarly, 'yearsSinceFirstNonRaynaud'), null, 'the duration is not entered'],
        [without(veryEarly, 'mrss'), null, 'the score is not entered'],
        [{ yearsSinceFirstNonRaynaud: 2 }, false, 'too late, all else unknown'],
        [{ mrss: 5 }, false, 'a low score, all else unknown'],
        [{}, null, 'nothing is entered'],
      ],
    },
    ...safetyRows(set),
    ...diseaseRows(set),
    {
      id: 'upside-amended/infection',
      role: 'exclusion',
      verified: 'source',
      limits: [],
      examples: [
        [{ uncontrolledInfection: true }, true, 'infection'],
        [{ uncontrolledInfection: false }, false, 'no infection'],
        [
          { uncontrolledInfection: false, hivPositive: true, htlvPositive: true },
          false,
          'serology: not here',
        ],
        [{ hivPositive: true, htlvPositive: true }, null, 'infection is not answered; serology says nothing'],
        [{}, null, 'not answered'],
      ],
    },
    ...fitnessRows(set),
    over('upside-amended/immunosuppressants', 'exclusion', 'source', 'immunosuppressantMonths', 12, {
      yes: 15,
      no: 9,
    }),
    ...exposureRows(set),
  ],
  outcomes: [
    ...sharedOutcomes(entered),
    [{ ...entered, yearsSinceFirstNonRaynaud: 3 }, 'may-be-considered', 'exactly three years'],
    [{ ...entered, immunosuppressantMonths: 12 }, 'may-be-considered', 'exactly twelve months of drugs'],
    [{ ...entered, ...veryEarly, ildOnHrct: false }, 'may-be-considered', 'the very early route only'],
    [
      { ...entered, mpapRestMmHg: 60, hivPositive: true, htlvPositive: true },
      'may-be-considered',
      'pressure and serology are in no row of this version',
    ],
    [{ ...entered, yearsSinceFirstNonRaynaud: 3.1 }, 'not-supported', 'just over three years'],
    [
      { ...entered, ...veryEarly, ildOnHrct: false, yearsSinceFirstNonRaynaud: 1.1 },
      'not-supported',
      'just over a year: not very early, and no early route',
    ],
    [
      without({ ...entered, ...veryEarly, ildOnHrct: false }, 'highRiskAntibody'),
      'needs-information',
      'the antibody decides the only route',
    ],
  ],
}
