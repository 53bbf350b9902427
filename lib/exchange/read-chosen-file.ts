import { type ReadCase, readCaseFile } from './case-file.ts'
import { longestText, tooLarge } from './json-text.ts'

/** Reads a file that was chosen. One that is too large is not even opened. */
export async function readChosenFile(file: File): Promise<ReadCase> {
  if (file.size > longestText) return refused(tooLarge(file.size))
  try {
    return readCaseFile(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return refused('It could not be read as text in UTF-8. Choose an exported case.')
  }
}

function refused(message: string): ReadCase {
  return { ok: false, problems: [{ place: '', message }] }
}
