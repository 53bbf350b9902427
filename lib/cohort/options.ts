import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { criteriaSets } from '../../rules/index.ts'
import { type Extra, extras } from './answer.ts'
import { type Format, formats } from './job.ts'

const engines = ['js', 'duckdb'] as const

type Engine = (typeof engines)[number]

const summaryForms = ['table', 'json'] as const

type SummaryForm = (typeof summaryForms)[number]

/** What the command line asks for; `file` is null for standard input, `output` for standard output. */
export interface ScreenOptions {
  readonly file: string | null
  readonly from: Format
  readonly format: Format
  readonly output: string | null
  readonly resume: boolean
  /** Ids of the sets to tell of; null for all. */
  readonly sets: readonly string[] | null
  /** What each result holds beyond its usual members. */
  readonly extras: readonly Extra[]
  /** In which form counts take the place of results on standard output; null where none are asked for. */
  readonly summary: SummaryForm | null
  /** The id of the rows to explain in place of a run. */
  readonly explain: string | null
  readonly engine: Engine
  /** Threads; null where that is left to the size of the input. */
  readonly workers: number | null
  readonly progress: boolean
}

/** Reads the arguments: the options, `help`, `findings`, or why they are refused. */
export function optionsOf(
  args: readonly string[],
): ScreenOptions | 'help' | 'findings' | { readonly refused: string } {
  try {
    const { values, positionals } = parsed(args)
    if (values.help) return 'help'
    if (values.findings) return 'findings'
    if (positionals.length > 1)
      throw new Error(`One FILE at most. You gave ${positionals.length}: ${positionals.join(', ')}.`)
    const [file = '-'] = positionals
    const { output = null } = values
    const options: ScreenOptions = {
      file: file === '-' ? null : file,
      from: oneOf('--from', formats, values.from) ?? formatNamed(file) ?? 'jsonl',
      format: oneOf('--format', formats, values.format) ?? formatNamed(output ?? '') ?? 'jsonl',
      output,
      resume: values.resume,
      sets: values.sets === undefined ? null : setIds(values.sets),
      extras: extras.filter((extra) => values[extra]),
      summary: oneOf('--summary', summaryForms, values.summary) ?? null,
      explain: values.explain ?? null,
      engine: oneOf('--engine', engines, values.engine) ?? 'js',
      workers: values.workers === undefined ? null : threads(values.workers),
      progress: values.progress,
    }
    const refused = contradiction(options)
    return refused === null ? options : { refused }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Node adds how to name a file that begins with a dash.
    return { refused: message.replace(/\. To specify a positional argument.*/s, '.') }
  }
}

function parsed(args: readonly string[]) {
  // The one option whose value may be left out.
  const whole = args.flatMap((arg, index) => {
    const value = summaryForms.find((form) => form === args[index + 1])
    if (arg === '--summary') return [`--summary=${value ?? 'table'}`]
    return args[index - 1] === '--summary' && summaryForms.some((form) => form === arg) ? [] : [arg]
  })
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  return parseArgs({
    args: whole,
    allowPositionals: true,
    options: {
      from: text,
      format: text,
      output: text,
      resume: flag,
      sets: text,
      changes: flag,
      questions: flag,
      summary: text,
      explain: text,
      engine: text,
      workers: text,
      progress: flag,
      findings: flag,
      help: { type: 'boolean', short: 'h' },
    },
  })
}

/** Why options cannot stand beside each other; null where they can. */
function contradiction(options: ScreenOptions): string | null {
  const { file, from, format, output, resume, summary, explain, engine } = options
  const [extra] = options.extras
  const writes = summary === null || output !== null
  if (from === 'parquet' && file === null)
    return 'Parquet needs FILE: it is read from its end, which standard input comes to last.'
  const besides = output !== null || summary !== null || engine !== 'js' || options.sets !== null || extra
  if (explain !== null && besides)
    return (
      '--explain stands alone: it tells all of a row, and goes with none of --output, --summary, --engine, --sets, ' +
      '--changes and --questions.'
    )
  if (extra && !writes)
    return `--${extra} has no place in a summary. Leave it out, or name --output FILE for the results.`
  if (spreadsheets.includes(extname(file ?? '').toLowerCase()))
    return `${file} is a spreadsheet. Save it as CSV (UTF-8), or as Parquet.`
  if (extra && writes && format !== 'jsonl')
    return `--${extra} needs --format jsonl: a row of a table has no room for ${extra}.`
  if (format === 'parquet' && writes && output === null)
    return '--format parquet needs --output FILE: a terminal or a pipe is no place for it.'
  if (resume && output === null) return '--resume needs --output FILE: that is the file to go on with.'
  if (engine === 'duckdb' && (extra || (writes && format === 'jsonl')))
    return (
      '--engine duckdb gives outcomes and criteria, and nothing of what is missing, of routes, warnings, changes or ' +
      'questions, which JSON lines hold. Ask for --format csv or parquet, or for --engine js.'
    )
  return null
}

const spreadsheets: readonly string[] = ['.xlsx', '.xls', '.ods']

function formatNamed(file: string): Format | undefined {
  return formats.find((format) => extname(file).toLowerCase() === `.${format}`)
}

function setIds(list: string): readonly string[] {
  const ids = list.split(',').map((id) => id.trim())
  const known = criteriaSets.map(({ id }) => id)
  const unknown = ids.filter((id) => !known.includes(id))
  if (unknown.length > 0)
    throw new Error(
      `--sets names none of: ${known.join(', ')}. You gave ${unknown.map((id) => `"${id}"`).join(', ')}.`,
    )
  return ids
}

const mostThreads = 64

function threads(value: string): number {
  const count = Number(value)
  if (!/^\d+$/.test(value) || count < 1 || count > mostThreads)
    throw new Error(`--workers must be a whole number from 1 to ${mostThreads}. You gave "${value}".`)
  return count
}

/** @throws where the value is none of these */
function oneOf<Value extends string>(
  option: string,
  allowed: readonly Value[],
  value: string | undefined,
): Value | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((each) => each === value)
  if (!found) throw new Error(`${option} must be one of: ${allowed.join(', ')}. You gave "${value}".`)
  return found
}
