import {
  beforeClinicalUse,
  type CriteriaSet,
  type Criterion,
  criteriaSets,
  type Source,
  type SourceId,
  sources,
} from '../../rules/index.ts'
import { caseTitle, publishedCases } from '../examples/published-cases.ts'
import { authorAndYear } from '../report/citation.ts'
import { type FigureUse, figuresFrom } from './figure-uses.ts'
import { type ReadLevel, readLevelOf } from './read-level.ts'

interface CriterionUse {
  /** `set/criterion`, which is also the end of its address. */
  readonly id: string
  readonly set: string
  readonly says: string
  readonly at: string
  /** Whether it was read in this publication, and where else. */
  readonly use: string
}

/** What the rules and the examples take from one publication, with what is known of it. */
export interface SourceRecord extends Source {
  readonly id: SourceId
  /** The name of its criteria set, else first author and year, else a registry number or a journal. */
  readonly name: string
  readonly level: ReadLevel
  /** The criteria sets that this publication is the source of. */
  readonly sets: readonly CriteriaSet[]
  readonly criteria: readonly CriterionUse[]
  readonly figures: readonly FigureUse[]
  readonly patients: readonly string[]
  /** What must be checked in the original before any clinical use, and what that blocks. */
  readonly checks: readonly { readonly check: string; readonly blocks: string }[]
}

const ids = Object.keys(sources) as readonly SourceId[]

function plainName(id: SourceId): string {
  const set = criteriaSets.find((each) => each.id === id && each.source === id)
  return set?.name ?? authorAndYear(sources[id])
}

/** Publications that go by the same name are told apart by their ids. */
function nameOf(id: SourceId): string {
  const name = plainName(id)
  return ids.some((other) => other !== id && plainName(other) === name) ? `${name} (${id})` : name
}

/** How a criterion that stands in a publication was read. */
function readAs({ cite, verified }: Criterion): string {
  if (verified === 'source') return 'read in it'
  if (verified === 'copy') return 'read in a copy of its text'
  if (verified === 'convention') return 'convention of this tool'
  return cite.via
    ? `read in ${cite.via.map((id) => nameOf(id)).join(' and ')}`
    : 'read in another publication'
}

function useOf(criterion: Criterion, id: SourceId): string | null {
  const { cite } = criterion
  if (cite.source === id) return readAs(criterion)
  if (cite.also?.some((also) => also === id)) return 'also stated in it'
  return cite.via?.some((via) => via === id) ? `${nameOf(cite.source)}’s, read in this publication` : null
}

function criteriaOn(id: SourceId): readonly CriterionUse[] {
  return criteriaSets.flatMap((set) =>
    set.criteria.flatMap((criterion) => {
      const use = useOf(criterion, id)
      return use
        ? [{ id: criterion.id, set: set.name, says: criterion.says, at: criterion.cite.at, use }]
        : []
    }),
  )
}

function recordOf(id: SourceId): SourceRecord {
  const source: Source = sources[id]
  const sets = criteriaSets.filter((set) => set.source === id)
  return {
    ...source,
    id,
    name: nameOf(id),
    level: readLevelOf[id],
    sets,
    criteria: criteriaOn(id),
    figures: figuresFrom(id),
    patients: publishedCases.filter(({ citation }) => citation.sourceId === id).map(caseTitle),
    checks: beforeClinicalUse
      .filter((open) => open.sources.some((concerned) => concerned === id))
      .map(({ check, blocks }) => ({ check, blocks })),
  }
}

/** Every publication, by name. */
export const sourceRecords: readonly SourceRecord[] = ids
  .map(recordOf)
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en'))

/** One publication, or undefined for an id that is none. */
export function sourceRecord(id: string): SourceRecord | undefined {
  return sourceRecords.find((record) => record.id === id)
}
