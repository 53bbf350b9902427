/** The parts of the page that are fetched after it. Each is fetched once and stays, so the page works offline. */

export type Examples = typeof import('../examples/published-cases.ts')
export type ExchangePart = typeof import('../exchange/exchange.tsx')
export type ResultPart = Awaited<ReturnType<typeof resultPart>>

export function examples(): Promise<Examples> {
  return import('../examples/published-cases.ts')
}

export async function resultPart() {
  const [ResultPanel, HeadlineBar] = await Promise.all([
    import('../report/result-panel.tsx').then((part) => part.ResultPanel),
    import('../report/headline-bar.tsx').then((part) => part.HeadlineBar),
  ])
  return { ResultPanel, HeadlineBar }
}

export type CalculatedFields = Awaited<ReturnType<typeof calculatedFields>>

/** The calculators that stand behind single fields, by field. */
export async function calculatedFields() {
  const part = await import('../calculators/dialog-fields.ts')
  return part.calculatedFields
}

/** What stands at the end of the form's sections. */
export function hintPart() {
  return import('../calculators/hints.ts')
}

export function resolver() {
  return import('./resolver.ts')
}

export function exchangePart() {
  return import('../exchange/exchange.tsx')
}

/** Fetches every part as soon as the page stands, so that the network may be cut. A failure is met again, and said, on use. */
export function fetchParts(): void {
  void Promise.allSettled([
    resultPart(),
    resolver(),
    examples(),
    calculatedFields(),
    hintPart(),
    exchangePart(),
  ])
}
