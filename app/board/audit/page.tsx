import { AuditPage } from '../../../lib/board/client/audit-page.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata = { title: 'Audit trail' }

export default function Audit() {
  return (
    <Page
      title="Audit trail"
      lead="Who did what, and when. It holds nothing that was entered about a patient."
      current="/board"
      trail={[{ href: '/board', name: 'Case review' }]}
      tool
    >
      <AuditPage />
    </Page>
  )
}
