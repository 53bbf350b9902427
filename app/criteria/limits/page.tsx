import type { Metadata } from 'next'
import { AllStrips } from '../../../lib/criteria/strip-chart.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Limits side by side' }

export default function LimitsPage() {
  return (
    <Page
      title="Limits side by side"
      current="/criteria"
      trail={[{ href: '/criteria', name: 'Criteria' }]}
      lead="Where the sets draw the line on the same finding. A limit inside a route counts together with the route’s other conditions."
    >
      <AllStrips />
    </Page>
  )
}
