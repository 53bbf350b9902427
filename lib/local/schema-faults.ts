import { featureDefinition, isFeatureId } from '../../rules/index.ts'
import { asGiven } from '../assessment/refusal.ts'
import type { z } from '../assessment/zod.ts'
import { type Fault, pathOf } from './strict-json.ts'

type Issue = z.core.$ZodIssue

/** What stands at a path of a value; undefined where nothing does. */
function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (each, key) =>
      typeof each === 'object' && each !== null && Object.hasOwn(each, key)
        ? (each as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  tuple: 'a list of exactly two',
}

/** Lists up to this long are said in full. */
const sayable = 14

const whereFeatures =
  'The ids of findings, with their type and unit, stand under “features” at /api/criteria.'

function oneOf(given: unknown, allowed: readonly unknown[], isFeature: boolean): Omit<Fault, 'path'> {
  if (isFeature && typeof given === 'string') {
    if (!isFeatureId(given))
      return { wrong: `“${given.slice(0, 60)}” is no finding that this program knows.`, todo: whereFeatures }
    const { label, type } = featureDefinition(given)
    const kinds = {
      number: 'a number',
      integer: 'a number',
      boolean: 'yes or no',
      enum: 'one of named values',
    }
    return {
      wrong: `“${given}” (${label}) is answered by ${kinds[type]} and cannot stand here.`,
      todo: `Use a finding of the right type. ${whereFeatures}`,
    }
  }
  const listed = allowed.map((each) => JSON.stringify(each)).join(', ')
  return {
    wrong: `It is ${asGiven(given)}.`,
    todo:
      allowed.length === 1
        ? `It must be ${listed}.`
        : allowed.length <= sayable
          ? `It must be one of ${listed}.`
          : 'See /api/criteria/schema for what may stand here.',
  }
}

/** Which values a member named in a pattern may have, in words. */
function formatWords(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'Write a day as YYYY-MM-DD, such as 2026-11-22.'
  const last = String(issue.path.at(-1))
  if (last === 'fingerprint') return 'Copy the fingerprint of 64 characters from the page of the criterion.'
  if (last === 'criterion' || issue.path.at(-2) === 'criteria')
    return 'Write the id as set/criterion, in lower-case letters, figures and hyphens.'
  return 'Write an id in lower-case letters, figures and hyphens.'
}

function missing(path: string): Fault {
  return { path, wrong: 'It is missing.', todo: 'Add it; see /api/criteria/schema for what it must hold.' }
}

function faultOf(issue: Issue, file: unknown): readonly Fault[] {
  const path = pathOf(issue.path)
  const given = valueAt(file, issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      wrong: 'This member is not known here, and nothing is passed over in silence.',
      todo: 'Check its spelling, or remove it.',
    }))
  }
  if (given === undefined) return [missing(path)]
  const isFeature = issue.path.at(-1) === 'feature' || issue.path.at(-2) === 'features'
  switch (issue.code) {
    case 'invalid_value':
      return [{ path, ...oneOf(given, issue.values, isFeature) }]
    case 'invalid_type':
      return [
        {
          path,
          wrong: `It is ${asGiven(given)}.`,
          todo: `It must be ${typeWords[issue.expected] ?? issue.expected}.`,
        },
      ]
    case 'invalid_union':
      return [unionFault(issue, path, given)]
    case 'too_small':
      return [
        {
          path,
          wrong: 'It is empty.',
          todo: `It must have at least ${issue.minimum}; write it out or remove it.`,
        },
      ]
    case 'too_big':
      return [{ path, wrong: 'It is too long.', todo: `It may have at most ${issue.maximum}. Shorten it.` }]
    case 'invalid_format':
      return [{ path, wrong: `It is ${asGiven(given)}.`, todo: formatWords(issue) }]
    default:
      return [{ path, wrong: issue.message, todo: 'See /api/criteria/schema for what may stand here.' }]
  }
}

/** An expression or a quantity that begins with an unknown kind, or a named finding that is not known. */
function unionFault(issue: Extract<Issue, { code: 'invalid_union' }>, path: string, given: unknown): Fault {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  const isFeature = issue.path.at(-1) === 'feature'
  if (isFeature) return { path, ...oneOf(given, options, true) }
  return {
    path,
    wrong: `It is ${asGiven(given)}, and no operator of that name is known.`,
    todo: 'See “Expression” and “Quantity” at /api/criteria/schema for the operators there are.',
  }
}

/** Every fault that a schema found in a file, with its path. */
export function schemaFaults(issues: readonly Issue[], file: unknown): readonly Fault[] {
  return issues.flatMap((issue) => faultOf(issue, file))
}
