import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sourceRecord } from '../../../lib/sources/records.ts'
import { SourceDetails } from '../../../lib/sources/source-details.tsx'
import { Page } from '../../../lib/ui/page.tsx'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = sourceRecord((await params).id)
  return record ? { title: `${record.name}, source` } : {}
}

export default async function SourcePage({ params }: Props) {
  const record = sourceRecord((await params).id)
  if (!record) notFound()
  return (
    <Page title={record.name} current="/sources" trail={[{ href: '/sources', name: 'Sources' }]}>
      <SourceDetails record={record} />
    </Page>
  )
}
