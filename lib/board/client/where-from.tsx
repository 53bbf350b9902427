import { type FeatureId, featureDefinition } from '../../../rules/index.ts'
import type { CaseDraft } from '../content.ts'
import { type Provenance, provenances } from '../words.ts'

/** How each value of the saved revision came into the case. */
export function WhereFrom({ provenance }: { provenance: CaseDraft['provenance'] }) {
  const entries = Object.entries(provenance) as [FeatureId, Provenance][]
  if (entries.length === 0) return null
  return (
    <details>
      <summary>Where the saved values came from</summary>
      <dl>
        {Object.entries(provenances).map(([kind, words]) => {
          const own = entries.filter(([, each]) => each === kind)
          return own.length === 0 ? null : (
            <div key={kind}>
              <dt>{words}</dt>
              <dd>{own.map(([feature]) => featureDefinition(feature).label).join('; ')}</dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
