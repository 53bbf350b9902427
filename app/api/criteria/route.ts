import { describeCriteria } from '../../../lib/api/describe-criteria.ts'
import { otherMethods } from '../../../lib/api/errors.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export {
  describeCriteria as GET,
  options as OPTIONS,
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
}
