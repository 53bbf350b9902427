import {
  calculators,
  featureDefinition,
  isCalculatorId,
  isFeatureId,
  partDefinition,
} from '../../rules/index.ts'
import { asGiven, shortened } from '../assessment/refusal.ts'
import type { z } from '../assessment/zod.ts'

/** One fault of a case that was to be read: where it is, and what is wrong and to be done. */
export interface CaseProblem {
  /** In words for a finding or a part, else the path: `Age: unit`, `answer.headline`. Empty for the case as a whole. */
  readonly place: string
  readonly message: string
}

type Issue = z.core.$ZodIssue

/** Every fault that a schema found, as sentences. */
export function problemsOf(issues: readonly Issue[]): CaseProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ place: placeOf(path), message: issue.message }]
    return issue.keys.map((key) => ({
      place: placeOf(path),
      message: `“${shortened(key)}” is not ${memberOf(path)}. Check its spelling, or remove it.`,
    }))
  })
}

function placeOf(path: readonly string[]): string {
  const [section, name = '', ...rest] = path
  if (section === 'entries' && isFeatureId(name)) return [featureDefinition(name).label, ...rest].join(': ')
  if (section === 'parts' && isCalculatorId(name)) {
    const [part = '', ...deeper] = rest
    const label = partDefinition(name, part)?.label ?? part
    return [calculators[name].title, label, ...deeper].filter(Boolean).join(': ')
  }
  return path.map(shortened).join('.')
}

function memberOf([section, name]: readonly string[]): string {
  if (section === 'entries' && name === undefined) return 'a finding of this version'
  if (section === 'parts' && name === undefined) return 'a calculation of this version'
  if (section === 'parts') return 'a part of this calculation'
  return 'a member of a case file'
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  number: 'a number',
  int: 'a whole number',
}

/** What is wrong and what to do, as the end of a sentence that begins with the place. For schemas that say nothing better. */
export function sentence(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing. Add it.'
  const given = `It is ${asGiven(issue.input)}.`
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeWords[issue.expected] ?? issue.expected}. ${given}`
    case 'invalid_value': {
      const allowed = issue.values.map((value) => (value === '' ? 'an empty text' : String(value)))
      return `must be ${allowed.length > 1 ? 'one of: ' : ''}${allowed.join(', ')}. ${given}`
    }
    case 'too_big':
    case 'too_small': {
      const side = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`
      if (issue.origin !== 'string') return `must be ${side}. ${given}`
      return `must have ${side} characters. Shorten it.`
    }
    case 'invalid_format':
      return formatSentence(issue.input)
    default:
      return `cannot be read. ${given}`
  }
}

function formatSentence(input: unknown): string {
  const hidden = typeof input === 'string' && /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(input)
  return hidden
    ? 'holds line breaks, control characters or characters that turn the direction of writing. Take them out.'
    : `is not written as it must be. It is ${asGiven(input)}.`
}
