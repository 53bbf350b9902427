import type { Source } from '../../rules/index.ts'

/** The identifiers that were confirmed, as terms of a list of descriptions. None is built from another. */
export function Identifiers({ source }: { source: Source }) {
  const known = Object.entries({
    DOI: source.doi,
    PMID: source.pmid,
    PMC: source.pmcid,
    Registration: source.registration,
  }).filter(([, value]) => value !== null)
  return (
    <>
      {known.map(([name, value]) => (
        <Pair key={name} name={name} value={value} />
      ))}
      {known.length === 0 && <Pair name="Identifiers" value="None confirmed" />}
    </>
  )
}

function Pair({ name, value }: { name: string; value: string | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
