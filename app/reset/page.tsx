import { notFound } from 'next/navigation'
import { ResetForm } from '../../lib/board/client/reset-form.tsx'
import { boardIsOn } from '../../lib/board/is-on.ts'
import { Page } from '../../lib/ui/page.tsx'

export const metadata = { title: 'New password' }

export default function ResetPage() {
  if (!boardIsOn(process.env)) notFound()
  return (
    <Page title="New password" lead="The link works once." current="/board">
      <ResetForm />
    </Page>
  )
}
