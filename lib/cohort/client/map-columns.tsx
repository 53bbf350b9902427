import { Button } from '../../ui/button.tsx'
import { mappingOf, openQuestions, proposedDraft } from './draft.ts'
import type { Inspection, Mapping, Reading } from './intake.ts'

interface MapColumnsProps {
  readonly inspection: Inspection
  /** Why the last screening was refused. */
  readonly refused: string | null
  readonly onReading: (reading: Reading) => void
  readonly onScreen: (mapping: Mapping) => void
}

/** What each column of the file holds. */
export function MapColumns({ inspection, refused, onScreen }: MapColumnsProps) {
  const draft = proposedDraft(inspection)
  const mapping = inspection.columns === null ? { decimal: 'point' as const, columns: [] } : mappingOf(draft)
  return (
    <section aria-labelledby="map-columns">
      <h2 id="map-columns">{inspection.fileName}</h2>
      {refused !== null && <p role="alert">{refused}</p>}
      <ul>
        {openQuestions(draft).map(({ kind, name, place }) => (
          <li key={`${kind}${place}`}>
            {kind} {name}
          </li>
        ))}
      </ul>
      <Button primary disabled={mapping === null} onClick={() => mapping && onScreen(mapping)}>
        Screen the file
      </Button>
    </section>
  )
}
