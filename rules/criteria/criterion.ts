import type { Expression } from '../expressions/index.ts'
import type { CitedSourceId } from '../sources/index.ts'

/**
 * What a criterion does in its set. `scope`: whom the set speaks about. `indication`: must be true; the routes of a set
 * are grouped in one `any`. `exclusion`: true is an absolute contraindication (guideline) or an exclusion (trial).
 * `protocol-exclusion`: true excludes the standard protocol with cyclophosphamide 200 mg/kg. `concern`: true makes the
 * multidisciplinary team decide. `assessment`: a required step; anything but true is outstanding.
 */
export type Role =
  | 'scope'
  | 'indication'
  | 'route'
  | 'exclusion'
  | 'protocol-exclusion'
  | 'concern'
  | 'assessment'

/**
 * How a row was read: in the source itself, in a copy of its text, in another publication that reports it, or not at
 * all: a convention of this project.
 */
export type Verification = 'source' | 'copy' | 'secondary' | 'convention'

/** Where a criterion stands. */
export interface Citation<Source extends string = CitedSourceId> {
  readonly source: Source
  /** Further publications that state the same item. */
  readonly also?: readonly Source[]
  /** Place in the source: table, item, section. */
  readonly at: string
  /** The source's own tag, never translated. Absent: the source gives none in the part that was read. */
  readonly level?: string
  /** The publications in which a `secondary` row was read. */
  readonly via?: readonly Source[]
}

/** One row of a published set of criteria, as data. */
export interface Criterion<Source extends string = CitedSourceId> {
  /** `set/row`; never reused for another meaning. */
  readonly id: string
  readonly role: Role
  /** What it asks, in a few words and without its limit: the limit stands in `when` alone. */
  readonly says: string
  readonly when: Expression
  readonly cite: Citation<Source>
  readonly verified: Verification
  /** A route that rests on a gap or a dispute in the source: met only this way, the team decides. */
  readonly discretion?: true
  /** What a reader must know of this row beyond its citation. */
  readonly caution?: string
}

/** `guideline` and `fitness` sets speak about patients today; a `trial` about whom a study would have entered. */
export type SetKind = 'guideline' | 'fitness' | 'trial'

/** A published edition of criteria. Never edited except for a bug; a new edition is a new set. */
export interface CriteriaSet<Source extends string = CitedSourceId> {
  readonly id: string
  readonly kind: SetKind
  /** Name in lists and table heads, with the year where there is one. */
  readonly name: string
  readonly title: string
  readonly source: Source
  /** `headline`: its rows decide the headline. `second-opinion`: shown beside it and never changes it. */
  readonly part: 'headline' | 'second-opinion'
  /** The event from which disease duration is counted, and by whom that was decided; null where no row uses it. */
  readonly clock: string | null
  /** What a reader must know of the set as a whole. */
  readonly about: string
  /** What the source contains and nobody on this project has read. Always shown with the result. */
  readonly unread: readonly string[]
  readonly criteria: readonly Criterion<Source>[]
}

/** A criterion whose sources need not be among those cited here, as in a protocol of a centre. */
export type AnyCriterion = Criterion<string>

/** A set whose sources need not be among those cited here. */
export type AnyCriteriaSet = CriteriaSet<string>

type Row = Omit<Criterion, 'id' | 'role'>

const row =
  (role: Role) =>
  (id: string, rest: Row): Criterion => ({ id, role, ...rest })

export const scope = row('scope')
export const indication = row('indication')
export const route = row('route')
export const exclusion = row('exclusion')
export const protocolExclusion = row('protocol-exclusion')
export const concern = row('concern')
export const assessment = row('assessment')
