import type { FormValues } from '../assessment/entry.ts'
import { canonicalJson } from '../report/canonical.ts'
import { changedEntries } from './changed-entries.ts'

/** Whether two forms hold the same findings on the same day, whatever their references. */
export function sameFindings(a: FormValues, b: FormValues): boolean {
  return canonicalJson(findingsIn(a)) === canonicalJson(findingsIn(b))
}

function findingsIn({ assessmentDate, entries, parts }: FormValues) {
  return { assessmentDate, entries: changedEntries(entries), parts }
}
