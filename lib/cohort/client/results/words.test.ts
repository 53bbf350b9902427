import { expect, it } from 'vitest'
import { blockerWords } from './words.ts'

it('what settles an answer against reads as such: a requirement as not met, an exclusion as it is', () => {
  expect(blockerWords('eular-2023/diffuse')).toBe('Diffuse skin disease: not met')
  expect(blockerWords('ebmt-2025/tamponade')).toBe('Cardiac tamponade')
})
