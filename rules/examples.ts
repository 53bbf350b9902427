/**
 * The second door to the rules, for pages that show how a criterion is tested: the hand-written tables of expectations.
 * They are large and are rendered on the server; nothing that runs in the browser may import them.
 */

export { expectedHeadlines } from './criteria/expected/headline.ts'
export { expectedSets } from './criteria/expected/index.ts'
export { clearPatient, indicatedPatient } from './criteria/expected/patients.ts'
export type { ExpectedLimit, ExpectedRow } from './criteria/expected/types.ts'
