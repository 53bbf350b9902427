import type { SourceId, Verification } from '../../rules/index.ts'

/** How one part of a row was read. */
interface HowItWasRead {
  readonly what: string
  readonly verified: Exclude<Verification, 'convention'>
  readonly where?: string
}

/** What one guideline names as first-line therapy. Grades are the guideline's own, never translated. */
export interface FirstLineRow {
  readonly source: SourceId
  readonly name: string
  readonly skin: string
  readonly ild: string
  readonly read: readonly HowItWasRead[]
}

export const firstLine: readonly FirstLineRow[] = [
  {
    source: 'eular-2023',
    name: 'EULAR 2023',
    skin: 'Methotrexate (1b, A), rituximab (1a, A), mycophenolate (1a, B); tocilizumab in early inflammatory dcSSc (1b, C).',
    ild: 'Mycophenolate, cyclophosphamide, rituximab (1a, A each); nintedanib alone or with mycophenolate (1a, A); tocilizumab (1b, B).',
    read: [
      { what: 'lists of drugs', verified: 'source', where: 'a published summary' },
      { what: 'grades', verified: 'secondary', where: 'a note and a reproduced figure' },
    ],
  },
  {
    source: 'ats-2023',
    name: 'ATS 2023',
    skin: 'Not covered.',
    ild: 'Recommended (strong): mycophenolate. Suggested (conditional): cyclophosphamide, rituximab, tocilizumab, nintedanib, nintedanib with mycophenolate. For research only: pirfenidone, alone or with mycophenolate.',
    read: [{ what: 'all of it', verified: 'source' }],
  },
  {
    source: 'acr-chest-2023',
    name: 'ACR/CHEST 2023',
    skin: 'Not covered.',
    ild: 'First treatment: mycophenolate, tocilizumab, rituximab, nintedanib; mycophenolate often preferred. On progression: mycophenolate, rituximab, cyclophosphamide, nintedanib, tocilizumab. Strongly against glucocorticoids in SSc-ILD.',
    read: [
      { what: 'lists of drugs', verified: 'secondary', where: 'a reproduction of the treatment table' },
      { what: 'statement on glucocorticoids', verified: 'source' },
    ],
  },
  {
    source: 'brazil-2023',
    name: 'Brazil 2023',
    skin: 'Rituximab.',
    ild: 'Rituximab, tocilizumab, nintedanib.',
    read: [{ what: 'all of it', verified: 'source', where: 'abstract' }],
  },
]

/** Further statements of EULAR 2023, all read in other publications. */
export const eularStatements: readonly string[] = [
  'ACE inhibitor at once when renal crisis is diagnosed (4, C), not as prevention (B).',
  'Watch blood pressure on glucocorticoids (3, C).',
  'PDE5 inhibitor with an endothelin antagonist as first line in SSc-PAH (1a, A); warfarin not recommended (C).',
  'Methotrexate for musculoskeletal disease (2b, D).',
]

/** What must stand beside the table wherever it is shown. */
export const firstLineRemark =
  'No guideline text that was read says what an adequate trial is, in dose or duration; EBMT 2025 says 6 months. Record drug, dose, months and why it was stopped.'
