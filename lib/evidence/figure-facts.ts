import { sources } from '../../rules/index.ts'
import { type Chart, figuresIn } from './chart.ts'
import type { Outcome } from './outcome.ts'
import { outcome } from './outcomes.ts'
import {
  endpointInWords,
  figureInWords,
  howReadInWords,
  intervalInWords,
  patientsInWords,
  timeInWords,
} from './words.ts'

/** What every figure of this project carries, wherever it goes. */
export const caution =
  'None of these figures is a prediction for a patient. They are about groups in studies; studies are never put together here.'

/** A figure as it stands in tables and files: column by column, all in words. */
export function factsOf(figure: Outcome) {
  return {
    study: figure.study,
    year: String(sources[figure.source].year ?? 'not stated'),
    arm: figure.arm,
    measured: endpointInWords(figure),
    time: timeInWords(figure.at),
    figure: figureInWords(figure),
    interval: intervalInWords(figure),
    p: figure.p ?? '',
    patients: patientsInWords(figure),
    population: figure.population,
    read: howReadInWords(figure),
    note: figure.note ?? '',
  }
}

/** The columns of tables and files, in order. */
export const columns = {
  study: 'Study',
  year: 'Year',
  arm: 'Arm or factor',
  measured: 'Measured',
  time: 'Time',
  figure: 'Figure',
  interval: '95 % interval',
  p: 'p',
  patients: 'Patients',
  population: 'Population',
  read: 'How it was read',
  note: 'Note',
} as const satisfies Record<keyof ReturnType<typeof factsOf>, string>

/** What must be read with a chart: its own sentences, where its figures come from, and the caution. */
export function chartNotes(chart: Chart): readonly string[] {
  const figures = figuresIn(chart).map(outcome)
  const origin = [...new Set(figures.map(({ study }) => study))].map((study) => {
    const own = figures.filter((figure) => figure.study === study)
    const read = [...new Set(own.map(howReadInWords))].join('; ')
    const populations = [...new Set(own.map(({ population }) => population))].join('; ')
    const patients = [...new Set(own.map(patientsInWords))].join(', ')
    const year = own[0] && sources[own[0].source].year
    return `${study}; published ${year ?? '(year not stated)'}; patients ${patients}; ${populations}. ${read}.`
  })
  return [...chart.mustSay, ...chart.notAvailable.map((text) => `Not available: ${text}`), ...origin, caution]
}
