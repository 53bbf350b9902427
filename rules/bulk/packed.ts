import type { Truth } from '../expressions/index.ts'

/**
 * A truth for each of many patients, packed: that of row r is in bit r % 32 of word r / 32. A bit set in neither array is
 * unknown, and none is set in both. Bits beyond the last row mean nothing.
 *
 * Kleene's logic on these is plain logic on words, 32 patients at a time: a conjunction is true where every part is
 * true, and false where any part is false.
 */
export interface PackedTruths {
  readonly isTrue: Uint32Array
  readonly isFalse: Uint32Array
}

/** One bit for each of so many rows, all of them unset. */
export function blankBits(rows: number): Uint32Array {
  return new Uint32Array(Math.ceil(rows / 32))
}

/** The rows of either. */
export function eitherBits(a: Uint32Array, b: Uint32Array): Uint32Array {
  const result = new Uint32Array(a.length)
  for (let word = 0; word < result.length; word += 1) result[word] = (a[word] ?? 0) | (b[word] ?? 0)
  return result
}

/** The rows of the one that are also rows of the other. */
export function bothBits(a: Uint32Array, b: Uint32Array): Uint32Array {
  const result = new Uint32Array(a.length)
  for (let word = 0; word < result.length; word += 1) result[word] = (a[word] ?? 0) & (b[word] ?? 0)
  return result
}

/** The rows of the one that are not rows of the other. */
export function otherBits(a: Uint32Array, b: Uint32Array): Uint32Array {
  const result = new Uint32Array(a.length)
  for (let word = 0; word < result.length; word += 1) result[word] = (a[word] ?? 0) & ~(b[word] ?? 0)
  return result
}

/** The rows of neither. */
export function neitherBits(a: Uint32Array, b: Uint32Array): Uint32Array {
  return eitherBits(a, b).map((word) => ~word)
}

/** The same truth for every row. */
function constantTruth(rows: number, truth: Truth): PackedTruths {
  const bits = (is: Truth) => blankBits(rows).fill(truth === is ? 0xffffffff : 0)
  return { isTrue: bits(true), isFalse: bits(false) }
}

/** See `allTrue`. */
export function allPacked(rows: number, parts: readonly PackedTruths[]): PackedTruths {
  const [first = constantTruth(rows, true), ...others] = parts
  return others.reduce(
    (a, b) => ({ isTrue: bothBits(a.isTrue, b.isTrue), isFalse: eitherBits(a.isFalse, b.isFalse) }),
    first,
  )
}

/** See `anyTrue`. */
export function anyPacked(rows: number, parts: readonly PackedTruths[]): PackedTruths {
  return oppositePacked(allPacked(rows, parts.map(oppositePacked)))
}

/** See `anyKnownTrue`. */
export function anyKnownPacked(rows: number, parts: readonly PackedTruths[]): PackedTruths {
  const isTrue = parts.reduce((bits, part) => eitherBits(bits, part.isTrue), blankBits(rows))
  const isFalse = parts.reduce((bits, part) => eitherBits(bits, part.isFalse), blankBits(rows))
  return { isTrue, isFalse: otherBits(isFalse, isTrue) }
}

/** See `opposite`. */
export function oppositePacked({ isTrue, isFalse }: PackedTruths): PackedTruths {
  return { isTrue: isFalse, isFalse: isTrue }
}

/** 1 where the row's bit is set, else 0. */
export function bitAt(bits: Uint32Array, row: number): number {
  return ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1
}

/** The truth of one row. */
export function truthAt({ isTrue, isFalse }: PackedTruths, row: number): Truth {
  if (bitAt(isTrue, row) === 1) return true
  return bitAt(isFalse, row) === 1 ? false : null
}

/** How many rows have each truth. */
export interface TruthCounts {
  readonly true: number
  readonly false: number
  readonly unknown: number
}

/** How many rows are true, false and unknown. */
export function countTruths({ isTrue, isFalse }: PackedTruths, rows: number): TruthCounts {
  const [met, unmet] = [countBits(isTrue, rows), countBits(isFalse, rows)]
  return { true: met, false: unmet, unknown: rows - met - unmet }
}

function countBits(bits: Uint32Array, rows: number): number {
  const whole = rows >>> 5
  let count = 0
  for (let word = 0; word < whole; word += 1) count += bitsOfWord(bits[word] ?? 0)
  return count + bitsOfWord((bits[whole] ?? 0) & (2 ** (rows & 31) - 1))
}

/** How many bits of a word are set: added up in pairs, in fours, and then all at once. */
function bitsOfWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
