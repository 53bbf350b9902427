import { type Comparator, type Leaf, type Quantity, rounded } from '../expressions/index.ts'
import { type Columns, unknownCode, valueCode } from './columns.ts'
import { blankBits, bothBits, eitherBits, oppositePacked, otherBits, type PackedTruths } from './packed.ts'

/** The truths of the smallest statements, row by row: the only ones that look at the columns. */
export interface LeafTruths {
  readonly of: (leaf: Leaf) => PackedTruths
}

/** Answers leaves over these columns, each of them and each calculated number worked out once. */
export function leafTruthsOver(columns: Columns): LeafTruths {
  const truths = new Map<string, PackedTruths>()
  const quantities = new Map<string, Float64Array>()
  const valuesOf = (quantity: Quantity): Float64Array =>
    remembered(quantities, JSON.stringify(quantity), () => quantityInBulk(quantity, columns))

  const answer = (leaf: Leaf): PackedTruths => {
    switch (leaf.kind) {
      case 'compare':
        return comparedWithLimit(valuesOf(leaf.quantity), leaf.comparator, leaf.limit)
      case 'compare-two':
        return comparedWithOther(valuesOf(leaf.quantity), leaf.comparator, valuesOf(leaf.with))
      case 'answer':
        return codedAs(columns.codes[leaf.feature], [valueCode(leaf.feature, leaf.is)])
      case 'one-of': {
        const { feature, values } = leaf
        return codedAs(
          columns.codes[feature],
          values.map((value) => valueCode(feature, value)),
        )
      }
    }
  }
  return { of: (leaf) => remembered(truths, JSON.stringify(leaf), () => answer(leaf)) }
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

/** See `measure`: the same numbers, with NaN for null. */
function quantityInBulk(quantity: Quantity, { numbers }: Columns): Float64Array {
  switch (quantity.kind) {
    case 'value':
      return numbers[quantity.feature]
    case 'offset':
      return numbers[quantity.feature].map((value) => calculated(value + quantity.by))
    case 'sum': {
      const [first, second] = quantity.features
      return pairwise(numbers[first], numbers[second], (a, b) => a + b)
    }
    case 'absolute-decline':
      return pairwise(
        numbers[quantity.feature],
        numbers[`${quantity.feature}Previous`],
        (now, previous) => previous - now,
      )
    case 'relative-decline':
      return pairwise(
        numbers[quantity.feature],
        numbers[`${quantity.feature}Previous`],
        (now, previous) => (100 * (previous - now)) / previous,
      )
  }
}

function pairwise(a: Float64Array, b: Float64Array, how: (a: number, b: number) => number): Float64Array {
  return a.map((value, row) => calculated(how(value, b[row] ?? Number.NaN)))
}

function calculated(value: number): number {
  const result = rounded(value)
  return Number.isFinite(result) ? result : Number.NaN
}

/** See `compared`. What is known and not less is at least as much, and so on: two questions answer all five. */
function comparedWithLimit(values: Float64Array, comparator: Comparator, limit: number): PackedTruths {
  const known = bitsKnown(values)
  const below = () => holding(known, bitsBelow(values, limit))
  const above = () => holding(known, bitsAbove(values, limit))
  return comparedBy(comparator, below, above)
}

function comparedWithOther(values: Float64Array, comparator: Comparator, others: Float64Array): PackedTruths {
  const known = bothBits(bitsKnown(values), bitsKnown(others))
  const below = () => holding(known, bitsBelowOther(values, others))
  const above = () => holding(known, bitsBelowOther(others, values))
  return comparedBy(comparator, below, above)
}

function comparedBy(
  comparator: Comparator,
  below: () => PackedTruths,
  above: () => PackedTruths,
): PackedTruths {
  switch (comparator) {
    case '<':
      return below()
    case '>':
      return above()
    case '>=':
      return oppositePacked(below())
    case '<=':
      return oppositePacked(above())
    case '=': {
      const [less, more] = [below(), above()]
      return { isTrue: bothBits(less.isFalse, more.isFalse), isFalse: eitherBits(less.isTrue, more.isTrue) }
    }
  }
}

/** True in these rows of the known ones, false in the other known ones. */
function holding(known: Uint32Array, isTrue: Uint32Array): PackedTruths {
  return { isTrue, isFalse: otherBits(known, isTrue) }
}

function codedAs(codes: Uint8Array, wanted: readonly number[]): PackedTruths {
  const anyKnown = ~(1 << unknownCode)
  const mask = wanted.reduce((bits, code) => bits | (1 << code), 0) & anyKnown
  return holding(bitsCoded(codes, anyKnown), bitsCoded(codes, mask))
}

// The loops over the rows, each with its own question: with the question as a function inside one loop the machine would
// call it for each value, at several times the cost. Below the length of an array there is always a value; what stands
// after `??` is for the type checker.

const endOf = (word: number, rows: number): number => Math.min(word * 32 + 32, rows)

function bitsBelow(values: Float64Array, limit: number): Uint32Array {
  const bits = blankBits(values.length)
  for (let word = 0; word < bits.length; word += 1) {
    const end = endOf(word, values.length)
    let found = 0
    for (let row = word * 32; row < end; row += 1) found |= Number((values[row] ?? Number.NaN) < limit) << row
    bits[word] = found
  }
  return bits
}

function bitsAbove(values: Float64Array, limit: number): Uint32Array {
  const bits = blankBits(values.length)
  for (let word = 0; word < bits.length; word += 1) {
    const end = endOf(word, values.length)
    let found = 0
    for (let row = word * 32; row < end; row += 1) found |= Number((values[row] ?? Number.NaN) > limit) << row
    bits[word] = found
  }
  return bits
}

function bitsBelowOther(values: Float64Array, others: Float64Array): Uint32Array {
  const bits = blankBits(values.length)
  for (let word = 0; word < bits.length; word += 1) {
    const end = endOf(word, values.length)
    let found = 0
    for (let row = word * 32; row < end; row += 1)
      found |= Number((values[row] ?? Number.NaN) < (others[row] ?? Number.NaN)) << row
    bits[word] = found
  }
  return bits
}

function bitsKnown(values: Float64Array): Uint32Array {
  const bits = blankBits(values.length)
  for (let word = 0; word < bits.length; word += 1) {
    const end = endOf(word, values.length)
    let found = 0
    for (let row = word * 32; row < end; row += 1)
      found |= Number((values[row] ?? Number.NaN) >= Number.NEGATIVE_INFINITY) << row
    bits[word] = found
  }
  return bits
}

/** The rows whose code has its bit set in the mask. */
function bitsCoded(codes: Uint8Array, mask: number): Uint32Array {
  const bits = blankBits(codes.length)
  for (let word = 0; word < bits.length; word += 1) {
    const end = endOf(word, codes.length)
    let found = 0
    for (let row = word * 32; row < end; row += 1) found |= ((mask >>> (codes[row] ?? 0)) & 1) << row
    bits[word] = found
  }
  return bits
}
