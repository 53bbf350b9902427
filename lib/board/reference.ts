/**
 * Why a reference looks as if it showed who the patient is; null when nothing is seen. It warns and never refuses: a
 * pattern cannot know.
 */
export function looksLikeIdentity(reference: string): string | null {
  if (
    /\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})\b/.test(reference)
  ) {
    return 'This looks like a date of birth.'
  }
  if (/\d{7,}/.test(reference.replace(/(?<=\d) (?=\d)/g, '')))
    return 'This looks like a hospital or insurance number.'
  if (/\b\p{Lu}\p{Ll}{2,}[\s,]+\p{Lu}\p{Ll}+/u.test(reference)) return 'This looks like a name.'
  return null
}
