import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { criteriaSets, edition } from '../../../../rules/index.ts'
import type { ErrorCode } from '../../answer.ts'
import { csvOutput, csvRow } from '../../output.ts'
import { type ResultCell, resultColumns } from '../../result-columns.ts'
import type { Doing, ExportFormat } from '../calls.ts'
import type { Cohort, RefusedRow } from '../cohort.ts'
import { codedTruth, outcomeAt, outcomeCodes, truthCodes } from './columns.ts'

/** By which rules each row was answered, and the day to which dates of onset were counted: no row can lose it. */
function answeredBy({ reference }: Cohort) {
  return [
    { name: 'rulesVersion', value: edition.version },
    { name: 'rulesFingerprint', value: edition.fingerprint },
    { name: 'onsetDatesCountedTo', value: reference },
  ] as const
}

const rowsAtOnce = 8192

/** A row of the file: an answer by its place in the cohort, or a row that was refused. */
type FileRow = { readonly row: number } | { readonly refused: RefusedRow }

/**
 * Every row of the file with its answer, in the order of the file: the columns of the command line in the same format,
 * then the rules and the reference date. A row that was refused is there too, with the reason's code in the place of the headline.
 */
export async function exported(cohort: Cohort, format: ExportFormat, doing: Doing): Promise<Blob> {
  return format === 'csv' ? asCsv(cohort, doing) : asParquet(cohort, doing)
}

async function asCsv(cohort: Cohort, doing: Doing): Promise<Blob> {
  const head = csvOutput(false).head.trimEnd()
  const stated = answeredBy(cohort)
  const parts = [`${head},${csvRow(stated.map(({ name }) => name))}`]
  const read = columnsRead(cohort).slice(0, 3 + criteriaSets.length)
  for await (const rows of partsOf(cohort, doing)) {
    const lines = rows.map((row) => [
      ...read.map((cell) => textOf(cell(row))),
      ...stated.map(({ value }) => value ?? ''),
    ])
    parts.push(lines.map(csvRow).join(''))
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

/** A cell that a spreadsheet would run stands behind an apostrophe, which it takes for the mark of a text. */
function textOf(cell: ResultCell): string {
  const text = String(cell ?? '')
  return /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text
}

async function asParquet(cohort: Cohort, doing: Doing): Promise<Blob> {
  const stated = answeredBy(cohort)
  const columns = [
    ...resultColumns(criteriaSets, false),
    ...stated.map(({ name }) => ({ name, type: 'STRING' as const })),
  ]
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    // The least and the greatest of yes, no and outcomes tell nobody anything, and take a third of the time.
    statistics: false,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) =>
        type === 'STRING'
          ? ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const)
          : ({ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' } as const),
      ),
    ],
  })
  const read = [
    ...columnsRead(cohort),
    ...stated.map(
      ({ value }) =>
        () =>
          value,
    ),
  ]
  for await (const rows of partsOf(cohort, doing)) {
    const columnData = columns.map(({ name }, place) => ({
      name,
      data: rows.map((row) => read[place]?.(row) ?? null),
    }))
    await writer.write({ columnData, rowGroupSize: rowsAtOnce })
  }
  await writer.finish()
  return new Blob([bytes.getBuffer()], { type: 'application/vnd.apache.parquet' })
}

/** How each column of `resultColumns` is read from a row, in their order. */
function columnsRead(cohort: Cohort): readonly ((row: FileRow) => ResultCell)[] {
  const { ids, answers } = cohort
  const ofAnswer = (cell: (row: number) => ResultCell) => (each: FileRow) =>
    'row' in each ? cell(each.row) : null
  return [
    (each) => ('row' in each ? ids[each.row] : each.refused.id) || null,
    (each) => ('row' in each ? outcomeAt(answers.headline, each.row) : refusalCode(each.refused)),
    ofAnswer((row) => answers.guidelinesDiffer[row] === 1),
    ...criteriaSets.map(({ id }) => {
      const codes = outcomeCodes(cohort, id)
      return ofAnswer((row) => outcomeAt(codes, row))
    }),
    ...criteriaSets.flatMap(({ criteria }) =>
      criteria.map(({ id }) => {
        const codes = truthCodes(cohort, id)
        return ofAnswer((row) => codedTruth(codes, row))
      }),
    ),
  ]
}

function* rowsInFileOrder(cohort: Cohort): Generator<FileRow> {
  const refused = cohort.refused.values()
  let next = refused.next().value
  for (let row = 0; row < cohort.count; row += 1) {
    const line = cohort.lines[row] ?? 0
    for (; next && next.line < line; next = refused.next().value) yield { refused: next }
    yield { row }
  }
  for (; next; next = refused.next().value) yield { refused: next }
}

/** The rows of the file, some at a time; between two parts progress is told and messages are taken. */
async function* partsOf(cohort: Cohort, { tell, pause }: Doing): AsyncGenerator<readonly FileRow[]> {
  const all = cohort.count + cohort.refused.length
  const started = performance.now()
  let rows = 0
  for (const part of inParts(rowsInFileOrder(cohort))) {
    yield part
    rows += part.length
    tell({ rows, share: rows / all, seconds: (performance.now() - started) / 1000 })
    await pause()
  }
}

function* inParts(rows: Iterable<FileRow>): Generator<readonly FileRow[]> {
  let part: FileRow[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < rowsAtOnce) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** Only a row that cannot be read at all has a problem without a column. */
function refusalCode({ problems }: RefusedRow): ErrorCode {
  return problems.every(({ column }) => column === null) ? 'malformed' : 'invalid-patient'
}
