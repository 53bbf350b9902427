import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../rules/index.ts'
import { type InputReport, inputGroups } from '../report/inputs.ts'
import { standsInWords } from './state-words.ts'

const report = (rest: Partial<InputReport>): InputReport => {
  const [first] = inputGroups({ patient: {}, notAvailable: [] }, findingsOf({})).flatMap(
    ({ inputs }) => inputs,
  )
  if (!first) throw new Error('No inputs')
  return { ...first, ...rest }
}

describe('how a finding stood, in words', () => {
  it.each([
    [{ state: 'blank' }, 'not entered'],
    [{ state: 'not-available' }, 'not available'],
    [{ state: 'refused', typed: '60' }, 'refused: 60'],
    [{ state: 'entered', value: '15', typed: null }, '15'],
    [{ state: 'entered', value: '60 mmHg', typed: '8 kPa' }, '60 mmHg (typed as 8 kPa)'],
    [{ state: 'calculated', value: '63.75 mL/min' }, '63.75 mL/min (calculated)'],
  ] as const)('%j is %s', (rest, words) => {
    expect(standsInWords(report(rest))).toBe(words)
  })
})
