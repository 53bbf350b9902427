import { type SourceId, sources } from '../../rules/index.ts'
import type { Outcome } from '../evidence/outcome.ts'
import { outcome } from '../evidence/outcomes.ts'

/** One pair of pictures: what was counted, with transplantation and with the older medicine. */
export interface PictureRow {
  /** Completes “People who …”; the time of the figure stands in the place of `{time}`. */
  readonly counts: string
  /** `harm`: the marked people came to harm. `well`: the marked people did well. */
  readonly marks: 'harm' | 'well'
  readonly transplant: string
  /** Null where the study had no comparison group. */
  readonly comparison: string | null
}

/** What one study found. Studies are never put together, and harm stands first, at the size of the benefit. */
export interface PicturePanel {
  readonly id: string
  readonly source: SourceId
  readonly name: string
  readonly about: readonly string[]
  readonly rows: readonly PictureRow[]
  readonly remarks: readonly string[]
}

const size = (id: string) => outcome(id).value

export const panels: readonly PicturePanel[] = [
  {
    id: 'astis',
    source: 'astis',
    name: 'The ASTIS study',
    about: [
      `By lot, ${size('astis/randomised-n/ahsct')} people were to have a transplant and ${size('astis/randomised-n/control')} were to have cyclophosphamide, an older medicine, through a drip each month.`,
      'All are counted in the group that the lot gave them.',
    ],
    rows: [
      {
        counts: 'died because of the treatment within {time}',
        marks: 'harm',
        transplant: 'astis/treatment-related-deaths/ahsct/12',
        comparison: 'astis/treatment-related-mortality-pct/control/12',
      },
      {
        counts: 'died, or had an organ fail, within {time}',
        marks: 'harm',
        transplant: 'astis/efs-events-cumulative/ahsct/12',
        comparison: 'astis/efs-events-cumulative/control/12',
      },
      {
        counts: 'died, or had an organ fail, within {time}',
        marks: 'harm',
        transplant: 'astis/efs-events-cumulative/ahsct/48',
        comparison: 'astis/efs-events-cumulative/control/48',
      },
    ],
    remarks: [
      'At first more people came to harm with a transplant. Later it was the other way round.',
      'The deaths in the first pair of pictures are counted in the other two pairs as well.',
    ],
  },
  {
    id: 'scot',
    source: 'scot',
    name: 'The SCOT study',
    about: [
      `By lot, ${size('scot/randomised-n/ahsct')} people were to have a transplant after strong medicines and radiation of the whole body, and ${size('scot/randomised-n/control')} were to have cyclophosphamide through a drip each month.`,
      'Of how many people the shares below were taken was not in the part that was read. They are drawn as so many of 100.',
    ],
    rows: [
      {
        counts: 'died because of the treatment within {time}',
        marks: 'harm',
        transplant: 'scot/treatment-related-mortality-pct/ahsct/54',
        comparison: 'scot/treatment-related-mortality-pct/control/54',
      },
      {
        counts: 'died because of the treatment within {time}',
        marks: 'harm',
        transplant: 'scot/treatment-related-mortality-pct/ahsct/72',
        comparison: 'scot/treatment-related-mortality-pct/control/72',
      },
      {
        counts: 'were alive after {time} without the serious events that the study counted',
        marks: 'well',
        transplant: 'scot/efs-pct/ahsct/54',
        comparison: 'scot/efs-pct/control/54',
      },
    ],
    remarks: [
      'The last pair counts only people who had the transplant, or nine or more doses of cyclophosphamide.',
      'This transplant was not the same as that of the first study. The two cannot be added up or set against each other.',
    ],
  },
  {
    id: 'many-studies',
    source: 'higashitani-2023',
    name: 'Many studies, put together by the authors of a review',
    about: [
      'Different kinds of transplant, over many years, without a comparison group. The share is drawn as so many of 100.',
    ],
    rows: [
      {
        counts: 'died in connection with the transplant',
        marks: 'harm',
        transplant: 'higashitani-2023/transplant-related-death-pct-pooled/ahsct',
        comparison: null,
      },
    ],
    remarks: ['The authors say that such deaths have become rarer in recent years.'],
  },
]

/** How a figure is drawn: so many marked people of so many, beside the printed figure. */
export interface Picture {
  readonly marked: number
  readonly people: number
  /** The figure as published: “8 of 79”, “79 %”. */
  readonly figure: string
}

const counted = new Set(['deaths', 'events', 'patients', 'failures'])

/**
 * A count is drawn as it is, one sign for each person. A share is drawn as so many of 100, rounded, beside the published
 * figure; a share of 0 % of a known number of people is nobody of that number. Throws for any other kind of figure.
 */
export function pictureOf({ id, unit, value, n }: Pick<Outcome, 'id' | 'unit' | 'value' | 'n'>): Picture {
  if (value !== null && counted.has(unit) && n !== null) {
    return { marked: value, people: n, figure: `${value} of ${n}` }
  }
  if (value === 0 && unit === '%' && n !== null) return { marked: 0, people: n, figure: `0 of ${n}` }
  if (value !== null && unit === '%') return { marked: Math.round(value), people: 100, figure: `${value} %` }
  throw new Error(`${id} is neither a count of people nor a share of them.`)
}

const timesInWords: Readonly<Record<number, string>> = {
  12: 'one year',
  48: 'four years',
  54: 'four and a half years',
  72: 'six years',
}

/** What a row counts, with its time in words. Both figures of a row are of the same time. */
export function countedInWords(row: PictureRow): string {
  const { months } = outcome(row.transplant).at
  const time = months === null ? undefined : timesInWords[months]
  if (time === undefined && row.counts.includes('{time}'))
    throw new Error(`No words for the time of ${row.transplant}.`)
  return `People who ${row.counts.replace('{time}', time ?? '')}`
}

/** The name of a panel with the year of its publication. */
export function titleOf({ name, source }: PicturePanel): string {
  return `${name}, published in ${sources[source].year}`
}

/** The figures of a row, transplantation first. */
export function figuresOf({ transplant, comparison }: PictureRow): readonly Outcome[] {
  return [transplant, ...(comparison === null ? [] : [comparison])].map(outcome)
}
