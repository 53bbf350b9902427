import {
  above,
  all,
  atLeast,
  atMost,
  type Expression,
  evaluate,
  type Findings,
  type Truth,
} from '../expressions/index.ts'

// All of it right heart catheter at rest. Source: esc-ers-2022.

/** Pulmonary hypertension by the definition of 2022. */
export const pulmonaryHypertension = above('mpapRestMmHg', 20)

/** Pulmonary hypertension by the definition of 2009 and 2015, on which older trial limits are built. */
export const supersededPulmonaryHypertension = atLeast('mpapRestMmHg', 25)

const wedgeNotRaised = atMost('pawpMmHg', 15)
const wedgeRaised = above('pawpMmHg', 15)
const resistanceRaised = above('pvrWu', 2)
const resistanceNotRaised = atMost('pvrWu', 2)

/** The classes at rest. `unclassified`: pressure raised, wedge pressure and resistance not: none of the three. */
export const haemodynamicClasses = {
  'pre-capillary': all(pulmonaryHypertension, wedgeNotRaised, resistanceRaised),
  'isolated-post-capillary': all(pulmonaryHypertension, wedgeRaised, resistanceNotRaised),
  combined: all(pulmonaryHypertension, wedgeRaised, resistanceRaised),
  unclassified: all(pulmonaryHypertension, wedgeNotRaised, resistanceNotRaised),
} as const satisfies Record<string, Expression>

export type HaemodynamicClass = keyof typeof haemodynamicClasses

export interface Haemodynamics {
  readonly pulmonaryHypertension: Truth
  /** Null where there is no pulmonary hypertension, or where any of the three values is not known. */
  readonly class: HaemodynamicClass | null
}

/** Pulmonary hypertension at rest and its class by ESC/ERS 2022. Shown only: it changes no outcome. */
export function haemodynamics(findings: Findings): Haemodynamics {
  const classes = Object.keys(haemodynamicClasses) as HaemodynamicClass[]
  const found = classes.find((id) => evaluate(haemodynamicClasses[id], findings) === true)
  return { pulmonaryHypertension: evaluate(pulmonaryHypertension, findings), class: found ?? null }
}
