import { describe, expect, it } from 'vitest'
import { sources } from '../../rules/index.ts'
import { identifierFaults, isIsbn } from './identifiers.ts'

const none = { doi: null, pmid: null, pmcid: null, registration: null, url: null }
const faultsOf = (identifiers: Partial<Record<keyof typeof none, string>>) =>
  identifierFaults({ one: { ...none, ...identifiers } }).map(({ fault }) => fault)

describe('the identifiers of the publications', () => {
  it('have their forms, fit their addresses, and stand for one publication each', () => {
    expect(identifierFaults(sources)).toEqual([])
  })

  it.each([
    { doi: '10.1000/x', url: 'https://doi.org/10.1000/y' },
    { doi: 'doi:10.1000/x', url: 'https://doi.org/doi:10.1000/x' },
    { doi: '10.1000/x.', url: 'https://doi.org/10.1000/x.' },
    { doi: '10.1007/978-3-031-44080-8_92', url: 'https://doi.org/10.1007/978-3-031-44080-8_92' },
    { pmid: '012345' },
    { pmid: '123456789' },
    { pmcid: '12345' },
    { registration: 'NCT1234567' },
    { registration: 'NCT12345678; NCT123456789' },
    { registration: 'EudraCT 2006-4598-83' },
    { url: 'http://example.org/' },
    { url: 'https://' },
    { pmid: '123', url: 'https://pubmed.ncbi.nlm.nih.gov/124/' },
    { pmcid: 'PMC123', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC124/' },
    { registration: 'NCT12345678', url: 'https://clinicaltrials.gov/study/NCT12345679' },
  ])('with a fault are found: %o', (identifiers) => {
    expect(faultsOf(identifiers)).not.toEqual([])
  })

  it.each([
    { doi: '10.1016/S0140-6736(11)60982-3', url: 'https://doi.org/10.1016/S0140-6736(11)60982-3' },
    { pmid: '1', pmcid: 'PMC1' },
    { registration: 'EudraCT 2006-004598-83; ISRCTN54371254; NL-OMON23346' },
    {},
  ])('without a fault pass: %o', (identifiers) => {
    expect(faultsOf(identifiers)).toEqual([])
  })

  it('that two publications share are found, whatever their case', () => {
    const shared = identifierFaults({
      one: { ...none, doi: '10.1000/ab', url: 'https://doi.org/10.1000/ab' },
      two: { ...none, doi: '10.1000/AB', url: 'https://doi.org/10.1000/AB' },
    })
    expect(shared).toEqual([{ id: 'one, two', fault: 'share the identifier 10.1000/ab' }])
  })
})

describe('an ISBN', () => {
  it.each([
    ['978-3-031-44080-9', true],
    ['9783031440809', true],
    ['978-3-031-44080-8', false],
    ['979-3-031-44080-9', false],
    ['123-3-031-44080-9', false],
    ['978-3-031-4408', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isIsbn(text)).toBe(expected)
  })
})
