import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hazards, hazardsAt, likelihoods, riskLevel, severities } from './hazards.ts'

const root = join(import.meta.dirname, '..', '..')
const controls = hazards.flatMap(({ id, controls }) => controls.map((control) => ({ id, ...control })))
const rank = (likelihood: (typeof likelihoods)[number]) => likelihoods.indexOf(likelihood)

describe('the hazard log', () => {
  it('numbers its rows from one, without a gap: none is deleted', () => {
    expect(hazards.map(({ id }) => id)).toEqual(
      hazards.map((_, index) => `H-${String(index + 1).padStart(2, '0')}`),
    )
    expect(hazards.length).toBeGreaterThanOrEqual(25)
  })

  it.each(hazards)('$id says cause, hazard, harm, controls and what remains', (hazard) => {
    for (const text of [hazard.cause, hazard.hazard, hazard.harm, hazard.remains]) expect(text).toMatch(/\.$/)
    expect(hazard.controls.length).toBeGreaterThan(0)
    expect(rank(hazard.residual)).toBeLessThanOrEqual(rank(hazard.likelihood))
  })

  it.each(controls)('$id: $file is there', ({ file }) => {
    expect(existsSync(join(root, file))).toBe(true)
  })

  it.each(controls.filter(({ test }) => test))('$id: $file has the test “$test”', ({ file, test }) => {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text).toContain(test)
  })

  it('gives every hazard one place in the matrix, before and with the controls', () => {
    for (const stage of ['likelihood', 'residual'] as const) {
      const placed = severities.flatMap((severity) =>
        likelihoods.flatMap((each) => hazardsAt(severity, each, stage)),
      )
      expect(placed.map(({ id }) => id).toSorted()).toEqual(hazards.map(({ id }) => id))
    }
  })

  it('calls no risk of death low unless it is not expected, and never lowers a risk as it grows', () => {
    expect(riskLevel('catastrophic', 'remote')).not.toBe('low')
    expect(riskLevel('catastrophic', 'improbable')).toBe('low')
    expect(riskLevel('catastrophic', 'probable')).toBe('high')
    expect(riskLevel('minor', 'improbable')).toBe('low')
    const levels = ['low', 'medium', 'high']
    for (const severity of severities)
      for (const [index, likelihood] of likelihoods.entries()) {
        const next = likelihoods[index + 1]
        if (next)
          expect(levels.indexOf(riskLevel(severity, next))).toBeGreaterThanOrEqual(
            levels.indexOf(riskLevel(severity, likelihood)),
          )
      }
  })
})
