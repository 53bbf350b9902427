import { type FeatureId, type FeatureValue, valueInWords } from '../../../rules/index.ts'
import { isOnset } from '../../assessment/units.ts'
import { RefusedInput } from '../entry.ts'
import type { Doing, IntakeHandlers } from './calls.ts'
import type { Cohort, RefusedRow } from './cohort.ts'
import { converter, isRefused, type PatientRow } from './convert.ts'
import { type Opened, openFile } from './inspect.ts'
import type { Mapping, Preview, PreviewRow, ProblemGroup } from './intake.ts'
import type { screenFile } from './screening.ts'

/** Rows of the head that are tried before the whole file is read. */
const rowsTried = 2000
const rowsShown = 5
const linesNamed = 5
const kindsNamed = 50

/**
 * How the calls of the intake are answered, in the worker.
 *
 * @param keep takes the cohort once the whole file was assessed
 * @param screen how it is assessed: here, or in a worker of its own
 */
export function intakeHandlers(keep: (cohort: Cohort) => void, screen: typeof screenFile): IntakeHandlers {
  let opened: Opened | null = null

  const file = (): Opened => {
    if (opened === null) throw new RefusedInput('No file was chosen.')
    return opened
  }
  return {
    inspect: async ({ file: chosen, reading }, { pause }) => {
      const found = await openFile(chosen, reading, pause)
      // A file that was given up meanwhile never takes the place of the one chosen after it.
      await pause()
      opened = found
      return found.inspection
    },
    preview: ({ mapping }, doing) => previewOf(file(), mapping, doing),
    screen: async ({ mapping }, doing) => {
      const started = performance.now()
      const { file: chosen, inspection } = file()
      const cohort = await screen(chosen, inspection, mapping, doing)
      keep(cohort)
      return {
        fileName: cohort.fileName,
        reference: cohort.reference,
        assessed: cohort.count,
        refused: cohort.refused.length,
        ...idsOf(cohort),
        seconds: (performance.now() - started) / 1000,
      }
    },
  }
}

function idsOf({ ids }: Cohort) {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id)
  repeated.delete('')
  return { withoutId: ids.filter((id) => id === '').length, repeatedIds: repeated.size }
}

async function previewOf(opened: Opened, mapping: Mapping, { pause }: Doing): Promise<Preview> {
  const convert = converter(opened.source.columns, mapping)
  const shown: PreviewRow[] = []
  const groups = new Map<string, GrowingGroup>()
  let tried = 0
  let refused = 0
  for await (const { rows } of opened.source.batches()) {
    for (const row of rows) {
      if (tried >= rowsTried) break
      tried += 1
      const read = convert(row)
      if (shown.length < rowsShown) shown.push(previewRow(read))
      if (!isRefused(read)) continue
      refused += 1
      addProblems(groups, read)
    }
    if (tried >= rowsTried) break
    await pause()
  }
  const problems = [...groups.values()].sort((a, b) => b.count - a.count).slice(0, kindsNamed)
  return { tried, refused, rows: shown, problems }
}

type GrowingGroup = ProblemGroup & { count: number; lines: number[] }

/** Groups problems by their column; those of a whole row by what is said of them. */
function addProblems(groups: Map<string, GrowingGroup>, row: RefusedRow): void {
  for (const { column, message } of row.problems) {
    const key = JSON.stringify(column === null ? [message] : column)
    const group = groups.get(key) ?? { column, message, count: 0, lines: [] }
    group.count += 1
    if (group.lines.length < linesNamed) group.lines.push(row.line)
    groups.set(key, group)
  }
}

function previewRow(read: PatientRow | RefusedRow): PreviewRow {
  const { line, id } = read
  if (isRefused(read))
    return { line, id, findings: [], problems: read.problems.map(({ message }) => message) }
  const values = Object.entries(read.patient) as [FeatureId, FeatureValue][]
  const findings = [
    ...values.map(([feature, value]) => ({ feature, taken: valueInWords(feature, shown(feature, value)) })),
    ...read.notAvailable.map((feature) => ({ feature, taken: 'not available' })),
  ]
  return { line, id, findings, problems: [] }
}

/** Years that were counted from a date have more decimals than anyone reads. */
function shown(feature: FeatureId, value: FeatureValue): FeatureValue {
  return isOnset(feature) && typeof value === 'number' ? Math.round(value * 100) / 100 : value
}
