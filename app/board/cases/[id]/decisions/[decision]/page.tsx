import { RecordPage } from '../../../../../../lib/board/client/record-page.tsx'
import { Page } from '../../../../../../lib/ui/page.tsx'

export const metadata = { title: 'Signed record' }

export default async function SignedRecordPage({
  params,
}: PageProps<'/board/cases/[id]/decisions/[decision]'>) {
  const { id, decision } = await params
  const trail = [
    { href: '/board', name: 'Cases' },
    { href: `/board/cases/${id}`, name: 'Case' },
  ]
  return (
    <Page title="Signed record" current="/board" trail={trail}>
      <RecordPage caseId={id} decisionId={decision} />
    </Page>
  )
}
