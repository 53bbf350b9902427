import type { Annex } from '../annex.ts'
import {
  againstInLine,
  asked,
  assessedLine,
  caseName,
  keyAndAddress,
  localParts,
  mark,
  notesInLine,
  numbering,
  onLimitInLine,
  opinionsKey,
  place,
  rationaleWords,
  setHeading,
  setsInTwo,
  warningsInLine,
} from '../rationale.ts'
import { inputLines, kidneyLine, missingKey, missingLines } from '../rationale-inputs.ts'
import type { Report } from '../report.ts'
import type { SetReport } from '../set-report.ts'

/** A line that begins with words in bold type. */
function line(name: string, text: string) {
  return { name, text: ` ${text}` }
}

function findings(report: Report, { calculations }: Annex) {
  const kidney = kidneyLine(report)
  const sections = inputLines(report).map(({ name, known, absences }) => ({
    name,
    known,
    absences: absences.map((absence) => line(absence.name, absence.text)),
  }))
  return {
    heading: rationaleWords.findings,
    key: missingKey(report),
    sections: [
      ...sections,
      ...[...(kidney ? [kidney] : []), ...calculations].map(({ name, text }) => ({
        name,
        known: text,
        absences: [],
      })),
    ],
  }
}

function missing(report: Report) {
  const { next, required, refining, notAvailable } = missingLines(report)
  return [
    ...next.map(({ name, text }) => line(name, text)),
    line(required.name, required.text),
    { name: refining.name, text: refining.text },
    line(notAvailable.name, notAvailable.text),
    ...(report.onLimit.length > 0 ? [line(rationaleWords.onLimit, onLimitInLine(report))] : []),
    ...(report.notes.length > 0 ? [line(rationaleWords.notes, notesInLine(report))] : []),
  ]
}

function criteria(report: Report) {
  const { sets, sources } = report
  const numberOf = numbering(sources)
  return {
    heading: rationaleWords.criteria,
    key: keyAndAddress(report),
    columns: rationaleWords.criteriaColumns,
    sets: setsInTwo(sets).decisive.map((set) => inFull(set, numberOf)),
  }
}

function inFull(set: SetReport, numberOf: ReturnType<typeof numbering>) {
  return {
    heading: setHeading(set, numberOf),
    rows: set.criteria.map((criterion) => ({
      mark: mark(criterion),
      outcome: criterion.outcomeInWords,
      asked: asked(criterion),
      place: place(criterion, set, numberOf),
    })),
  }
}

function local(report: Report) {
  const numberOf = numbering(report.sources)
  return localParts(report).map(({ heading, about, sets, unread }) => ({
    heading,
    about,
    columns: rationaleWords.criteriaColumns,
    sets: sets.map((set) => inFull(set, numberOf)),
    unread: unread ? [line(unread.name, unread.text)] : [],
  }))
}

function opinions({ sets }: Report) {
  return {
    heading: rationaleWords.opinions,
    key: opinionsKey(),
    sets: setsInTwo(sets).opinions.map((set) => line(set.name, `${set.title}. ${againstInLine(set)}`)),
  }
}

/**
 * Everything the PDF says, in the order in which it says it: the report in words, ready to be laid out.
 *
 * @param annex what it says beside the report
 * @param digest SHA-256 of the assessment, in hexadecimal
 */
export function sheetContent(report: Report, annex: Annex, digest: string) {
  const { headline, rules, sets, sources } = report
  return {
    title: rationaleWords.title,
    keywords: [`rules ${rules.version}`, `fingerprint ${rules.fingerprint}`],
    page: rationaleWords.page,
    case: caseName(report),
    assessed: assessedLine(report),
    validity: rationaleWords.validity,
    digest: `${rationaleWords.digest} ${digest}`,
    whatThisIs: report.whatThisIs,
    whatThisIsNot: report.whatThisIsNot,
    headline: {
      title: headline.title,
      meaning: headline.meaning,
      points: headline.points,
      check: report.warnings.length > 0 ? [line(rationaleWords.pleaseCheck, warningsInLine(report))] : [],
    },
    missing: missing(report),
    changes: annex.changes.map(({ name, text }) => line(name, text)),
    findings: findings(report, annex),
    criteria: criteria(report),
    local: local(report),
    opinions: opinions(report),
    unread: {
      heading: rationaleWords.unread,
      sets: sets.map(({ name, unread }) => line(`${name}:`, unread.join(' '))),
    },
    sources: {
      heading: rationaleWords.sources,
      columns: rationaleWords.sourceColumns,
      noAddress: rationaleWords.noAddress,
      rows: sources.map(({ full, url, readExtent }, index) => ({
        number: String(index + 1),
        full,
        url,
        extent: readExtent,
      })),
    },
    signing: { heading: rationaleWords.signing, fields: rationaleWords.signingFields },
  }
}
