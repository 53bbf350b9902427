import type { Metadata } from 'next'
import { MutationTable, TestFigures } from '../../../lib/about/figures.tsx'
import { PublishedCounts, PublishedTable } from '../../../lib/about/published-table.tsx'
import { Points } from '../../../lib/about/terms.tsx'
import { publishedCasesCaution } from '../../../lib/examples/published-cases.ts'
import { Page } from '../../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'How it was tested' }

export default function TestingPage() {
  return (
    <Page
      title="How it was tested"
      lead="The numbers are counted in the tests and worked out by the rules of this copy. No test shows that a criterion says what its original says: that needs a clinician with the original."
      current="/about"
      trail={[{ href: '/about', name: 'About' }]}
    >
      <h2>Tables of expectations, laws and browser tests</h2>
      <p>
        The tables were written by hand from the specification of the criteria, before and apart from the
        rules. The cases of each criterion stand on its page under <a href="/criteria">Criteria</a>.
      </p>
      <TestFigures />
      <h2>Do the tests notice a broken rule?</h2>
      <p>
        Each part of the rules is changed in every way the program knows, one fault at a time; a fault is
        noticed when at least one test fails. Texts for readers are left out. What has changed since has not
        been measured.
      </p>
      <MutationTable />
      <h2>Published patients</h2>
      <Points of={publishedCasesCaution} />
      <PublishedCounts />
      <PublishedTable />
    </Page>
  )
}
