/** For which engines a query is written; `ansi` keeps to what PostgreSQL, DuckDB, Spark, Trino and BigQuery share. */
export const dialects = ['duckdb', 'postgres', 'ansi'] as const

export type Dialect = (typeof dialects)[number]

/**
 * How the names of columns are written. `quoted` is the standard's. Spark asks for `backticks`. `plain` has letters, digits
 * and underscores alone, for BigQuery, which allows no column with `/` in its name.
 */
export const nameStyles = ['quoted', 'backticks', 'plain'] as const

export type NameStyle = (typeof nameStyles)[number]

/** What differs between the dialects. */
export interface Engine {
  /** A column as a 64-bit floating-point number: the rules count in those. */
  number(column: string): string
  text(column: string): string
  boolean(column: string): string
  /** Conditions that are true where a column holds something else than yes or no. */
  noBoolean(column: string): readonly string[]
  /** A number rounded to six decimals, half away from zero. */
  rounded(column: string): string
  /** Ends each step where the engine would otherwise write it out anew wherever it is used. */
  readonly fence: string | null
}

// ROUND of a floating-point number is another function in each engine.
const rounded = (column: string) => `SIGN(${column}) * FLOOR(ABS(${column}) * 1E6 + 0.5) / 1E6`

export const engines: Readonly<Record<Dialect, Engine>> = {
  duckdb: {
    number: (column) => `CAST(${column} AS DOUBLE)`,
    text: (column) => `CAST(${column} AS VARCHAR)`,
    boolean: (column) => `CAST(${column} AS BOOLEAN)`,
    // Every number but 0 would count as yes, 9 for unknown as well.
    noBoolean: (column) => [`${column} <> CAST(${column} AS BOOLEAN)`],
    rounded: (column) => `ROUND(${column}, 6)`,
    fence: null,
  },
  postgres: {
    number: (column) => `CAST(${column} AS DOUBLE PRECISION)`,
    text: (column) => `CAST(${column} AS TEXT)`,
    // Not converted: a number in the place of a yes or no is an error there, and must be.
    boolean: (column) => column,
    noBoolean: () => [],
    rounded,
    fence: 'OFFSET 0',
  },
  ansi: {
    // The five have no name for the type in common, but all make it of a product with this literal.
    number: (column) => `${column} * 1E0`,
    text: (column) => column,
    boolean: (column) => column,
    noBoolean: () => [],
    rounded,
    fence: null,
  },
}

/** NULL as a value of this type in any engine: without a type it may be taken for another. Numbers still go through `number`. */
export const typedNull = {
  boolean: 'NULLIF(TRUE, TRUE)',
  enum: "NULLIF('', '')",
  number: 'NULLIF(0E0, 0E0)',
  integer: 'NULLIF(0E0, 0E0)',
} as const

/** A name as it stands in the text. */
export function written(name: string, style: NameStyle): string {
  if (style === 'quoted') return `"${name.replaceAll('"', '""')}"`
  if (style === 'backticks') return `\`${name.replaceAll('`', '``')}\``
  return plain(name)
}

/** Letters, digits and underscores alone: `ebmt-2025/route-a` is `ebmt_2025_route_a`. */
export function plain(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, '_')
}
