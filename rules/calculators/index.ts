export type { CalculatorCitation } from './citation.ts'
export * from './classification.ts'
export { type Condition, conditionInWords, type Unknowns, unknownFeatures } from './condition.ts'
export { extensiveIld, gohExtent, type IldExtent, limitedIld } from './goh.ts'
export {
  type HaemodynamicClass,
  type Haemodynamics,
  haemodynamicClasses,
  haemodynamics,
  pulmonaryHypertension,
  supersededPulmonaryHypertension,
} from './haemodynamics.ts'
export * from './hct-ci.ts'
export {
  type Decline,
  declines,
  type ProgressionDefinition,
  type ProgressionReading,
  progressionDefinitions,
  readProgression,
} from './ild-progression.ts'
export { ckdEpi2021, cockcroftGault, cockcroftGaultTerms, youngestForClearance } from './kidney.ts'
export * from './mrss.ts'
export * from './parts.ts'
export {
  type PrognosticFinding,
  prognosticFindings,
  prognosticFindingsPresent,
} from './prognostic-findings.ts'
export * from './renal-crisis.ts'
export {
  type OutsideSkinProgression,
  type SkinProgression,
  type SkinRate,
  type SkinSpeed,
  skinProgression,
  skinProgressionLimits,
  skinRate,
  skinRateLimits,
} from './skin-progression.ts'
