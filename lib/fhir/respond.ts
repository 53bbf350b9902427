import type { FhirResource, OperationOutcome } from 'fhir/r4'
import { originOf } from '../api/origin.ts'
import { toJson } from '../cohort/answer.ts'
import { ruleSetId } from './canonical.ts'
import { library } from './library.ts'
import { planDefinition } from './plan-definition.ts'

/** FHIR in JSON. */
export const fhirMediaType = 'application/fhir+json'
const allowed = 'GET, HEAD, OPTIONS'

function respond(
  resource: FhirResource,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(toJson(resource), {
    status,
    headers: { 'Content-Type': fhirMediaType, 'Cache-Control': 'no-store', ...headers },
  })
}

type Issue = OperationOutcome['issue'][number]

function outcome(code: Issue['code'], diagnostics: string): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] }
}

/** Every resource served, by its path. */
const resources: Readonly<Record<string, (base: string) => FhirResource>> = {
  [`PlanDefinition/${ruleSetId}`]: planDefinition,
  [`Library/${ruleSetId}`]: library,
}

/** Where the resources stand. */
export const fhirPaths = Object.keys(resources).map((path) => `/fhir/${path}`)

/** Whether a client that accepts this takes FHIR in JSON. */
function takesJson(accept: string | null): boolean {
  if (accept === null) return true
  const types = accept.split(',').map((each) => each.split(';')[0]?.trim().toLowerCase() ?? '')
  return types.some((type) =>
    ['*/*', 'application/*', fhirMediaType, 'application/json', 'json'].includes(type),
  )
}

/** Answers `GET /fhir/...`: a resource of the rule set, or an OperationOutcome that says why there is none. */
export async function readResource(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const path = (await params).path.join('/')
  const resource = Object.hasOwn(resources, path) ? resources[path] : undefined
  if (!resource) {
    return respond(
      outcome('not-found', `There is no resource at this address. Served here: ${fhirPaths.join(', ')}.`),
      404,
    )
  }
  if (!takesJson(request.headers.get('accept'))) {
    return respond(outcome('not-supported', `Resources are served as ${fhirMediaType} only.`), 406)
  }
  return respond(resource(originOf(request)), 200)
}

/** Answers every method but reading: the rule set cannot be changed here. */
export function refuseMethod(): Response {
  return respond(outcome('not-supported', 'Resources can only be read here: use GET.'), 405, {
    Allow: allowed,
  })
}

/** Answers OPTIONS. */
export function allowedMethods(): Response {
  return new Response(null, { status: 204, headers: { Allow: allowed } })
}
