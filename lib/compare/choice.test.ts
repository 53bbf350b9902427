import { describe, expect, it } from 'vitest'
import { type Asked, chosenSets } from './choice.ts'

const ids = (a: Asked, b: Asked) => chosenSets(a, b)?.map(({ id }) => id) ?? null

describe('the sets that an address asks for', () => {
  it('are the two documents of EBMT where it asks for none', () => {
    expect(ids(undefined, undefined)).toEqual(['ebmt-2025', 'ebmt-handbook-2024'])
  })

  it('are those it names, in their order', () => {
    expect(ids('scot', 'astis')).toEqual(['scot', 'astis'])
    expect(ids('astis', 'scot')).toEqual(['astis', 'scot'])
    expect(ids('scot', 'scot')).toEqual(['scot', 'scot'])
  })

  it.each([['nothing-like-it'], [''], ['toString'], ['EBMT-2025']])('are none for %j', (unknown) => {
    expect(ids(unknown, 'scot')).toBeNull()
    expect(ids('scot', unknown)).toBeNull()
  })

  it('are none where one name is given twice', () => {
    expect(ids(['scot', 'astis'], 'scot')).toBeNull()
  })
})
