import { describe, expect, it } from 'vitest'
import { type Chart, figuresIn, figuresOn, type Mark, type Panel } from './chart.ts'
import { charts } from './charts.ts'
import { outcome, outcomes } from './outcomes.ts'
import { type Prohibition, prohibitions } from './prohibitions.ts'
import { fits } from './select.ts'

interface Placed extends Mark {
  /** Everything written at the mark. */
  readonly words: string
}

function marksOf(panel: Panel): readonly Placed[] {
  return panel.kind === 'lanes'
    ? panel.lanes.flatMap(({ label, marks }) =>
        marks.map((mark) => ({ ...mark, words: `${label} ${mark.label}` })),
      )
    : panel.marks.map((mark) => ({ ...mark, words: mark.label }))
}

/** The pairs of figures on one set of axes that a prohibition forbids. */
function forbidden(panel: Panel, { groups, unless }: Prohibition): readonly string[] {
  const marks = marksOf(panel)
  const inGroup = (mark: Placed, group: readonly string[]) =>
    group.some((pattern) => fits(mark.figure, pattern))
  return groups.flatMap((group, index) =>
    groups.slice(index + 1).flatMap((other) =>
      marks.flatMap((a) =>
        marks
          .filter((b) => inGroup(a, group) && inGroup(b, other))
          .filter((b) => unless !== 'apart' || a.shape === b.shape)
          .filter((b) => unless !== 'overlapping' || !(/overlap/.test(a.words) && /overlap/.test(b.words)))
          .map((b) => `${a.figure} with ${b.figure}`),
      ),
    ),
  )
}

const panels = charts.flatMap((chart) => chart.panels.map((panel) => ({ chart, panel })))
const named = panels.map(({ chart, panel }) => [`${chart.id}, ${panel.id}`, panel] as const)

describe('what must never stand on one set of axes', () => {
  it.each(named)('%s: no forbidden pair', (_, panel) => {
    expect(prohibitions.flatMap((prohibition) => forbidden(panel, prohibition))).toEqual([])
  })

  it('each prohibition names figures that exist on both sides', () => {
    for (const { groups } of prohibitions) {
      expect(groups.length).toBeGreaterThan(1)
      for (const group of groups)
        expect(
          outcomes.some(({ id }) => group.some((pattern) => fits(id, pattern))),
          group.join(),
        ).toBe(true)
    }
  })

  it.each([
    ['scot/efs-pct/ahsct/54', 'scot/os-pct/ahsct/72'],
    ['scot/os-pct/ahsct/72', 'scot-acr-2018/os-pct/ahsct/132'],
    ['scot/grcs-pairwise-favouring-pct/ahsct/54', 'vonk-2008/os-pct/ahsct/60'],
    ['astis/efs-events-cumulative/ahsct/12', 'astis/efs-hazard-ratio/comparison/12'],
    ['astis/efs-crude-pct/ahsct/69.6', 'vonk-2008/efs-pct/ahsct/60'],
    ['astis/efs-pct/ahsct/12', 'scot/efs-pct/ahsct/54'],
    ['spierings-2022/os-pct/eligible/60', 'burt-2013/os-pct/ahsct/60'],
    ['ascs-2024/efs-pct/astis-eligible/48', 'scot/efs-pct/ahsct/54'],
    ['mcsweeney-2002/os-pct/ahsct/24', 'nash-2007/pfs-pct/ahsct/60'],
    ['binks-2001/os-pct/ahsct/12', 'farge-2004/os-pct/ahsct/60'],
    ['henes-2012/treatment-related-mortality-pct/ahsct', 'henes-2012/transplant-related-mortality-pct/ahsct'],
    ['burt-2013/treatment-related-mortality-pct/ahsct', 'nissc-1/non-relapse-mortality-pct/ahsct/100d'],
    ['burt-2021/treatment-related-mortality-pct/all', 'astis/treatment-related-mortality-pct/ahsct/12'],
    ['rescle/os-pct/dcssc/60', 'vonk-2008/os-pct/ahsct/60'],
    ['liang-2018/os-pct/msc/60', 'burt-2013/os-pct/ahsct/60'],
    ['ait-abdallah-2021/mrss-change/ahsct/60', 'astis/deaths-total/ahsct/69.6'],
    ['nissc-1/predictor-pfs-hr/older-age', 'astis/efs-hazard-ratio/comparison/12'],
    ['blank-2022/mrss-mean/ahsct/0', 'blank-2022/mrss-mean/ahsct/60'],
  ])('a panel with %s and %s would be refused', (a, b) => {
    const panel: Panel = {
      id: 'trial',
      title: '',
      key: [],
      kind: 'lanes',
      axis: { label: '', from: 0, to: 100, ticks: [] },
      lanes: [{ label: '', marks: [a, b].map((figure) => ({ figure, shape: 'disc', label: '' })) }],
    }
    expect(prohibitions.flatMap((prohibition) => forbidden(panel, prohibition))).not.toEqual([])
  })

  it('ASTIS survival of 52 and 70 per cent at five years, which contradicts the deaths counted, is in no figure', () => {
    const astis = outcomes.filter(({ source, endpoint }) => source === 'astis' && endpoint === 'os-pct')
    expect(astis).toEqual([])
  })
})

