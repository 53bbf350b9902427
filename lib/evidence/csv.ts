import { stringify } from 'csv-stringify/sync'
import { sources } from '../../rules/index.ts'
import { caution, factsOf } from './figure-facts.ts'
import type { Outcome } from './outcome.ts'

/** Figures as CSV (RFC 4180): numbers as they are, words as on the page, and the caution in every row. */
export function figuresAsCsv(figures: readonly Outcome[]): string {
  const rows = figures.map((figure) => {
    const facts = factsOf(figure)
    return {
      id: figure.id,
      study: figure.study,
      source: figure.source,
      doi: sources[figure.source].doi,
      year: facts.year,
      arm: figure.arm,
      measured: facts.measured,
      months: figure.at.months,
      time: figure.at.kind,
      value: figure.value,
      unit: figure.unit,
      interval_low: figure.interval?.[0],
      interval_high: figure.interval?.[1],
      p: figure.p,
      patients: figure.n,
      population: figure.population,
      read: facts.read,
      note: figure.note,
      caution,
    }
  })
  return stringify(rows, { header: true, escape_formulas: false })
}
