import { describe, expect, it } from 'vitest'
import { featureDefinition, featureIds } from '../../rules/index.ts'
import { blankEntry } from './entry.ts'
import { durationOf, isOnReferralScreen, remarkOn, sections } from './sections.ts'

const clock = blankEntry('yearsSinceFirstNonRaynaud')

describe('the sections', () => {
  it('ask every feature once', () => {
    expect(sections.flatMap(({ features }) => features).toSorted()).toEqual(featureIds.toSorted())
  })

  it('open as the referral screen, with the fields that the dictionary marks', () => {
    const asked = featureIds.filter((feature) => isOnReferralScreen(feature, 'unknown'))
    expect(asked).toEqual(featureIds.filter((feature) => featureDefinition(feature).screen))
  })
})

describe('severe progressive disease', () => {
  it.each([
    ['', false, 'unknown', false],
    ['x', false, 'unknown', false],
    ['4.9', false, 'under five years', false],
    ['5', false, 'five years or more', true],
    ['5,1', false, 'five years or more', true],
    ['', true, 'not to be had', true],
  ] as const)(
    'with %j years (not available: %s) the duration is %s, asked early: %s',
    (text, notAvailable, duration, asked) => {
      expect(durationOf({ ...clock, text, notAvailable }, '2026-11-22')).toBe(duration)
      expect(isOnReferralScreen('severeProgressiveDisease', duration)).toBe(asked)
    },
  )

  it('is remarked on where it is not needed', () => {
    expect(remarkOn('severeProgressiveDisease', 'under five years')).toBe('Not needed under five years.')
    expect(remarkOn('severeProgressiveDisease', 'unknown')).toBe('')
  })
})
