import type { Metadata } from 'next'
import { StatesCompared } from '../../../lib/compare/states-compared.tsx'
import { LocalFilesProvider } from '../../../lib/local/context.tsx'
import { localFiles } from '../../../lib/local/files.ts'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Compare two states of one patient' }

export default function CompareStatesPage() {
  return (
    <Page
      title="Compare two states of one patient"
      lead="Which findings changed, and which criteria moved with them. The cases stay in this browser."
      current="/compare"
      trail={[{ href: '/compare', name: 'Compare' }]}
    >
      <noscript>
        <p>The case stays in this tab, so this comparison is made here and needs JavaScript.</p>
      </noscript>
      <LocalFilesProvider files={localFiles()}>
        <StatesCompared />
      </LocalFilesProvider>
    </Page>
  )
}
