import { type SourceId, sources } from '../../rules/index.ts'
import { type SourceRecord, sourceRecord } from '../sources/records.ts'
import { type Chart, figuresIn } from './chart.ts'
import { charts } from './charts.ts'
import { type Claim, claims, type Note, noteSections } from './notes.ts'
import type { Outcome } from './outcome.ts'
import { outcomes } from './outcomes.ts'

/** Everything this project says about one publication. */
export interface Study {
  readonly id: SourceId
  /** The name of the study, with its year where the name has none. */
  readonly name: string
  readonly record: SourceRecord
  readonly figures: readonly Outcome[]
  readonly arms: readonly string[]
  readonly populations: readonly string[]
  readonly charts: readonly Chart[]
  readonly notes: readonly Note[]
  readonly claims: readonly Claim[]
}

function build(id: SourceId): Study | undefined {
  const record = sourceRecord(id)
  if (!record) return undefined
  const figures = outcomes.filter(({ source }) => source === id)
  const unique = (texts: readonly string[]) => [...new Set(texts)]
  return {
    id,
    name: record.name,
    record,
    figures,
    arms: unique(figures.map(({ arm }) => arm)),
    populations: unique(figures.map(({ population }) => population)),
    charts: charts.filter((chart) =>
      figuresIn(chart).some((figure) => figures.some(({ id }) => id === figure)),
    ),
    notes: noteSections.flatMap(({ notes }) => notes).filter(({ sources }) => sources.includes(id)),
    claims: claims.filter(({ sources }) => sources.includes(id)),
  }
}

const known = (Object.keys(sources) as SourceId[]).flatMap((id) => build(id) ?? [])

/** Publications with figures or notes, or on the seed reading list, by name. */
export const studies: readonly Study[] = known
  .filter(
    ({ figures, notes, claims, record }) => figures.length + notes.length + claims.length > 0 || record.seed,
  )
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))

/** One of any publication; undefined for an id that is none. */
export function studyOf(id: string): Study | undefined {
  return known.find((study) => study.id === id)
}
