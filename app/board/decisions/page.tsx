import { DecisionsPage } from '../../../lib/board/client/decisions-page.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata = { title: 'Decisions' }

export default function AllDecisionsPage() {
  return (
    <Page
      title="Decisions"
      lead="What the criteria said and what was decided, over time."
      current="/board"
      trail={[{ href: '/board', name: 'Cases' }]}
    >
      <DecisionsPage />
    </Page>
  )
}
