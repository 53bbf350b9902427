import { calculationLines } from './calculations.ts'
import { type ChangesReport, changesReport, changeWords } from './changes.ts'
import type { ReportInput } from './input.ts'
import type { NamedLine } from './rationale-inputs.ts'

/** The most findings that are named for one outcome. */
const mostPlaces = 5

/** What a rationale says beside the report itself. The screen has it in parts of its own, in full. */
export interface Annex {
  /** What would change the headline: a title, then a line for each kind of change. */
  readonly changes: readonly NamedLine[]
  /** What calculated values were made of. */
  readonly calculations: readonly NamedLine[]
}

/** Works out what a rationale says beside the report. Takes longer than the report. */
export function annexOf(entered: ReportInput): Annex {
  return { changes: changeLines(changesReport(entered)), calculations: calculationLines(entered.parts ?? {}) }
}

/** What would change the headline, in few lines; facts of the patient only where nothing else would. */
function changeLines({ headline: { groups } }: ChangesReport): readonly NamedLine[] {
  const open = groups.filter(({ kind }) => kind !== 'fixed')
  const told = open.length > 0 ? open : groups
  return [
    { name: `${changeWords.title}.`, text: told.length === 0 ? changeWords.none : '' },
    ...told.map(({ title, short }) => ({
      name: `${title}:`,
      text: short.map(({ outcome, places }) => `“${outcome}” with ${inLine(places)}.`).join(' '),
    })),
  ]
}

function inLine(places: readonly string[]): string {
  const more = places.length - mostPlaces
  const named = places.slice(0, mostPlaces).join(', ')
  return more > 0 ? `${named}, and ${more} more` : named
}
