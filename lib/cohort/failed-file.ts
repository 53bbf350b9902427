/** A file or stream that cannot be read or written; the message is for the person who named it. */
export class FailedFile extends Error {
  override readonly name = 'FailedFile'
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  ENOSPC: 'there is no space left',
}

/** Why, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  return `${reasons[code] ?? message}.`
}
