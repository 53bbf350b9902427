import {
  type AnyCriteriaSet,
  type AnyCriterion,
  type Criterion,
  decidedOnLimit,
  type Explanation,
  type FeatureId,
  type FeatureValue,
  featuresOf,
  featuresOfLeaf,
  type Leaf,
  limitInWords,
  quantityUnit,
  type ReadingId,
  readings,
  subjectInWords,
  type Truth,
  valueInWords,
  withUnit,
} from '../../rules/index.ts'
import { addressOf } from '../criteria/address.ts'
import type { Confirmation } from '../local/protocol.ts'
import { isCited, type SourceReport, sourceReport } from './citation.ts'
import { type ConfirmationReport, confirmationReport } from './confirmation.ts'
import { roleWords, truthWords, verificationWords } from './words.ts'

/** One step of a criterion: a finding against its limit, or a group of steps. */
export type Step =
  | {
      readonly kind: 'finding'
      readonly subject: string
      readonly value: string
      readonly limit: string
      readonly outcome: Truth
      readonly features: readonly FeatureId[]
    }
  | {
      readonly kind: 'group'
      /** Its clinical name, where it has one. */
      readonly name: string | null
      readonly title: string
      readonly outcome: Truth
      readonly steps: readonly Step[]
    }

/** One criterion with everything a reader may ask of it. */
export interface CriterionReport {
  readonly id: string
  /** Its page on this server, null for a row of a local protocol: limits of the other sets, tests, readings and history. */
  readonly address: string | null
  readonly role: Criterion['role']
  readonly roleInWords: string
  readonly says: string
  readonly outcome: Truth
  readonly outcomeInWords: string
  readonly steps: readonly Step[]
  readonly features: readonly FeatureId[]
  /** The findings that lie exactly on a limit and decide: just beyond it the outcome would be another. */
  readonly onLimit: readonly string[]
  readonly discretion: boolean
  readonly source: SourceReport
  readonly also: readonly SourceReport[]
  readonly via: readonly SourceReport[]
  readonly at: string
  /** The source's own tag, or null where it gives none. */
  readonly level: string | null
  readonly verified: Criterion['verified']
  readonly verification: string
  readonly notes: readonly Note[]
  /** Who of the centre checked it against its original, and when. */
  readonly confirmations: readonly ConfirmationReport[]
}

/** What a reader must know where the sources are ambiguous. */
export interface Note {
  readonly id: ReadingId | null
  readonly text: string
}

/** How findings are known: which cannot be had, and which were calculated. */
export interface Knowledge {
  readonly notAvailable: ReadonlySet<FeatureId>
  readonly derived: ReadonlySet<FeatureId>
  /** What the centre recorded of checks against the originals; one list that is kept. */
  readonly confirmations?: readonly Confirmation[]
  /** The local protocol as a source, where its rows are reported on. */
  readonly local?: SourceReport
}

// Two figures are enough to read; more are shown only where fewer would hide on which side of a limit a value lies.
function printedNumber(value: number, limit: number | null): string {
  const short = Number(value.toFixed(2))
  return String(limit !== null && short === limit && value !== limit ? value : short)
}

/** The patient's value for a statement about one finding, in words; null stands for not known. */
export function leafValue(leaf: Leaf, value: FeatureValue | null, knowledge: Knowledge): string {
  if (value === null) {
    const unavailable = featuresOfLeaf(leaf).some((feature) => knowledge.notAvailable.has(feature))
    return unavailable ? 'not available' : 'not entered'
  }
  if (leaf.kind === 'answer' || leaf.kind === 'one-of') return valueInWords(leaf.feature, value)
  const limit = leaf.kind === 'compare' ? leaf.limit : null
  const number = withUnit(printedNumber(Number(value), limit), quantityUnit(leaf.quantity))
  const derived = featuresOfLeaf(leaf).some((feature) => knowledge.derived.has(feature))
  return derived ? `${number} (calculated)` : number
}

const groupWords = { all: 'All of', any: 'Any of', 'any-known': 'Either scale', not: 'None of' } as const

