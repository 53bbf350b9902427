import type { FeatureId } from '../../../rules/index.ts'
import type { Delimiter } from '../csv-rows.ts'
import type { DecimalSign } from '../numbers.ts'

export type FileKind = 'csv' | 'jsonl' | 'parquet'

export type Encoding = 'utf-8' | 'windows-1252'

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
  /** How the text was read; null where the file has none. */
  readonly encoding: Encoding | null
  /** Words that are not UTF-8, as they were read; somebody has to say whether they are right. Null where all is. */
  readonly strange: string | null
  /** What stands between the cells of a row; null where nothing does. */
  readonly delimiter: Delimiter | null
  /** The rows of the whole file where it tells them, else null. */
  readonly count: number | null
  /** How many of the first rows were looked at for what stands in the columns. */
  readonly looked: number
  /** Null where every line is a request of its own, as the command line takes them, and there is nothing to map. */
  readonly columns: readonly FileColumn[] | null
}

/** A column as it stands in the file. */
export interface FileColumn {
  readonly name: string
  /** Its place among the columns of the file, from 0. */
  readonly place: number
  /** Whether another column has the same name. */
  readonly twice: boolean
  /** The first few different values. */
  readonly examples: readonly string[]
  /** The different values that are neither numbers nor dates, the most frequent first. */
  readonly words: readonly CountedWord[]
  /** Whether there are more of them than are listed. */
  readonly moreWords: boolean
  /** The different values that are written like a date. */
  readonly dates: readonly CountedWord[]
  readonly moreDates: boolean
  /** The different numbers; null where there are too many for codes. */
  readonly figures: readonly CountedWord[] | null
  readonly blank: number
  /** How many values are numbers with a decimal comma, and how many with a decimal point. */
  readonly commas: number
  readonly points: number
}

export interface CountedWord {
  readonly word: string
  readonly count: number
}

/** What a column holds. */
export type ColumnUse =
  | { readonly use: 'none' }
  | { readonly use: 'id' }
  /** A list of the findings that are not available, as Parquet and JSON can have it. */
  | { readonly use: 'notAvailable' }
  | {
      readonly use: 'feature'
      readonly feature: FeatureId
      /** The unit of the values in the file, one of `entryUnits`; of dates how they are written, one of `dateForms`. */
      readonly unit: string
      /** What words of the file mean, beside those that the program itself knows. */
      readonly words: Readonly<Record<string, WordMeaning>>
    }

/** A named value or `true` or `false`; not available; or nothing known, as if the cell were blank. */
export type WordMeaning = { readonly value: string | boolean } | 'not available' | 'blank'

/** How a file becomes patients. */
export interface Mapping {
  readonly decimal: DecimalSign
  /** The day to which dates of onset are counted, as 2026-11-22; null where no column has them. */
  readonly reference: string | null
  /** What each column holds, in the order of the file. */
  readonly columns: readonly ColumnUse[]
}

/** The first rows as they would be assessed. */
export interface Preview {
  /** How many rows were tried. */
  readonly tried: number
  readonly refused: number
  readonly rows: readonly PreviewRow[]
  /** By column, the most frequent first. */
  readonly problems: readonly ProblemGroup[]
}

export interface PreviewRow {
  readonly line: number
  readonly id: string
  readonly findings: readonly { readonly feature: FeatureId; readonly taken: string }[]
  /** Why the row would be refused; empty where it would not. */
  readonly problems: readonly string[]
}

/** What is wrong in one column, or with whole rows in one way, with the first lines on which it is. */
export interface ProblemGroup {
  readonly column: string | null
  /** Of the first of them. */
  readonly message: string
  readonly count: number
  readonly lines: readonly number[]
}
