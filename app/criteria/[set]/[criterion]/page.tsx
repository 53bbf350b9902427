import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf } from '../../../../lib/criteria/address.ts'
import { entryOf } from '../../../../lib/criteria/catalogue.ts'
import { CriterionInFull } from '../../../../lib/criteria/criterion-in-full.tsx'
import { localFiles } from '../../../../lib/local/files.ts'
import { confirmationReport } from '../../../../lib/report/confirmation.ts'
import { Page } from '../../../../lib/ui/page.tsx'

type Props = PageProps<'/criteria/[set]/[criterion]'>

async function entryAt(params: Props['params']) {
  const { set, criterion } = await params
  return entryOf(`${set}/${criterion}`)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await entryAt(params)
  return { title: entry ? `${entry.criterion.says}, ${entry.set.name}` : 'Page not found' }
}

export default async function CriterionPage({ params }: Props) {
  const entry = await entryAt(params)
  if (!entry) notFound()
  const { set, criterion } = entry
  const confirmations = (localFiles().confirmations?.confirmations ?? [])
    .filter((each) => each.criterion === criterion.id)
    .map(confirmationReport)
  return (
    <Page
      title={criterion.says}
      current="/criteria"
      trail={[
        { href: '/criteria', name: 'Criteria' },
        { href: addressOf(set.id), name: set.name },
      ]}
    >
      <CriterionInFull entry={entry} confirmations={confirmations} />
    </Page>
  )
}
