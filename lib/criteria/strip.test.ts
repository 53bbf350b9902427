import { describe, expect, it } from 'vitest'
import { criteriaSets, evaluate, leavesOf, thresholdsOf } from '../../rules/index.ts'
import { type Span, strips, stripsOf } from './strip.ts'

const strip = (id: string) => {
  const found = strips.find((each) => each.id === id)
  if (!found) throw new Error(`no strip ${id}`)
  return found
}
const spansOf = (id: string, criterion: string) =>
  strip(id)
    .rows.filter((row) => row.criterion.id === criterion)
    .flatMap(({ spans }) => spans)

const holds = ({ from, to }: Span, value: number) =>
  (from === null || value > from.value || (from.closed && value === from.value)) &&
  (to === null || value < to.value || (to.closed && value === to.value))

describe('limits side by side', () => {
  it('stand for age, skin, duration, lung function, ejection fraction, pressures and clearance', () => {
    expect(strips.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'ageYears',
        'mrss',
        'yearsSinceFirstNonRaynaud',
        'dlcoPct',
        'fvcPct',
        'lvefPct',
        'mpapRestMmHg',
        'paspRestMmHg',
        'creatinineClearanceMlMin',
      ]),
    )
  })

  it('have every limit of every criterion on these findings, and no other', () => {
    for (const { features, rows } of strips) {
      const drawn = rows
        .flatMap(({ criterion, spans }) =>
          spans.flatMap(({ from, to }) =>
            [from, to].flatMap((end) => (end ? [`${criterion.id} ${end.value}`] : [])),
          ),
        )
        .toSorted()
      const encoded = criteriaSets.flatMap(({ criteria }) =>
        criteria.flatMap(({ id, when }) =>
          thresholdsOf(when).flatMap(({ quantity, limit }) =>
            quantity.kind === 'value' && features.some((feature) => feature === quantity.feature)
              ? [`${id} ${limit}`]
              : [],
          ),
        ),
      )
      expect([...new Set(drawn)]).toEqual([...new Set(encoded)].toSorted())
    }
  })

  it('draw a strict limit open and an inclusive one closed', () => {
    expect(spansOf('mpapRestMmHg', 'ebmt-2025/mpap-rest')).toEqual([
      { from: { value: 25, closed: false }, to: null },
    ])
    expect(spansOf('yearsSinceFirstNonRaynaud', 'ebmt-2025/late')).toEqual([
      { from: { value: 5, closed: true }, to: null },
    ])
    expect(spansOf('ageYears', 'assist/age')).toEqual([
      { from: { value: 18, closed: true }, to: { value: 60, closed: false } },
    ])
  })

  it('hold exactly where the criterion holds, for every criterion that asks for nothing else', () => {
    for (const { rows } of strips) {
      for (const { criterion, feature, spans } of rows) {
        const leaves = leavesOf(criterion.when)
        const alone = leaves.every(
          (leaf) =>
            leaf.kind === 'compare' && leaf.quantity.kind === 'value' && leaf.quantity.feature === feature,
        )
        if (!alone) continue
        const limits = thresholdsOf(criterion.when).map(({ limit }) => limit)
        for (const value of limits.flatMap((limit) => [limit - 0.01, limit, limit + 0.01]))
          expect([criterion.id, value, spans.some((span) => holds(span, value))]).toEqual([
            criterion.id,
            value,
            evaluate(criterion.when, { [feature]: value }),
          ])
      }
    }
  })

  it('keep every limit inside the axis', () => {
    for (const { axis, rows } of strips) {
      expect(axis.ticks.length).toBeGreaterThan(2)
      for (const end of rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]))) {
        if (!end) continue
        expect(end.value).toBeGreaterThanOrEqual(axis.min)
        expect(end.value).toBeLessThanOrEqual(axis.max)
      }
    }
  })

  it('are found by the criterion that stands on them', () => {
    expect(stripsOf('ebmt-2025/mpap-rest').map(({ id }) => id)).toEqual(['mpapRestMmHg'])
    expect(stripsOf('ebmt-2025/tamponade')).toEqual([])
  })
})
