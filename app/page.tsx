import { Assessment } from '../lib/assessment/assessment.tsx'
import { Banner } from '../lib/assessment/banner.tsx'
import { SkipLink } from '../lib/ui/skip-link.tsx'

export default function AssessmentPage() {
  return (
    <>
      <SkipLink href="#result">Skip to the result</SkipLink>
      <main>
        <Assessment banner={<Banner />} />
      </main>
    </>
  )
}
