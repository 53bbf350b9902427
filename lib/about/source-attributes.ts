import {
  criteriaSets,
  edition,
  type FeatureId,
  featureDefinition,
  featuresOf,
  type Source,
  type SourceId,
  sources,
} from '../../rules/index.ts'
import { fullCitation } from '../report/citation.ts'
import { releases } from './changelog.ts'
import { notAvailable } from './purpose.ts'

/** One of the thirteen attributes that a user of evidence-based decision support may ask for. */
export interface SourceAttribute {
  readonly number: number
  readonly name: string
  readonly value: string
}

const notUsed = 'Not used. It is not asked for.'

/** The criteria that read one of these findings, counted in the rules. */
function criteriaReading(...ids: readonly FeatureId[]): number {
  const read = new Set<string>(ids)
  return criteriaSets
    .flatMap((set) => set.criteria)
    .filter(({ when }) => featuresOf(when).some((id) => read.has(id))).length
}

function readBy(...ids: readonly FeatureId[]): string {
  const count = criteriaReading(...ids)
  if (count === 0) return 'read by no criterion'
  return count === 1 ? 'read by 1 criterion' : `read by ${count} criteria`
}

const labels = (ids: readonly FeatureId[]) => ids.map((id) => featureDefinition(id).label).join('; ')

const healthStatus = ['ecog', 'karnofskyPct', 'pregnant', 'currentSmoker', 'severePsychiatric'] as const

const setSources = [...new Set<SourceId>(criteriaSets.map(({ source }) => source))]

/**
 * The thirteen source attributes of 45 CFR 170.315(b)(11) for evidence-based decision support, with what is not used named
 * as such. What the rules read is counted in the rules.
 */
export function sourceAttributes(): readonly SourceAttribute[] {
  const citations = setSources.map((id) => fullCitation(sources[id] as Source)).join(' ')
  const [latest] = releases()
  return [
    { name: 'Bibliographic citation of the intervention', value: citations },
    { name: 'Developer of the intervention', value: notAvailable },
    { name: 'Funding source of the technical implementation', value: notAvailable },
    {
      name: 'Release and revision dates',
      value: `Rules ${edition.version}${latest ? `; last release ${latest.title}` : ''}. The publications carry their years in the citations.`,
    },
    { name: 'Use of race', value: notUsed },
    { name: 'Use of ethnicity', value: notUsed },
    { name: 'Use of language', value: `${notUsed} The interface is in English.` },
    { name: 'Use of sexual orientation', value: notUsed },
    { name: 'Use of gender identity', value: notUsed },
    {
      name: 'Use of sex',
      value: `Used in formulas: ${featureDefinition('sex').definition} It is ${readBy('sex')}; it proposes an answer on pregnancy, which counts only once confirmed.`,
    },
    {
      name: 'Use of date of birth',
      value: `Not used. Age in years is entered instead, and is ${readBy('ageYears')}.`,
    },
    { name: 'Use of social determinants of health data', value: notUsed },
    {
      name: 'Use of health status assessment data',
      value: `Used: ${labels(healthStatus)}; together ${readBy(...healthStatus)}.`,
    },
  ].map((attribute, index) => ({ number: index + 1, ...attribute }))
}
