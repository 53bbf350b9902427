import {
  type FeatureId,
  featureDefinition,
  featureIds,
  type NumericFeature,
  nameInSentence,
} from '../../rules/index.ts'
import { factorFrom, type Measured, measured, notReadable, systemicSclerosis } from '../terminology/codes.ts'
import { type Dialect, type Engine, engines, type NameStyle, typedNull, written } from './dialect.ts'
import { literal } from './text.ts'

export interface OmopOptions {
  readonly dialect: Dialect
  readonly names: NameStyle
  /** The name of the view: the table that the rules read. */
  readonly table: string
  /** The day for which findings are taken, as `2026-11-22`; null for the day on which the query runs. */
  readonly indexDate: string | null
  /** Results before this day are not seen; null where a result counts however old it is. */
  readonly since: string | null
}

/** Findings that the view fills, in the order of the dictionary. */
export const omopFeatures: readonly FeatureId[] = featureIds.filter(
  (id) => Object.hasOwn(measured, id) || ['ageYears', 'sex', 'diagnosis', 'cutaneousSubset'].includes(id),
)

/** Findings that the view leaves unknown, each with the reason. */
export function notInOmop(): readonly (readonly [feature: FeatureId, reason: string])[] {
  return featureIds.filter((id) => !omopFeatures.includes(id)).map((id) => [id, reasonOf(id)])
}

function reasonOf(id: FeatureId): string {
  const reason = notReadable[id]
  if (reason !== undefined) return reason
  const { judgement, group } = featureDefinition(id)
  if (judgement) return "a clinician's judgement"
  return group === 'therapy' ? 'no code of a treatment or its course is known' : 'no standard code is known'
}

/**
 * A view with one row for each person of an OMOP CDM v5.4 and one column for each feature. Concepts are found by
 * vocabulary and code, never by an id of their own. What is not known there is NULL.
 */
