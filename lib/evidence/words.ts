import { type Source, type SourceId, sources, withUnit } from '../../rules/index.ts'
import { authorAndYear } from '../report/citation.ts'
import { verificationWords } from '../report/words.ts'
import { endpoints } from './endpoints.ts'
import type { At, HowRead, Outcome, OutcomeUnit } from './outcome.ts'

const unitWords: Record<OutcomeUnit, string> = {
  '%': '%',
  '% predicted': '% of predicted',
  '% of 1404 pairwise comparisons': '% of 1404 pairwise comparisons',
  HR: '',
  OR: '',
  patients: 'patients',
  deaths: 'deaths',
  events: 'events',
  failures: 'failures',
  years: 'years',
  months: 'months',
  'months since first non-Raynaud': 'months since the first non-Raynaud symptom',
  'days (ANC<500)': 'days with neutrophils below 500',
  'mRSS points': 'points',
  HAQ: 'points',
  'HAQ-DI': 'points',
  'mHAQ-DI': 'points',
  'CHFS points': 'points',
  points: 'points',
  'rank score': 'points',
  'p only': '',
  'log-rank p only': '',
}

/** A number as printed, with a true minus sign. */
export function numberInWords(value: number): string {
  return String(value).replace('-', '−')
}

/** The figure with its unit; a test without a figure says so. Counts name the patients behind them: `8 of 79 deaths`. */
export function figureInWords({ value, unit }: Outcome): string {
  if (value === null) return 'no figure'
  const one =
    value === 1 ? unitWords[unit].replace(/^(patient|death|event|failure)s$/, '$1') : unitWords[unit]
  return withUnit(numberInWords(value), one)
}

/** The confidence interval as printed; empty where none is available. */
export function intervalInWords({ interval }: Outcome): string {
  return interval ? `${numberInWords(interval[0])} to ${numberInWords(interval[1])}` : ''
}

/** The time of a figure. A median of follow-up never reads like a fixed time. */
export function timeInWords(at: At): string {
  switch (at.kind) {
    case 'landmark':
      return `at ${at.months} months`
    case 'median follow-up':
      return `over a median of ${at.months} months`
    case 'median time to relapse':
      return `after a median of ${at.months} months`
    case 'within this time':
      return `within ${at.months} months`
    case 'baseline':
      return 'at baseline'
    case 'not applicable':
      return ''
    case 'not stated':
      return 'time not stated'
  }
}

/** Name and year by which a publication is known. */
export function sourceName(id: SourceId): string {
  const source: Source = sources[id]
  if (source.authors !== null || source.registration !== null || source.journal !== null)
    return authorAndYear(source)
  // A text without author or journal is known by the remark behind its description.
  return source.title?.match(/\(([^()]*)\)$/)?.[1] ?? source.title ?? id
}

/** Name of a publication, or of a report that is none, in which a figure was read. */
export function viaName(via: HowRead['via'][number]): string {
  return Object.hasOwn(sources, via) ? sourceName(via as SourceId) : via
}

/** The publications in which a figure was read, if not in its own. */
function viaInWords({ via }: HowRead): string {
  return via.map(viaName).join(' and ')
}

/** How a figure was read, for every place where it is shown. */
export function howReadInWords(howRead: HowRead): string {
  const via = viaInWords(howRead)
  return via === '' ? verificationWords[howRead.verified] : `${verificationWords[howRead.verified]}: ${via}`
}

/** What was measured, in the words of the field. */
export function endpointInWords({ endpoint }: Outcome): string {
  return endpoints[endpoint]
}

/** The patients behind a figure. */
export function patientsInWords({ n }: Outcome): string {
  return n === null ? 'not stated' : String(n)
}

/** The study of a figure by the name it is known by, without what the data add to it. */
export function studyName({ study }: Outcome): string {
  return study.split(/,| \(/)[0] ?? study
}
