import { otherMethods } from '../../../lib/api/errors.ts'
import { reportPdf } from '../../../lib/api/report-pdf.ts'

const { refuse, options } = otherMethods('POST')

export {
  options as OPTIONS,
  refuse as DELETE,
  refuse as GET,
  refuse as PATCH,
  refuse as PUT,
  reportPdf as POST,
}
