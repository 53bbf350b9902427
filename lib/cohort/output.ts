import { type CriteriaSet, criteriaSets, type SetResult } from '../../rules/index.ts'
import { type ErrorResult, isError, type Result, toJson } from './answer.ts'

/** As much of a result as a table tells. */
export interface TableResult extends Pick<Result, 'id' | 'headline' | 'guidelinesDiffer'> {
  readonly sets: Readonly<Record<string, Pick<SetResult, 'outcome' | 'criteria'>>>
  readonly local?: Pick<SetResult, 'outcome'>
}

/** How results are written: what stands first, and each result with its line end. */
export interface Output {
  readonly head: string
  readonly line: (result: TableResult | ErrorResult) => string
}

/** Every result in full, one JSON object a line. */
export const jsonlOutput: Output = {
  head: '',
  line: (result) => `${toJson(result)}\n`,
}

/**
 * Id, headline, whether the guidelines differ, and the outcome of each set, one column a set. An error has its code in
 * the place of the headline and nothing after it. Ids are written as they came, also those that a spreadsheet would take
 * for a formula: changed, they would no longer be the ids of the patients.
 *
 * @param local whether a protocol of the centre has a column of its own, the last
 */
export function csvOutput(local: boolean, sets: readonly CriteriaSet[] = criteriaSets): Output {
  const setIds = sets.map(({ id }) => id)
  const columns = local ? [...setIds, 'local'] : setIds
  return {
    head: csvRow(['id', 'headline', 'guidelinesDiffer', ...columns]),
    line: (result) => csvRow([result.id ?? '', ...answerCells(result, local, setIds)]),
  }
}

function answerCells(
  result: TableResult | ErrorResult,
  local: boolean,
  setIds: readonly string[],
): readonly string[] {
  const last = (text: string) => (local ? [text] : [])
  if (isError(result)) return [result.error.code, '', ...setIds.map(() => ''), ...last('')]
  const outcomes = setIds.map((id) => result.sets[id]?.outcome ?? '')
  return [result.headline, String(result.guidelinesDiffer), ...outcomes, ...last(result.local?.outcome ?? '')]
}

/** One row of CSV (RFC 4180) with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
