import type { Panel, PlaneMark } from './chart.ts'
import { type Drawing, type Element, line, scale, sign, words } from './draw.ts'
import { outcome } from './outcomes.ts'

const width = 780
const height = 400
const left = 56
const right = 740
const top = 28
const bottom = 350

/** Time or year to the right, values upwards. Marks are joined only where the chart says so. */
export function drawnPlane({
  x: across,
  y: upwards,
  marks,
  joins,
}: Panel & { readonly kind: 'plane' }): Drawing {
  const x = scale(across, left, right)
  const y = scale(upwards, bottom, top)
  const placed = new Map(marks.map((mark) => [mark.figure, [x(mark.at), y(valueIn(mark.figure))] as const]))
  const { reference } = upwards
  return {
    width,
    height,
    elements: [
      ...upwards.ticks.flatMap((tick) => [
        line('grid', left, y(tick), right, y(tick)),
        words(String(tick), left - 8, y(tick) + 4, 'end', 'small'),
      ]),
      ...across.ticks.flatMap((tick, index) => [
        line('axis', x(tick), bottom, x(tick), bottom + 5),
        // Ticks that stand close share their words' room: every second one is lowered.
        words(String(tick), x(tick), bottom + (crowded(across.ticks, index, x) ? 30 : 18), 'middle', 'small'),
      ]),
      line('axis', left, bottom, right, bottom),
      words(across.label, right, height - 4, 'end', 'small'),
      words(upwards.label, left, 14, 'start', 'small'),
      ...(reference
        ? [
            line('reference', left, y(reference.at), right, y(reference.at)),
            words(reference.above, right - 4, y(reference.at) - 8, 'end'),
            words(reference.below, right - 4, y(reference.at) + 18, 'end'),
          ]
        : []),
      ...joins.flatMap((join) =>
        joined(join.flatMap((figure) => (placed.has(figure) ? [placed.get(figure) ?? [0, 0]] : []))),
      ),
      ...marks.flatMap((mark, index) => drawnMark(mark, index, x, y)),
    ],
  }
}

const valueIn = (figure: string) => outcome(figure).value ?? 0

function crowded(ticks: readonly number[], index: number, x: (value: number) => number): boolean {
  const before = ticks[index - 1]
  const here = ticks[index]
  return before !== undefined && here !== undefined && index % 2 === 1 && x(here) - x(before) < 24
}

function joined(places: readonly (readonly [number, number])[]): readonly Element[] {
  return places.slice(1).flatMap(([toX, toY], index) => {
    const [fromX, fromY] = places[index] ?? [toX, toY]
    return [line('join', fromX, fromY, toX, toY)]
  })
}

type Place = (value: number) => number

function drawnMark(mark: PlaneMark, index: number, x: Place, y: Place): readonly Element[] {
  const { interval, n } = outcome(mark.figure)
  const at = x(mark.at)
  const value = y(valueIn(mark.figure))
  if (mark.from !== undefined && mark.to !== undefined) return stretch(mark, mark.from, mark.to, x, y)
  return [
    ...(interval ? [line('range', at, y(interval[0]), at, y(interval[1]))] : []),
    // Area follows the number of patients; where it is not stated the mark has the size of the smallest.
    sign(mark.shape, at, value, mark.sized ? Math.min(4 + Math.sqrt(n ?? 0) * 0.5, 14) : 5.5),
    ...(mark.sized ? [words(String(index + 1), at + 16, value + 4, 'start', 'figure')] : []),
  ]
}

/** One estimate for a stretch of time: a bar from its first to its last month, never a point. */
function stretch(mark: PlaneMark, from: number, to: number, x: Place, y: Place): readonly Element[] {
  const { interval } = outcome(mark.figure)
  const value = y(valueIn(mark.figure))
  const middle = (x(from) + x(to)) / 2
  return [
    ...(interval
      ? [
          line('range', middle, y(interval[0]), middle, y(interval[1])),
          line('grid', x(from), y(interval[0]), x(to), y(interval[0])),
          line('grid', x(from), y(interval[1]), x(to), y(interval[1])),
        ]
      : []),
    {
      tag: 'rect',
      className: 'full',
      attributes: { x: x(from), y: value - 3, width: x(to) - x(from), height: 6 },
    },
    words(mark.label, x(to), value - 10, 'end', 'figure'),
  ]
}
