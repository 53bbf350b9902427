import { AccountsPage } from '../../../lib/board/client/accounts-page.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata = { title: 'Accounts' }

export default function Accounts() {
  return (
    <Page
      title="Accounts"
      lead="Teams, invitations and roles."
      current="/board"
      trail={[{ href: '/board', name: 'Case review' }]}
      tool
    >
      <AccountsPage />
    </Page>
  )
}
