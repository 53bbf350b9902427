const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const withTimeInUtc = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})
const withTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A day as `2026-11-22` in words: 22 Nov 2026. */
export function dayInWords(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A moment in the reader's own time. */
export function momentInWords(moment: string): string {
  return withTime.format(new Date(moment))
}

/** The same where the reader's clock is not known. */
export function momentInUtc(moment: string): string {
  return `${withTimeInUtc.format(new Date(moment))} UTC`
}
