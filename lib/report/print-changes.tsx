import { type ChangesReport, changeWords } from './changes.ts'
import styles from './print-sheet.module.css'

/** The most findings that are named for one outcome on paper. */
const mostPlaces = 5

/** What would change the headline, in few lines; facts only where nothing else would. The rest stands on the screen. */
export function PrintChanges({ changes }: { changes: ChangesReport }) {
  const { groups } = changes.headline
  const open = groups.filter(({ kind }) => kind !== 'fixed')
  return (
    <p className={styles.key}>
      <strong>{changeWords.title}.</strong> {groups.length === 0 && changeWords.none}
      {(open.length > 0 ? open : groups).map(({ kind, title, short }) => (
        <span key={kind}>
          <b>{title}:</b> {short.map(({ outcome, places }) => `“${outcome}” with ${inLine(places)}. `)}
        </span>
      ))}
    </p>
  )
}

function inLine(places: readonly string[]): string {
  const more = places.length - mostPlaces
  const named = places.slice(0, mostPlaces).join(', ')
  return more > 0 ? `${named}, and ${more} more` : named
}
