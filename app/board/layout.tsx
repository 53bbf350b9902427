import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { boardIsOn } from '../../lib/board/is-on.ts'
import { LocalFilesProvider } from '../../lib/local/context.tsx'
import { localFiles } from '../../lib/local/files.ts'

/** Every page of the case review. It holds no case: what it shows is asked for by the page, with the session. */
export default function BoardLayout({ children }: { children: ReactNode }) {
  if (!boardIsOn(process.env)) notFound()
  return <LocalFilesProvider files={localFiles()}>{children}</LocalFilesProvider>
}
