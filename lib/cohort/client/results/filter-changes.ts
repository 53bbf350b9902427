import { isFeatureId, outcomes, workUpSteps } from '../../../../rules/index.ts'
import type { Filter } from '../calls.ts'

/** A part of the id; without one where the text is empty. */
export function withId({ id: _, ...rest }: Filter, text: string): Filter {
  return text === '' ? rest : { ...rest, id: text }
}

/** A criterion that alone settles the headline against. */
export function withBlocker({ inTheWay: _, ...rest }: Filter, criterion: string): Filter {
  return criterion === '' ? rest : { ...rest, inTheWay: { criterion, kind: 'blocks' } }
}

/** An outcome, chosen as `of is`. */
export function withOutcome({ outcome: _, ...rest }: Filter, chosen: string): Filter {
  const [of = '', is = ''] = chosen.split(' ')
  const outcome = outcomes.find((each) => each === is)
  return outcome ? { ...rest, outcome: { of, is: outcome } } : rest
}

/** A missing finding, or any of a step of the work-up, for the headline. */
export function withMissing({ missing: _, ...rest }: Filter, chosen: string): Filter {
  const what = isFeatureId(chosen) ? chosen : workUpSteps.find((each) => each === chosen)
  return what ? { ...rest, missing: { of: 'headline', what } } : rest
}
