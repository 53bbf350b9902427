'use client'

import { createContext, type ReactNode, use } from 'react'
import type { LocalFiles } from './protocol.ts'

const LocalFilesContext = createContext<LocalFiles>({ protocol: null, confirmations: null })

/** Hands what the centre has added to this server to everything that makes a report in the browser. */
export function LocalFilesProvider({ files, children }: { files: LocalFiles; children: ReactNode }) {
  return <LocalFilesContext value={files}>{children}</LocalFilesContext>
}

/** What the centre has added; the same object for as long as the page stands. */
export function useLocalFiles(): LocalFiles {
  return use(LocalFilesContext)
}
