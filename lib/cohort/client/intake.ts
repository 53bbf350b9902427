import type { FeatureId } from '../../../rules/index.ts'

export const fileKinds = ['csv', 'jsonl', 'parquet'] as const

export type FileKind = (typeof fileKinds)[number]

export type Encoding = 'utf-8' | 'windows-1252'

export type Delimiter = ',' | ';' | '\t'

export type DecimalSign = 'point' | 'comma'

/** How the text of a file is to be read, where a person said so; null is left to what the file itself shows. */
export interface Reading {
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
}

/** What the head of a file shows, before anything is assessed. */
export interface Inspection {
  readonly fileName: string
  readonly bytes: number
  readonly kind: FileKind
  /** How it was read; the encoding is null while somebody has to say which it is. Only of text. */
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  /** Of all rows where the file tells it, else null. */
  readonly rows: number | null
  /** How many of the first rows were looked at for what stands in the columns. */
  readonly looked: number
  /** Empty where every line is a request of its own, which needs no mapping. */
  readonly columns: readonly FileColumn[]
}

/** A column as it stands in the file. */
export interface FileColumn {
  readonly name: string
  /** Values that are not blank, the first few different ones. */
  readonly examples: readonly string[]
  /** The different values that are not blank, with their counts; null where there are too many for words. */
  readonly words: readonly { readonly word: string; readonly count: number }[] | null
  readonly blank: number
  /** How many values are numbers with a decimal comma, and with a decimal point. */
  readonly commas: number
  readonly points: number
}

/** What a column holds. Nothing is assumed: what is not settled stands open, and the file is not screened before. */
export type ColumnUse =
  | { readonly use: 'none' }
  | { readonly use: 'id' }
  | {
      readonly use: 'feature'
      readonly feature: FeatureId
      /** The unit of the values in the file; null while somebody has to say it. The feature's own for all but numbers. */
      readonly unit: string | null
      /** What the words of the file mean, beside the program's own; null while somebody has to say it. */
      readonly words: Readonly<Record<string, WordMeaning | null>>
    }

/** The id of a named value, `true` or `false`; not available; or nothing known, as if the cell were blank. */
export type WordMeaning = { readonly value: string } | 'not available' | 'blank'

/** How a file becomes patients: what each of its columns holds, in their order. */
export interface Mapping {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly decimal: DecimalSign
  readonly columns: readonly ColumnUse[]
}

/** The first rows as they would be assessed. */
export interface Preview {
  readonly looked: number
  readonly rows: readonly PreviewRow[]
  /** How many of the rows looked at would be refused. */
  readonly refused: number
  readonly problems: readonly ProblemGroup[]
}

export interface PreviewRow {
  readonly line: number
  readonly id: string
  readonly findings: readonly { readonly feature: FeatureId; readonly read: string; readonly taken: string }[]
  readonly notAvailable: readonly FeatureId[]
}

/** The same problem in one column, with the first lines on which it stands. */
export interface ProblemGroup {
  readonly column: string | null
  readonly message: string
  readonly value: string
  readonly count: number
  readonly lines: readonly number[]
}
