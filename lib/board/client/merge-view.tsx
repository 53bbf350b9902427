import { useState } from 'react'
import { readCaseFile, writeCaseFile } from '../../exchange/case-file.ts'
import { Button } from '../../ui/button.tsx'
import { Wide } from '../../ui/page.tsx'
import type { CaseDraft } from '../content.ts'
import { momentInWords } from '../days.ts'
import { differencesOf, type Edited, mergedOf, type Side } from '../merge.ts'
import styles from './case-page.module.css'
import type { OpenCase, SentRevision } from './open-case.ts'

/** A save that met a newer revision. */
export interface Merge {
  readonly mine: CaseDraft
  /** On which the author worked. */
  readonly seen: OpenCase
  readonly newest: SentRevision
}

interface MergeViewProps {
  readonly merge: Merge
  readonly onDone: (draft: CaseDraft) => Promise<void>
  readonly onDiscard: () => void
}

/** Two people changed the case: field by field what each left, and which of the two stands. Nothing is taken over unseen. */
export function MergeView({ merge: { mine, seen, newest }, onDone, onDiscard }: MergeViewProps) {
  const [before, own, other] = [editedOf(seen.revision.draft), editedOf(mine), editedOf(newest.draft)]
  const differences = before && own && other ? differencesOf(before, own, other) : []
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () =>
      new Map(differences.flatMap(({ place, proposed }) => (proposed ? [[place, proposed] as const] : []))),
  )
  const [status, setStatus] = useState('')
  if (!before || !own || !other)
    return <p role="alert">The newer revision cannot be read. Nothing was saved.</p>
  const open = differences.filter(({ place }) => !choices.has(place)).length

  async function save() {
    if (!own || !other) return
    const { values, notes } = mergedOf(own, other, choices)
    const written = writeCaseFile(values)
    if (!written.ok) return setStatus('The merged case cannot be written down. Choose again.')
    try {
      await onDone({
        file: written.text,
        notes,
        provenance: { ...newest.draft.provenance, ...mine.provenance },
      })
    } catch (error) {
      setStatus(error instanceof Error ? error.message : 'Not saved.')
    }
  }

  return (
    <section aria-labelledby="merge">
      <h2 id="merge">Someone saved in the meantime</h2>
      <p>
        Nothing of yours was saved yet. {newest.authorName} saved revision {newest.number} on{' '}
        {momentInWords(newest.at)}, while you worked on revision {seen.revision.number}. Choose what stands
        where the two differ.
      </p>
      <Wide label="Where the two versions differ">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">Yours</th>
              <th scope="col">{newest.authorName}’s</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each) => (
              <tr key={each.place}>
                <th scope="row">{each.name}</th>
                <td>{each.before}</td>
                {(['mine', 'newest'] as const).map((side) => (
                  <td key={side}>
                    <label>
                      <input
                        type="radio"
                        name={each.place}
                        aria-label={`${each.name}: ${side === 'mine' ? 'yours' : `${newest.authorName}’s`}, ${each[side]}`}
                        checked={choices.get(each.place) === side}
                        onChange={() => setChoices(new Map(choices).set(each.place, side))}
                      />{' '}
                      {each[side]}
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p role="status">
        {status ||
          (open > 0 ? `${open} still to choose: both of you changed them.` : 'Every field is chosen.')}
      </p>
      <div className={styles.saving}>
        <Button primary disabled={open > 0} onClick={save}>
          Save the merged case
        </Button>
        <Button onClick={onDiscard}>Discard mine, load theirs</Button>
      </div>
    </section>
  )
}

function editedOf({ file, notes }: CaseDraft): Edited | null {
  const read = readCaseFile(file)
  return read.ok ? { values: read.values, notes } : null
}
