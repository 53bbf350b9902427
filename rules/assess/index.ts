export {
  type Assessment,
  assess,
  assessBy,
  explainSet,
  type Outcomes,
  outcomesFor,
  type SetResult,
} from './assess.ts'
export {
  type Change,
  type ChangedTo,
  type ChangeKind,
  type Changes,
  changeKinds,
  type FeatureChange,
  type ValueRange,
} from './change.ts'
export { changesFor } from './changes.ts'
export { clearanceInputs, derivedClearance, findingsOf } from './findings.ts'
export { isGuideline } from './headline.ts'
export {
  type ObstacleKind,
  type Obstacles,
  obstacleKinds,
  obstaclesOf,
  obstaclesOfHeadline,
} from './in-the-way.ts'
export type { Missing } from './missing.ts'
export { type Outcome, outcomes, type RowTruths, rowsOf } from './outcome.ts'
export { missingFor, missingForHeadline } from './plan.ts'
export { type Question, type Questions, questionsFor } from './questions.ts'
export { type Warning, type WarningCode, warningRules } from './warnings.ts'
