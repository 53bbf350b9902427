import { edition } from '../../rules/index.ts'
import { rulesSchemaAddress } from '../criteria/schema.ts'
import { fhirMediaType, fhirPaths } from '../fhir/respond.ts'
import { largestBody } from './body.ts'
import { changeSchemas } from './change-schema.ts'
import { type ApiErrorCode, jsonResponse, statusOf } from './errors.ts'
import { includable } from './included.ts'
import { questionSchemas } from './question-schema.ts'
import { reportSchemas } from './report-schema.ts'
import { named, type Schema, schemas } from './schemas.ts'

const errorWords: Readonly<Record<ApiErrorCode, string>> = {
  malformed: 'The body is not a JSON object in UTF-8.',
  'method-not-allowed': 'Another method was used; the header Allow names those that are served.',
  'too-large': `The body is larger than ${largestBody / 1024} KiB.`,
  'unsupported-media-type': 'The body is not application/json in UTF-8, or it is compressed.',
  'invalid-patient': 'The request has faults; all of them are named at once, one entry a feature.',
  'cannot-assess': 'The rules failed. No criterion was judged; this does not mean that one is not met.',
  'cannot-make-pdf': 'This server could not make the PDF. The assessment is not in doubt.',
}

function jsonBody(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

function errorResponses(codes: readonly ApiErrorCode[]) {
  return Object.fromEntries(
    codes.map((code) => [String(statusOf[code]), { $ref: `#/components/responses/${code}` }]),
  )
}

function errorSchema(code: ApiErrorCode): Schema {
  return { allOf: [named('Error'), { properties: { error: { properties: { code: { const: code } } } } }] }
}

const codes = Object.keys(statusOf) as ApiErrorCode[]
const assessmentCodes = codes.filter((code) => code !== 'cannot-make-pdf')

/** What OPTIONS gives at an address. */
function methods(operationId: string) {
  const noContent = { description: 'The header Allow names the methods that are served.' }
  return { operationId, summary: 'Methods served here', responses: { '204': noContent } }
}

const exampleRequest = {
  id: 'p1',
  patient: { ageYears: 47, cutaneousSubset: 'diffuse', mrss: 24 },
  notAvailable: ['mpapFluidMmHg'],
}

const exampleReportRequest = {
  reference: 'unit-7 case 3',
  assessmentDate: '2026-11-22',
  patient: { ageYears: 47, cutaneousSubset: 'diffuse', mrss: 24, pao2MmHg: 69 },
  typed: { pao2MmHg: { text: '9,2', unit: 'kPa' } },
}

const pdf = {
  description: 'The summary: a tagged PDF (PDF/UA-1) on A4, with everything that the answer says.',
  content: { 'application/pdf': { schema: {} } },
}

const includeParameter = {
  name: 'include',
  in: 'query',
  required: false,
  style: 'form',
  explode: false,
  schema: { type: 'array', items: { enum: includable } },
  description:
    '`changes`: what would change the answer, of the headline and of each set. `questions`: what to find out next, the ' +
    'finding that would settle most first. Another name is refused with 422.',
}

function fhirBody(type: string, description: string) {
  const schema = { type: 'object', properties: { resourceType: { const: type } }, required: ['resourceType'] }
  return { description, content: { [fhirMediaType]: { schema } } }
}

/** A resource that can only be read. Its shape is that of FHIR R4 and is not repeated here. */
function fhirOperations(path: string) {
  const [, , type = ''] = path.split('/')
  return {
    get: {
      operationId: `read${type}`,
      summary: `The rule set as a FHIR R4 ${type}`,
      responses: {
        '200': fhirBody(type, `A FHIR R4 ${type}, made from the same data as /api/criteria.`),
        '405': fhirBody('OperationOutcome', 'Another method was used.'),
        '406': fhirBody('OperationOutcome', 'JSON is not accepted.'),
      },
    },
    options: methods(`read${type}Methods`),
  }
}

/** The description of the API (OpenAPI 3.1), made from the dictionary and the criteria. */
const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Criteria for autologous haematopoietic stem cell transplantation in systemic sclerosis',
    version: edition.version,
    description:
      'By which published criteria transplantation may be considered for a patient, on which facts, and what is still ' +
      'missing. Nothing that is sent is kept or logged. For clinicians; it neither recommends nor refuses a treatment.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/api/assess': {
      post: {
        operationId: 'assess',
        summary: 'Assess one patient by every set of criteria',
        parameters: [includeParameter],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: named('AssessmentRequest'), example: exampleRequest } },
        },
        responses: {
          '200': jsonBody(
            named('Result'),
            'The answer, by every set of criteria; with `changes` and `questions` where they were asked for.',
          ),
          ...errorResponses(assessmentCodes),
        },
      },
      options: methods('assessMethods'),
    },
    '/api/report.pdf': {
      post: {
        operationId: 'report',
        summary: 'Make the summary of one patient as a PDF',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: named('ReportRequest'), example: exampleReportRequest } },
        },
        responses: { '200': pdf, ...errorResponses(codes) },
      },
      options: methods('reportMethods'),
    },
    '/api/case.schema.json': {
      get: {
        operationId: 'describeCase',
        summary: 'The JSON Schema of a case that was exported from the page',
        responses: {
          '200': {
            description: 'A JSON Schema of the draft of 2020-12.',
            content: { 'application/schema+json': { schema: { type: 'object' } } },
          },
          ...errorResponses(['method-not-allowed']),
        },
      },
      options: methods('describeCaseMethods'),
    },
    '/api/criteria': {
      get: {
        operationId: 'criteria',
        summary:
          'Every set of criteria as data: expressions, citations, verification, topics, readings, history',
        responses: {
          '200': jsonBody(
            { type: 'object' },
            `The rule set, of the schema at ${rulesSchemaAddress}. Later versions may add members.`,
          ),
          ...errorResponses(['method-not-allowed']),
        },
      },
      options: methods('criteriaMethods'),
    },
    [rulesSchemaAddress]: {
      get: {
        operationId: 'describeCriteria',
        summary: 'The JSON Schema of the rule set, and of the files that a centre may add',
        responses: {
          '200': {
            description: 'A JSON Schema of the draft of 2020-12.',
            content: { 'application/schema+json': { schema: { type: 'object' } } },
          },
          ...errorResponses(['method-not-allowed']),
        },
      },
      options: methods('describeCriteriaMethods'),
    },
    ...Object.fromEntries(fhirPaths.map((path) => [path, fhirOperations(path)])),
    '/api/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This description',
        responses: {
          '200': jsonBody({ type: 'object' }, 'An OpenAPI 3.1 document.'),
          ...errorResponses(['method-not-allowed']),
        },
      },
      options: methods('describeMethods'),
    },
  },
  components: {
    schemas: { ...schemas, ...changeSchemas, ...questionSchemas, ...reportSchemas },
    responses: Object.fromEntries(codes.map((code) => [code, jsonBody(errorSchema(code), errorWords[code])])),
  },
} as const

/** Answers `GET /api/openapi.json`. */
export function describeApi(): Response {
  return jsonResponse(openApi, 200, { 'Cache-Control': 'no-cache' })
}
