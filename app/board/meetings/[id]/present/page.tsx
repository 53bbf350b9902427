import { PresentPage } from '../../../../../lib/board/client/present-page.tsx'

export const metadata = { title: 'Presenting' }

/** Without the frame of the other pages: a projector shows the case alone. */
export default async function PresentingPage({ params }: PageProps<'/board/meetings/[id]/present'>) {
  const { id } = await params
  return <PresentPage id={id} />
}
