import { type FeatureId, featureDefinition, type NumericFeature } from '../../rules/index.ts'
import { factorOf } from '../assessment/units.ts'

/** Vocabularies by the names that OMOP gives them. */
type Vocabulary = 'LOINC' | 'SNOMED'

/** A code under which a number is recorded, and the units in which it can be read. */
interface MeasuredCode {
  readonly vocabulary: Vocabulary
  readonly code: string
  /** UCUM codes. Under any other unit the number is not read; none where no factor for its unit was verified. */
  readonly units: readonly string[]
}

/** What is recorded of one finding. */
export interface Measured {
  readonly codes: readonly MeasuredCode[]
  /** The finding has no dimension: a number without a unit is read as it stands. */
  readonly unitless?: true
  /** What is less than this is more likely another quantity under a wrong code, such as litres as per cent. */
  readonly plausibleFrom?: number
  /** What the code leaves open. */
  readonly note?: string
}

const loinc = (units: readonly string[], ...codes: readonly string[]): readonly MeasuredCode[] =>
  codes.map((code) => ({ vocabulary: 'LOINC', code, units }))
const snomed = (units: readonly string[], ...codes: readonly string[]): readonly MeasuredCode[] =>
  codes.map((code) => ({ vocabulary: 'SNOMED', code, units }))

const percent = ['%']
const pressure = ['mm[Hg]']
const cells = ['10*9/L', '10*3/uL']
const catheter = 'The code does not say that it was taken at rest.'

/**
 * Findings that are recorded as a number under a standard code. A percentage is taken under a code for percentages only,
 * never under one for litres; whole blood is not serum; a mass is not an amount of substance.
 */
export const measured: { readonly [F in NumericFeature]?: Measured } = {
  weightKg: { codes: loinc(['kg'], '29463-7') },
  fvcPct: {
    codes: [...loinc(percent, '19872-1', '19871-3', '19873-9'), ...snomed(percent, '445210000')],
    plausibleFrom: 10,
    note: 'Before, after or regardless of bronchodilation.',
  },
  dlcoPct: {
    codes: loinc(percent, '98130-8'),
    plausibleFrom: 5,
    note: 'The code does not say whether it was corrected for haemoglobin.',
  },
  esrMmH: { codes: loinc(['mm/h'], '30341-2', '4537-7') },
  crpMgL: { codes: loinc(['mg/L', 'mg/dL'], '1988-5', '30522-7') },
  haemoglobinGDl: {
    codes: [...loinc(['g/dL', 'g/L'], '718-7'), ...loinc([], '59260-0')],
    note: 'In mmol/L it is seen and cannot be read: no factor was verified.',
  },
  whiteCellsE9L: { codes: loinc(cells, '6690-2', '26464-8') },
  plateletsE9L: { codes: loinc(cells, '777-3', '26515-7') },
  lvefPct: {
    codes: loinc(percent, '10230-1', '8806-2', '18043-0', '8811-2', '79991-6', '79990-8'),
    note: 'By echocardiography or MRI.',
  },
  tapseMm: { codes: loinc(['mm', 'cm'], '77903-3') },
  paspEchoMmHg: {
    codes: loinc(pressure, '82341-9'),
    note: "As right ventricular systolic pressure by ultrasound; never the catheter's.",
  },
  paspRestMmHg: { codes: loinc(pressure, '8440-0'), note: catheter },
  mpapRestMmHg: { codes: [...loinc(pressure, '8414-5'), ...snomed(pressure, '250770003')], note: catheter },
  pawpMmHg: { codes: [...loinc(pressure, '75994-4'), ...snomed(pressure, '118433006')] },
  pvrWu: { codes: loinc(["[wood'U]"], '8828-6') },
  creatinineUmolL: { codes: [...loinc(['mg/dL'], '2160-0'), ...loinc(['umol/L'], '14682-9')] },
  creatinineClearanceMlMin: {
    codes: loinc(['mL/min'], '2164-2'),
    note: 'Measured over 24 hours; never an eGFR.',
  },
  ecog: {
    codes: loinc(['{score}'], '89247-1'),
    unitless: true,
    note: 'As a number; a coded answer is not read.',
  },
}

// Two spellings of one unit.
const sameUnit: Readonly<Record<string, string>> = { '10*3/uL': '10*9/L' }

/**
 * What one of a unit is in the feature's own unit, by the factors of the form.
 *
 * @param ucum a unit as a UCUM code
 * @throws where no factor is known
 */
export function factorFrom(feature: NumericFeature, ucum: string): number {
  const definition = featureDefinition(feature)
  if ('unit' in definition && (sameUnit[ucum] ?? ucum) === definition.unit) return 1
  const factor = factorOf(feature, ucum)
  if (factor === null) throw new Error(`No factor is known from ${ucum} to the unit of ${feature}.`)
  return factor
}

/** What a coded diagnosis says of the cutaneous subset; `unclear` where the code can be read in two ways. */
type CodedSubset = 'diffuse' | 'limited' | 'unclear' | null

/** Diagnoses that say systemic sclerosis, in SNOMED CT. A code without a subset does not mean that it is not diffuse. */
export const systemicSclerosis: readonly { readonly code: string; readonly subset: CodedSubset }[] = [
  { code: '89155008', subset: null },
  { code: '31848007', subset: null },
  { code: '196133001', subset: null },
  { code: '128460000', subset: 'diffuse' },
  { code: '299276009', subset: 'limited' },
  { code: '298285004', subset: 'limited' },
  { code: '128459005', subset: 'limited' },
  // In common use sine scleroderma, by its name limited.
  { code: '128461001', subset: 'unclear' },
]

/** Findings with a code that does not carry the answer, and why it is not read. */
export const notReadable: { readonly [F in FeatureId]?: string } = {
  mrss: 'no standard code for the score was found',
  fvcPctPrevious: 'recorded under the code of FVC; which earlier test counts is not laid down',
  dlcoPctPrevious: 'recorded under the code of DLCO; which earlier test counts is not laid down',
  pftIntervalMonths: 'follows from the two tests, of which the earlier is not laid down',
  ildOnHrct: 'a coded lung disease does not say that it was seen on HRCT',
  hrctExtent: 'no standard code for the extent was found',
  karnofskyPct: 'its code is not confirmed',
  currentSmoker: 'the codes of the answers are not confirmed',
  pregnant: 'the codes of the answers are not confirmed',
  hivPositive: 'the codes of the answers are not confirmed',
  hepatitisBOrC: 'the codes of the answers are not confirmed, and presence does not say active',
  yearsSinceFirstNonRaynaud: 'no standard code; the date of a diagnosis is not the onset',
  yearsSinceFirstSkinThickening: 'no standard code; the date of a diagnosis is not the onset',
}
