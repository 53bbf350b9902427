/** True, false, or null: unknown. Unknown is what a blank is; it is never no. */
export type Truth = boolean | null

/** False if any part is false, else unknown if any is unknown, else true (Kleene's conjunction). */
export function allTrue(parts: Iterable<Truth>): Truth {
  let result: Truth = true
  for (const part of parts) {
    if (part === false) return false
    if (part === null) result = null
  }
  return result
}

/** True if any part is true, else unknown if any is unknown, else false (Kleene's disjunction). */
export function anyTrue(parts: Iterable<Truth>): Truth {
  let result: Truth = false
  for (const part of parts) {
    if (part === true) return true
    if (part === null) result = null
  }
  return result
}

/** The opposite; the opposite of unknown is unknown. */
export function opposite(part: Truth): Truth {
  return part === null ? null : !part
}

/**
 * For two scales of one thing: true if any is true, false if at least one is known and none is true, unknown if none is
 * known. The one operator for which a further entry can turn false into true.
 */
export function anyKnownTrue(parts: Iterable<Truth>): Truth {
  let result: Truth = null
  for (const part of parts) {
    if (part === true) return true
    if (part === false) result = false
  }
  return result
}
