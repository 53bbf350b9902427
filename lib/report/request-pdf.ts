import type { ReportInput } from './input.ts'

/** The PDF, or a sentence that says why there is none. */
export type PdfAnswer =
  | { readonly pdf: Blob; readonly message: null }
  | { readonly pdf: null; readonly message: string }

const unreachable =
  'The PDF needs the server that gave you this page, and it cannot be reached. Nothing was made. Print works without it.'
const longestWait = 30_000

/** Asks the server that gave the page for the PDF of what was entered. No other host is ever asked. */
export async function requestPdf(entered: ReportInput): Promise<PdfAnswer> {
  if (!navigator.onLine) return { pdf: null, message: unreachable }
  try {
    const response = await fetch('/api/report.pdf', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(bodyOf(entered)),
      // An answer from elsewhere is refused, as is one that a cache kept.
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWait),
    })
    if (response.ok) return { pdf: await response.blob(), message: null }
    return { pdf: null, message: messageOf(await response.json()) }
  } catch {
    return { pdf: null, message: unreachable }
  }
}

function bodyOf({ patient, notAvailable, reference, assessmentDate, typed = {}, parts = {} }: ReportInput) {
  const converted = Object.entries(typed).filter(([, value]) => value.converted !== null)
  return {
    patient,
    notAvailable,
    ...(reference && { reference }),
    ...(assessmentDate && { assessmentDate }),
    typed: Object.fromEntries(converted.map(([feature, { text, unit }]) => [feature, { text, unit }])),
    parts,
  }
}

function messageOf(answer: { error: { problems: readonly { message: string }[] } }): string {
  return `The PDF was not made. ${answer.error.problems.map(({ message }) => message).join(' ')}`
}
