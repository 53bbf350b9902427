/**
 * The only door to the rules: the dictionary of inputs, the criteria with their sources and readings, and the assessment.
 * Pure: no clock, no randomness, no network.
 */
export * from './assess/index.ts'
export * from './bulk/index.ts'
export * from './calculators/index.ts'
export {
  type AnyCriteriaSet,
  type AnyCriterion,
  type CriteriaSet,
  type Criterion,
  criteriaSets,
  type Role,
  type SetKind,
  type Verification,
} from './criteria/index.ts'
export { type Topic, type TopicId, topicOf, topics } from './criteria/topics.ts'
export { edition } from './edition.ts'
export {
  type Comparator,
  decidedOnLimit,
  describe,
  type Explanation,
  type Expression,
  evaluate,
  explain,
  type Findings,
  featuresOf,
  featuresOfLeaf,
  featuresOfQuantity,
  type Leaf,
  leavesOf,
  limitInWords,
  measure,
  type Quantity,
  quantityInWords,
  quantityUnit,
  subjectInWords,
  type Truth,
  thresholdsOf,
} from './expressions/index.ts'
export * from './features/index.ts'
export { criteriaDataAsText } from './fingerprint.ts'
export { history, historyOf, type PublishedEdition } from './history.ts'
export { beforeClinicalUse, type Reading, type ReadingId, readings } from './readings.ts'
export { bitesFor } from './readings-that-bite.ts'
export { type CitedSourceId, citedSources, type Source, type SourceId, sources } from './sources/index.ts'
