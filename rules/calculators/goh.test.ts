import { describe, expect, it } from 'vitest'
import type { Findings } from '../expressions/index.ts'
import { gohExtent } from './goh.ts'

describe('the extent of ILD by Goh', () => {
  it.each<[Findings, string | null]>([
    [{ hrctExtent: 'over-20' }, 'extensive'],
    [{ hrctExtent: 'over-20', fvcPct: 110 }, 'extensive'],
    [{ hrctExtent: 'under-20' }, 'limited'],
    [{ hrctExtent: 'under-20', fvcPct: 40 }, 'limited'],
    [{ hrctExtent: 'indeterminate', fvcPct: 69.9 }, 'extensive'],
    [{ hrctExtent: 'indeterminate', fvcPct: 70 }, 'limited'],
    [{ hrctExtent: 'indeterminate', fvcPct: 70.1 }, 'limited'],
    [{ hrctExtent: 'indeterminate' }, null],
    [{ fvcPct: 50 }, null],
    [{ fvcPct: 90 }, null],
    [{}, null],
  ])('of %j is %s', (findings, extent) => {
    expect(gohExtent(findings)).toBe(extent)
  })
})
