/** The sections of the entry form. */
export type FeatureGroup =
  | 'disease'
  | 'skin'
  | 'lung'
  | 'organ'
  | 'blood'
  | 'cardiopulmonary'
  | 'kidney'
  | 'therapy'
  | 'general'

/**
 * How a finding is come by, in the order in which a work-up usually goes. It sorts the list of what to find out and is no
 * claim about when or whether a test is indicated: no source that was read gives an order.
 */
export const workUpSteps = [
  'history',
  'bedside',
  'blood',
  'serology',
  'lung-function',
  'chest-ct',
  'ecg',
  'echo',
  'cardiac-mri',
  'catheter',
  'further',
  'judgement',
  'centre',
] as const

export type WorkUpStep = (typeof workUpSteps)[number]

/** UCUM code of a canonical unit. `a` is the year, `mo` the month, braces are counts without a dimension. */
export type Unit =
  | 'a'
  | 'mo'
  | 'kg'
  | 'g'
  | 'g/m2'
  | '%'
  | 'mm'
  | 'mm/h'
  | 'mm[Hg]'
  | "[wood'U]"
  | 'mg/L'
  | 'g/dL'
  | 'umol/L'
  | 'mL/min'
  | '10*9/L'
  | '{score}'
  | '{count}'

interface Common {
  readonly label: string
  /** The name inside a sentence, where clinicians use a shorter one. */
  readonly short?: string
  readonly group: FeatureGroup
  /** Where it stands in the work-up; every judgement, and nothing else, under "judgement". */
  readonly workUp: WorkUpStep
  readonly definition: string
  /** Part of the first, short referral screen. */
  readonly screen?: true
  /** Answered by a clinician, never derived from other findings. */
  readonly judgement?: true
  /** Calculated from other features when nothing was entered. */
  readonly derivable?: true
  /** A fact of the person or of the past: once known, no new measurement changes it. */
  readonly fixed?: true
}

/** A measured or counted value. `min` and `max` are inclusive limits outside which an entry is refused. */
export interface NumericDefinition extends Common {
  readonly type: 'number' | 'integer'
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** The value must be a multiple of it. */
  readonly step?: number
}

export interface BooleanDefinition extends Common {
  readonly type: 'boolean'
}

/** One of a few named values; each id stands with its words. */
export interface EnumDefinition extends Common {
  readonly type: 'enum'
  readonly values: Readonly<Record<string, string>>
}

export type FeatureDefinition = NumericDefinition | BooleanDefinition | EnumDefinition
