import { caseFileJsonSchema } from '../exchange/case-file-schema.ts'
import { jsonResponse } from './errors.ts'

const schema = caseFileJsonSchema()

/** Answers `GET /api/case.schema.json`: the JSON Schema of an exported case. */
export function describeCase(): Response {
  return jsonResponse(schema, 200, { 'Content-Type': 'application/schema+json', 'Cache-Control': 'no-cache' })
}
