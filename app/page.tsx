import { Assessment } from '../lib/assessment/assessment.tsx'
import { Banner } from '../lib/assessment/banner.tsx'
import { LocalFilesProvider } from '../lib/local/context.tsx'
import { localFiles } from '../lib/local/files.ts'
import { SiteNav } from '../lib/ui/site-nav.tsx'
import { SkipLink } from '../lib/ui/skip-link.tsx'

export default function AssessmentPage() {
  return (
    <>
      <SkipLink href="#result">Skip to the result</SkipLink>
      <SiteNav current="/" />
      <main>
        <LocalFilesProvider files={localFiles()}>
          <Assessment banner={<Banner />} />
        </LocalFilesProvider>
      </main>
    </>
  )
}
