import { describe, expect, it } from 'vitest'
import { criteriaSets, featuresOf, sources } from '../../rules/index.ts'
import { fullCitation } from '../report/citation.ts'
import { hazardsJson, sourceAttributesJson } from './json.ts'
import { sourceAttributes } from './source-attributes.ts'

const attribute = (number: number) => sourceAttributes().find((each) => each.number === number)?.value ?? ''

describe('the source attributes', () => {
  it('are thirteen, each with a value', () => {
    expect(sourceAttributes().map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ])
    for (const { name, value } of sourceAttributes()) expect(value, name).toMatch(/\.$/)
  })

  it('cite the source of every set', () => {
    for (const { source } of criteriaSets) expect(attribute(1)).toContain(fullCitation(sources[source]))
  })

  it.each([5, 6, 7, 8, 9, 12])('number %i is said not to be used', (number) => {
    expect(attribute(number)).toMatch(/^Not used\./)
  })

  it('count what reads age, and that no criterion reads sex', () => {
    const reading = (feature: string) =>
      criteriaSets
        .flatMap((set) => set.criteria)
        .filter(({ when }) => featuresOf(when).some((id) => id === feature)).length
    expect(reading('sex')).toBe(0)
    expect(attribute(10)).toContain('read by no criterion')
    expect(attribute(11)).toContain(`read by ${reading('ageYears')} criteria`)
  })
})

describe('as JSON', () => {
  it('the attributes and the hazards come with the edition of the rules', async () => {
    for (const response of [sourceAttributesJson(), hazardsJson()]) {
      expect(response.headers.get('content-type')).toContain('application/json')
      expect(await response.json()).toMatchObject({
        rules: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      })
    }
  })

  it('each hazard has its level of risk before and with the controls', async () => {
    const { hazards } = (await hazardsJson().json()) as { hazards: readonly object[] }
    for (const hazard of hazards)
      expect(hazard).toMatchObject({
        risk: expect.stringMatching(/^(low|medium|high)$/),
        residualRisk: expect.stringMatching(/^(low|medium|high)$/),
      })
  })
})