function stepsOf(explanation: Explanation, knowledge: Knowledge): Step {
  switch (explanation.kind) {
    case 'leaf':
      return {
        kind: 'finding',
        subject: subjectInWords(explanation.leaf),
        value: leafValue(explanation.leaf, explanation.value, knowledge),
        limit: limitInWords(explanation.leaf),
        outcome: explanation.outcome,
        features: featuresOfLeaf(explanation.leaf),
      }
    case 'named': {
      const inner = stepsOf(explanation.parts[0], knowledge)
      const steps = inner.kind === 'group' ? inner.steps : [inner]
      const how = inner.kind === 'group' ? inner.title.toLowerCase() : null
      const name = explanation.name.charAt(0).toUpperCase() + explanation.name.slice(1)
      return {
        kind: 'group',
        name,
        title: how ? `${name}: ${how}` : name,
        outcome: explanation.outcome,
        steps,
      }
    }
    default:
      return {
        kind: 'group',
        name: null,
        title: groupWords[explanation.kind],
        outcome: explanation.outcome,
        steps: explanation.parts.map((part) => stepsOf(part, knowledge)),
      }
  }
}

/** Readings about this criterion, by its id; those about a whole set are shown with the set. */
function notesFor(affected: string): readonly Note[] {
  return (Object.keys(readings) as ReadingId[]).flatMap((id) => {
    const { affects, shown } = readings[id]
    return shown !== null && (affects as readonly string[]).includes(affected) ? [{ id, text: shown }] : []
  })
}

type FixedParts = ReturnType<typeof fixedPartsOf>

const fixedParts = new WeakMap<
  AnyCriterion,
  { readonly confirmations: Knowledge['confirmations']; readonly parts: FixedParts }
>()

/** A source as a row names it: a publication, or the local protocol itself. */
export function sourceNamed(id: string, local: SourceReport | undefined): SourceReport {
  if (isCited(id)) return sourceReport(id)
  if (!local) throw new Error(`No source ${id}.`)
  return local
}

function fixedPartsOf(criterion: AnyCriterion, { local, confirmations }: Knowledge) {
  const { cite } = criterion
  const report = (id: string) => sourceNamed(id, local)
  const reports = (ids: readonly string[] | undefined) => (ids ?? []).map(report)
  const caution = criterion.caution ? [{ id: null, text: criterion.caution }] : []
  return {
    id: criterion.id,
    address: local ? null : addressOf(criterion.id),
    role: criterion.role,
    roleInWords: roleWords[criterion.role],
    says: criterion.says,
    features: featuresOf(criterion.when),
    discretion: criterion.discretion === true,
    source: report(cite.source),
    also: reports(cite.also),
    via: reports(cite.via),
    at: cite.at,
    level: cite.level ?? null,
    verified: criterion.verified,
    verification: verificationWords[criterion.verified],
    notes: [...caution, ...notesFor(criterion.id)],
    confirmations: (confirmations ?? [])
      .filter((each) => each.criterion === criterion.id)
      .map(confirmationReport),
  }
}

const lastReports = new WeakMap<
  AnyCriterion,
  {
    readonly key: string
    readonly confirmations: Knowledge['confirmations']
    readonly report: CriterionReport
  }
>()

/**
 * The report on one criterion. While nothing about it changes it is the same object, so that a keystroke redraws only the
 * criteria that it moves.
 */
export function criterionReport(
  criterion: AnyCriterion,
  explanation: Explanation,
  knowledge: Knowledge,
): CriterionReport {
  const step = stepsOf(explanation, knowledge)
  const key = JSON.stringify(step)
  const last = lastReports.get(criterion)
  if (last?.key === key && last.confirmations === knowledge.confirmations) return last.report
  const onLimit = [...new Set(decidedOnLimit(explanation).map(subjectInWords))]
  const report = { ...fixedPart(criterion, knowledge), ...changingPart(criterion, step), onLimit }
  lastReports.set(criterion, { key, confirmations: knowledge.confirmations, report })
  return report
}

function fixedPart(criterion: AnyCriterion, knowledge: Knowledge): FixedParts {
  const known = fixedParts.get(criterion)
  if (known && known.confirmations === knowledge.confirmations) return known.parts
  const parts = fixedPartsOf(criterion, knowledge)
  fixedParts.set(criterion, { confirmations: knowledge.confirmations, parts })
  return parts
}

function changingPart({ role }: AnyCriterion, step: Step) {
  return {
    outcome: step.outcome,
    outcomeInWords: truthWords(role, step.outcome),
    steps: step.kind === 'group' && step.title === groupWords.all ? step.steps : [step],
  }
}

/** The set's own notes: what was read into it as a whole. */
export function setNotes(set: AnyCriteriaSet): readonly Note[] {
  return notesFor(`${set.id}/*`)
}
