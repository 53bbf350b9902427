import type { Metadata } from 'next'
import { Notes } from '../../../lib/evidence/notes-view.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Evidence notes' }

export default function NotesPage() {
  return (
    <Page
      title="Evidence notes"
      lead="What stands beside the criteria and is none: positions of other bodies, other cell therapies, research, other diseases, and claims in circulation that do not hold."
      current="/evidence"
      trail={[{ href: '/evidence', name: 'Evidence' }]}
    >
      <Notes />
    </Page>
  )
}
