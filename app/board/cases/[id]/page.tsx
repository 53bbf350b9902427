import { CasePage } from '../../../../lib/board/client/case-page.tsx'
import { Page } from '../../../../lib/ui/page.tsx'

export const metadata = { title: 'Case' }

export default async function OneCasePage({ params }: PageProps<'/board/cases/[id]'>) {
  const { id } = await params
  return (
    <Page title="Case" current="/board" tool trail={[{ href: '/board', name: 'Cases' }]}>
      <CasePage id={id} />
    </Page>
  )
}
