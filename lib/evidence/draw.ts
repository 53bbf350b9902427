import type { Axis, Shape } from './chart.ts'

/** One element of a drawing, for the page and for the file alike. */
export interface Element {
  readonly tag: 'line' | 'rect' | 'circle' | 'path' | 'text'
  readonly className: ElementClass
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
}

/** What an element is; the page and the file each dress it. */
export type ElementClass =
  | 'axis'
  | 'grid'
  | 'reference'
  | 'range'
  | 'join'
  | 'full'
  | 'hollow'
  | 'small'
  | 'words'
  | 'figure'

/** A drawing in its own units, which are pixels at full size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly elements: readonly Element[]
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** Places values of an axis between two ends of a drawing. */
export function scale({ from, to, log }: Axis, start: number, end: number): (value: number) => number {
  const along = (value: number) => (log ? Math.log(value) : value)
  return (value) =>
    rounded(start + ((end - start) * (along(value) - along(from))) / (along(to) - along(from)))
}

export function line(className: ElementClass, x1: number, y1: number, x2: number, y2: number): Element {
  return { tag: 'line', className, attributes: { x1, y1, x2, y2 } }
}

export function words(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  className: ElementClass = 'words',
): Element {
  return { tag: 'text', className, attributes: { x, y, 'text-anchor': anchor }, text }
}

const hollow: ReadonlySet<Shape> = new Set(['ring', 'frame'])

/** A mark around a point. Shape and fill tell marks apart without colour. */
export function sign(shape: Shape, x: number, y: number, size = 6): Element {
  const className = hollow.has(shape) ? 'hollow' : 'full'
  if (shape === 'disc' || shape === 'ring') {
    return { tag: 'circle', className, attributes: { cx: x, cy: y, r: rounded(size) } }
  }
  const r = rounded(size)
  const paths: Record<Exclude<Shape, 'disc' | 'ring'>, string> = {
    square: `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    box: `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    frame: `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    diamond: `M${x} ${rounded(y - r * 1.3)}l${rounded(r * 1.3)} ${rounded(r * 1.3)}l${rounded(-r * 1.3)} ${rounded(r * 1.3)}l${rounded(-r * 1.3)} ${rounded(-r * 1.3)}z`,
    triangle: `M${x} ${rounded(y - r * 1.2)}l${rounded(r * 1.2)} ${rounded(r * 2.1)}h${rounded(-r * 2.4)}z`,
  }
  return { tag: 'path', className, attributes: { d: paths[shape] } }
}
