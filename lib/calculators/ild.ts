import {
  conditionInWords,
  declines,
  extensiveIld,
  type FeatureId,
  gohExtent,
  limitedIld,
  nameInSentence,
  type ProgressionDefinition,
  progressionDefinitions,
  readProgression,
  type Truth,
  unknownFeatures,
} from '../../rules/index.ts'
import { type Blank, blanksOf, figure, type HintCase } from './hint-case.ts'

/** Everything that the hint on the lung looks at. */
export const ildFeatures = [
  'ildOnHrct',
  'hrctExtent',
  'fvcPct',
  'fvcPctPrevious',
  'tlcPct',
  'tlcPctPrevious',
  'dlcoPct',
  'dlcoPctPrevious',
  'pftIntervalMonths',
] as const satisfies readonly FeatureId[]

/** A change in words, by row of the table. Null = not known. */
export interface ChangeRow {
  readonly name: string
  readonly earlier: string | null
  readonly now: string | null
  readonly relative: string | null
  readonly absolute: string | null
}

/** How a definition of progression stands, in words. */
export interface DefinitionRow {
  readonly id: string
  readonly outcome: Truth
  readonly words: string
  readonly why: string
  readonly blanks: readonly Blank[]
}

export interface IldView {
  /** Null where the extent on HRCT was not entered. */
  readonly goh: { readonly words: string; readonly blanks: readonly Blank[] } | null
  readonly changes: readonly ChangeRow[]
  /** Empty until an earlier value is entered. */
  readonly definitions: readonly DefinitionRow[]
  readonly ildDenied: boolean
}

const repeated = ['fvcPctPrevious', 'tlcPctPrevious', 'dlcoPctPrevious'] as const

/** What the hint on the lung says; null where there is nothing to say. */
export function ildView(given: HintCase): IldView | null {
  const { findings } = given
  const compared = repeated.some((id) => findings[id] !== undefined)
  const extentEntered = findings.hrctExtent !== undefined
  if (!compared && !extentEntered) return null
  return {
    goh: extentEntered ? gohView(given) : null,
    changes: compared ? changeRows(given) : [],
    definitions: compared ? progressionDefinitions.map((each) => definitionRow(each, given)) : [],
    ildDenied: findings.ildOnHrct === false,
  }
}

function gohView(given: HintCase) {
  const extent = gohExtent(given.findings)
  if (extent !== null) return { words: extent === 'extensive' ? 'Extensive ILD' : 'Limited ILD', blanks: [] }
  const features = unknownFeatures({ kind: 'any', parts: [extensiveIld, limitedIld] }, given.findings)
  return { words: 'Not known', blanks: blanksOf({ features, parts: [] }, null, given) }
}

function changeRows({ findings }: HintCase): ChangeRow[] {
  const words = (value: unknown) => (typeof value === 'number' ? `${value} %` : null)
  return declines(findings).map(({ feature, relative, absolute }) => ({
    name: nameInSentence(feature),
    earlier: words(findings[`${feature}Previous`]),
    now: words(findings[feature]),
    relative: relative === null ? null : change(relative, '%'),
    absolute: absolute === null ? null : change(absolute, absolute === 1 ? 'point' : 'points'),
  }))
}

/** `fall of 10 %`, `rise of 4 points`, `no change`. */
function change(fall: number, unit: string): string {
  if (fall === 0) return 'no change'
  return `${fall > 0 ? 'fall' : 'rise'} of ${figure(Math.abs(fall))} ${unit}`
}

function definitionRow(definition: ProgressionDefinition, given: HintCase): DefinitionRow {
  const parts = given.parts['ild-progression'] ?? {}
  const { outcome, tooFarApart, unknowns } = readProgression(definition, given.findings, parts)
  const blanks = blanksOf(unknowns, 'ild-progression', given)
  return {
    id: definition.id,
    outcome,
    words: inWords(outcome, tooFarApart, blanks),
    why: tooFarApart
      ? `The tests lie ${given.findings.pftIntervalMonths} months apart; it speaks of ${definition.withinMonths} at most.`
      : '',
    blanks,
  }
}

function inWords(outcome: Truth, tooFarApart: boolean, blanks: readonly Blank[]): string {
  if (outcome !== null) return outcome ? 'Met' : 'Not met'
  // Not known may still become known; what was asked for in vain will not.
  const inVain = blanks.every(({ notAvailable }) => notAvailable)
  return tooFarApart || inVain ? 'Not assessable' : 'Not known'
}

/** What a definition asks, in words taken from its own limits. */
export function asksOf({ requires, change: changed, withinMonths }: ProgressionDefinition): string[] {
  return [
    ...(requires === null ? [] : [`Asks for: ${conditionInWords(requires)}.`]),
    `Between the tests: ${conditionInWords(changed)}.`,
    ...(withinMonths === null ? [] : [`Within ${withinMonths} months.`]),
  ]
}
