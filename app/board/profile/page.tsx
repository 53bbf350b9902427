import { ProfilePage } from '../../../lib/board/client/profile-page.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata = { title: 'Your account' }

export default function Profile() {
  return (
    <Page
      title="Your account"
      lead="Password, second factor, sessions."
      current="/board"
      trail={[{ href: '/board', name: 'Case review' }]}
      tool
    >
      <ProfilePage />
    </Page>
  )
}
