import { type FeatureId, featureDefinition } from '../../../rules/index.ts'
import styles from './cohort.module.css'
import { meaningsFor, needsCheck, strangeWords, tooManyValues } from './column-meanings.ts'
import type { ColumnDraft } from './draft.ts'
import type { WordMeaning } from './intake.ts'
import { wholeNumber } from './words.ts'

interface ColumnWordsProps {
  readonly draft: ColumnDraft
  readonly feature: FeatureId
  readonly onChange: (changed: ColumnDraft) => void
}

const refuse = 'refuse'

/** What the words of a column mean, as far as the program does not know them. A blank cell is never among them. */
export function ColumnWords({ draft, feature, onChange }: ColumnWordsProps) {
  const { column, unit, words, checked } = draft
  const id = `column-${column.place}-words`
  if (tooManyValues(column, feature))
    return (
      <p className={styles.wide}>
        The column has too many different values. {featureDefinition(feature).label} is one of a few.
      </p>
    )
  const meanings = meaningsFor(feature)
  const means = (word: string, at: string) => {
    const meaning = meanings[Number(at)]?.[0]
    const { [word]: _, ...others } = words
    onChange({
      ...draft,
      checked: false,
      words: meaning === undefined ? others : { ...others, [word]: meaning },
    })
  }
  return (
    <div className={styles.wide}>
      <table className={styles.words}>
        <caption>What the values mean. A blank cell is not known; it never means no.</caption>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Rows</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {strangeWords(column, feature, unit).map(({ word, count }) => (
            <tr key={word}>
              <th scope="row">“{word}”</th>
              <td>{wholeNumber(count)}</td>
              <td>
                <select
                  aria-label={`What “${word}” means in ${column.name}`}
                  className={styles.select}
                  value={placeOf(words[word], meanings)}
                  onChange={(event) => means(word, event.target.value)}
                >
                  <option value={refuse}>Nothing: refuse the row</option>
                  {meanings.map(([, name], at) => (
                    <option key={name} value={at}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {column.moreWords && <p>There are more words than these. Rows with another one are refused.</p>}
      {needsCheck(column, feature) && (
        <label className={styles.check}>
          <input
            id={id}
            type="checkbox"
            checked={checked}
            onChange={(event) => onChange({ ...draft, checked: event.target.checked })}
          />
          I have checked what these values mean
        </label>
      )}
    </div>
  )
}

function placeOf(meaning: WordMeaning | undefined, meanings: ReturnType<typeof meaningsFor>): string {
  if (meaning === undefined) return refuse
  return String(meanings.findIndex(([each]) => JSON.stringify(each) === JSON.stringify(meaning)))
}
