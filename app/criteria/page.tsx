import type { Metadata } from 'next'
import { FilterForm } from '../../lib/criteria/filter-form.tsx'
import { Found } from '../../lib/criteria/overview.tsx'
import { askedIn } from '../../lib/criteria/search.ts'
import { Page } from '../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Criteria' }

export default async function CriteriaPage({ searchParams }: PageProps<'/criteria'>) {
  const asked = askedIn(await searchParams)
  return (
    <Page
      title="Criteria"
      current="/criteria"
      lead="Every published criterion that is encoded here: its limit, where it stands, how it was read, and what was not read."
    >
      <FilterForm asked={asked} />
      <Found asked={asked} />
      <h2>Elsewhere</h2>
      <p>
        <a href="/criteria/limits">Limits of all sets side by side</a>, finding by finding.
      </p>
      <p>
        As data: <a href="/api/criteria">JSON</a>, its <a href="/api/criteria/schema">JSON Schema</a>, and
        FHIR R4 as <a href="/fhir/PlanDefinition/ahsct-ssc">PlanDefinition</a> and{' '}
        <a href="/fhir/Library/ahsct-ssc">Library</a>.
      </p>
    </Page>
  )
}
