import { describe, expect, it } from 'vitest'
import { criteriaSets, type Source, sources } from '../../rules/index.ts'
import { firstLine } from '../evidence/first-line.ts'
import { outcomes } from '../evidence/outcomes.ts'
import { prognosis } from '../evidence/prognosis.ts'
import { transplantPredictors } from '../evidence/transplant-predictors.ts'
import { chosenBy, filterFrom, type Query, queryOf } from './filter.ts'
import { sourceRecord, sourceRecords } from './records.ts'

const ids = (query: Query) => chosenBy(filterFrom(query)).map(({ id }) => id)
const entries = Object.entries<Source>(sources)

describe('the list of sources', () => {
  it('has every publication once', () => {
    expect(sourceRecords.map(({ id }) => id).toSorted()).toEqual(entries.map(([id]) => id).toSorted())
    expect(ids({})).toHaveLength(entries.length)
  })

  it('finds exactly the seed reading list', () => {
    const seed = entries.filter(([, source]) => source.seed).map(([id]) => id)
    expect(ids({ seed: 'yes' }).toSorted()).toEqual(seed.toSorted())
  })

  it('finds by words in any order, without case and accents, and by identifier', () => {
    expect(ids({ text: 'TRANSPLANTATION myeloablative sullivan' })).toContain('scot')
    expect(ids({ text: 'kroger' })).toContain('ebmt-handbook-2024')
    expect(ids({ text: '10.1056/NEJMoa1703327' })).toEqual(['scot'])
    expect(ids({ text: 'NCT04464434' })).toContain('upside-2021')
    expect(ids({ text: 'nothing like this' })).toEqual([])
  })

  it('narrows by type, read extent and use, together', () => {
    for (const record of chosenBy(filterFrom({ kind: 'guideline', read: 'abstract', used: 'criteria' }))) {
      expect(record).toMatchObject({ kind: 'guideline', level: 'abstract' })
      expect(record.criteria).not.toEqual([])
    }
    expect(ids({ kind: 'guideline', read: 'abstract', used: 'criteria' })).toContain('eular-2023')
    expect(ids({ used: 'check' })).toContain('domsic-2014')
    expect(ids({ used: 'patients' })).toContain('nair-2015')
  })

  it('leaves open what an address asks in words it does not know', () => {
    expect(ids({ kind: 'poem', read: 'toString', used: ['x', 'y'], seed: 'no' })).toHaveLength(entries.length)
  })

  it('keeps a filter in its address', () => {
    const query = 'text=renal+crisis&kind=definition&read=text&used=check&seed=yes'
    expect(queryOf(filterFrom(Object.fromEntries(new URLSearchParams(query))))).toBe(query)
    expect(queryOf(filterFrom({}))).toBe('')
  })
})

describe('a source', () => {
  it('names every criterion that stands in it, is also stated in it or was read through it', () => {
    for (const set of criteriaSets)
      for (const { id, cite } of set.criteria)
        for (const used of [cite.source, ...(cite.also ?? []), ...(cite.via ?? [])])
          expect(sourceRecord(used)?.criteria.map((criterion) => criterion.id)).toContain(id)
  })

  it('carries every figure that is shown from it', () => {
    for (const { id, sources: cited } of [...prognosis, ...transplantPredictors])
      for (const source of cited)
        expect(sourceRecord(source)?.figures.map((figure) => figure.id)).toContain(id)
    for (const { id, source, via } of outcomes)
      for (const used of [source, ...via])
        if (used in sources) expect(sourceRecord(used)?.figures.map((figure) => figure.id)).toContain(id)
    for (const { source, skin } of firstLine)
      expect(sourceRecord(source)?.figures.some(({ says }) => says.includes(skin))).toBe(true)
    expect(chosenBy(filterFrom({ used: 'figures' })).map(({ id }) => id)).toContain('domsic-2007')
  })

  it('tells a figure with its arm, time, number and population, and how it was read', () => {
    const figure = sourceRecord('astis')?.figures.find(
      ({ id }) => id === 'astis/treatment-related-deaths/ahsct/12',
    )
    const outcome = outcomes.find(({ id }) => id === 'astis/treatment-related-deaths/ahsct/12')
    expect(figure?.says).toContain(
      `${outcome?.value} deaths; at 12 months; n = ${outcome?.n}; ${outcome?.population}`,
    )
    expect(figure?.use).toMatch(/^read in Walker 2018 and /)
    expect(
      sourceRecord('walker-2018')?.figures.find(({ id }) => id === 'astis/treatment-related-deaths/ahsct/12')
        ?.use,
    ).toBe('ASTIS’s, read in this publication')
  })

  it('says how a criterion uses it', () => {
    const use = (source: string, criterion: string) =>
      sourceRecord(source)?.criteria.find(({ id }) => id === criterion)?.use
    expect(use('astis', 'astis/diffuse')).toBe('read in it')
    expect(use('astis', 'astis/mpap')).toBe('read in Binks 2001 and Walker 2018')
    expect(use('binks-2001', 'astis/mpap')).toBe('ASTIS’s, read in this publication')
    expect(use('ebmt-2025', 'general-fitness/adult')).toBe('convention of this tool')
    expect(use('ebmt-handbook-2024', 'ebmt-handbook-2024/adult')).not.toBe('read in it')
  })

  it('has a name of its own', () => {
    const names = sourceRecords.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is undefined for an id that is none', () => {
    expect(sourceRecord('export')).toBeUndefined()
  })
})
