import { notFound } from 'next/navigation'
import { InvitationForm } from '../../lib/board/client/invitation-form.tsx'
import { boardIsOn } from '../../lib/board/is-on.ts'
import { Page } from '../../lib/ui/page.tsx'

export const metadata = { title: 'Make your account' }

export default function InvitationPage() {
  if (!boardIsOn(process.env)) notFound()
  return (
    <Page title="Make your account" lead="The link works once." current="/board">
      <InvitationForm />
    </Page>
  )
}
