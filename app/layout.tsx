import type { Metadata } from 'next'
import '../lib/ui/theme.css'
import localFont from 'next/font/local'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

// Figures in Source Sans 3 are tabular unless asked otherwise, so columns of numbers line up.
const sourceSans = localFont({
  src: [
    { path: './fonts/SourceSans3-Regular.woff2', weight: '400' },
    { path: './fonts/SourceSans3-SemiBold.woff2', weight: '600' },
  ],
  variable: '--font-source-sans',
  display: 'swap',
})

export const metadata: Metadata = {
  title: {
    default: 'Stem cell transplantation in systemic sclerosis: criteria',
    template: '%s · Stem cell transplantation in systemic sclerosis: criteria',
  },
  description:
    'May autologous haematopoietic stem cell transplantation be considered for this patient with systemic sclerosis, by which published criteria, on which facts, and what is still missing?',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy's nonce is made per request, so no page may be rendered ahead.
  await connection()
  return (
    <html lang="en-GB" className={sourceSans.variable}>
      <body>{children}</body>
    </html>
  )
}
