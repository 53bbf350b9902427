import { describe, expect, it } from 'vitest'
import type { Expression } from '../expressions/index.ts'
import { criteriaSets } from './index.ts'

// Written from the specification, row by row: which publication a row stands in, and in which it was read.

interface Cited {
  readonly source: string
  readonly also?: readonly string[]
  readonly via?: readonly string[]
}

const ownSource: Readonly<Record<string, string>> = {
  'eular-2023': 'eular-2023',
  'ebmt-2025': 'ebmt-2025',
  'ebmt-2017-cardiac': 'ebmt-2017-cardiac',
  'general-fitness': 'ebmt-2025',
  'ebmt-handbook-2024': 'ebmt-handbook-2024',
  astis: 'astis',
  scot: 'scot',
  assist: 'assist',
  'upside-2021': 'upside-2021',
  'upside-amended': 'upside-amended',
  nct03444805: 'nct03444805',
  'nissc-1': 'nissc-1-2018',
}

const binks = ['binks-2001']
const walker = ['walker-2018']
const both = ['binks-2001', 'walker-2018']
const penglase = ['penglase-2023']
const handbook = { source: 'ebmt-handbook-2024' }
const study = { source: 'nct03444805' }

const exceptions: Readonly<Record<string, Cited>> = {
  'general-fitness/pregnancy': handbook,
  'general-fitness/fvc': study,
  'general-fitness/dlco': handbook,
  'general-fitness/lvef': handbook,
  'general-fitness/creatinine-clearance': handbook,
  'general-fitness/infection': { ...handbook, also: ['nct03444805'] },
  'general-fitness/liver': handbook,
  'general-fitness/marrow': { ...study, also: ['nissc-1-2018'] },
  'general-fitness/hypertension': { source: 'upside-2021', also: ['upside-amended'] },
  'general-fitness/contraception': { source: 'upside-2021', also: ['upside-amended', 'scot', 'nct03444805'] },
  'general-fitness/malignancy': study,
  'general-fitness/psychiatric': study,
  ...Object.fromEntries(
    [
      'pasp-rest',
      'pasp-fluid',
      'mpap-rest',
      'mpap-fluid',
      'output-response',
      'pvr',
      'lvef',
      'tapse',
      'cmr',
      'coronary',
      'arrhythmia',
      'tamponade',
      'constriction',
      'symptomatic',
    ].map((row) => [`ebmt-2017-cardiac/${row}`, { source: 'ebmt-2017-cardiac', via: penglase }]),
  ),
  'astis/mpap': { source: 'astis', via: both },
  'astis/dlco': { source: 'astis', via: binks },
  'astis/pao2': { source: 'astis', via: binks },
  'astis/lvef': { source: 'astis', via: both },
  'astis/arrhythmia': { source: 'astis', via: binks },
  'astis/hypertension': { source: 'astis', via: binks },
  'astis/creatinine-clearance': { source: 'astis', via: both },
  'astis/cyclophosphamide-iv': { source: 'astis', via: both },
  'astis/cyclophosphamide-oral': { source: 'astis', via: both },
  'scot/duration': { source: 'scot', via: ['rdcna-2015'] },
  'scot/duration-conflict': { source: 'scot', via: ['walker-2018', 'rdcna-2015'] },
  'scot/organ': { source: 'scot', via: ['duke-2018', 'rdcna-2015'] },
  'scot/mpap': { source: 'scot', via: walker },
  'scot/fvc': { source: 'scot', via: walker },
  'scot/dlco': { source: 'scot', via: walker },
  'scot/lvef': { source: 'scot', via: walker },
  'scot/creatinine-clearance': { source: 'scot', via: walker },
  'assist/pulmonary-pressure': { source: 'assist', via: walker },
  'assist/lvef': { source: 'assist', via: walker },
  'assist/creatinine': { source: 'assist', via: walker },
  'assist/cyclophosphamide-iv': { source: 'assist', via: walker },
}

describe.each(criteriaSets.map((set) => [set.id, set] as const))('%s', (id, set) => {
  it('cites for every row the publication of its specification', () => {
    const cited = set.criteria.map(({ id: row, cite: { source, also, via } }) => [
      row,
      { source, ...(also ? { also } : {}), ...(via ? { via } : {}) },
    ])
    expect(cited).toEqual(
      set.criteria.map(({ id: row }) => [row, exceptions[row] ?? { source: ownSource[id] }]),
    )
  })
})

/** The clinical names that an expression gives to its parts. */
function namesIn(expression: Expression): readonly string[] {
  if ('parts' in expression) return expression.parts.flatMap(namesIn)
  if (expression.kind === 'named') return [expression.name, ...namesIn(expression.part)]
  return 'part' in expression ? namesIn(expression.part) : []
}

describe('the texts of a set', () => {
  const rows = criteriaSets.flatMap((set) => set.criteria)

  it.each(rows.map((row) => [row.id, row] as const))(
    'leave nothing blank in %s',
    (_, { cite, caution, when }) => {
      expect(caution?.trim()).not.toBe('')
      expect(cite.level?.trim()).not.toBe('')
      for (const name of namesIn(when)) expect(name).toMatch(/^[a-z].*[A-Za-z]$/)
    },
  )

  it('give every set the document it speaks for', () => {
    expect(criteriaSets.map(({ id, source }) => [id, source])).toEqual(
      Object.entries({ ...ownSource, 'nissc-1': 'nissc-1' }),
    )
  })
})
