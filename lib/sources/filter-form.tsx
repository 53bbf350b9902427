import { FilterCheck, FilterChoice, FilterForm } from '../ui/filter.tsx'
import { kindNames, type SourceFilter, usedFor } from './filter.ts'
import { readLevels } from './read-level.ts'

/** Narrows the list of publications. */
export function SourceFilterForm({ filter }: { filter: SourceFilter }) {
  const words = { label: 'Words in the citation, identifiers or read extent', text: filter.text }
  return (
    <FilterForm address="/sources" words={words}>
      <FilterChoice name="kind" label="Type" chosen={filter.kind} choices={kindNames} />
      <FilterChoice name="read" label="Read" chosen={filter.read} choices={readLevels} />
      <FilterChoice name="used" label="Used for" chosen={filter.used} choices={usedFor} />
      <FilterCheck name="seed" label="Only the first reading list" checked={filter.seed} />
    </FilterForm>
  )
}
