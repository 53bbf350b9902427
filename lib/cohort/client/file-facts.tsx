import { isFeatureId } from '../../../rules/index.ts'
import type { Delimiter } from '../csv-rows.ts'
import type { DecimalSign } from '../numbers.ts'
import styles from './cohort.module.css'
import { asksForDecimal, datedColumns, type MappingDraft } from './draft.ts'
import type { FileKind, Inspection, Reading } from './intake.ts'
import { ReferenceQuestion } from './reference-question.tsx'
import { megabytes, wholeNumber } from './words.ts'

interface FileFactsProps {
  readonly inspection: Inspection
  readonly reading: Reading
  readonly draft: MappingDraft
  readonly onReading: (reading: Reading) => void
  readonly onDecimal: (decimal: DecimalSign) => void
  readonly onReference: (reference: string) => void
}

/** From this size on a tab may run out of memory; some hundred thousand patients. In bytes. */
const large = 100e6

const kinds: Readonly<Record<FileKind, string>> = { csv: 'CSV', jsonl: 'JSON lines', parquet: 'Parquet' }

const delimiters: readonly (readonly [Delimiter, string])[] = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
]

/** What the file is, how its text was read, and the questions about the whole of it. */
export function FileFacts({ inspection, reading, draft, onReading, onDecimal, onReference }: FileFactsProps) {
  const { fileName, kind, bytes, count, looked, delimiter, strange } = inspection
  const dated = datedColumns(draft.columns)
  return (
    <>
      <p className={styles.facts}>
        <strong>{fileName}</strong>: {kinds[kind]}, {megabytes(bytes)}
        {count !== null && `, ${wholeNumber(count)} rows`}. What stands in the columns is told from the first{' '}
        {looked === 1 ? 'row' : `${wholeNumber(looked)} rows`}.
      </p>
      {bytes > large && (
        <p>
          This is a large file for a tab, which may run out of memory. The command line screens files of any
          size.
        </p>
      )}
      {delimiter !== null && (
        <label className={styles.setting}>
          <span>Columns are separated by</span>
          <select
            value={delimiter}
            onChange={(event) => {
              const chosen = delimiters.find(([sign]) => sign === event.target.value)
              if (chosen) onReading({ ...reading, delimiter: chosen[0] })
            }}
          >
            {delimiters.map(([sign, name]) => (
              <option key={sign} value={sign}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {strange !== null && <EncodingQuestion strange={strange} reading={reading} onReading={onReading} />}
      {asksForDecimal(draft.columns) && <DecimalQuestion draft={draft} onDecimal={onDecimal} />}
      {dated.length > 0 && (
        <ReferenceQuestion columns={dated} reference={draft.reference} onReference={onReference} />
      )}
    </>
  )
}

function EncodingQuestion({
  strange,
  reading,
  onReading,
}: Pick<FileFactsProps, 'reading' | 'onReading'> & { readonly strange: string }) {
  const choices = [
    ['windows-1252', 'Yes: the file is in Windows-1252, also called Latin-1 or ANSI'],
    ['utf-8', 'No: it should be UTF-8. Rows with such letters are refused'],
  ] as const
  return (
    <fieldset className={styles.question} id="cohort-encoding" tabIndex={-1}>
      <legend>
        The file is not in UTF-8. One place in it reads <q>{strange}</q>. Is that right?
      </legend>
      {choices.map(([encoding, name]) => (
        <label key={encoding}>
          <input
            type="radio"
            name="cohort-encoding"
            checked={reading.encoding === encoding}
            onChange={() => onReading({ ...reading, encoding })}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

function DecimalQuestion({ draft, onDecimal }: Pick<FileFactsProps, 'draft' | 'onDecimal'>) {
  const used = draft.columns.filter(({ use, column }) => isFeatureId(use) && column.commas > 0)
  const points = draft.columns.some(({ use, column }) => isFeatureId(use) && column.points > 0)
  const examples = used.flatMap(({ column }) => {
    const example = column.examples.find((text) => text.includes(','))
    return example === undefined ? [] : [`${example} in ${column.name}`]
  })
  const choices = [
    ['comma', 'A decimal comma: 12,5 is twelve and a half'],
    ['point', 'A decimal point. Values with a comma are refused'],
  ] as const
  return (
    <fieldset className={styles.question} id="cohort-decimal" tabIndex={-1}>
      <legend>What do numbers have before their decimals?</legend>
      <p>
        {examples.length > 0 && `The file has ${examples.slice(0, 3).join(', ')}. `}
        {points && 'It also has numbers with a point. Those with the other sign are refused, not guessed.'}
      </p>
      {choices.map(([sign, name]) => (
        <label key={sign}>
          <input
            type="radio"
            name="cohort-decimal"
            checked={draft.decimal === sign}
            onChange={() => onDecimal(sign)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
