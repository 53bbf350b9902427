import type { Annex } from './annex.ts'
import type { SourceReport } from './citation.ts'
import type { CriterionReport } from './criterion.ts'
import { widestLine, wrapped } from './plain-text.ts'
import {
  againstInLine,
  asked,
  assessedLine,
  caseName,
  localParts,
  notesInLine,
  numbering,
  onLimitInLine,
  place,
  rationaleWords,
  setHeading,
  setsInTwo,
  sourceInLine,
  warningsInLine,
} from './rationale.ts'
import { inputLines, kidneyLine, missingLines } from './rationale-inputs.ts'
import type { Report } from './report.ts'
import type { SetReport } from './set-report.ts'

/** Short: the answer, what speaks for caution and what is missing. Long: the whole rationale. */
export type NoteForm = 'short' | 'long'

type Lines = readonly string[]

function heading(text: string): Lines {
  return ['', ...wrapped(text.toUpperCase())]
}

/** What both forms begin with: whose case, the answer, what must be read with it, and what is missing. */
function opening(report: Report): Lines {
  const { headline, sets } = report
  const { next, required, refiningNamed, notAvailable } = missingLines(report)
  return [
    ...wrapped(rationaleWords.title),
    ...wrapped(`${caseName(report)}, ${assessedLine(report)}`),
    ...heading(headline.title),
    ...wrapped(headline.meaning),
    ...headline.points.flatMap((point) => wrapped(point, '- ')),
    ...sets.filter(({ decides }) => decides).flatMap(({ name, title }) => wrapped(`${name}: ${title}`, '- ')),
    ...localParts(report).flatMap(({ heading: title }) => wrapped(title, '- ')),
    ...(report.warnings.length > 0
      ? wrapped(`${rationaleWords.pleaseCheck} ${warningsInLine(report)}`, '- ')
      : []),
    '',
    ...[...next, required, refiningNamed, notAvailable].flatMap(({ name, text }) =>
      wrapped(`${name} ${text}`),
    ),
    ...(report.onLimit.length > 0 ? wrapped(`${rationaleWords.onLimit} ${onLimitInLine(report)}`) : []),
    ...(report.notes.length > 0 ? wrapped(`${rationaleWords.notes} ${notesInLine(report)}`) : []),
  ]
}

function findings(report: Report, { calculations }: Annex): Lines {
  const kidney = kidneyLine(report)
  return [
    ...heading(rationaleWords.findings),
    ...inputLines(report, () => '').flatMap(({ name, known, absences }) =>
      wrapped([name, known, ...absences.map((each) => `${each.name} ${each.text}`)].join(' '), '- '),
    ),
    ...[...(kidney ? [kidney] : []), ...calculations].flatMap(({ name, text }) =>
      wrapped(`${name} ${text}`, '- '),
    ),
  ]
}

/** A title, then what stands under it. */
function changes({ changes: [title, ...lines] }: Annex): Lines {
  if (!title) return []
  return [
    '',
    ...wrapped(`${title.name} ${title.text}`),
    ...lines.flatMap(({ name, text }) => wrapped(`${name} ${text}`, '- ')),
  ]
}

function criterionLines(
  criterion: CriterionReport,
  set: SetReport,
  numberOf: (source: SourceReport) => string,
): Lines {
  return wrapped(
    `${criterion.outcomeInWords}: ${asked(criterion)} (${place(criterion, set, numberOf)})`,
    '- ',
  )
}

function criteria(report: Report): Lines {
  const { sets, sources } = report
  const numberOf = numbering(sources)
  const { decisive, opinions } = setsInTwo(sets)
  return [
    ...heading(rationaleWords.criteria),
    ...decisive.flatMap((set) => [
      '',
      ...wrapped(setHeading(set, numberOf)),
      ...set.criteria.flatMap((criterion) => criterionLines(criterion, set, numberOf)),
    ]),
    ...localParts(report).flatMap(({ heading: title, about, sets: own, unread }) => [
      ...heading(title),
      ...wrapped(about),
      ...own.flatMap((set) => set.criteria.flatMap((criterion) => criterionLines(criterion, set, numberOf))),
      ...(unread ? wrapped(`${unread.name} ${unread.text}`) : []),
    ]),
    ...heading(rationaleWords.opinions),
    ...opinions.flatMap((set) =>
      wrapped(`${set.name}: ${set.title}. ${rationaleWords.opinionColumns[2]}: ${againstInLine(set)}`, '- '),
    ),
  ]
}

function sources({ sets, sources: cited }: Report): Lines {
  return [
    ...heading(rationaleWords.unread),
    ...sets.flatMap(({ name, unread }) => wrapped(`${name}: ${unread.join(' ')}`, '- ')),
    ...heading(rationaleWords.sources),
    ...cited.flatMap((source, index) =>
      wrapped(`${sourceInLine(source)} ${source.readExtent}`, `${index + 1}. `.padStart(4)),
    ),
  ]
}

/**
 * The report as plain text for a clinical record: words for every shape, no line wider than eighty columns.
 *
 * @param annex what the long form says beside the report; null for the short form
 */
export function note(report: Report, annex: Annex | null): string {
  const lines = [
    ...opening(report),
    ...(annex
      ? [...changes(annex), ...findings(report, annex), ...criteria(report), ...sources(report)]
      : []),
    '-'.repeat(widestLine),
    ...wrapped(rationaleWords.validity),
    ...wrapped(report.whatThisIs),
    ...wrapped(report.whatThisIsNot),
  ]
  return `${lines.join('\n')}\n`
}
