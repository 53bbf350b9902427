import { sourceAttributesJson } from '../../../lib/about/json.ts'
import { otherMethods } from '../../../lib/api/errors.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export {
  options as OPTIONS,
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
  sourceAttributesJson as GET,
}