export function omopView({ dialect, names, table, indexDate, since }: OmopOptions): string {
  const engine = engines[dialect]
  const write = (name: string) => written(name, names)
  const numbers = Object.entries(measured) as [NumericFeature, Measured][]
  const view = table.split('.').map(write).join('.')
  const day = indexDate === null ? 'CURRENT_DATE' : `DATE ${literal(indexDate)}`
  return `${header}
-- Unknown for everybody, because:
${notInOmop()
  .map(([id, reason]) => `--   ${id}: ${reason}`)
  .join('\n')}
CREATE VIEW ${view} AS
WITH
-- The day for which findings are taken. Records after it are not seen.
asked AS (
  SELECT ${day} AS index_date
),
-- To ask about some persons only, restrict them here, for example:
--   WHERE person_id IN (SELECT subject_id FROM cohort WHERE cohort_definition_id = ...)
people AS (
  SELECT person_id, gender_concept_id, year_of_birth, month_of_birth, day_of_birth
  FROM person
),
-- Which code holds which finding, and what a value may be: outside these limits it is unknown.
codes AS (
${union(numbers.flatMap(([id, entry]) => codeRows(id, entry)))}
),
-- Which units are read, and what one of each is in the unit of the finding.
units AS (
${union(numbers.flatMap(([id, entry]) => unitRows(id, entry)))}
),
coded AS (
  SELECT concept.concept_id, codes.feature, codes.concept_code, codes.lowest, codes.highest, codes.whole
  FROM codes
  JOIN concept ON concept.vocabulary_id = codes.vocabulary_id AND concept.concept_code = codes.concept_code
),
-- A unit that was not recorded is NULL in the CDM and counts as -1 here; 0 is one that could not be mapped.
unit_concepts AS (
  SELECT units.feature, units.concept_code, units.factor, concept.concept_id AS unit_concept_id
  FROM units
  JOIN concept ON concept.vocabulary_id = 'UCUM' AND concept.concept_code = units.unit_code
  UNION ALL
  SELECT units.feature, units.concept_code, units.factor, -1 AS unit_concept_id
  FROM units
  WHERE units.unit_code = ''
),
-- A record without any value says only that a test was done, and is passed over. One with text or a coded answer in the
-- place of a number is a value that cannot be read.
results AS (
  SELECT
    measurement.person_id,
    measurement.measurement_concept_id AS concept_id,
    measurement.measurement_date AS recorded_on,
    CASE
      WHEN measurement.operator_concept_id IS NULL OR sign.concept_name = '='
        THEN ${engine.number('measurement.value_as_number')}
    END AS amount,
    COALESCE(measurement.unit_concept_id, -1) AS unit_concept_id
  FROM measurement
  JOIN people ON people.person_id = measurement.person_id
  LEFT JOIN concept sign ON sign.concept_id = measurement.operator_concept_id
    AND sign.domain_id = 'Meas Value Operator'
  WHERE measurement.value_as_number IS NOT NULL
    OR measurement.value_as_concept_id <> 0
    OR measurement.value_source_value <> ''
  UNION ALL
  SELECT
    observation.person_id,
    observation.observation_concept_id AS concept_id,
    observation.observation_date AS recorded_on,
    CASE
      WHEN COALESCE(observation.qualifier_concept_id, 0) = 0
        THEN ${engine.number('observation.value_as_number')}
    END AS amount,
    COALESCE(observation.unit_concept_id, -1) AS unit_concept_id
  FROM observation
  JOIN people ON people.person_id = observation.person_id
  WHERE observation.value_as_number IS NOT NULL
    OR observation.value_as_concept_id <> 0
    OR observation.value_as_string <> ''
    OR observation.value_source_value <> ''
),
-- In the unit of the finding, to six decimals; NULL where the unit is missing or not one of those above.
in_unit AS (
  SELECT
    results.person_id, coded.feature, results.recorded_on, coded.lowest, coded.highest, coded.whole,
    CASE
      WHEN unit_concepts.factor = 1 THEN results.amount
      ELSE FLOOR(results.amount * unit_concepts.factor * 1E6 + 0.5) / 1E6
    END AS amount
  FROM results
  CROSS JOIN asked
  JOIN coded ON coded.concept_id = results.concept_id
  LEFT JOIN unit_concepts ON unit_concepts.feature = coded.feature
    AND unit_concepts.concept_code = coded.concept_code
    AND unit_concepts.unit_concept_id = results.unit_concept_id
  WHERE results.recorded_on <= asked.index_date${since === null ? '' : ` AND results.recorded_on >= DATE ${literal(since)}`}
),
readings AS (
  SELECT
    person_id, feature,
    RANK() OVER (PARTITION BY person_id, feature ORDER BY recorded_on DESC) AS place,
    CASE WHEN amount BETWEEN lowest AND highest AND (whole = 0 OR amount = FLOOR(amount)) THEN amount END AS amount
  FROM in_unit
),
-- The latest day decides, whether or not what was recorded then can be read: an older value never stands in for it. Two
-- values of one day that differ are unknown, since the time of day is optional in the CDM.
latest AS (
  SELECT
    person_id, feature,
    CASE WHEN COUNT(*) = COUNT(amount) AND MIN(amount) = MAX(amount) THEN MIN(amount) END AS amount
  FROM readings
  WHERE place = 1
  GROUP BY person_id, feature
),
findings AS (
  SELECT
    person_id,
${numbers.map(([id]) => `    MAX(CASE WHEN feature = ${literal(id)} THEN amount END) AS ${write(id)}`).join(',\n')}
  FROM latest
  GROUP BY person_id
),
-- Diagnoses that say systemic sclerosis. No record is no answer.
diagnoses AS (
${union(
  systemicSclerosis.map(({ code, subset }) => ({
    cells: {
      concept_code: literal(code),
      subset: subset === null ? typedNull.enum : literal(subset),
    },
  })),
)}
),
-- The subset is known where every code that names one names the same; a preliminary diagnosis is none.
diagnosed AS (
  SELECT
    condition_occurrence.person_id,
    CASE WHEN MIN(diagnoses.subset) = MAX(diagnoses.subset) AND MIN(diagnoses.subset) <> 'unclear'
      THEN MIN(diagnoses.subset) END AS subset
  FROM condition_occurrence
  CROSS JOIN asked
  JOIN people ON people.person_id = condition_occurrence.person_id
  JOIN concept ON concept.concept_id = condition_occurrence.condition_concept_id AND concept.vocabulary_id = 'SNOMED'
  JOIN diagnoses ON diagnoses.concept_code = concept.concept_code
  LEFT JOIN concept status ON status.concept_id = condition_occurrence.condition_status_concept_id
  WHERE condition_occurrence.condition_start_date <= asked.index_date
    AND COALESCE(LOWER(status.concept_name), '') NOT LIKE '%preliminary%'
  GROUP BY condition_occurrence.person_id
),
-- Completed years. Without a month the age is known only as one of two, and is NULL; so it is without a day in the month
-- of birth.
ages AS (
  SELECT
    people.person_id,
    CASE
      WHEN people.month_of_birth < EXTRACT(MONTH FROM asked.index_date)
        OR (people.month_of_birth = EXTRACT(MONTH FROM asked.index_date)
          AND people.day_of_birth <= EXTRACT(DAY FROM asked.index_date))
        THEN EXTRACT(YEAR FROM asked.index_date) - people.year_of_birth
      WHEN people.month_of_birth > EXTRACT(MONTH FROM asked.index_date)
        OR (people.month_of_birth = EXTRACT(MONTH FROM asked.index_date)
          AND people.day_of_birth > EXTRACT(DAY FROM asked.index_date))
        THEN EXTRACT(YEAR FROM asked.index_date) - people.year_of_birth - 1
    END AS age
  FROM people
  CROSS JOIN asked
)
SELECT
  people.person_id AS ${write('id')},
${featureIds.map((id) => `  ${columnOf(id, engine, write)} AS ${write(id)}`).join(',\n')}
FROM people
JOIN ages ON ages.person_id = people.person_id
LEFT JOIN concept gender ON gender.concept_id = people.gender_concept_id AND gender.vocabulary_id = 'Gender'
LEFT JOIN diagnosed ON diagnosed.person_id = people.person_id
LEFT JOIN findings ON findings.person_id = people.person_id;
`
}

