import type { SourceId } from '../../rules/index.ts'
import { firstLine } from '../evidence/first-line.ts'
import { prognosis } from '../evidence/prognosis.ts'
import { transplantPredictors } from '../evidence/transplant-predictors.ts'

/** What is shown from a publication beside the criteria: a figure, or what a guideline names. */
export interface FigureUse {
  readonly id: string
  readonly about: string
  readonly says: string
}

/** Figures on prognosis and on the outcome of transplantation, in the words in which they are shown. */
function shownBeside(source: SourceId): readonly FigureUse[] {
  return [...prognosis, ...transplantPredictors]
    .filter(({ sources }) => sources.includes(source))
    .map(({ id, title, measure, figures, who }) => ({
      id,
      about: [title, measure].filter(Boolean).join('; '),
      says: `${figures.map(({ says }) => says).join('; ')} (${who})`,
    }))
}

function firstLineOf(source: SourceId): readonly FigureUse[] {
  return firstLine
    .filter((row) => row.source === source)
    .map(({ name, skin, ild }) => ({
      id: `first-line/${name}`,
      about: 'First-line therapy',
      says: `Skin: ${skin} Interstitial lung disease: ${ild}`,
    }))
}

/** Everything shown from one publication that is no criterion. */
export function figuresFrom(source: SourceId): readonly FigureUse[] {
  return [...shownBeside(source), ...firstLineOf(source)]
}
