import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const example = join(root, 'docs', 'local', 'protocol.example.json')
const folder = mkdtempSync(join(tmpdir(), 'local-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

const patient = '{"id": "p1", "patient": {"ageYears": 70, "diagnosis": "systemic-sclerosis"}}\n'

function screen(protocol: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'lib', 'cohort', 'screen.ts'), ...args],
    { input: patient, encoding: 'utf8', env: { ...process.env, AHSCT_LOCAL_CRITERIA: protocol } },
  )
  return { status, stdout, stderr }
}

describe('the command line with a local protocol', () => {
  it('answers by it beside the published sets', () => {
    const { status, stdout } = screen(example)
    expect(status).toBe(0)
    const { local, sets } = JSON.parse(stdout)
    expect(local).toMatchObject({ centre: 'Example University Hospital', outcome: 'not-supported' })
    expect(sets).not.toHaveProperty('example-hospital')
  })

  it('gives it a column in a CSV', () => {
    const { stdout } = screen(example, '--format', 'csv')
    expect(stdout.split('\n').map((line) => line.split(',').at(-1))).toEqual(['local', 'not-supported', ''])
  })

  it('refuses to answer at all where the file cannot be used, and says why', () => {
    const path = join(folder, 'broken.json')
    writeFileSync(path, '{"format": "ssc-ahsct-local-protocol/1"}')
    const { status, stdout, stderr } = screen(path)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('$.centre: It is missing.')
    expect(stderr).toContain('Nothing of it is used.')
  })
})
