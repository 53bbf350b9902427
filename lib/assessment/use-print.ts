import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PrintedCode } from '../report/printed-code.ts'

/** Printing, with a QR code where one was made for this one print-out. */
export function usePrint() {
  const [code, setCode] = useState<PrintedCode | null>(null)

  useEffect(() => {
    const forget = () => setCode(null)
    window.addEventListener('afterprint', forget)
    return () => window.removeEventListener('afterprint', forget)
  }, [])

  function print(withCode: PrintedCode | null) {
    // On the sheet before the browser takes it.
    flushSync(() => setCode(withCode))
    window.print()
  }

  return { code, print }
}
