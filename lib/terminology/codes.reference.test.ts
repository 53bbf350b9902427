import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { measured, systemicSclerosis } from './codes.ts'

const reference = readFileSync(
  join(process.cwd(), '..', 'shared', 'reference', 'smart-and-fhir.md'),
  'utf8',
).split('\n')

const rowsWith = (code: string) => reference.filter((line) => line.startsWith('|') && line.includes(code))

const expectedRows: Readonly<Record<string, RegExp>> = {
  weightKg: /weight/i,
  fvcPct: /FVC % predicted/,
  dlcoPct: /DLCO % predicted/,
  esrMmH: /ESR/,
  crpMgL: /CRP/,
  haemoglobinGDl: /Haemoglobin/,
  whiteCellsE9L: /White cells/,
  plateletsE9L: /Platelets/,
  lvefPct: /LVEF/,
  tapseMm: /TAPSE/,
  paspEchoMmHg: /RVSP by echo/,
  paspRestMmHg: /PA systolic \(catheter\)/,
  mpapRestMmHg: /mPAP \(catheter\)/,
  pawpMmHg: /PAWP/,
  pvrWu: /PVR/,
  creatinineUmolL: /Creatinine, mass/,
  creatinineClearanceMlMin: /Creatinine clearance, 24 h/,
  ecog: /ECOG/,
}

it('every code of a number stands in the row of its finding', () => {
  for (const [feature, { codes }] of Object.entries(measured))
    for (const { code } of codes)
      expect(
        rowsWith(code).filter((row) => expectedRows[feature]?.test(row)),
        `${feature} ${code}`,
      ).toHaveLength(1)
})

it('every code of the diagnosis stands among the diagnoses, with its subset', () => {
  const rows = { diffuse: /Diffuse/, limited: /^\| Limited cutaneous/, unclear: /Ambiguous/ }
  for (const { code, subset } of systemicSclerosis) {
    const found = rowsWith(code)
    expect(found.length, code).toBe(1)
    if (subset !== null) expect(found[0], code).toMatch(rows[subset])
  }
})
