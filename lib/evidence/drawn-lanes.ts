import type { Lane, Panel } from './chart.ts'
import { type Drawing, type Element, line, scale, sign, words } from './draw.ts'
import { outcome } from './outcomes.ts'
import { figureInWords, intervalInWords } from './words.ts'

const width = 780
const left = 320
const right = 570
const top = 8
const laneHeight = 26
const axisHeight = 44

/** Lines of their own, each with its name on the left and its figure on the right. */
export function drawnLanes({ axis, lanes }: Panel & { readonly kind: 'lanes' }): Drawing {
  const x = scale(axis, left, right)
  const bottom = top + lanes.length * laneHeight
  const ticks = axis.ticks.flatMap((tick) => [
    line('grid', x(tick), top, x(tick), bottom),
    words(String(tick).replace('-', '−'), x(tick), bottom + 16, 'middle', 'small'),
  ])
  const { reference } = axis
  return {
    width,
    height: bottom + axisHeight,
    elements: [
      ...ticks,
      line('axis', left, bottom, right, bottom),
      ...(reference ? [line('reference', x(reference.at), top, x(reference.at), bottom)] : []),
      words(axis.label, (left + right) / 2, bottom + 34, 'middle', 'small'),
      ...(reference?.above ? [words(`${reference.above} →`, right, bottom + 34, 'start', 'small')] : []),
      ...lanes.flatMap((lane, index) => drawnLane(lane, top + (index + 0.5) * laneHeight, x)),
    ],
  }
}

function drawnLane(lane: Lane, y: number, x: (value: number) => number): readonly Element[] {
  return [
    words(lane.label, 0, y + 4),
    ...(lane.as === 'bars' ? bars(lane, y, x) : dots(lane, y, x)),
    words(
      lane.marks.map(({ figure }) => printed(figure, lane)).join(' and '),
      right + 16,
      y + 4,
      'start',
      'figure',
    ),
  ]
}

/** The figure as it is printed beside its mark. A single estimate says where no interval is available. */
function printed(figure: string, { joined, as }: Lane): string {
  const found = outcome(figure)
  const interval = intervalInWords(found)
  if (interval !== '') return `${figureInWords(found)} (${interval})`
  return joined || as === 'bars' ? figureInWords(found) : `${figureInWords(found)}, no interval`
}

const valueIn = (figure: string) => outcome(figure).value ?? 0

function dots({ marks, joined }: Lane, y: number, x: (value: number) => number): readonly Element[] {
  const places = marks.map(({ figure }) => x(valueIn(figure)))
  const intervals = marks.flatMap(({ figure }) => {
    const { interval } = outcome(figure)
    return interval ? [line('range', x(interval[0]), y, x(interval[1]), y)] : []
  })
  return [
    ...(joined ? [line('join', Math.min(...places), y, Math.max(...places), y)] : []),
    ...intervals,
    // Hollow marks lie below: of two at one place both are seen.
    ...marks
      .map(({ shape }, index) => sign(shape, places[index] ?? 0, y, shape === 'ring' ? 7 : 5.5))
      .toReversed(),
  ]
}

function bars({ marks }: Lane, y: number, x: (value: number) => number): readonly Element[] {
  return marks.map(({ figure, shape }): Element => {
    const to = x(valueIn(figure))
    if (shape === 'diamond') return { ...sign(shape, to, y, 5), className: 'hollow' }
    return {
      tag: 'rect',
      className: shape === 'frame' ? 'hollow' : 'full',
      attributes: { x: left, y: y - 7, width: Math.max(Math.round((to - left) * 10) / 10, 1), height: 14 },
    }
  })
}