const survivalOrEvents =
  /-(hazard-ratio)$|^(os|efs|pfs|relapse-free-survival)-pct$|^efs-events-cumulative$|^mrss-change$/
const earlyHarm = /treatment-related|transplant-related|non-relapse/
const transplanted = (chart: Chart) =>
  chart.panels.some((panel) =>
    figuresOn(panel).some(
      (id) => survivalOrEvents.test(outcome(id).endpoint) && /AHSCT|HDIT|TBI/.test(outcome(id).arm),
    ),
  )

describe('the rules of every chart', () => {
  it('early treatment-related deaths stand in the view of every chart of survival, events or benefit after transplantation', () => {
    const concerned = charts.filter(transplanted)
    expect(concerned.map(({ id }) => id)).toEqual([
      'astis-hazard-ratios',
      'astis-events',
      'scot',
      'cohort-survival',
      'function',
    ])
    for (const { id, panels } of concerned) {
      expect(
        panels.some((panel) => figuresOn(panel).some((figure) => earlyHarm.test(figure))),
        id,
      ).toBe(true)
    }
  })

  it('every figure drawn exists and has a value; tests without a figure are never drawn', () => {
    for (const { panel } of panels)
      for (const id of figuresOn(panel)) expect(outcome(id).value, id).not.toBeNull()
  })

  it('only figures of a fixed time stand on an axis of time, each at its own month', () => {
    for (const { panel } of panels) {
      if (panel.kind !== 'plane' || !panel.x.label.includes('months')) continue
      for (const { figure, at } of panel.marks) {
        expect(outcome(figure).at).toEqual({ kind: 'landmark', months: at })
      }
    }
  })

  it('on an axis of years each figure stands at the year of its publication', () => {
    const panel = panels.find(({ panel }) => panel.id === 'mortality')?.panel
    const years = panel?.kind === 'plane' ? panel.marks.map(({ at }) => at) : []
    expect(years).toEqual([
      2001, 2002, 2002, 2004, 2007, 2007, 2010, 2011, 2012, 2012, 2013, 2014, 2018, 2018, 2021, 2021, 2023,
    ])
  })

  it('a line joins only figures of one source and one population: the times of one arm, or the two arms at one time', () => {
    for (const { panel } of panels) {
      const joins =
        panel.kind === 'plane'
          ? panel.joins
          : panel.lanes.filter(({ joined }) => joined).map(({ marks }) => marks.map(({ figure }) => figure))
      for (const join of joins) {
        const figures = join.map(outcome)
        expect(new Set(figures.map(({ source, population }) => `${source} ${population}`)).size).toBe(1)
        const arms = new Set(figures.map(({ arm }) => arm)).size
        const times = new Set(figures.map(({ at }) => `${at.kind} ${at.months}`)).size
        expect(Math.min(arms, times), join.join()).toBe(1)
      }
    }
  })

  it('every value lies within its axis, with its interval', () => {
    for (const { panel } of panels) {
      const axis = panel.kind === 'plane' ? panel.y : panel.axis
      for (const id of figuresOn(panel)) {
        const { value, interval = [value, value] } = outcome(id)
        for (const number of [value, ...interval]) {
          expect(number, id).toBeGreaterThanOrEqual(axis.from)
          expect(number, id).toBeLessThanOrEqual(axis.to)
        }
      }
    }
  })

  it('percentages of people have an axis from nought', () => {
    for (const { panel } of panels) {
      const axis = panel.kind === 'plane' ? panel.y : panel.axis
      if (axis.label.endsWith('%')) expect(axis.from).toBe(0)
    }
  })

  it('every chart has figures, and each stands once in its table', () => {
    for (const chart of charts) {
      const figures = figuresIn(chart)
      expect(figures.length).toBeGreaterThan(0)
      expect(new Set(figures).size).toBe(figures.length)
      for (const id of figures) expect(() => outcome(id)).not.toThrow()
    }
  })

  it('trial-eligible patients who were not transplanted have the sentence of caution', () => {
    const chart = charts.find(({ id }) => id === 'not-transplanted')
    expect(chart?.mustSay.join()).toMatch(/living long enough.*era.*warn/)
  })
})
