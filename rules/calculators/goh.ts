import { all, any, atLeast, below, evaluate, type Findings, is, named } from '../expressions/index.ts'

export type IldExtent = 'extensive' | 'limited'

// A reader who is unsure of the extent is not forced to a side of 20 %: FVC then decides.
const undecidedByHrct = is('hrctExtent', 'indeterminate')

/** Extensive ILD. Source: goh-2008. */
export const extensiveIld = named(
  'extensive ILD',
  any(is('hrctExtent', 'over-20'), all(undecidedByHrct, below('fvcPct', 70))),
)

/** Limited ILD. Source: goh-2008. */
export const limitedIld = named(
  'limited ILD',
  any(is('hrctExtent', 'under-20'), all(undecidedByHrct, atLeast('fvcPct', 70))),
)

/**
 * Extent of ILD by Goh 2008, from the extent on HRCT and, where that is indeterminate, FVC in % of predicted. Null while
 * what decides is not known. In no set of criteria.
 */
export function gohExtent(findings: Findings): IldExtent | null {
  if (evaluate(extensiveIld, findings) === true) return 'extensive'
  return evaluate(limitedIld, findings) === true ? 'limited' : null
}
