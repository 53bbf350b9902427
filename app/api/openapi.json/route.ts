import { otherMethods } from '../../../lib/api/errors.ts'
import { describeApi } from '../../../lib/api/openapi.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export {
  describeApi as GET,
  options as OPTIONS,
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
}
