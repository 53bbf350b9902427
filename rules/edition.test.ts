import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type CriteriaSet, criteriaSets } from './criteria/index.ts'
import { edition } from './edition.ts'
import { criteriaDataAsText, type RulesData, rulesData } from './fingerprint.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The data of the rules with the first limit of the first set changed. */
function withOtherLimit(): RulesData {
  let changed = false
  const text = JSON.stringify(criteriaSets, (key, value: unknown) => {
    if (key !== 'limit' || changed) return value
    changed = true
    return Number(value) + 1
  })
  return { ...rulesData, criteriaSets: JSON.parse(text) as readonly CriteriaSet[] }
}

describe('the edition of the rules', () => {
  it('carries the fingerprint of the data it stands for: after a change run `npm run fingerprint`', () => {
    expect(edition.fingerprint).toBe(sha256(criteriaDataAsText()))
  })

  it('has a version as the changelog counts them', () => {
    expect(edition.version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('is another one as soon as a limit is', () => {
    expect(criteriaDataAsText(withOtherLimit())).not.toBe(criteriaDataAsText())
  })

  it('is another one as soon as a wording, an input or a warning is', () => {
    const { features, warningRules } = rulesData
    const [first, ...others] = warningRules
    const reworded = first ? [{ ...first, says: 'Otherwise.' }, ...others] : []
    expect(criteriaDataAsText({ ...rulesData, warningRules: reworded })).not.toBe(criteriaDataAsText())
    expect(criteriaDataAsText({ ...rulesData, features: { ...features, extra: {} } })).not.toBe(
      criteriaDataAsText(),
    )
  })

  it('does not depend on the order in which properties were written', () => {
    const turned = criteriaSets.map(
      (set) => Object.fromEntries(Object.entries(set).toReversed()) as unknown as CriteriaSet,
    )
    expect(criteriaDataAsText({ ...rulesData, criteriaSets: turned })).toBe(criteriaDataAsText())
  })

  it('depends on the order of the sets, which is the order in which they are shown', () => {
    const turned = { ...rulesData, criteriaSets: criteriaSets.toReversed() }
    expect(criteriaDataAsText(turned)).not.toBe(criteriaDataAsText())
  })
})
