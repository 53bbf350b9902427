import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { studyOf } from '../../../lib/evidence/studies.ts'
import { StudyView } from '../../../lib/evidence/study-view.tsx'
import { Page } from '../../../lib/ui/page.tsx'

type Props = PageProps<'/evidence/[study]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: studyOf((await params).study)?.name ?? 'Page not found' }
}

export default async function StudyPage({ params }: Props) {
  const study = studyOf((await params).study)
  if (!study) notFound()
  return (
    <Page title={study.name} current="/evidence" trail={[{ href: '/evidence', name: 'Evidence' }]}>
      <StudyView study={study} />
    </Page>
  )
}
