import type { Metadata } from 'next'
import { Page } from '../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <Page title="Page not found" lead="There is nothing at this address.">
      <p>
        It may have been mistyped, or it belongs to another version of the rules.{' '}
        <a href="/">Go to the assessment</a>.
      </p>
    </Page>
  )
}
