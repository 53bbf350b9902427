import type FastCheck from 'fast-check'
import {
  type CaseParts,
  calculators,
  type FeatureId,
  featureDefinition,
  featureIds,
  isPartValue,
  type PartDefinition,
} from '../../rules/index.ts'
import { arbitraries as ofPatients } from '../assessment/arbitraries.ts'
import { blankEntries, blankEntry, type Entries, type Entry, type FormValues } from '../assessment/entry.ts'
import { fitsOneLine } from '../assessment/one-line.ts'
import { entryUnits, isOnset, monthAndYear } from '../assessment/units.ts'

/** Whole forms for the laws. The generator is handed in, because what ships imports no test tool. */
export function arbitraries(fc: typeof FastCheck) {
  const { allowedValue } = ofPatients(fc)
  const anyText = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => fitsOneLine(text, 40))

  function typed(feature: FeatureId): FastCheck.Arbitrary<string> {
    const definition = featureDefinition(feature)
    if (definition.type === 'boolean') return fc.constantFrom('yes', 'no')
    if (definition.type === 'enum') return fc.constantFrom(...Object.keys(definition.values))
    const number = allowedValue(feature).map(String)
    const refused = fc.constantFrom('1,200', '<5', '-4', '1e3', ' ', 'unknown', '13/2020')
    const onset = fc.constantFrom('03/2021', '3.2019', '12-2030')
    return fc.oneof(number, refused, anyText, ...(isOnset(feature) ? [onset] : []))
  }

  /** Anything that may stand in a field: accepted, refused, not available, or a unit alone. */
  function entry(feature: FeatureId): FastCheck.Arbitrary<Entry> {
    const units = entryUnits(feature).map(({ unit }) => unit)
    const unit = fc.constantFrom(...units, ...(isOnset(feature) ? [monthAndYear] : []))
    return fc.oneof(
      fc.record({ text: typed(feature), unit, notAvailable: fc.constant(false) }),
      unit.map((each) => ({ text: '', unit: each, notAvailable: true })),
      unit.map((each) => ({ ...blankEntry(feature), unit: each })),
    )
  }

  const entries = fc
    .subarray(featureIds)
    .chain((ids) =>
      fc
        .tuple(...ids.map((id) => entry(id)))
        .map((made) => Object.fromEntries(ids.map((id, at) => [id, made[at]]))),
    )
    .map((entered): Entries => ({ ...blankEntries, ...entered }))

  function partValue(definition: PartDefinition): FastCheck.Arbitrary<unknown> {
    return fc
      .oneof(fc.boolean(), fc.nat({ max: 20 }), fc.double({ noNaN: true, min: 0, max: 500 }))
      .map((value) => (value === 0 ? 0 : value))
      .filter((value) => isPartValue(definition, value))
  }

  const parts = fc.record(
    Object.fromEntries(
      Object.entries(calculators).map(([id, { parts: definitions }]) => [
        id,
        fc.record(
          Object.fromEntries(
            Object.entries<PartDefinition>(definitions).map(([name, each]) => [name, partValue(each)]),
          ),
          { requiredKeys: [], noNullPrototype: true },
        ),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  ) as FastCheck.Arbitrary<CaseParts>

  /** A form as it may stand, with what was refused in it. */
  const forms: FastCheck.Arbitrary<FormValues> = fc.record({
    reference: anyText,
    assessmentDate: fc.constantFrom('', '2026-11-22', '2024-02-29'),
    entries,
    parts,
  })

  return { forms, entries }
}
