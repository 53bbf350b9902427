import { describe, expect, it } from 'vitest'
import { outcome } from '../evidence/outcomes.ts'
import { howReadInPlainWords, populationInPlainWords } from './figures.tsx'
import { countedInWords, figuresOf, panels, pictureOf, titleOf } from './pictures.ts'

const rows = panels.flatMap((panel) => panel.rows.map((row) => ({ panel, row })))
const of = (id: string) => pictureOf(outcome(id))

describe('pictures of people', () => {
  it('counts of a trial are drawn one sign a person, out of the true number', () => {
    expect(of('astis/treatment-related-deaths/ahsct/12')).toEqual({
      marked: 8,
      people: 79,
      figure: '8 of 79',
    })
    expect(of('astis/efs-events-cumulative/control/48')).toEqual({
      marked: 20,
      people: 77,
      figure: '20 of 77',
    })
  })

  it('no deaths are drawn as nobody of the true number', () => {
    expect(of('astis/treatment-related-mortality-pct/control/12')).toEqual({
      marked: 0,
      people: 77,
      figure: '0 of 77',
    })
  })

  it('a share is drawn as so many of 100, rounded, with the published figure beside it', () => {
    expect(of('higashitani-2023/transplant-related-death-pct-pooled/ahsct')).toEqual({
      marked: 6,
      people: 100,
      figure: '6.3 %',
    })
  })

  it.each([
    'astis/efs-hazard-ratio/comparison/12',
    'scot/grcs-pairwise-favouring-pct/ahsct/54',
    'higashitani-2023/os-logrank-test/comparison/24',
    'nash-2007/mrss-change-mean/ahsct/48',
  ])('what is no share of people is refused: %s', (id) => {
    expect(() => of(id)).toThrow(id)
  })

  it('each panel shows one study, and its harm before and as often as its benefit', () => {
    for (const { rows, source } of panels) {
      expect(new Set(rows.flatMap(figuresOf).map((figure) => figure.source))).toEqual(new Set([source]))
      expect(rows[0]?.marks).toBe('harm')
      expect(rows[0]?.transplant).toMatch(/treatment-related|transplant-related/)
      const harm = rows.filter(({ marks }) => marks === 'harm').length
      expect(harm).toBeGreaterThanOrEqual(rows.length - harm)
    }
  })

  it('both figures of a pair count the same thing at the same time', () => {
    for (const { row } of rows) {
      const [transplant, comparison] = figuresOf(row)
      expect(transplant?.arm).toMatch(/AHSCT/i)
      if (!comparison) continue
      expect(comparison.arm).toMatch(/^Cyclophosphamide/)
      expect(comparison.at).toEqual(transplant?.at)
      expect(comparison.endpoint.replace(/mortality-pct|deaths/, '')).toBe(
        transplant?.endpoint.replace(/mortality-pct|deaths/, ''),
      )
    }
  })

  it('only figures of a fixed time, or pooled by their authors, are drawn', () => {
    for (const figure of rows.flatMap(({ row }) => figuresOf(row))) {
      expect(figure.at.kind === 'landmark' || figure.endpoint.endsWith('pooled'), figure.id).toBe(true)
    }
  })

  it('the time in words is the time of the figure', () => {
    expect(rows.map(({ row }) => countedInWords(row).match(/(within|after) (.*? years?)/)?.[2])).toEqual([
      'one year',
      'one year',
      'four years',
      'four and a half years',
      'six years',
      'four and a half years',
      undefined,
    ])
  })

  it('what is said about the order of the harms in ASTIS is what the figures say', () => {
    const value = (id: string) => outcome(id).value ?? Number.NaN
    expect(value('astis/efs-events-cumulative/ahsct/12')).toBeGreaterThan(
      value('astis/efs-events-cumulative/control/12'),
    )
    expect(value('astis/efs-events-cumulative/ahsct/48')).toBeLessThan(
      value('astis/efs-events-cumulative/control/48'),
    )
  })

  it('the year of each study is that of its source', () => {
    expect(panels.map(titleOf).map((title) => title.match(/\d{4}/)?.[0])).toEqual(['2014', '2018', '2023'])
  })

  it('every figure says in plain words whom it counts and how it was read', () => {
    for (const figure of rows.flatMap(({ row }) => figuresOf(row))) {
      expect(populationInPlainWords(figure)).not.toBe('')
      expect(howReadInPlainWords([figure]).join().startsWith('* Second-hand')).toBe(
        figure.verified === 'secondary',
      )
    }
  })
})
