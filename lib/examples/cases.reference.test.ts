import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedCases } from './published-cases.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'cases', 'published-cases.json')

interface Recorded {
  readonly caseId: string
  readonly features: Readonly<Record<string, unknown>>
  readonly scope: string
  readonly teamDecision: string
  readonly transplantStatus: string
  readonly completeness: string
  readonly verification: string
}

const read = () => (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Recorded[] }).cases

describe('the published cases beside the project', () => {
  it('have the same findings, patient by patient, in the same order', () => {
    expect(publishedCases.map(({ id, features }) => [id, features])).toEqual(
      read().map(({ caseId, features }) => [caseId, features]),
    )
  })

  it('have the same scope, decision, status, completeness and verification', () => {
    const facts = ({
      scope,
      teamDecision,
      transplantStatus,
      completeness,
      verification,
    }: Omit<Recorded, 'caseId' | 'features'>) => ({
      scope,
      teamDecision,
      transplantStatus,
      completeness,
      verification,
    })
    expect(publishedCases.map(facts)).toEqual(read().map(facts))
  })
})
