import { workUpNames } from '../../rules/index.ts'
import { measured } from '../report/headline.ts'
import { asked } from '../report/rationale.ts'
import type { MissingReport, Report } from '../report/report.ts'
import { speaksAgainst } from '../report/words.ts'

/** A criterion as it is read from the back of a room. */
export interface PresentedCriterion {
  readonly id: string
  readonly says: string
  /** The patient's value where the criterion is about a measured one, the word for its outcome, and the source. */
  readonly detail: string
}

/** What is missing in one step of the work-up. */
interface PresentedStep {
  readonly step: string
  readonly items: readonly { readonly label: string; readonly needed: boolean }[]
}

/** One case on one screen: everything that a meeting must see before it speaks. */
export interface PresentedCase {
  readonly headline: { readonly title: string; readonly meaning: string }
  readonly answers: readonly { readonly name: string; readonly title: string }[]
  /** The protocol of the centre, beside the headline and never in it; null where there is none. */
  readonly local: { readonly name: string; readonly title: string; readonly detail: string } | null
  readonly supports: readonly PresentedCriterion[]
  readonly against: readonly PresentedCriterion[]
  readonly missing: readonly PresentedStep[]
  readonly trials: {
    readonly admitting: readonly { readonly name: string; readonly title: string }[]
    /** Trials of which it cannot be said yet. */
    readonly open: readonly string[]
  }
  /** What a reader is asked to check, and values exactly on a limit. */
  readonly warnings: readonly string[]
}

/** What the report says, picked for a projector. Nothing is worked out anew. */
export function presentedCase(report: Report): PresentedCase {
  const trials = report.sets.filter(({ kind }) => kind === 'trial')
  const name = ({ name, title }: Report['sets'][number]) => ({ name, title })
  return {
    headline: report.headline,
    answers: report.sets.filter(({ decides }) => decides).map(name),
    local: localOf(report),
    supports: report.supports.map(presented),
    against: report.against.map(presented),
    missing: stepsOf(report.missing),
    trials: {
      admitting: trials.filter(({ code }) => admits.has(code)).map(name),
      open: trials.filter(({ code }) => code === 'needs-information').map((set) => set.name),
    },
    warnings: [
      ...report.warnings.map(({ says }) => says),
      ...report.onLimit.map(({ subject, value }) => `${subject} ${value} lies exactly on a limit.`),
    ],
  }
}

/** What the protocol says, with its rows that stand against. */
function localOf({ local }: Report): PresentedCase['local'] {
  if (!local) return null
  const against = local.set.criteria.filter(({ role, outcome }) => speaksAgainst(role) && outcome === true)
  const beside = 'Beside the published sets; it never changes the headline.'
  const detail = [...against.map((each) => `${asked(each)}.`), beside].join(' ')
  return { name: local.heading, title: local.set.title, detail }
}

/** Outcomes of a trial by which its entry criteria, as far as they were read, are met. Their titles say how far. */
const admits: ReadonlySet<string> = new Set(['may-be-considered', 'mdt-decides', 'refer-for-workup'])

function presented(criterion: Report['supports'][number]): PresentedCriterion {
  const { id, says, outcomeInWords, source } = criterion
  const value = measured(criterion).trim()
  return { id, says, detail: [value, outcomeInWords.toLowerCase(), source.short].filter(Boolean).join(', ') }
}

/** What is missing by step, in the order of a work-up; within a step what the indication needs comes first. */
function stepsOf({ required, refining }: Report['missing']): readonly PresentedStep[] {
  const open = new Set([...required, ...refining].map(({ step }) => step))
  const steps = Object.values(workUpNames).filter((step) => open.has(step))
  const of = (items: readonly MissingReport[], step: string, needed: boolean) =>
    items.filter((item) => item.step === step).map(({ label }) => ({ label, needed }))
  return steps.map((step) => ({ step, items: [...of(required, step, true), ...of(refining, step, false)] }))
}

/**
 * Where a key leads from the place `at` of `count`; null for a key that leads nowhere. Presenters send page keys.
 *
 * @param at counted from 0
 */
export function placeAfter(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  at: number,
  count: number,
): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return Math.min(at + 1, last)
    case ' ':
      return shiftKey ? Math.max(at - 1, 0) : Math.min(at + 1, last)
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** A time on the clock of a case: minutes and seconds, as 12:05. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
