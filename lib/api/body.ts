import type { ApiErrorCode } from './errors.ts'

/** The largest body that is read, in bytes. A patient with every feature entered takes about 4 KB. */
export const largestBody = 256 * 1024

/** The JSON value of a body, or why there is none. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ApiErrorCode; readonly message: string }

/** Reads the body of a request as JSON. Stops at the limit, whatever length the request announced. */
export async function readJson(request: Request): Promise<JsonBody> {
  if (!isJson(request.headers)) {
    return fault('unsupported-media-type', 'The body must be application/json in UTF-8, and not compressed.')
  }
  if (Number(request.headers.get('content-length')) > largestBody) return tooLarge
  const bytes = await readAtMost(request.body, largestBody)
  if (bytes === 'too-large') return tooLarge
  if (bytes === 'broken-off') return fault('malformed', 'The body could not be read to its end.')
  return parsed(bytes)
}

function fault(code: ApiErrorCode, message: string): JsonBody {
  return { ok: false, code, message }
}

const tooLarge = fault('too-large', `The body is larger than ${largestBody / 1024} KiB.`)

function isJson(headers: Headers): boolean {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const encoding = headers.get('content-encoding') ?? 'identity'
  const charsets = parameters.map((each) => each.trim()).filter((each) => each.startsWith('charset='))
  const utf8 = charsets.every((each) => /^charset="?utf-8"?$/.test(each))
  return type.trim() === 'application/json' && utf8 && encoding.toLowerCase() === 'identity'
}

async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | 'too-large' | 'broken-off'> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length
      // Leaving the loop cancels the stream: the rest is never read.
      if (length > limit) return 'too-large'
      chunks.push(chunk)
    }
  } catch {
    return 'broken-off'
  }
  return Buffer.concat(chunks)
}

function parsed(bytes: Uint8Array): JsonBody {
  try {
    // One byte order mark at the start is skipped; a second one is no JSON.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return fault('malformed', 'The body is not valid JSON in UTF-8.')
  }
}
