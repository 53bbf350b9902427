import { criteriaSets } from '../../rules/index.ts'
import { outcomeCounts, type RankedCriterion, type Summary } from './ranked.ts'

/** Lines of each list; the JSON form has all. */
const longest = 12

/** Counts as a text of plain tables, for a terminal. */
export function summaryTable(summary: Summary): string {
  const { patients, refused, headline, guidelinesDiffer, workupCannotBeCompleted, open, sets } = summary
  const { blocks, open: unknown, team } = summary.inTheWay.headline
  const rows = Object.values(refused).reduce((sum, count) => sum + count, 0)
  const why = Object.entries(refused).flatMap(([code, count]) => (count > 0 ? [`${code} ${count}`] : []))
  const lines = [
    `${patients} assessed, ${rows} rows without an answer${why.length > 0 ? ` (${why.join(', ')})` : ''}. Rules ${summary.rules.version}, ${summary.rules.fingerprint}.`,
    ...list('Headline', 'patients', [
      ...outcomeCounts(headline).map(([outcome, count]) => [count, outcome] as const),
    ]),
    '',
    `${guidelinesDiffer} where one guideline is met and the other is not.`,
    ...(workupCannotBeCompleted === null
      ? []
      : [`${workupCannotBeCompleted} whose work-up cannot be completed: what is unknown cannot be had.`]),
    ...list('Most often against the headline', 'patients', criteria(blocks)),
    ...list('Most often not known, where nothing is against', 'patients', criteria(unknown)),
    ...list('Most often left to the team', 'patients', criteria(team)),
    ...missingLines(summary, open),
    '',
    ...outcomesOfSets(sets),
  ]
  return `${lines.join('\n')}\n`
}

type Counted = readonly [count: number, what: string]

function list(title: string, unit: string, counted: readonly Counted[]): readonly string[] {
  const shown = counted.slice(0, longest)
  const width = Math.max(8, ...shown.map(([count]) => String(count).length))
  const more = counted.length - shown.length
  return [
    '',
    `${title}${shown.length > 0 ? '' : ': none'}`,
    ...(shown.length > 0 ? [unit.padStart(width)] : []),
    ...shown.map(([count, what]) => `${String(count).padStart(width)}  ${what}`),
    ...(more > 0 ? [`${''.padStart(width)}  and ${more} more`] : []),
  ]
}

function criteria(rows: readonly RankedCriterion[]): readonly Counted[] {
  return rows.map(({ criterion, says, patients }) => [patients, `${criterion}: ${says}`])
}

function missingLines({ missing, workUp }: Summary, open: number): readonly string[] {
  if (missing === null || workUp === null)
    return [
      '',
      'What is missing was not counted: the SQL form of the criteria does not tell it. Use --engine js.',
    ]
  const rests = (required: number) => (required > 0 ? ` (the answer rests on it in ${required})` : '')
  return [
    ...list(
      `Most often missing in the ${open} whose answer is open`,
      'patients',
      missing.map(({ id, name, required, refining }) => [
        required + refining,
        `${id}: ${name}${rests(required)}`,
      ]),
    ),
    ...list(
      'Work-up still to do, each patient once a step',
      'patients',
      workUp.map(({ name, required, refining }) => [required + refining, `${name}${rests(required)}`]),
    ),
  ]
}

function outcomesOfSets(sets: Summary['sets']): readonly string[] {
  return criteriaSets.flatMap(({ id, name }) => {
    const counts = sets[id]
    if (!counts) return []
    const found = outcomeCounts(counts).filter(([, count]) => count > 0)
    return [
      `${name} (${id}): ${found.map(([outcome, count]) => `${outcome} ${count}`).join(', ') || 'nobody'}`,
    ]
  })
}