const header = `-- OMOP CDM v5.4 as the table that the rules read: one row for each person, one column for each finding.
-- NULL is unknown, and never no. Read from person, measurement, observation, condition_occurrence and concept.
-- drug_exposure is not read: no code of a drug is known to the rules, and months and grams of a treatment do not follow
-- from single exposures.`

function columnOf(id: FeatureId, engine: Engine, write: (name: string) => string): string {
  switch (id) {
    case 'ageYears': {
      const { min, max } = limitsOf(id)
      return `CASE WHEN ages.age BETWEEN ${min} AND ${max} THEN ${engine.number('ages.age')} END`
    }
    case 'sex':
      return "CASE gender.concept_name WHEN 'FEMALE' THEN 'female' WHEN 'MALE' THEN 'male' END"
    case 'diagnosis':
      return "CASE WHEN diagnosed.person_id IS NOT NULL THEN 'systemic-sclerosis' END"
    case 'cutaneousSubset':
      return 'diagnosed.subset'
    default: {
      if (Object.hasOwn(measured, id)) return `findings.${write(id)}`
      const { type } = featureDefinition(id)
      return type === 'boolean' || type === 'enum' ? typedNull[type] : engine.number(typedNull[type])
    }
  }
}

function limitsOf(id: NumericFeature): {
  readonly min: number
  readonly max: number
  readonly whole: boolean
} {
  const definition = featureDefinition(id)
  if (!('unit' in definition)) throw new Error(`${id} is no number.`)
  return { min: definition.min, max: definition.max, whole: definition.type === 'integer' }
}

/** One row of a table that the query brings along. */
interface Row {
  readonly cells: Readonly<Record<string, string>>
  readonly note?: string
}

/** The codes of a finding, and before them what a reader should know of it. */
function codeRows(id: NumericFeature, { codes, plausibleFrom, note }: Measured): readonly Row[] {
  const { min, max, whole } = limitsOf(id)
  return codes.map(({ vocabulary, code }, index) => ({
    ...(index === 0 && note !== undefined && { note: `${nameInSentence(id)}. ${note}` }),
    cells: {
      feature: literal(id),
      vocabulary_id: literal(vocabulary),
      concept_code: literal(code),
      lowest: String(Math.max(min, plausibleFrom ?? min)),
      highest: String(max),
      whole: whole ? '1' : '0',
    },
  }))
}

function unitRows(id: NumericFeature, { codes, unitless }: Measured): readonly Row[] {
  return codes.flatMap(({ code, units }) =>
    [...units, ...(unitless ? [''] : [])].map((unit) => ({
      cells: {
        feature: literal(id),
        concept_code: literal(code),
        unit_code: literal(unit),
        factor: unit === '' ? '1' : String(factorFrom(id, unit)),
      },
    })),
  )
}

/** Rows as a query; the first names the columns. Not VALUES, which not every engine knows there. */
function union(rows: readonly Row[]): string {
  return rows
    .map(({ cells, note }, index) => {
      const columns = Object.entries(cells).map(([name, is]) => (index === 0 ? `${is} AS ${name}` : is))
      const above = note === undefined ? '' : `  -- ${note}\n`
      return `${above}  ${index === 0 ? '' : 'UNION ALL '}SELECT ${columns.join(', ')}`
    })
    .join('\n')
}
