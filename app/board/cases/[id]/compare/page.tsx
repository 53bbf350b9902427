import { notFound } from 'next/navigation'
import { ComparePage } from '../../../../../lib/board/client/compare-page.tsx'
import { Page } from '../../../../../lib/ui/page.tsx'

export const metadata = { title: 'Two revisions' }

export default async function TwoRevisionsPage({
  params,
  searchParams,
}: PageProps<'/board/cases/[id]/compare'>) {
  const { id } = await params
  const { from, to } = await searchParams
  const [earlier, later] = [revision(from), revision(to)]
  if (earlier === null || later === null) notFound()
  const trail = [
    { href: '/board', name: 'Cases' },
    { href: `/board/cases/${id}`, name: 'Case' },
  ]
  return (
    <Page title="Two revisions" current="/board" trail={trail}>
      <ComparePage id={id} from={earlier} to={later} />
    </Page>
  )
}

function revision(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
