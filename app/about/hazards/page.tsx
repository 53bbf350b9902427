import type { Metadata } from 'next'
import { HazardList } from '../../../lib/about/hazard-list.tsx'
import { likelihoods, likelihoodWords, severities, severityWords } from '../../../lib/about/hazards.ts'
import { RiskMatrix } from '../../../lib/about/risk-matrix.tsx'
import { Terms } from '../../../lib/about/terms.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Hazard log' }

export default function HazardsPage() {
  return (
    <Page
      title="Hazard log"
      lead="What could go wrong in using this tool, what is done against it, and what remains. Severity and likelihood are the judgement of its developers; no data on use exist. No entry is deleted."
      current="/about"
      trail={[{ href: '/about', name: 'About' }]}
    >
      <RiskMatrix caption="Before the controls" stage="likelihood" />
      <RiskMatrix caption="With the controls" stage="residual" />
      <h2>Severity</h2>
      <Terms of={severities.map((severity) => ({ term: severity, text: severityWords[severity] }))} />
      <h2>Likelihood</h2>
      <Terms
        of={likelihoods.map((likelihood) => ({ term: likelihood, text: likelihoodWords[likelihood] }))}
      />
      <h2>Hazards</h2>
      <HazardList />
    </Page>
  )
}
