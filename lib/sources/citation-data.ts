import type { Source } from '../../rules/index.ts'

/** A name as CSL-JSON has it: split where initials follow the surname, else whole. */
type CslName = { readonly family: string; readonly given: string } | { readonly literal: string }

/** One publication as CSL-JSON (citationstyles.org), the form in which reference managers exchange them. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-journal' | 'chapter' | 'document' | 'paper-conference' | 'webpage'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: { readonly 'date-parts': readonly (readonly [number])[] }
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly URL?: string
  readonly note: string
}

const initials = /^(.+) (\p{Lu}{1,3})$/u

function nameOf(name: string): CslName {
  const [, family, given] = initials.exec(name) ?? []
  return family && given
    ? { family, given: [...given].map((letter) => `${letter}.`).join(' ') }
    : { literal: name }
}

const etAl = 'et al.'

/** The people of a citation: authors, then after a semicolon those with another part in it. */
function people(recorded: string | null) {
  const [authors = '', ...others] = (recorded ?? '').split('; ')
  const names = (list: string) => list.split(', ').filter((name) => name !== '' && name !== etAl)
  const editors = others.filter((part) => part.startsWith('editors '))
  return {
    author: names(authors).map(nameOf),
    editor: editors.flatMap((part) => names(part.slice('editors '.length))).map(nameOf),
    shortened: names(authors).length < authors.split(', ').filter(Boolean).length,
    others: others.filter((part) => !editors.includes(part)),
  }
}

/** `12(3):45-67`; anything else is not taken apart. */
const placeInJournal = /^(?<volume>\d+)(?:\((?<issue>[^)]+)\))?:(?<page>[\w-]+)$/
const pagesOfBook = /, pages (?<page>\d+-\d+)$/

function placeOf({ kind, volumeIssuePages }: Source) {
  const { volume, issue, page } =
    (kind === 'handbook' ? pagesOfBook : placeInJournal).exec(volumeIssuePages ?? '')?.groups ?? {}
  return { ...(volume && { volume }), ...(issue && { issue }), ...(page && { page }) }
}

/** Where the record says that its title is a description, square brackets say so to a reference manager. */
function titleOf({ title }: Source): string {
  if (title === null) return '[Title not recorded]'
  return /\((?:exact |record )?title (?:not|shortened)|; title (?:shortened|of)/.test(title)
    ? `[${title}]`
    : title
}

/** Where a record says it appeared, other than in a journal. */
const elsewhere: Readonly<Record<string, CslItem['type']>> = {
  Springer: 'chapter',
  'Clinical trial registry': 'webpage',
  'EU Clinical Trials Information System (CTIS)': 'webpage',
  'acc.org': 'webpage',
  'physicians.dukehealth.org': 'webpage',
  'NMDP clinical pages': 'webpage',
  'ACR Annual Meeting': 'paper-conference',
  'ACR Convergence abstract': 'paper-conference',
  'ACR Convergence and Blood': 'paper-conference',
  'EULAR Congress': 'paper-conference',
  'German Society of Rheumatology (AWMF)': 'document',
  'Clinical trial': 'document',
  'Blood and NCI PDQ tables': 'document',
}

function typeOf({ journal }: Source): CslItem['type'] {
  return journal === null ? 'document' : (elsewhere[journal] ?? 'article-journal')
}

/** What contains it, or who published it. */
function placeOfAppearance({ journal }: Source, type: CslItem['type']) {
  if (journal === null) return {}
  const contains = type === 'article-journal' || type === 'paper-conference'
  return contains ? { 'container-title': journal } : { publisher: journal }
}

/**
 * A publication as CSL-JSON. Nothing is added to what was confirmed: no guessed volume, no built link. What was read of
 * it travels in the note.
 */
export function citationData(id: string, source: Source): CslItem {
  const { author, editor, shortened, others } = people(source.authors)
  const place = placeOf(source)
  const type = typeOf(source)
  const note = [
    source.readExtent,
    shortened && 'Further authors are not recorded.',
    ...others.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`),
    Object.keys(place).length === 0 && source.volumeIssuePages && `In it: ${source.volumeIssuePages}.`,
    source.registration && `Registration: ${source.registration}.`,
    source.pmid && `PMID: ${source.pmid}.`,
    source.pmcid && `PMCID: ${source.pmcid}.`,
  ]
  return {
    id,
    type,
    title: titleOf(source),
    ...(author.length > 0 && { author }),
    ...(editor.length > 0 && { editor }),
    ...placeOfAppearance(source, type),
    ...(source.year !== null && { issued: { 'date-parts': [[source.year]] as const } }),
    ...place,
    ...(source.doi && { DOI: source.doi }),
    ...(source.pmid && { PMID: source.pmid }),
    ...(source.pmcid && { PMCID: source.pmcid }),
    ...(source.url && { URL: source.url }),
    note: note.filter(Boolean).join(' '),
  }
}
