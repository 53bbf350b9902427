import type { SourceId } from '../../rules/index.ts'
import { endpoints } from '../evidence/endpoints.ts'
import { firstLine } from '../evidence/first-line.ts'
import type { Outcome } from '../evidence/outcome.ts'
import { outcomes } from '../evidence/outcomes.ts'
import { prognosis } from '../evidence/prognosis.ts'
import { transplantPredictors } from '../evidence/transplant-predictors.ts'
import { intervalInWords, viaName } from '../evidence/words.ts'

/** What is shown from a publication beside the criteria: a figure, or what a guideline names. */
export interface FigureUse {
  readonly id: string
  readonly about: string
  readonly says: string
  /** Whether it was read in this publication, and where else. */
  readonly use: string
}

const readInIt = 'read in it'

const read = {
  source: readInIt,
  copy: 'read in a copy of its text',
  secondary: 'read in another publication',
}

/** Figures on prognosis and on the outcome of transplantation, in the words in which they are shown. */
function shownBeside(source: SourceId): readonly FigureUse[] {
  return [...prognosis, ...transplantPredictors]
    .filter(({ sources }) => sources.includes(source))
    .map(({ id, title, measure, figures, who, verified, via }) => ({
      id,
      about: [title, measure].filter(Boolean).join('; '),
      says: `${figures.map(({ says }) => says).join('; ')} (${who})`,
      use: verified === 'secondary' && via ? `read in ${via}` : read[verified],
    }))
}

function firstLineOf(source: SourceId): readonly FigureUse[] {
  return firstLine
    .filter((row) => row.source === source)
    .map((row) => ({
      id: `first-line/${row.name}`,
      about: 'First-line therapy',
      says: `Skin: ${row.skin} Interstitial lung disease: ${row.ild}`,
      use: row.read
        .map(({ what, verified, where }) => `${what}: ${where ? `read in ${where}` : read[verified]}`)
        .join('; '),
    }))
}

function timeInWords({ at }: Outcome): string {
  if (at.months === null) return at.kind === 'not stated' ? 'time not stated' : ''
  if (at.kind === 'landmark') return `at ${at.months} months`
  if (at.kind === 'within this time') return `within ${at.months} months`
  if (at.kind === 'baseline') return 'at baseline'
  return `${at.kind} ${at.months} months`
}

/** The figure as printed with everything that belongs to it: whom it counts, when, and what the row says of itself. */
function figureInWords(outcome: Outcome): string {
  const { arm, value, unit, interval, p, n, population, note } = outcome
  const figure = value === null ? '' : `${String(value).replace('-', '−')} ${unit}`
  const parts = [
    `${arm}: ${[figure, interval && `(${intervalInWords(outcome)})`, p && (/^[\d.]/.test(p) ? `p = ${p}` : `p ${p}`)].filter(Boolean).join(' ')}`,
    timeInWords(outcome),
    n === null ? 'n not stated' : `n = ${n}`,
    population,
  ]
  return `${parts.filter(Boolean).join('; ')}.${note ? ` ${note}` : ''}`
}

function outcomesOf(source: SourceId): readonly FigureUse[] {
  return outcomes
    .filter((outcome) => outcome.source === source || outcome.via.some((via) => via === source))
    .map((outcome) => ({
      id: outcome.id,
      about: `${outcome.study}, ${endpoints[outcome.endpoint]}`,
      says: figureInWords(outcome),
      use:
        outcome.source !== source
          ? `${outcome.study}’s, read in this publication`
          : outcome.verified === 'secondary'
            ? `read in ${outcome.via.map(viaName).join(' and ')}`
            : read[outcome.verified],
    }))
}

/** Everything shown from one publication that is no criterion. */
export function figuresFrom(source: SourceId): readonly FigureUse[] {
  return [...outcomesOf(source), ...shownBeside(source), ...firstLineOf(source)]
}
