// Expectation tables for the criteria sets. They were written by hand from the specification of the criteria,
// before and apart from the expressions that implement it, and are never generated from those expressions.

export type Truth = true | false | null // null = unknown

export type Findings = Readonly<Record<string, number | string | boolean>>

export type Role =
  | 'scope'
  | 'indication'
  | 'route'
  | 'exclusion'
  | 'protocol-exclusion'
  | 'concern'
  | 'assessment'

export interface ExpectedLimit {
  // a feature id, or 'relativeDecline(fvcPct)', 'absoluteDecline(fvcPct)',
  // 'cyclophosphamideIvMonths + cyclophosphamideOralMonths'
  readonly on: string
  readonly comparator: '>' | '>=' | '<' | '<=' | '='
  readonly value: number
  // the other findings, chosen so that this limit decides the criterion
  readonly base: Findings
  // for a quantity made of several features: the findings that put it just below, exactly at and just above
  readonly points?: { readonly below: Findings; readonly at: Findings; readonly above: Findings }
  // outcome of the whole criterion; unknown = the features of `on` absent, the rest as in base
  readonly below: Truth
  readonly at: Truth
  readonly above: Truth
  readonly unknown: Truth
}

export interface ExpectedRow {
  readonly id: string
  readonly role: Role
  readonly discretion?: true
  readonly verified: 'source' | 'copy' | 'secondary' | 'convention'
  // the source's own tag where the table has one
  readonly level?: string
  // every numeric limit of the row, each quantity, comparator and value exactly once
  readonly limits: readonly ExpectedLimit[]
  readonly examples: readonly (readonly [given: Findings, outcome: Truth, why: string])[]
}

export interface ExpectedSet {
  readonly set: string
  readonly kind: 'guideline' | 'fitness' | 'trial'
  readonly rows: readonly ExpectedRow[]
  readonly outcomes: readonly (readonly [given: Findings, outcome: string, why: string])[]
}
