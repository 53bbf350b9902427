import { PackPage } from '../../../../../lib/board/client/pack-page.tsx'
import { Page } from '../../../../../lib/ui/page.tsx'

export const metadata = { title: 'Agenda pack' }

export default async function AgendaPackPage({ params }: PageProps<'/board/meetings/[id]/pack'>) {
  const { id } = await params
  const trail = [
    { href: '/board/meetings', name: 'Meetings' },
    { href: `/board/meetings/${id}`, name: 'Meeting' },
  ]
  return (
    <Page title="Agenda pack" current="/board" trail={trail}>
      <PackPage id={id} />
    </Page>
  )
}
