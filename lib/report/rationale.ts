import type { Truth } from '../../rules/index.ts'
import { biteWords } from './bites.ts'
import type { SourceReport } from './citation.ts'
import type { CriterionReport, Step } from './criterion.ts'
import { limitsInWords } from './limits.ts'
import type { Report } from './report.ts'
import type { SetReport } from './set-report.ts'
import { speaksAgainst } from './words.ts'

/** The fixed words of the rationale, the same on paper, in the PDF and in the copied note. */
export const rationaleWords = {
  title: 'Autologous stem cell transplantation in systemic sclerosis: criteria and reasons',
  validity: 'It holds for the findings of that day under these rules, and no longer once either has changed.',
  pleaseCheck: 'Please check:',
  onLimit: 'Exactly on a limit:',
  notes: `${biteWords.title}:`,
  findings: 'Findings',
  criteria: 'Criteria behind the headline',
  criteriaColumns: ['Outcome', 'Criterion: value [limit]', 'Place in the source, level; how it was read'],
  opinions: 'Second opinions and trials, which never change the headline',
  opinionColumns: ['Set', 'Says', 'Exclusions and concerns present; requirements not met', 'Not known'],
  unread: 'What was not read',
  localUnread: 'Left out of the file of the protocol:',
  sources: 'Sources, and how much of each was read',
  signing: 'Discussion and decision',
  sourceColumns: ['No.', 'Publication', 'How much of it was read'],
  noAddress: 'No address confirmed.',
  digest: 'SHA-256 of the assessment',
  page: ['Page', 'of'],
  signingFields: ['Decision', 'Names', 'Signatures', 'Date'],
} as const

/** How the verification of a criterion is shortened in its line. */
const readings =
  'in the source, in a copy of its text, secondary (in the publication of that number), or a convention of this tool'

/** What the shapes and the parts of a criterion's line mean. */
const criteriaKey = `● met ○ not met ▲ present △ not present ? not known. Then the value, [the limit], the place in the source, its level where one is given, and how it was read: ${readings}.`

/** The key, and where each criterion can be looked up. */
export function keyAndAddress({ criteriaAt, confirmed }: Report): string {
  const address = `Every criterion in full: ${criteriaAt}`
  return [criteriaKey, confirmed, address].filter((each) => each !== null).join(' ')
}

/** The case by its local reference, which is no identity. */
export function caseName({ reference }: Pick<Report, 'reference'>): string {
  return `Case ${reference || 'without reference'}`
}

/** On which day, by which rules. */
export function assessedLine({ assessmentDate, rules }: Report): string {
  const day = assessmentDate || 'no date'
  return `assessed on ${day} · rules ${rules.version} · fingerprint ${rules.fingerprint}`
}

/** The shape that stands beside an outcome's words: filled where the row holds, open where not. */
export function mark({ role, outcome }: CriterionReport): string {
  if (outcome === null) return '?'
  if (speaksAgainst(role)) return outcome ? '▲' : '△'
  return outcome ? '●' : '○'
}

const holds = (outcome: Truth): string =>
  outcome === null ? 'not known' : outcome ? 'holds' : 'does not hold'

/** The steps of a criterion in one line: findings with their limits; named groups with their outcome. */
function stepsInLine(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'finding') return `${step.subject} ${valueAndLimit(step)}`
      return step.name === null ? stepsInLine(step.steps) : `${step.name} ${holds(step.outcome)}`
    })
    .join(', ')
}

function valueAndLimit({ value, limit }: Extract<Step, { kind: 'finding' }>): string {
  return `${value} [${limit}]`
}

/** What a criterion asked and what it met. One about a single finding is not asked twice in the same line. */
export function asked({ says, steps }: CriterionReport): string {
  const [only, ...others] = steps
  if (only?.kind === 'finding' && others.length === 0) return `${says}: ${valueAndLimit(only)}`
  return `${says}: ${stepsInLine(steps)}`
}

