export { blankColumns, type Columns, columnsOf, rowWriter, unknownCode, valueCode } from './columns.ts'
export { type HeadlinesInBulk, headlinesInBulk, outcomesInBulk } from './outcomes.ts'
export { countTruths, type PackedTruths, type TruthCounts, truthAt } from './packed.ts'
export { type Asked, type TruthsInBulk, truthsInBulk } from './truths.ts'
