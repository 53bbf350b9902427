/** What the register of DOIs says of one. `unknown`: it gave no answer that says either. */
export type Resolution = 'exists' | 'does not exist' | 'unknown'

interface Answer {
  readonly responseCode?: unknown
}

/** The numbers of the handle system for "found" and "not found". */
const found = 1
const notFound = 100

/**
 * Asks the register of DOIs itself, not the publishers, who turn programs away.
 * @param ask as `fetch`; a rejection or another answer counts as unknown, never as missing
 */
export async function resolveDoi(
  doi: string,
  ask: (address: string) => Promise<Response>,
): Promise<Resolution> {
  try {
    const response = await ask(`https://doi.org/api/handles/${encodeURI(doi)}`)
    const { responseCode } = (await response.json()) as Answer
    if (responseCode === found) return 'exists'
    return responseCode === notFound ? 'does not exist' : 'unknown'
  } catch {
    return 'unknown'
  }
}

/** 0: every DOI exists. 1: at least one does not. 2: none is missing, but not every one could be asked about. */
export function exitStatus(resolutions: readonly Resolution[]): 0 | 1 | 2 {
  if (resolutions.includes('does not exist')) return 1
  return resolutions.includes('unknown') ? 2 : 0
}
