import type { Metadata } from 'next'
import { ExportLinks } from '../../lib/sources/export-links.tsx'
import { chosenBy, filterFrom, type Query, queryOf } from '../../lib/sources/filter.ts'
import { SourceFilterForm } from '../../lib/sources/filter-form.tsx'
import { sourceRecords } from '../../lib/sources/records.ts'
import { SourceList } from '../../lib/sources/source-list.tsx'
import { Page } from '../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Sources' }

export default async function SourcesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const filter = filterFrom(await searchParams)
  const chosen = chosenBy(filter)
  const query = queryOf(filter)
  return (
    <Page
      title="Sources"
      lead="Every publication behind the criteria and the evidence: what identifies it, how much of it was read, and what rests on it."
      current="/sources"
    >
      <SourceFilterForm filter={filter} />
      <h2>
        {chosen.length} of {sourceRecords.length} publications
      </h2>
      {chosen.length === 0 && <p>None fits. Use fewer words, or show all.</p>}
      {query && chosen.length > 0 && <ExportLinks what={`These ${chosen.length} citations`} query={query} />}
      <ExportLinks what={`All ${sourceRecords.length} citations`} query="" />
      <SourceList records={chosen} />
    </Page>
  )
}
