import { expect, it } from 'vitest'
import { looksLikeIdentity } from './reference.ts'

it.each([
  ['12.03.1979', 'date of birth'],
  ['A 3/12/79', 'date of birth'],
  ['1979-03-12', 'date of birth'],
  ['1234567', 'number'],
  ['MRN 12 345 678', 'number'],
  ['Maria Muster', 'name'],
  ['Muster, Maria', 'name'],
])('%s is asked about', (reference, reason) => {
  expect(looksLikeIdentity(reference)).toContain(reason)
})

it.each([['A-17'], ['SSc-2026-004'], ['case 12'], ['Nord 3'], ['123456'], ['Example BINKS-D01']])(
  '%s is not',
  (reference) => {
    expect(looksLikeIdentity(reference)).toBeNull()
  },
)
