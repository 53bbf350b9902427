import type { Outcome, Role, SetKind, Truth, Verification } from '../../rules/index.ts'

/** What an outcome is called, and what it means. Never a recommendation to transplant, never a probability. */
export interface OutcomeWords {
  readonly title: string
  readonly meaning: string
}

const guidelineWords: Record<Outcome, OutcomeWords> = {
  'out-of-scope': {
    title: 'Outside these criteria',
    meaning: 'The criteria speak about adults with systemic sclerosis. For this patient they say nothing.',
  },
  'not-supported': {
    title: 'Criteria not met',
    meaning: 'The indication is not met on the findings entered.',
  },
  contraindicated: {
    title: 'Contraindicated',
    meaning: 'At least one finding is named as a contraindication.',
  },
  'standard-protocol-contraindicated': {
    title: 'Standard protocol contraindicated',
    meaning: 'At least one limit for the standard protocol with cyclophosphamide 200 mg/kg is crossed.',
  },
  'needs-information': {
    title: 'Cannot be said yet',
    meaning: 'The indication rests on findings that are not known. A blank is not a no.',
  },
  'refer-for-workup': {
    title: 'Refer for work-up',
    meaning: 'The indication is met. Findings that could speak against transplantation are not all known.',
  },
  'mdt-decides': {
    title: 'The multidisciplinary team decides',
    meaning:
      'The indication is met and the checked contraindications are not. What follows is for the team to weigh.',
  },
  'may-be-considered': {
    title: 'May be considered',
    meaning:
      'The indication is met, and nothing against it was found among the items checked. See what was not read.',
  },
}

const fitnessWords: Partial<Record<Outcome, OutcomeWords>> = {
  'needs-information': {
    title: 'Cannot be said yet',
    meaning: 'Age or diagnosis is not known.',
  },
  'refer-for-workup': {
    title: 'Items open',
    meaning: 'Nothing stops it among the items answered; others are not known.',
  },
  'mdt-decides': {
    title: 'The multidisciplinary team decides',
    meaning: 'At least one item calls for the team’s judgement.',
  },
  'may-be-considered': {
    title: 'Nothing found among the items checked',
    meaning: 'Every item of this list was answered and none applies. Other lists were not read.',
  },
}

const trialWords: Record<Outcome, OutcomeWords> = {
  'out-of-scope': {
    title: 'Would have been outside the study',
    meaning: 'The study was about adults with systemic sclerosis.',
  },
  'not-supported': {
    title: 'Would not have met the criteria that were read',
    meaning: 'At least one entry criterion is not met.',
  },
  contraindicated: {
    title: 'Would have been excluded',
    meaning: 'At least one exclusion of the study applies.',
  },
  'standard-protocol-contraindicated': {
    title: 'Would have been excluded',
    meaning: 'At least one exclusion of the study applies.',
  },
  'needs-information': {
    title: 'Cannot be said yet',
    meaning: 'The entry criteria rest on findings that are not known.',
  },
  'refer-for-workup': {
    title: 'Would have met the entry criteria that were read; exclusions open',
    meaning: 'Not every exclusion that was read is answered.',
  },
  'mdt-decides': {
    title: 'Would have met the criteria only by a disputed reading',
    meaning: 'The sources leave a gap or disagree at this point.',
  },
  'may-be-considered': {
    title: 'Would have met the criteria that were read',
    meaning: 'No exclusion was found among those that were read.',
  },
}

/** The words for an outcome of a guideline, a list of fitness items or a trial. */
export function outcomeWords(kind: SetKind, outcome: Outcome): OutcomeWords {
  if (kind === 'trial') return trialWords[outcome]
  const fitness = kind === 'fitness' ? fitnessWords[outcome] : undefined
  return fitness ?? guidelineWords[outcome]
}

/** What a criterion does in its set, in words. */
export const roleWords: Record<Role, string> = {
  scope: 'Scope',
  indication: 'Indication',
  route: 'Route',
  exclusion: 'Exclusion',
  'protocol-exclusion': 'Exclusion from the standard protocol',
  concern: 'Concern',
  assessment: 'Required step',
}

/** Rows that speak against transplantation when they hold. */
export function speaksAgainst(role: Role): boolean {
  return role === 'exclusion' || role === 'protocol-exclusion' || role === 'concern'
}

/** The outcome of a criterion in words; findings against are "present", requirements are "met". */
export function truthWords(role: Role, truth: Truth): string {
  if (truth === null) return 'Not known'
  if (speaksAgainst(role)) return truth ? 'Present' : 'Not present'
  if (role === 'assessment') return truth ? 'Done' : 'Not done'
  return truth ? 'Met' : 'Not met'
}

/** How a row was read. */
export const verificationWords: Record<Verification, string> = {
  source: 'Read in the source itself',
  copy: 'Read in a copy of the source’s text',
  secondary: 'Read in another publication that reports it',
  convention: 'A convention of this tool',
}

/** What this tool is, for every surface. */
export const whatThisIs =
  'For clinicians, about adults with systemic sclerosis. It sets findings beside published criteria; it supports a decision and does not make one.'

/** What this tool is not, for every surface. */
export const whatThisIsNot =
  'Not a medical device, not for clinical use, not for emergencies. No clinician has yet checked the criteria against the full originals.'
