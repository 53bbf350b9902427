import { assessPatient } from '../../../lib/api/assess-patient.ts'
import { otherMethods } from '../../../lib/api/errors.ts'

const { refuse, options } = otherMethods('POST')

export {
  assessPatient as POST,
  options as OPTIONS,
  refuse as DELETE,
  refuse as GET,
  refuse as PATCH,
  refuse as PUT,
}
