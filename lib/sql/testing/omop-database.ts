import { measured, systemicSclerosis } from '../../terminology/codes.ts'
import { literal } from '../text.ts'

/** A unit by its UCUM code; `unmapped` is one that the CDM could not map, null is none. */
type RecordedUnit = string | null

/** One result of a person. */
export interface RecordedResult {
  readonly code: string
  readonly on: string
  readonly value?: number
  readonly unit?: RecordedUnit
  /** As `<`; none where left out. */
  readonly sign?: string
  /** A coded answer in the place of a number. */
  readonly answer?: string
  /** What stood in the source. */
  readonly text?: string
  /** In the table of observations in place of that of measurements. */
  readonly observed?: true
  readonly qualified?: true
}

interface RecordedDiagnosis {
  readonly code: string
  /** SNOMED CT where left out. */
  readonly vocabulary?: string
  readonly on: string
  readonly status?: 'Preliminary diagnosis' | 'Primary diagnosis'
}

export interface RecordedPerson {
  readonly id: number
  readonly born: readonly [year: number, month?: number, day?: number]
  readonly sex?: 'FEMALE' | 'MALE'
  readonly results?: readonly RecordedResult[]
  readonly diagnoses?: readonly RecordedDiagnosis[]
}

/** The tables of an OMOP CDM v5.4 that matter here, with the columns and types of its definition. */
const tables = `
CREATE TABLE concept (
  concept_id INTEGER NOT NULL, concept_name VARCHAR(255) NOT NULL, domain_id VARCHAR(20) NOT NULL,
  vocabulary_id VARCHAR(20) NOT NULL, concept_class_id VARCHAR(20) NOT NULL, standard_concept VARCHAR(1),
  concept_code VARCHAR(50) NOT NULL, valid_start_date DATE NOT NULL, valid_end_date DATE NOT NULL,
  invalid_reason VARCHAR(1)
);
CREATE TABLE person (
  person_id INTEGER NOT NULL, gender_concept_id INTEGER NOT NULL, year_of_birth INTEGER NOT NULL,
  month_of_birth INTEGER, day_of_birth INTEGER, birth_datetime TIMESTAMP, race_concept_id INTEGER NOT NULL,
  ethnicity_concept_id INTEGER NOT NULL
);
CREATE TABLE measurement (
  measurement_id INTEGER NOT NULL, person_id INTEGER NOT NULL, measurement_concept_id INTEGER NOT NULL,
  measurement_date DATE NOT NULL, measurement_datetime TIMESTAMP, measurement_type_concept_id INTEGER NOT NULL,
  operator_concept_id INTEGER, value_as_number NUMERIC(18, 6), value_as_concept_id INTEGER, unit_concept_id INTEGER,
  unit_source_value VARCHAR(50), value_source_value VARCHAR(50)
);
CREATE TABLE observation (
  observation_id INTEGER NOT NULL, person_id INTEGER NOT NULL, observation_concept_id INTEGER NOT NULL,
  observation_date DATE NOT NULL, observation_type_concept_id INTEGER NOT NULL, value_as_number NUMERIC(18, 6),
  value_as_string VARCHAR(60), value_as_concept_id INTEGER, qualifier_concept_id INTEGER, unit_concept_id INTEGER,
  unit_source_value VARCHAR(50), value_source_value VARCHAR(50)
);
CREATE TABLE condition_occurrence (
  condition_occurrence_id INTEGER NOT NULL, person_id INTEGER NOT NULL, condition_concept_id INTEGER NOT NULL,
  condition_start_date DATE NOT NULL, condition_end_date DATE, condition_type_concept_id INTEGER NOT NULL,
  condition_status_concept_id INTEGER
);
CREATE TABLE drug_exposure (
  drug_exposure_id INTEGER NOT NULL, person_id INTEGER NOT NULL, drug_concept_id INTEGER NOT NULL,
  drug_exposure_start_date DATE NOT NULL, drug_exposure_end_date DATE NOT NULL, drug_type_concept_id INTEGER NOT NULL
);
`

interface Concept {
  readonly vocabulary: string
  readonly code: string
  readonly name?: string
  readonly domain?: string
}

