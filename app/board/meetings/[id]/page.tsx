import { MeetingPage } from '../../../../lib/board/client/meeting-page.tsx'
import { Page } from '../../../../lib/ui/page.tsx'

export const metadata = { title: 'Meeting' }

export default async function OneMeetingPage({ params }: PageProps<'/board/meetings/[id]'>) {
  const { id } = await params
  return (
    <Page title="Meeting" current="/board" trail={[{ href: '/board/meetings', name: 'Meetings' }]}>
      <MeetingPage id={id} />
    </Page>
  )
}
