import { type CitedSourceId, citedSources } from '../../rules/index.ts'
import { fullCitation, shortCitation, sourceReport } from '../report/citation.ts'
import { verificationWords } from '../report/words.ts'
import type { Entry } from './catalogue.ts'
import styles from './criteria.module.css'

/** Where a criterion stands, how much of that was read, and by which way. */
export function SourceFacts({ entry }: { entry: Entry }) {
  const { criterion } = entry
  const { cite, verified } = criterion
  return (
    <dl className={styles.facts}>
      <dt>Source</dt>
      <dd>
        <SourceLink id={cite.source} />
      </dd>
      <dt>Place</dt>
      <dd>{cite.at}</dd>
      <dt>Level</dt>
      <dd>{cite.level ? `${cite.level} (the source’s own tag)` : 'not stated in the part that was read'}</dd>
      <dt>How it was read</dt>
      <dd>{verificationWords[verified]}.</dd>
      {(cite.via ?? []).map((id) => (
        <Other key={id} term="Read in" id={id} />
      ))}
      {(cite.also ?? []).map((id) => (
        <Other key={id} term="Also stated by" id={id} />
      ))}
      <dt>Of the source was read</dt>
      <dd>{sourceReport(cite.source).readExtent}</dd>
    </dl>
  )
}

function Other({ term, id }: { term: string; id: CitedSourceId }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <SourceLink id={id} />
        <p className={styles.small}>{sourceReport(id).readExtent}</p>
      </dd>
    </>
  )
}

function SourceLink({ id }: { id: CitedSourceId }) {
  const { url } = sourceReport(id)
  const full = fullCitation(citedSources[id])
  if (url === null)
    return (
      <>
        {shortCitation(id)}. {full} No address confirmed.
      </>
    )
  return (
    <>
      <a href={url} rel="noreferrer noopener">
        {shortCitation(id)}
      </a>
      . {full}
    </>
  )
}
