import { FilterChoice, FilterForm } from '../ui/filter.tsx'
import { type FigureFilter, kinds, readings } from './filter.ts'

/** Narrows the table of figures. */
export function FigureFilterForm({ filter }: { filter: FigureFilter }) {
  return (
    <FilterForm address="/evidence#figures" words={{ label: 'Words in any column', text: filter.text }}>
      <FilterChoice name="kind" label="Kind of figure" chosen={filter.kind} choices={kinds} />
      <FilterChoice name="read" label="Read" chosen={filter.read} choices={readings} />
      {filter.sort !== null && <input type="hidden" name="sort" value={filter.sort} />}
      {filter.down && <input type="hidden" name="order" value="down" />}
    </FilterForm>
  )
}
