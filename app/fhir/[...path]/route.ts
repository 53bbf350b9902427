import { allowedMethods, readResource, refuseMethod } from '../../../lib/fhir/respond.ts'

export {
  allowedMethods as OPTIONS,
  readResource as GET,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
}
