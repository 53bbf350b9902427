import type { Outcome } from '../../rules/index.ts'

/** What the guidelines come to, in plain words. Never advice, never a promise. */
export const answerWords: Record<Outcome, { readonly title: string; readonly meaning: string }> = {
  'out-of-scope': {
    title: 'The published rules do not cover this',
    meaning:
      'The rules are about adults with systemic sclerosis. They say nothing here, neither for nor against.',
  },
  'not-supported': {
    title: 'The published conditions are not met',
    meaning:
      'With the findings known today, at least one condition of the guidelines is not met. This says nothing about other treatments.',
  },
  contraindicated: {
    title: 'Something stands against it',
    meaning: 'At least one finding is named as a reason not to give this treatment.',
  },
  'standard-protocol-contraindicated': {
    title: 'The usual form of this treatment is ruled out',
    meaning:
      'At least one result of the heart or of the lung vessels is beyond the limit for the usual medicines of this treatment. Anything else is a question for a team of experts.',
  },
  'needs-information': {
    title: 'It cannot be said yet',
    meaning: 'Important findings are not known yet. What is not known does not count as a “no”.',
  },
  'refer-for-workup': {
    title: 'More tests come first',
    meaning:
      'The conditions for thinking about it are met. But not everything that could speak against it is known yet.',
  },
  'mdt-decides': {
    title: 'A team of specialists has to weigh it up',
    meaning:
      'The conditions for thinking about it are met, and no firm reason against it was found. But there are points that a team has to weigh.',
  },
  'may-be-considered': {
    title: 'It may be considered',
    meaning:
      'The conditions are met, and nothing against it was found among the points that were checked. Some published points could not be checked.',
  },
}
