import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { type Extra, extras } from './answer.ts'

const formats = ['jsonl', 'csv'] as const

export type Format = (typeof formats)[number]

/** What the command line asks for; `file` is null for standard input. */
export interface ScreenOptions {
  readonly file: string | null
  readonly from: Format
  readonly format: Format
  /** What each result holds beyond its usual members. */
  readonly extras: ReadonlySet<Extra>
}

export const usage = `Usage: npm run --silent screen -- [FILE] [--from jsonl|csv] [--format jsonl|csv]
                                     [--changes] [--questions]

Assesses every patient of FILE, or of standard input where FILE is missing or "-", and writes one
result a line to standard output, in the order of the input.

  --from jsonl|csv     how the input is written; by default csv for a file named *.csv, else jsonl
  --format jsonl|csv   how the results are written: in full as JSON lines (default), or as CSV with
                       id, headline, guidelinesDiffer and the outcome of each set
  --changes            each result also holds what would change it: the smallest changes of one
                       finding, or of two where no single one does; JSON lines only
  --questions          each result also holds what to find out next, the finding that would settle
                       most first; JSON lines only
  --help               this text

JSON lines: {"id": "p1", "patient": {"ageYears": 47, "mrss": 24}, "notAvailable": ["mpapFluidMmHg"]}
CSV: the header holds feature ids and, at will, id. An empty cell is not entered, NA is not available,
true and false, a decimal point.

A line that cannot be assessed has its error in its place, and the run goes on; with --format csv the
reasons are on standard error. Ids are written as they came, also where they begin with = + - or @.

AHSCT_LOCAL_CRITERIA=file.json in the environment also answers by a protocol of your centre: the member,
or last column, local. A file with a fault is refused, and nothing is assessed.

Exit status: 0 every patient was assessed, 1 some could not be, 2 the input or an option was refused.
`

/** Reads the arguments: the options, `help`, or why they are refused. */
export function optionsOf(args: readonly string[]): ScreenOptions | 'help' | { readonly refused: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        format: { type: 'string' },
        changes: { type: 'boolean', default: false },
        questions: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return 'help'
    if (positionals.length > 1) return { refused: `One FILE at most. You gave ${positionals.length}.` }
    const [file = '-'] = positionals
    const format = formatOf('--format', values.format) ?? 'jsonl'
    const asked = extras.filter((extra) => values[extra])
    const [extra] = asked
    if (extra && format === 'csv')
      return { refused: `--${extra} needs --format jsonl: a row of CSV has no room for ${extra}.` }
    return {
      file: file === '-' ? null : file,
      from: formatOf('--from', values.from) ?? (extname(file).toLowerCase() === '.csv' ? 'csv' : 'jsonl'),
      format,
      extras: new Set(asked),
    }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}

/** @throws where the value is no format */
function formatOf(option: string, value: string | undefined): Format | undefined {
  if (value === undefined) return undefined
  const format = formats.find((each) => each === value)
  if (!format) throw new Error(`${option} must be one of: ${formats.join(', ')}. You gave "${value}".`)
  return format
}
