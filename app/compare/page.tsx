import type { Metadata } from 'next'
import { type Asked, chosenSets } from '../../lib/compare/choice.ts'
import { ChooseSets } from '../../lib/compare/choose-sets.tsx'
import { SetFacts } from '../../lib/compare/set-facts.tsx'
import { SetsCompared } from '../../lib/compare/sets-compared.tsx'
import { Page } from '../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'Compare two criteria sets' }

interface ComparePageProps {
  searchParams: Promise<Record<string, Asked>>
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  const { a, b } = await searchParams
  const chosen = chosenSets(a, b)
  return (
    <Page
      title="Compare two criteria sets"
      lead={
        <>
          The same question on one line, differences first. To see what an edit moved,{' '}
          <a href="/compare/states">compare two states of one patient</a>.
        </>
      }
      current="/compare"
    >
      <ChooseSets chosen={chosen} />
      {chosen === null ? (
        <p role="alert">The address names a criteria set that does not exist. Choose two from the lists.</p>
      ) : (
        <>
          <SetFacts sets={chosen} />
          <SetsCompared a={chosen[0].id} b={chosen[1].id} />
        </>
      )}
    </Page>
  )
}
