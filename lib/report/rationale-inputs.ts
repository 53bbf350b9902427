import type { FeatureId } from '../../rules/index.ts'
import type { InputReport } from './inputs.ts'
import { questionWords } from './questions.ts'
import type { Report } from './report.ts'

/** Words in bold type, and what follows them. */
export interface NamedLine {
  readonly name: string
  readonly text: string
}

/** The findings of one section in words: what is known, then each kind of absence that there is. */
export interface InputLines {
  readonly group: string
  readonly name: string
  readonly known: string
  readonly absences: readonly NamedLine[]
}

function entered(input: InputReport): string {
  const typed = input.typed ? ` (typed as ${input.typed})` : ''
  const calculated = input.state === 'calculated' ? ' (calculated)' : ''
  return `${input.label} ${input.value}${typed}${calculated}`
}

/** Whether a blank matters: † the indication rests on it, * it could change the answer. */
function markOf(feature: FeatureId, { missing }: Report): string {
  if (missing.required.some((item) => item.feature === feature)) return ' †'
  return missing.refining.some((item) => item.feature === feature) ? ' *' : ''
}

function sentence(items: readonly string[]): string {
  return items.length === 0 ? '' : `${items.join('; ')}.`
}

/**
 * Every input by section: values with units, then what is not available, what was refused and what was not entered.
 *
 * @param mark what stands behind a blank finding that matters
 */
export function inputLines(report: Report, mark = markOf): readonly InputLines[] {
  return report.inputs.map(({ group, name, inputs }) => {
    const having = (...states: readonly InputReport['state'][]) =>
      inputs.filter(({ state }) => states.includes(state))
    const marked = ({ feature, label }: InputReport) => `${label}${mark(feature, report)}`
    const absences = [
      { name: 'Not available:', text: sentence(having('not-available').map(({ label }) => label)) },
      {
        name: 'Refused, so not known:',
        text: sentence(having('refused').map((input) => `${marked(input)} (typed as ${input.typed})`)),
      },
      { name: 'Not entered:', text: sentence(having('blank').map(marked)) },
    ]
    return {
      group,
      name: `${name}.`,
      known: sentence(having('entered', 'calculated').map(entered)),
      absences: absences.filter(({ text }) => text !== ''),
    }
  })
}

/** Kidney function as calculated, or null where the eGFR cannot be. */
export function kidneyLine({ kidney }: Report): NamedLine | null {
  if (kidney.egfr === null) return null
  const clearance = kidney.clearance ?? 'not known'
  return {
    name: 'Kidney function.',
    text: `Creatinine clearance ${clearance}, and eGFR ${kidney.egfr}.`,
  }
}

/** What the marks behind blank findings mean, as one line; none where nothing is missing. */
export function missingKey({ missing }: Report): readonly string[] {
  const key = [
    ...(missing.required.length > 0 ? ['† missing, and the indication rests on it'] : []),
    ...(missing.refining.length > 0 ? ['* missing, and could change the answer'] : []),
  ]
  return key.length === 0 ? [] : [`${key.join('; ')}.`]
}

function named(items: readonly { readonly label: string }[]): string {
  return `${items.length === 0 ? 'none' : items.map(({ label }) => label).join('; ')}.`
}

/** What is missing, what the indication needs first. */
export function missingLines({ missing, next, notAvailable }: Report): {
  /** The finding that would settle most, if anything is missing. */
  readonly next: readonly NamedLine[]
  readonly required: NamedLine
  /** By number alone; each is marked among the findings. */
  readonly refining: NamedLine
  /** The same, named. */
  readonly refiningNamed: NamedLine
  readonly notAvailable: NamedLine
} {
  const { required, refining } = missing
  return {
    next: next ? [{ name: `${questionWords.title}:`, text: `${next.label}. ${next.reasons.join(' ')}` }] : [],
    required: {
      name: `Missing, and the indication rests on it (${required.length}):`,
      text: named(required),
    },
    refining: { name: `Missing, and could change the answer: ${refining.length}`, text: ', marked * below.' },
    refiningNamed: {
      name: `Missing, and could change the answer (${refining.length}):`,
      text: named(refining),
    },
    notAvailable: { name: `Not available (${notAvailable.length}):`, text: named(notAvailable) },
  }
}
