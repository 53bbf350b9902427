import {
  above,
  aboveOther,
  all,
  any,
  atLeast,
  atLeastOther,
  atMost,
  compiled,
  type Expression,
  exactly,
  featuresOf,
  is,
  no,
  offset,
  placeOf,
  type Values,
  yes,
} from '../expressions/index.ts'
import type { FeatureId } from '../features/index.ts'

/** Findings that contradict each other or call for a test. Shown beside the result; they never change it. */
interface WarningRule {
  readonly code: string
  readonly says: string
  readonly when: Expression
  /** Raised only while this feature has no value. */
  readonly whileAbsent?: FeatureId
}

const clockBeyondAge = (clock: 'yearsSinceFirstNonRaynaud' | 'yearsSinceFirstSkinThickening') =>
  atLeastOther(clock, offset('ageYears', 1))

export const warningRules = [
  {
    code: 'sine-with-skin-score',
    says: 'The subset is sine, but the skin score is not zero.',
    when: all(is('cutaneousSubset', 'sine'), above('mrss', 0)),
  },
  {
    code: 'severe-not-progressive',
    says: 'The disease is marked severe and progressive, and also not progressive.',
    when: all(yes('severeProgressiveDisease'), no('progressiveDisease')),
  },
  {
    code: 'progressive-ild-without-ild',
    says: 'ILD is marked progressive on CT, but no ILD or no lung involvement is recorded.',
    when: all(yes('ildProgressiveOnCt'), any(no('ildOnHrct'), is('lungInvolvement', 'none'))),
  },
  {
    code: 'ild-without-lung-involvement',
    says: 'ILD is recorded on HRCT, but lung involvement is marked none.',
    when: all(yes('ildOnHrct'), is('lungInvolvement', 'none')),
  },
  {
    code: 'clock-order',
    says: 'Skin thickening is dated before the first non-Raynaud symptom; it is one itself.',
    when: aboveOther('yearsSinceFirstSkinThickening', 'yearsSinceFirstNonRaynaud'),
  },
  {
    code: 'clock-exceeds-age',
    says: 'A disease duration is longer than the patient’s age.',
    when: any(clockBeyondAge('yearsSinceFirstNonRaynaud'), clockBeyondAge('yearsSinceFirstSkinThickening')),
  },
  {
    code: 'mean-above-systolic',
    says: 'A mean pulmonary pressure is above the systolic pressure.',
    when: any(aboveOther('mpapRestMmHg', 'paspRestMmHg'), aboveOther('mpapFluidMmHg', 'paspFluidMmHg')),
  },
  {
    code: 'alkylator-contradiction',
    says: 'No earlier alkylating agent is recorded, but an amount of cyclophosphamide is.',
    when: all(
      no('priorAlkylatorOrIrradiation'),
      any(
        above('cyclophosphamideIvGrams', 0),
        above('cyclophosphamideIvGramsPerM2', 0),
        above('cyclophosphamideIvMonths', 0),
        above('cyclophosphamideIvCourses', 0),
        above('cyclophosphamideOralMonths', 0),
      ),
    ),
  },
  {
    code: 'performance-scales-disagree',
    says: 'The two performance scales contradict each other.',
    when: any(
      all(atMost('ecog', 1), atMost('karnofskyPct', 60)),
      all(atLeast('ecog', 3), atLeast('karnofskyPct', 80)),
    ),
  },
  {
    code: 'diffuse-with-low-score',
    says: 'The subset is diffuse, but the skin score is zero.',
    when: all(is('cutaneousSubset', 'diffuse'), exactly('mrss', 0)),
  },
  {
    code: 'echo-needs-catheter',
    says: 'The pressure estimated by echocardiography is raised: right heart catheter needed. It is no verdict.',
    when: above('paspEchoMmHg', 40),
    whileAbsent: 'paspRestMmHg',
  },
  {
    code: 'pregnant-male',
    says: 'Sex is male and pregnancy is recorded.',
    when: all(is('sex', 'male'), yes('pregnant')),
  },
] as const satisfies readonly WarningRule[]

export type WarningCode = (typeof warningRules)[number]['code']

export interface Warning {
  readonly code: WarningCode
  /** The features whose values make it so. */
  readonly features: readonly FeatureId[]
}

const none: readonly FeatureId[] = []

type Features = (values: Values) => readonly FeatureId[] | null

/** The features of the leaves that hold, without those beside a part that does not; null where the whole does not. */
function featuresThatHold(expression: Expression): Features {
  switch (expression.kind) {
    case 'named':
      return featuresThatHold(expression.part)
    case 'all': {
      const parts = expression.parts.map(featuresThatHold)
      return (values) => {
        let found: readonly FeatureId[] = none
        for (const part of parts) {
          const features = part(values)
          if (features === null) return null
          found = found.length === 0 ? features : [...found, ...features]
        }
        return found
      }
    }
    case 'any': {
      const parts = expression.parts.map(featuresThatHold)
      return (values) => {
        let found: readonly FeatureId[] | null = null
        for (const part of parts) {
          const features = part(values)
          if (features !== null) found = found === null ? features : [...found, ...features]
        }
        return found
      }
    }
    default: {
      const holds = compiled(expression)
      const features = featuresOf(expression)
      return (values) => (holds(values) === true ? features : null)
    }
  }
}

const compiledRules = warningRules.map((rule) => ({
  code: rule.code,
  features: featuresThatHold(rule.when),
  absent: 'whileAbsent' in rule ? [rule.whileAbsent] : [],
}))

/** The warnings that what is known raises, in the order of the rules. */
export function warningsFor(values: Values): readonly Warning[] {
  const raised: Warning[] = []
  for (const { code, features, absent } of compiledRules) {
    const found = features(values)
    if (found === null || absent.some((feature) => values[placeOf(feature)] !== undefined)) continue
    raised.push({ code, features: [...new Set([...found, ...absent])] })
  }
  return raised
}
