import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setOf } from '../../../lib/criteria/catalogue.ts'
import { SetInFull } from '../../../lib/criteria/overview.tsx'
import { Page } from '../../../lib/ui/page.tsx'

export async function generateMetadata({ params }: PageProps<'/criteria/[set]'>): Promise<Metadata> {
  return { title: setOf((await params).set)?.name ?? 'Page not found' }
}

export default async function SetPage({ params }: PageProps<'/criteria/[set]'>) {
  const set = setOf((await params).set)
  if (!set) notFound()
  return (
    <Page
      title={set.name}
      current="/criteria"
      trail={[{ href: '/criteria', name: 'Criteria' }]}
      lead={set.title}
    >
      <SetInFull set={set} />
    </Page>
  )
}
