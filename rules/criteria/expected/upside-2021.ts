import { anyYes, over, without } from './rows.ts'
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

const set = 'upside-2021'

const full: Findings = { ...entered, mpapRestMmHg: 18, hivPositive: false, htlvPositive: false }

export const upside2021: ExpectedSet = {
  set,
  kind: 'trial',
  rows: [
    ...entryRows(set),
    earlyRow(set, 2),
    ...safetyRows(set),
    over('upside-2021/mpap', 'exclusion', 'source', 'mpapRestMmHg', 20, { yes: 24, no: 14 }),
    ...diseaseRows(set),
    anyYes('upside-2021/infection', 'exclusion', 'source', [
      'uncontrolledInfection',
      'hivPositive',
      'htlvPositive',
    ]),
    ...fitnessRows(set),
    over('upside-2021/immunosuppressants', 'exclusion', 'source', 'immunosuppressantMonths', 6, {
      yes: 9,
      no: 2,
    }),
    ...exposureRows(set),
  ],
  outcomes: [
    ...sharedOutcomes(full),
    [{ ...full, mpapRestMmHg: 20 }, 'may-be-considered', 'mean pressure exactly on the limit'],
    [{ ...full, hepatitisBOrC: true }, 'may-be-considered', 'hepatitis is not in the list'],
    [{ ...full, yearsSinceFirstNonRaynaud: 2.1 }, 'not-supported', 'just over two years'],
    [
      { ...full, mrss: 12, ildOnHrct: false, highRiskAntibody: true, acutePhaseResponse: true },
      'not-supported',
      'this version has no very early route',
    ],
    [{ ...full, mpapRestMmHg: 21 }, 'contraindicated', 'mean pressure'],
    [{ ...full, immunosuppressantMonths: 7 }, 'contraindicated', 'seven months of drugs'],
    [{ ...full, hivPositive: true }, 'contraindicated', 'HIV'],
    [{ ...full, htlvPositive: true }, 'contraindicated', 'HTLV'],
    [without(full, 'mpapRestMmHg'), 'refer-for-workup', 'no right heart catheter'],
    [without(full, 'htlvPositive'), 'refer-for-workup', 'HTLV is not answered'],
  ],
}
