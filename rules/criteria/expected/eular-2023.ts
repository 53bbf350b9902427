import { adult, systemicSclerosis, without, yesNo } from './rows.ts'
import type { ExpectedSet, Findings } from './types.ts'

const full: Findings = {
  ageYears: 45,
  diagnosis: 'systemic-sclerosis',
  cutaneousSubset: 'diffuse',
  eularEarly: true,
  eularSevere: true,
  eularPoorPrognosis: true,
  eularAdvancedCardiorespiratory: false,
}

export const eular2023: ExpectedSet = {
  set: 'eular-2023',
  kind: 'guideline',
  rows: [
    adult('eular-2023/adult', 'convention'),
    systemicSclerosis('eular-2023/systemic-sclerosis', 'secondary'),
    {
      id: 'eular-2023/diffuse',
      role: 'indication',
      verified: 'secondary',
      limits: [],
      examples: [
        [{ cutaneousSubset: 'diffuse' }, true, 'diffuse'],
        [{ cutaneousSubset: 'limited' }, false, 'limited'],
        [{ cutaneousSubset: 'sine' }, false, 'sine'],
        [{ mrss: 30 }, null, 'the subset is not entered; a high skin score does not stand in for it'],
      ],
    },
    yesNo('eular-2023/early', 'indication', 'secondary', 'eularEarly'),
    yesNo('eular-2023/severe', 'indication', 'secondary', 'eularSevere'),
    yesNo('eular-2023/poor-prognosis', 'indication', 'secondary', 'eularPoorPrognosis'),
    yesNo(
      'eular-2023/advanced-cardiorespiratory',
      'exclusion',
      'secondary',
      'eularAdvancedCardiorespiratory',
    ),
  ],
  outcomes: [
    [full, 'may-be-considered', 'all four words answered yes and no advanced involvement'],
    [{}, 'needs-information', 'nothing is known'],
    [{ ...full, ageYears: 17 }, 'out-of-scope', 'a child'],
    [{ ...full, ageYears: 18 }, 'may-be-considered', 'exactly 18 is adult'],
    [{ ageYears: 17 }, 'out-of-scope', 'one scope criterion false is enough'],
    [{ ...full, diagnosis: 'localized-scleroderma' }, 'out-of-scope', 'localized scleroderma'],
    [{ ...full, diagnosis: 'scleroderma-mimic' }, 'out-of-scope', 'a mimic'],
    [
      { ...full, ageYears: 17, cutaneousSubset: 'limited' },
      'out-of-scope',
      'scope comes before the indication',
    ],
    [
      { ...full, ageYears: 17, eularAdvancedCardiorespiratory: true },
      'out-of-scope',
      'scope comes before an exclusion',
    ],
    [{ ...full, cutaneousSubset: 'limited' }, 'not-supported', 'limited disease'],
    [{ ...full, cutaneousSubset: 'sine' }, 'not-supported', 'sine disease'],
    [{ ...full, eularEarly: false }, 'not-supported', 'not early'],
    [{ ...full, eularSevere: false }, 'not-supported', 'not severe'],
    [{ ...full, eularPoorPrognosis: false }, 'not-supported', 'no poor prognosis'],
    [{ eularSevere: false }, 'not-supported', 'one indication false settles it though the scope is unknown'],
    [
      { ...full, eularEarly: false, eularAdvancedCardiorespiratory: true },
      'not-supported',
      'a false indication comes before an exclusion',
    ],
    [{ ...full, eularAdvancedCardiorespiratory: true }, 'contraindicated', 'advanced involvement'],
    [
      { ...without(full, 'eularEarly'), eularAdvancedCardiorespiratory: true },
      'contraindicated',
      'an exclusion is true while the indication is unknown',
    ],
    [{ eularAdvancedCardiorespiratory: true }, 'contraindicated', 'an exclusion is true, all else unknown'],
    [without(full, 'ageYears'), 'needs-information', 'an unknown scope leaves the indication unknown'],
    [without(full, 'diagnosis'), 'needs-information', 'an unknown diagnosis leaves the indication unknown'],
    [without(full, 'cutaneousSubset'), 'needs-information', 'the subset is unknown'],
    [without(full, 'eularEarly'), 'needs-information', 'early is not answered'],
    [without(full, 'eularSevere'), 'needs-information', 'severe is not answered'],
    [without(full, 'eularPoorPrognosis'), 'needs-information', 'poor prognosis is not answered'],
    [
      without(full, 'eularEarly', 'eularAdvancedCardiorespiratory'),
      'needs-information',
      'an unknown indication comes before the work-up',
    ],
    [without(full, 'eularAdvancedCardiorespiratory'), 'refer-for-workup', 'the exclusion is not answered'],
  ],
}
