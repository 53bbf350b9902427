import { ruleSet } from '../criteria/rule-set.ts'
import { rulesJsonSchema } from '../criteria/schema.ts'
import { jsonResponse } from './errors.ts'

const rules = ruleSet()
const schema = rulesJsonSchema()

/** Answers `GET /api/criteria`: every set of criteria as data. */
export function describeCriteria(): Response {
  return jsonResponse(rules, 200, { 'Cache-Control': 'no-cache' })
}

/** Answers `GET /api/criteria/schema`: the JSON Schema of the rule set and of the files a centre may add. */
export function describeCriteriaSchema(): Response {
  return jsonResponse(schema, 200, { 'Content-Type': 'application/schema+json', 'Cache-Control': 'no-cache' })
}
