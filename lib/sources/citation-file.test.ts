import { parse as readBibtex } from 'astrocite-bibtex'
import { parse as readRis } from 'astrocite-ris'
import { describe, expect, it } from 'vitest'
import { type Source, sources } from '../../rules/index.ts'
import { citationData } from './citation-data.ts'
import { downloadCitations } from './download.ts'
import { exportFormats } from './export-formats.ts'

const entries = Object.entries<Source>(sources)
const items = entries.map(([id, source]) => citationData(id, source))

const download = (format: string, query = '') =>
  downloadCitations(new Request(`http://127.0.0.1/sources/export/${format}${query}`), format)
const text = (format: string, query = '') => download(format, query).text()

/** What a reader must get back, whichever format carried it. Braces keep capitals in BibTeX and are no part of a title. */
const essence = (item: {
  title?: unknown
  DOI?: unknown
  URL?: unknown
  volume?: unknown
  page?: unknown
}) => ({
  title: String(item.title).replace(/[{}]/g, ''),
  doi: item.DOI,
  url: item.URL,
  volume: item.volume === undefined ? undefined : String(item.volume),
  page: item.page === undefined ? undefined : String(item.page).replace(/[-–]+/, '-'),
})

const byTitle = <Item extends { title: string }>(list: readonly Item[]) =>
  list.toSorted((a, b) => a.title.localeCompare(b.title))

const expected = byTitle(items.map(essence))

describe('all citations, read by a program that did not write them', () => {
  it('come back from BibTeX', async () => {
    const back = readBibtex(await text('bibtex'))
    expect(back.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
    expect(byTitle(back.map(essence))).toEqual(expected)
  })

  it('come back from RIS', async () => {
    expect(byTitle(readRis(await text('ris')).map(essence))).toEqual(expected)
  })

  it('come back from CSL-JSON as they are', async () => {
    const back: unknown = JSON.parse(await text('csl-json'))
    expect(back).toHaveLength(items.length)
    expect(back).toEqual(expect.arrayContaining(items))
  })
})

describe('the file of citations', () => {
  it.each(Object.entries(exportFormats))('%s has its own type and name', (format, { type, extension }) => {
    const { headers, status } = download(format, '?id=scot')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="scot.${extension}"`)
  })

  it('holds one publication, those that a filter leaves, or all', async () => {
    const ids = async (query: string) => readBibtex(await text('bibtex', query)).map(({ id }) => id)
    expect(await ids('?id=ebmt-2025')).toEqual(['ebmt-2025'])
    const handbooks = entries.filter(([, { kind }]) => kind === 'handbook').map(([id]) => id)
    expect(await ids('?kind=handbook')).toEqual(handbooks)
    expect(await ids('')).toHaveLength(entries.length)
  })

  it('is refused for a format or a publication that does not exist', async () => {
    expect(download('endnote').status).toBe(404)
    expect(await download('endnote').text()).toContain('bibtex')
    expect(download('bibtex', '?id=nobody').status).toBe(404)
    expect(download('toString').status).toBe(404)
  })

  it('keeps every value of RIS in one line, with the line ends of the format', async () => {
    const ris = await text('ris')
    expect(ris.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of ris.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
  })
})