const concepts: readonly Concept[] = [
  ...new Map(
    [
      ...Object.values(measured)
        .flatMap(({ codes }) => codes)
        .map(({ vocabulary, code }) => ({ vocabulary, code })),
      ...systemicSclerosis.map(({ code }) => ({ vocabulary: 'SNOMED', code })),
      // Other findings, and a code of one vocabulary that means another thing in a second.
      { vocabulary: 'LOINC', code: '19876-2' },
      { vocabulary: 'LOINC', code: '89155008' },
      { vocabulary: 'SNOMED', code: '38341003' },
      ...['kg', '%', 'mm/h', 'mg/L', 'mg/dL', 'g/dL', 'g/L', 'mmol/L', '10*9/L', '10*3/uL', 'mm', 'cm']
        .concat(['mm[Hg]', "[wood'U]", 'dyn.s/cm5', 'umol/L', 'mL/min', '{score}', 'L', '[lb_av]'])
        .map((code) => ({ vocabulary: 'UCUM', code })),
      ...['<', '=', '>='].map((name) => ({
        vocabulary: 'SNOMED',
        code: `sign ${name}`,
        name,
        domain: 'Meas Value Operator',
      })),
      ...['FEMALE', 'MALE'].map((name) => ({ vocabulary: 'Gender', code: name.slice(0, 1), name })),
      ...['Preliminary diagnosis', 'Primary diagnosis'].map((name) => ({
        vocabulary: 'Condition Status',
        code: name,
        name,
      })),
      { vocabulary: 'LOINC', code: 'an answer' },
    ].map((concept) => [`${concept.vocabulary} ${concept.code}`, concept] as const),
  ).values(),
]

// Ids of no meaning: a real CDM has its own.
const firstId = 7001
const idOf = (vocabulary: string, code: string): number => {
  const place = concepts.findIndex((each) => each.vocabulary === vocabulary && each.code === code)
  if (place < 0) throw new Error(`No concept ${vocabulary} ${code} in this database.`)
  return firstId + place
}
const idOfCode = (code: string): number => {
  const place = concepts.findIndex((each) => each.code === code && each.vocabulary !== 'UCUM')
  if (place < 0) throw new Error(`No concept with the code ${code} in this database.`)
  return firstId + place
}

const row = (table: string, cells: Readonly<Record<string, string | number | null>>): string => {
  const values = Object.values(cells).map((cell) =>
    cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : literal(cell),
  )
  return `INSERT INTO ${table} (${Object.keys(cells).join(', ')}) VALUES (${values.join(', ')});`
}

function unitId(unit: RecordedUnit): number | null {
  if (unit === null) return null
  return unit === 'unmapped' ? 0 : idOf('UCUM', unit)
}

/** The statements that make a database of these persons, for any engine. */
export function omopDatabase(persons: readonly RecordedPerson[]): string {
  const known = concepts.map(({ vocabulary, code, name = code, domain = vocabulary }, place) =>
    row('concept', {
      concept_id: firstId + place,
      concept_name: name,
      domain_id: domain,
      vocabulary_id: vocabulary,
      concept_class_id: 'class',
      standard_concept: 'S',
      concept_code: code,
      valid_start_date: '1970-01-01',
      valid_end_date: '2099-12-31',
    }),
  )
  return [tables, ...known, ...persons.flatMap(personRows)].join('\n')
}

function personRows({ id, born, sex, results = [], diagnoses = [] }: RecordedPerson): readonly string[] {
  const [year, month = null, day = null] = born
  return [
    row('person', {
      person_id: id,
      gender_concept_id: sex === undefined ? 0 : idOf('Gender', sex.slice(0, 1)),
      year_of_birth: year,
      month_of_birth: month,
      day_of_birth: day,
      race_concept_id: 0,
      ethnicity_concept_id: 0,
    }),
    ...results.map((result, place) => resultRow(id, id * 1000 + place, result)),
    ...diagnoses.map(({ code, vocabulary = 'SNOMED', on, status }, place) =>
      row('condition_occurrence', {
        condition_occurrence_id: id * 1000 + place,
        person_id: id,
        condition_concept_id: idOf(vocabulary, code),
        condition_start_date: on,
        condition_type_concept_id: 0,
        condition_status_concept_id: status === undefined ? 0 : idOf('Condition Status', status),
      }),
    ),
  ]
}

function resultRow(person: number, id: number, result: RecordedResult): string {
  const { code, on, value = null, unit = null, sign, answer, text = null, observed, qualified } = result
  const table = observed ? 'observation' : 'measurement'
  return row(table, {
    [`${table}_id`]: id,
    person_id: person,
    [`${table}_concept_id`]: idOfCode(code),
    [`${table}_date`]: on,
    [`${table}_type_concept_id`]: 0,
    value_as_number: value,
    value_as_concept_id: answer === undefined ? null : idOfCode(answer),
    unit_concept_id: unitId(unit),
    value_source_value: text,
    ...(observed
      ? { qualifier_concept_id: qualified ? idOfCode('an answer') : null }
      : { operator_concept_id: sign === undefined ? null : idOf('SNOMED', `sign ${sign}`) }),
  })
}
