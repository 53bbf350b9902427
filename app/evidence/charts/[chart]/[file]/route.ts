import { otherMethods } from '../../../../../lib/api/errors.ts'
import { downloadChart } from '../../../../../lib/evidence/download.ts'

const { refuse, options } = otherMethods('GET', 'HEAD')

export async function GET(_: Request, { params }: { params: Promise<{ chart: string; file: string }> }) {
  const { chart, file } = await params
  return downloadChart(chart, file)
}

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
