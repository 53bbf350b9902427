import { jsonResponse } from '../../api/errors.ts'
import { type StoreFault, storeFault } from '../../database/fault.ts'
import { type BoardServer, boardServer } from '../server.ts'

const sentences: Readonly<Record<Exclude<StoreFault, 'out-of-reach'>, string>> = {
  full: 'The disk of the server is full. Nothing was saved. Keep what you entered open; the server has to be given room before you try again.',
  'read-only':
    'The server may not write to its store. Nothing was saved. Keep what you entered open until that was put right.',
  busy: 'The store is busy. Nothing was saved. Try again in a moment.',
  damaged: 'The store is damaged. Nothing was saved. It has to be restored from a backup.',
  other: 'The store cannot be reached or written to. Nothing was saved. Try again in a moment.',
}

/**
 * The case review of this process, for a request; null when it is switched off.
 *
 * @throws StartFault when it could not start
 */
export async function started(
  starting: () => Promise<BoardServer> | null = boardServer,
): Promise<BoardServer | null> {
  try {
    return await starting()
  } catch (cause) {
    throw new StartFault('the case review could not start', { cause })
  }
}

class StartFault extends Error {
  override readonly name = 'StartFault'
}

/** The answer to a request that failed through no fault of the one who asked. */
export function unavailable({ method }: Request, error: unknown): Response {
  const fault = storeFault(error)
  // The kind of fault alone: a message may repeat values of the request.
  const kind = error instanceof Error ? `${error.name} ${'code' in error ? error.code : ''}` : 'unknown'
  process.stderr.write(`case review, ${method}: ${kind.trim()}, ${fault}\n`)
  const message =
    error instanceof StartFault
      ? 'The case review could not start. Nothing was saved. The one who runs the server finds the reason where it prints. Try again in a moment.'
      : fault === 'out-of-reach'
        ? outOfReach(method)
        : sentences[fault]
  return jsonResponse({ error: { code: 'unavailable', message } }, 503)
}

/** A connection that breaks while a change is confirmed leaves open whether it was made. */
function outOfReach(method: string): string {
  return method === 'GET'
    ? 'The database is out of reach. Try again in a moment.'
    : 'The database went out of reach. Whether the change was saved is not certain: load again and look before you repeat it.'
}
