import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { fillIn, headline, indicated, open, result, saysOf, showFullWorkUp } from './assessment.ts'
import { indicated as indicatedPatient } from './board.ts'

interface Answer {
  readonly rules: { readonly fingerprint: string }
  readonly headline: string
  readonly sets: Record<string, { readonly outcome: string }>
  readonly report?: {
    readonly headline: { readonly title: string }
    readonly sets: readonly { readonly name: string; readonly title: string }[]
  }
}

const patients = [
  { name: 'a blank form', typed: [], patient: {} },
  { name: 'an indicated patient', typed: indicated, patient: indicatedPatient },
  {
    name: 'a patient with a raised pressure, beyond sixty',
    typed: [
      ...indicated,
      ['Age', '63'],
      ['mPAP at rest (RHC)', '26'],
      ['Pregnant', 'No'],
      ['LVEF', '44'],
    ] as const,
    patient: { ...indicatedPatient, ageYears: 63, mpapRestMmHg: 26, pregnant: false, lvefPct: 44 },
  },
  {
    name: 'limited disease with progressive ILD',
    typed: [
      ...indicated,
      ['Cutaneous subset', 'limited'],
      ['Modified Rodnan skin score', '8'],
      ['ILD progressive, confirmed by chest CT', 'Yes'],
    ] as const,
    patient: { ...indicatedPatient, cutaneousSubset: 'limited', mrss: 8, ildProgressiveOnCt: true },
  },
] as const

function onTheCommandLine(patient: object): Answer {
  const line = JSON.stringify({ id: 'p', patient })
  const output = execFileSync('npm', ['run', '--silent', 'screen'], {
    cwd: join(import.meta.dirname, '..'),
    input: `${line}\n`,
  })
  return JSON.parse(output.toString())
}

for (const { name, typed, patient } of patients) {
  test(`page, API and command line give the same answer: ${name}`, async ({ page, request }) => {
    const response = await request.post('/api/assess', { data: { id: 'p', patient } })
    expect(response.status()).toBe(200)
    const { report, ...api }: Answer = await response.json()
    expect(onTheCommandLine(patient)).toEqual(api)

    await open(page)
    await showFullWorkUp(page)
    await fillIn(page, typed)
    await expect(headline(page)).toHaveText(report?.headline.title ?? '')
    for (const set of report?.sets ?? []) expect(await saysOf(page, set.name), set.name).toBe(set.title)
    await expect(result(page)).toContainText(api.rules.fingerprint.slice(0, 16))
  })
}
