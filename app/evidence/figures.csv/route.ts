import { otherMethods } from '../../../lib/api/errors.ts'
import { downloadFigures } from '../../../lib/evidence/download.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export function GET(request: Request) {
  return downloadFigures(request)
}

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
