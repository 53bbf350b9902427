import { describe, expect, it } from 'vitest'
import { criteriaSets, type Patient } from '../../rules/index.ts'
import { partsOver, patientReading, routesPartOver, truthFor, valueFor } from './patient.ts'
import { compareSets, type SetComparison } from './sets.ts'

function compared(a: string, b: string): SetComparison {
  const [one, other] = [a, b].map((id) => criteriaSets.find((set) => set.id === id))
  if (!one || !other) throw new Error('No such set')
  return compareSets(one, other)
}

const reading = (patient: Patient) => patientReading({ patient, notAvailable: ['plateletsE9L'] })

const partedBy = (comparison: SetComparison, patient: Patient): readonly string[] =>
  comparison.rows
    .filter((row) => partsOver(row, comparison, reading(patient)))
    .map(({ subject, kind }) => `${kind} ${subject}`)

describe('two sets before one patient', () => {
  const guidelines = compared('ebmt-2025', 'ebmt-handbook-2024')

  it.each([
    [60, []],
    [61, ['limit Age']],
    [65, ['limit Age']],
    [66, []],
  ])('part over age %i as their limits say', (ageYears, parted) => {
    expect(partedBy(guidelines, { ageYears })).toEqual(parted)
  })

  it('part over nothing that is not known', () => {
    expect(partedBy(guidelines, {})).toEqual([])
  })

  it('part where one holds against the patient what the other does not ask', () => {
    expect(partedBy(guidelines, { currentSmoker: true })).toEqual(['only-a Current smoker'])
    expect(partedBy(guidelines, { currentSmoker: false })).toEqual([])
    expect(partedBy(guidelines, { pregnant: true })).toEqual(['only-b Pregnant'])
  })

  it('part where one asks for a therapy before, and the other for nothing of the kind', () => {
    const noTherapy: Patient = {
      firstLineMonths: 2,
      firstLineIntolerance: false,
      highRiskProfile: false,
      rapidProgression: false,
    }
    expect(partedBy(guidelines, noTherapy)).toContain('only-a Months of first-line therapy')
  })

  it('do not part where the other asks the same, or a part of it, in its routes', () => {
    expect(partedBy(guidelines, { yearsSinceFirstNonRaynaud: 7, severeProgressiveDisease: false })).toEqual(
      [],
    )
  })

  it('part over a route that one finds met and the other not', () => {
    const patient: Patient = {
      cutaneousSubset: 'diffuse',
      mrss: 15,
      yearsSinceFirstNonRaynaud: 3,
      lungInvolvement: 'severe',
    }
    const parted = (values: Patient) =>
      guidelines.routes
        .filter((pair) => routesPartOver(pair, reading(values)))
        .map(({ a, b }) => [a?.id, b?.id])
    expect(parted(patient)).toContainEqual(['ebmt-2025/route-a', 'ebmt-handbook-2024/arm-2a'])
    expect(parted({ ...patient, mrss: 16 })).not.toContainEqual([
      'ebmt-2025/route-a',
      'ebmt-handbook-2024/arm-2a',
    ])
    expect(parted({})).toEqual([])
  })

  it('a route without counterpart parts them once it is met', () => {
    const trials = compared('upside-2021', 'upside-amended')
    const veryEarly = trials.routes.find(({ kind }) => kind === 'only-b')
    const met = { yearsSinceFirstNonRaynaud: 1, mrss: 11, highRiskAntibody: true }
    expect(veryEarly && routesPartOver(veryEarly, reading(met))).toBe(true)
    expect(veryEarly && routesPartOver(veryEarly, reading({ ...met, mrss: 10 }))).toBe(false)
  })

  it('show the value of the patient, calculated and missing ones as such', () => {
    const values = reading({ ageYears: 50, sex: 'female', weightKg: 60, creatinineUmolL: 88.4 })
    const shown = (a: string, subject: string) => {
      const row = compared(a, 'nct03444805').rows.find((each) => each.subject === subject)
      const placed = row?.a[0]
      return placed && [valueFor(placed, values), truthFor(placed, values)]
    }
    expect(shown('general-fitness', 'Creatinine clearance')).toEqual(['63.75 mL/min (calculated)', false])
    expect(shown('general-fitness', 'Platelets')).toEqual(['not available', null])
    expect(shown('general-fitness', 'FVC')).toEqual(['not entered', null])
  })
})
