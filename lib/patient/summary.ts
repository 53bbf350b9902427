import type { EnumFeature, FeatureId } from '../../rules/index.ts'
import type { CriterionReport } from '../report/criterion.ts'
import type { InputReport } from '../report/inputs.ts'
import type { Report } from '../report/report.ts'
import { answerWords } from './answer-words.ts'
import { criterionWords } from './criterion-words.ts'
import { featureWords, groupWords, valueWords } from './feature-words.ts'

/** One assessment in plain words. */
export interface PlainSummary {
  readonly title: string
  readonly meaning: string
  /** What each guideline says on its own: they may differ. */
  readonly guidelines: readonly { readonly name: string; readonly title: string }[]
  /** What must be read with it. */
  readonly remarks: readonly string[]
  readonly lookedAt: readonly { readonly group: string; readonly findings: readonly PlainFinding[] }[]
  readonly speaksFor: readonly string[]
  readonly speaksAgainst: readonly string[]
  readonly open: {
    /** The answer rests on these. */
    readonly needed: readonly string[]
    /** These could still speak against it. */
    readonly further: readonly string[]
    /** Asked for and not to be had. */
    readonly notAvailable: readonly string[]
  }
}

interface PlainFinding {
  readonly name: string
  readonly value: string
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** A criterion in plain words, for how it turned out. Throws where words are missing: jargon must not slip through. */
function inPlainWords({ id, outcome }: CriterionReport): string {
  const words = criterionWords[id]
  const says = outcome === false ? words?.fails : words?.holds
  if (says === undefined) throw new Error(`No plain words for ${id}.`)
  return says
}

/** The value of an entered or calculated finding in plain words. */
function plainValue(feature: FeatureId, { entered, value }: Pick<InputReport, 'entered' | 'value'>): string {
  const named: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> =
    valueWords satisfies Record<EnumFeature, unknown>
  return named[feature]?.[String(entered)] ?? value
}

const guidelinesOf = (report: Report) =>
  report.sets.filter(({ decides, kind }) => decides && kind === 'guideline')

function remarksOn(report: Report): readonly string[] {
  const unmet = guidelinesOf(report).filter(({ criteria }) => {
    const routes = criteria.filter(({ role }) => role === 'route')
    return routes.length > 0 && routes.every(({ outcome }) => outcome === false)
  })
  const refused = report.inputs.flatMap(({ inputs }) => inputs).filter(({ state }) => state === 'refused')
  return [
    ...unmet.map(({ name }) => `${name} describes several patterns of the illness. None of them fits.`),
    ...(report.warnings.length > 0
      ? ['Some of the findings do not fit together. They have to be checked first.']
      : []),
    ...(refused.length > 0
      ? [`Could not be read as entered: ${refused.map(({ feature }) => featureWords[feature]).join('; ')}.`]
      : []),
  ]
}

/** The report in plain words, for the conversation with the patient. */
export function plainSummary(report: Report): PlainSummary {
  const names = (items: readonly { readonly feature: FeatureId }[]) =>
    items.map(({ feature }) => featureWords[feature])
  return {
    ...answerWords[report.headline.code],
    guidelines: guidelinesOf(report).map(({ name, code }) => ({ name, title: answerWords[code].title })),
    remarks: remarksOn(report),
    lookedAt: report.inputs
      .map(({ group, inputs }) => ({
        group: groupWords[group],
        findings: inputs
          .filter(({ state }) => state === 'entered' || state === 'calculated')
          .map((input) => ({ name: featureWords[input.feature], value: plainValue(input.feature, input) })),
      }))
      .filter(({ findings }) => findings.length > 0),
    speaksFor: unique(report.supports.map(inPlainWords)),
    speaksAgainst: unique(report.against.map(inPlainWords)),
    open: {
      needed: names(report.missing.required),
      further: names(report.missing.refining),
      notAvailable: names(report.notAvailable),
    },
  }
}
