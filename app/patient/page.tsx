import type { Metadata } from 'next'
import { PatientPage } from '../../lib/patient/patient-page.tsx'
import { SiteNav } from '../../lib/ui/site-nav.tsx'

export const metadata: Metadata = {
  title: 'For the conversation with the patient',
  description: 'Stem cell transplantation in systemic sclerosis, in plain language, for reading together.',
}

export default function ForThePatient() {
  return (
    <>
      <SiteNav current="/patient" />
      <main>
        <PatientPage />
      </main>
    </>
  )
}
