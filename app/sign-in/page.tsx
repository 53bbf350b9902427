import { notFound } from 'next/navigation'
import { SignInForm } from '../../lib/board/client/sign-in-form.tsx'
import { boardIsOn, hasSingleSignOn } from '../../lib/board/is-on.ts'
import { Page } from '../../lib/ui/page.tsx'

export const metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (!boardIsOn(process.env)) notFound()
  const { error } = await searchParams
  return (
    <Page title="Sign in" lead="For the case review. The assessment needs no account." current="/board">
      {error !== undefined && (
        <p role="alert">
          Your hospital’s account is not linked to an account here. Sign in with your password, and link it
          under “Your account”. Without an account here, ask an administrator to invite you.
        </p>
      )}
      <SignInForm singleSignOn={hasSingleSignOn(process.env)} />
    </Page>
  )
}
