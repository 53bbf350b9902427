import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Source, sources } from './index.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'sources.json')

type Citation = Omit<Source, 'readExtent'>

/** What identifies a publication. How much of it was read is told in our own words. */
function citation({
  kind,
  authors,
  title,
  journal,
  year,
  volumeIssuePages,
  doi,
  pmid,
  pmcid,
  registration,
  url,
  seed,
}: Citation): Citation {
  return { kind, authors, title, journal, year, volumeIssuePages, doi, pmid, pmcid, registration, url, seed }
}

const read = () => JSON.parse(readFileSync(file, 'utf8')) as readonly (Source & { readonly id: string })[]

describe('the list of sources beside the project', () => {
  it('has the same publications', () => {
    expect(Object.keys(sources).toSorted()).toEqual(
      read()
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('cites each of them alike', () => {
    const here: Readonly<Record<string, Source>> = sources
    const cited = Object.fromEntries(Object.entries(here).map(([id, source]) => [id, citation(source)]))
    expect(cited).toEqual(Object.fromEntries(read().map((source) => [source.id, citation(source)])))
  })
})
