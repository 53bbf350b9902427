/** How a mark looks: shape and fill tell what it is, without colour. */
export type Shape = 'disc' | 'ring' | 'square' | 'diamond' | 'triangle' | 'box' | 'frame'

/** One figure on a chart. */
export interface Mark {
  readonly figure: string
  readonly shape: Shape
  /** What the mark is, in words beside it or in the key. */
  readonly label: string
  /** A `median follow-up` or other figure without a fixed time is never placed on a time axis. */
  readonly from?: number
  readonly to?: number
}

/** A line of its own, labelled: one figure, or the figures of one comparison. */
export interface Lane {
  readonly label: string
  readonly marks: readonly Mark[]
  /** A line joins the marks: the two arms of one comparison. Never two studies, never two times. */
  readonly joined?: true
  readonly as?: 'bars'
}

export interface Axis {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly log?: true
  /** A line at this value, and what lies on its sides. */
  readonly reference?: { readonly at: number; readonly below: string; readonly above: string }
}

interface Common {
  readonly id: string
  readonly title: string
  /** Shape and meaning, where it does not stand beside the marks. */
  readonly key: readonly { readonly shape: Shape; readonly label: string }[]
}

/** One set of axes. `lanes`: values to the right. `plane`: time or year to the right, values upwards. */
export type Panel =
  | (Common & { readonly kind: 'lanes'; readonly axis: Axis; readonly lanes: readonly Lane[] })
  | (Common & {
      readonly kind: 'plane'
      readonly x: Axis
      readonly y: Axis
      readonly marks: readonly PlaneMark[]
      /** Marks of one group of one source, joined by a line. */
      readonly joins: readonly (readonly [string, ...string[]])[]
    })

export interface PlaneMark extends Mark {
  readonly at: number
  /** Marks drawn larger for more patients. */
  readonly sized?: true
}

/** A chart as its page shows it: panels, what must be said, and the table of every figure. */
export interface Chart {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly panels: readonly Panel[]
  /** Sentences that must stand beside it. */
  readonly mustSay: readonly string[]
  /** Figures in words and in the table only. */
  readonly inWords: readonly string[]
  /** Where early treatment-related deaths are not available for what is drawn. */
  readonly notAvailable: readonly string[]
}

/** The ids of a panel's figures. */
export function figuresOn(panel: Panel): readonly string[] {
  return panel.kind === 'lanes'
    ? panel.lanes.flatMap(({ marks }) => marks.map(({ figure }) => figure))
    : panel.marks.map(({ figure }) => figure)
}

/** The ids of every figure of a chart, drawn or in words, each once. */
export function figuresIn({ panels, inWords }: Chart): readonly string[] {
  return [...new Set([...panels.flatMap(figuresOn), ...inWords])]
}
