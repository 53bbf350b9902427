import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CriteriaSet, criteriaSets } from './index.ts'

const reference = join(process.cwd(), '..', 'shared', 'clinical')
const specification = join(reference, 'criteria-sets.md')

interface Row {
  readonly id: string
  readonly role: string
  readonly discretion: boolean
  readonly level: string | null
  readonly verified: string
}

type Cells = Readonly<Record<string, string>>

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

/** The criteria table of a section: the one whose head begins with `id`, as records keyed by its heads. */
function tableOf(section: string): readonly Cells[] {
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  const start = lines.findIndex((line) => cellsOf(line)[0] === 'id')
  const heads = cellsOf(lines[start] ?? '')
  return lines.slice(start + 2).map((line) => {
    const cells = cellsOf(line)
    expect(cells).toHaveLength(heads.length)
    return Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']))
  })
}

/** The section that specifies a set: its heading names the set, alone or beside a second edition. */
function sectionOf(text: string, id: string): string {
  const section = text.split(/^## /m).find((part) => {
    const names =
      part
        .split('·')[0]
        ?.split(' and ')
        .map((name) => name.trim()) ?? []
    return names.includes(id)
  })
  if (section === undefined) throw new Error(`no section for ${id}`)
  return section
}

/** A section with two editions has a logic column for each; a row can be absent from one of them. */
function isInEdition(cells: Cells, id: string): boolean {
  if ('logic' in cells) return true
  const logic = cells[id === 'upside-amended' ? 'logic, amended (CTIS)' : 'logic, 2021 protocol']
  return logic !== undefined && logic !== '(no row)'
}

function specified(text: string, id: string): readonly Row[] {
  return tableOf(sectionOf(text, id))
    .filter((cells) => isInEdition(cells, id))
    .map((cells) => {
      const [role = '', discretion] = (cells.role ?? '').split(', ')
      return {
        id: cells.id?.includes('/') ? cells.id : `${id}/${cells.id}`,
        role,
        discretion: discretion === 'discretion',
        level: cells.level === undefined || cells.level === '-' ? null : cells.level,
        verified: (cells.verification ?? '').match(/^[a-z]+/)?.[0] ?? '',
      }
    })
}

function encoded(set: CriteriaSet): readonly Row[] {
  return set.criteria.map((row) => ({
    id: row.id,
    role: row.role,
    discretion: row.discretion ?? false,
    level: row.cite.level ?? null,
    verified: row.verified,
  }))
}

describe('the clinical reference beside the project', () => {
  it.each(criteriaSets.map((set): [string, CriteriaSet] => [set.id, set]))(
    'specifies %s row by row',
    (id, set) => {
      expect(encoded(set)).toEqual(specified(readFileSync(specification, 'utf8'), id))
    },
  )

  it('specifies no set that is missing here', () => {
    const headings =
      readFileSync(specification, 'utf8').match(/^## [^\n]+ · (?:guideline|fitness|trial)/gm) ?? []
    const ids = headings.flatMap((heading) => heading.slice(3).split(' · ')[0]?.split(' and ') ?? [])
    expect(ids).toEqual(criteriaSets.map((set) => set.id))
  })
})
