import {
  type FeatureGroup,
  type FeatureId,
  featureDefinition,
  featureIds,
  groupNames,
} from '../../rules/index.ts'
import type { Entry } from './entry.ts'
import { meaningOf } from './interpret.ts'

/** One section of the entry form. */
export interface Section {
  readonly group: FeatureGroup
  readonly title: string
  readonly features: readonly FeatureId[]
}

/** The sections with their fields, in the order of the dictionary. */
export const sections: readonly Section[] = (Object.keys(groupNames) as FeatureGroup[]).map((group) => ({
  group,
  title: groupNames[group],
  features: featureIds.filter((feature) => featureDefinition(feature).group === group),
}))

/** How the disease duration stands to the fifth year, from which EBMT 2025 asks for severe progressive disease. */
export type Duration = 'unknown' | 'under five years' | 'five years or more' | 'not to be had'

/** Where the first clock stands. */
export function durationOf(entry: Entry, assessmentDate: string): Duration {
  const meaning = meaningOf('yearsSinceFirstNonRaynaud', entry, assessmentDate)
  if (meaning.kind === 'not available') return 'not to be had'
  if (meaning.kind !== 'value') return 'unknown'
  return Number(meaning.value) >= 5 ? 'five years or more' : 'under five years'
}

/** Whether the short referral screen shows a field. */
export function isOnReferralScreen(feature: FeatureId, duration: Duration): boolean {
  if (feature === 'severeProgressiveDisease')
    return duration === 'five years or more' || duration === 'not to be had'
  return featureDefinition(feature).screen === true
}

/** A remark that stands beside a field, whatever was entered; empty for most. */
export function remarkOn(feature: FeatureId, duration: Duration): string {
  if (feature.startsWith('eular')) return 'No EULAR cut-off stands in the text that was read.'
  if (feature === 'paspEchoMmHg') return 'Echo estimate, not a verdict. The criteria need a catheter value.'
  if (feature === 'severeProgressiveDisease' && duration === 'under five years')
    return 'Not needed under five years.'
  return ''
}
