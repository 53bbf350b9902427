import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChartView } from '../../../../lib/evidence/chart-view.tsx'
import { chartOf } from '../../../../lib/evidence/charts.ts'
import { Page } from '../../../../lib/ui/page.tsx'

type Props = PageProps<'/evidence/charts/[chart]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: chartOf((await params).chart)?.title ?? 'Page not found' }
}

export default async function ChartPage({ params }: Props) {
  const chart = chartOf((await params).chart)
  if (!chart) notFound()
  return (
    <Page
      title={chart.title}
      lead={chart.lead}
      current="/evidence"
      trail={[{ href: '/evidence', name: 'Evidence' }]}
    >
      <ChartView chart={chart} />
    </Page>
  )
}
