import { notFound } from 'next/navigation'
import { SignInForm } from '../../lib/board/client/sign-in-form.tsx'
import { boardIsOn } from '../../lib/board/is-on.ts'
import { Page } from '../../lib/ui/page.tsx'

export const metadata = { title: 'Sign in' }

export default function SignInPage() {
  if (!boardIsOn(process.env)) notFound()
  return (
    <Page title="Sign in" lead="For the case review. The assessment needs no account." current="/board">
      <SignInForm />
    </Page>
  )
}
