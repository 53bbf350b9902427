import { describeCase } from '../../../lib/api/describe-case.ts'
import { otherMethods } from '../../../lib/api/errors.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export {
  describeCase as GET,
  options as OPTIONS,
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
}
