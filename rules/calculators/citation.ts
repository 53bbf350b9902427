import type { Verification } from '../criteria/criterion.ts'
import type { CitedSourceId } from '../sources/index.ts'

/** Where a scale or a definition stands, and how that was read. */
export interface CalculatorCitation {
  readonly source: CitedSourceId
  /** Table or place; empty where the text that was read names none. */
  readonly at: string
  readonly verified: Verification
  /** What it was read through or what it stands for, where that needs saying. */
  readonly remark: string
}
