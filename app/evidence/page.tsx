import type { Metadata } from 'next'
import { figureFilterFrom } from '../../lib/evidence/filter.ts'
import { Library } from '../../lib/evidence/library.tsx'
import type { Query } from '../../lib/sources/filter.ts'
import { Page } from '../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Evidence' }

export default async function EvidencePage({ searchParams }: { searchParams: Promise<Query> }) {
  return (
    <Page
      title="Evidence"
      lead="Every published figure on outcomes that this project may show, with the study, the patients and how it was read."
      current="/evidence"
    >
      <Library filter={figureFilterFrom(await searchParams)} />
    </Page>
  )
}
