import type { Metadata } from 'next'
import { CohortScreening } from '../../lib/cohort/client/cohort-screening.tsx'
import { Page } from '../../lib/ui/page.tsx'

export const metadata: Metadata = {
  title: 'Screen a cohort',
  description: 'The same criteria over every patient of a file, which stays in the browser.',
}

export default function CohortPage() {
  return (
    <Page
      title="Screen a cohort"
      lead="The same criteria over every patient of a file. It is read and assessed in this tab alone: nothing of it is sent to a server or kept, and closing the tab clears it."
      current="/cohort"
    >
      <CohortScreening />
    </Page>
  )
}
