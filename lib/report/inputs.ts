import {
  type FeatureGroup,
  type FeatureId,
  type FeatureValue,
  type Findings,
  featureDefinition,
  featureIds,
  groupNames,
  valueInWords,
} from '../../rules/index.ts'
import type { ReportInput } from './input.ts'

/** One input as it stands: entered, calculated, not available, or blank. A blank is as visible as a value. */
export interface InputReport {
  readonly feature: FeatureId
  readonly label: string
  readonly state: 'entered' | 'calculated' | 'not-available' | 'refused' | 'blank'
  /** As entered, in the unit of the criteria; null where nothing was. */
  readonly entered: FeatureValue | null
  /** The value in words and in the unit of the criteria; empty unless entered or calculated. */
  readonly value: string
  /** As typed, where that was in another unit or was refused. */
  readonly typed: string | null
}

export interface InputGroup {
  readonly group: FeatureGroup
  readonly name: string
  readonly inputs: readonly InputReport[]
}

function stateOf(id: FeatureId, input: ReportInput, findings: Findings): InputReport['state'] {
  const entered = input.patient[id] !== undefined && input.patient[id] !== null
  if (entered) return 'entered'
  if (findings[id] !== undefined) return 'calculated'
  if (input.notAvailable.includes(id)) return 'not-available'
  return input.problems?.some(({ feature }) => feature === id) ? 'refused' : 'blank'
}

function asTyped(id: FeatureId, { typed, problems }: ReportInput): string | null {
  const accepted = typed?.[id]
  if (accepted) return accepted.converted ? [accepted.text, accepted.unit].filter(Boolean).join(' ') : null
  return problems?.find(({ feature }) => feature === id)?.value ?? null
}

function inputReport(id: FeatureId, input: ReportInput, findings: Findings): InputReport {
  const state = stateOf(id, input, findings)
  const value = findings[id]
  const shown = typeof value === 'number' && state === 'calculated' ? Number(value.toFixed(2)) : value
  return {
    feature: id,
    label: featureDefinition(id).label,
    state,
    entered: input.patient[id] ?? null,
    value: shown === undefined ? '' : valueInWords(id, shown),
    typed: asTyped(id, input),
  }
}

/** Every input, section by section, in the order of the dictionary. */
export function inputGroups(input: ReportInput, findings: Findings): readonly InputGroup[] {
  const groups = [...new Set(featureIds.map((id) => featureDefinition(id).group))]
  return groups.map((group) => ({
    group,
    name: groupNames[group],
    inputs: featureIds
      .filter((id) => featureDefinition(id).group === group)
      .map((id) => inputReport(id, input, findings)),
  }))
}
