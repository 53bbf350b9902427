import { BoardPage } from '../../lib/board/client/board-page.tsx'
import { Page } from '../../lib/ui/page.tsx'

export const metadata = { title: 'Case review' }

export default function CasesPage() {
  return (
    <Page title="Cases" current="/board">
      <BoardPage />
    </Page>
  )
}