/** How a publication is named in a line: by its number in the list of sources, a local protocol by its name. */
export function numbering(sources: readonly SourceReport[]): (source: SourceReport) => string {
  return ({ id, short }) => {
    const index = sources.findIndex((source) => source.id === id)
    return index < 0 ? short.toLowerCase() : String(index + 1)
  }
}

/** Place, level and reading, with publications by their number in the list of sources. */
export function place(
  criterion: CriterionReport,
  set: SetReport,
  numberOf: (source: SourceReport) => string,
): string {
  const other = criterion.source.id === set.source.id ? '' : `${numberOf(criterion.source)}: `
  const level = criterion.level === null ? '' : `, level ${criterion.level}`
  const via = criterion.via.length > 0 ? ` in ${criterion.via.map(numberOf).join(', ')}` : ''
  const checked = criterion.confirmations.map((each) => `; ${each.mark}`).join('')
  return `${other}${criterion.at}${level}; ${criterion.verified}${via}${checked}`
}

/** A set's name, its publication's number and what it says. */
export function setHeading(set: SetReport, numberOf: (source: SourceReport) => string): string {
  return `${set.name} (source ${numberOf(set.source)}): ${set.title}`
}

/** The protocol of the centre as a part of its own; none where the centre has given none. */
export function localParts({ local }: Report) {
  if (!local) return []
  const { set, heading, about } = local
  return [
    {
      heading: `${heading}: ${set.title}`,
      about,
      sets: [set],
      unread: set.unread.length > 0 ? { name: rationaleWords.localUnread, text: set.unread.join(' ') } : null,
    },
  ]
}

/** The sets whose criteria are printed in full, and those that get one row each. */
export function setsInTwo(sets: readonly SetReport[]): {
  readonly decisive: readonly SetReport[]
  readonly opinions: readonly SetReport[]
} {
  const decides = ({ column }: SetReport) =>
    column === 'Guidelines' || column === 'Cardiac and general fitness'
  return { decisive: sets.filter(decides), opinions: sets.filter((set) => !decides(set)) }
}

/** The rows of a set that stand against, with what they met; `None` where there are none. */
function decisiveRows({ criteria }: SetReport): string {
  const decisive = criteria.filter(({ role, outcome }) =>
    speaksAgainst(role) ? outcome === true : outcome === false && role !== 'route' && role !== 'assessment',
  )
  return decisive.map(asked).join('; ') || 'None'
}

/** What stands in the line of a set that never changes the headline. */
export function opinionsKey(): string {
  const [set, says, against, open] = rationaleWords.opinionColumns
  return `${set}: ${says.toLowerCase()}. ${against}. ${open}.`
}

/** What speaks against in such a set, and how many of its criteria are open. */
export function againstInLine(set: SetReport): string {
  return `${decisiveRows(set)}. ${rationaleWords.opinionColumns[3]}: ${set.counts.open}.`
}

/** Every contradiction among the findings, one after the other. */
export function warningsInLine({ warnings }: Report): string {
  return warnings.map(({ says }) => says).join(' ')
}

/** The values that lie exactly on a limit, with the limits they keep and those they do not. */
export function onLimitInLine({ onLimit }: Report): string {
  const values = onLimit.map((value) => {
    const within = limitsInWords(value, true)
    const beyond = limitsInWords(value, false)
    return `${value.subject} ${value.value}${within && `, within ${within}`}${beyond && `, not within ${beyond}`}`
  })
  return `${values.join('; ')}.`
}

/** The ambiguities that these findings make matter, each with how it is read. */
export function notesInLine({ notes }: Report): string {
  return notes.map(({ id, title, text }) => `${title} (${id}): ${text}`).join(' ')
}

/** The same by name alone, where there is little room. */
export function notesNamed({ notes }: Report): string {
  return `${notes.map(({ id, title }) => `${title} (${id})`).join('; ')}.`
}

/** A publication in full, with its address. How much of it was read stands behind. */
export function sourceInLine({ full, url }: SourceReport): string {
  return `${full} ${url ?? rationaleWords.noAddress}`
}
