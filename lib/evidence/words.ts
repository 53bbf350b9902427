import { type Source, type SourceId, sources } from '../../rules/index.ts'
import type { HowRead, Outcome } from './outcome.ts'

/** A number as printed, with a true minus sign. */
function numberInWords(value: number): string {
  return String(value).replace('-', '−')
}

/** The confidence interval as printed; empty where none is available. */
export function intervalInWords({ interval }: Outcome): string {
  return interval ? `${numberInWords(interval[0])} to ${numberInWords(interval[1])}` : ''
}

/** Name and year by which a publication is known. */
function sourceName(id: SourceId): string {
  const source: Source = sources[id]
  const surname = source.authors?.split(',')[0]?.replace(/ [A-Z]{1,3}$/, '')
  const name = surname ?? source.journal ?? source.registration ?? source.title ?? id
  return source.year === null ? name : `${name} ${source.year}`
}

/** Name of a publication, or of a report that is none, in which a figure was read. */
export function viaName(via: HowRead['via'][number]): string {
  return Object.hasOwn(sources, via) ? sourceName(via as SourceId) : via
}
