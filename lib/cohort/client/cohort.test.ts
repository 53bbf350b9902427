import { expect, it } from 'vitest'
import type { FeatureId } from '../../../rules/index.ts'
import { bytesPerRow, featuresAt, setFeatures } from './cohort.ts'

it('a set of features holds what was put into its row, and nothing that is no feature', () => {
  const bits = new Uint8Array(2 * bytesPerRow)
  setFeatures(bits, 1, ['mrss', 'ageYears'])
  expect(featuresAt(bits, 0)).toEqual([])
  expect(new Set(featuresAt(bits, 1))).toEqual(new Set(['ageYears', 'mrss']))
  expect(() => setFeatures(bits, 0, ['mRSS' as FeatureId])).toThrow('No feature mRSS.')
  expect(featuresAt(bits, 0)).toEqual([])
})
