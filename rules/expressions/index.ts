export { describe, limitInWords, quantityInWords, quantityUnit, subjectInWords } from './describe.ts'
export { type Explanation, evaluate, explain, type Findings, measure, rounded } from './evaluate.ts'
export * from './expression.ts'
export { allTrue, anyKnownTrue, anyTrue, opposite, type Truth } from './truth.ts'
