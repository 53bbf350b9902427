/** Where a case stands, in the order in which it moves. */
export const caseStatuses = {
  referred: 'Referred',
  'in-work-up': 'In work-up',
  'for-discussion': 'For discussion',
  decided: 'Decided',
  'follow-up': 'Follow-up',
} as const

export type CaseStatus = keyof typeof caseStatuses

/** What a member of a meeting may say of a case. */
export const stances = {
  supports: 'Supports',
  'does-not-support': 'Does not support',
  'needs-more': 'Needs more information',
  abstains: 'Abstains',
} as const

export type Stance = keyof typeof stances

/** Where a value of a case came from. */
export const provenances = { typed: 'Typed', calculated: 'Calculated', imported: 'Imported' } as const

export type Provenance = keyof typeof provenances
