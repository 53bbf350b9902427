import { otherMethods } from '../../../../lib/api/errors.ts'
import { downloadCitations } from '../../../../lib/sources/download.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }) {
  return downloadCitations(request, (await params).format)
}

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
