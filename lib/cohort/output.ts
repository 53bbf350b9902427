import { criteriaSets } from '../../rules/index.ts'
import { type ErrorResult, isError, type Result, toJson } from './answer.ts'

/** How results are written: what stands first, and each result with its line end. */
export interface Output {
  readonly head: string
  readonly line: (result: Result | ErrorResult) => string
}

/** Every result in full, one JSON object a line. */
export const jsonlOutput: Output = {
  head: '',
  line: (result) => `${toJson(result)}\n`,
}

const setIds = criteriaSets.map(({ id }) => id)

/**
 * Id, headline, whether the guidelines differ, and the outcome of each set, one column a set. An error has its code in
 * the place of the headline and nothing after it. Ids are written as they came, also those that a spreadsheet would take
 * for a formula: changed, they would no longer be the ids of the patients.
 */
export const csvOutput: Output = {
  head: csvRow(['id', 'headline', 'guidelinesDiffer', ...setIds]),
  line: (result) => csvRow([result.id ?? '', ...answerCells(result)]),
}

function answerCells(result: Result | ErrorResult): readonly string[] {
  if (isError(result)) return [result.error.code, '', ...setIds.map(() => '')]
  const outcomes = setIds.map((id) => result.sets[id]?.outcome ?? '')
  return [result.headline, String(result.guidelinesDiffer), ...outcomes]
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
