import { MeetingsPage } from '../../../lib/board/client/meetings-page.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata = { title: 'Meetings' }

export default function AllMeetingsPage() {
  return (
    <Page title="Meetings" current="/board" trail={[{ href: '/board', name: 'Cases' }]}>
      <MeetingsPage />
    </Page>
  )
}
