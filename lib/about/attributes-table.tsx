import { Wide } from '../ui/page.tsx'
import { sourceAttributes } from './source-attributes.ts'

/** The thirteen source attributes. */
export function AttributesTable() {
  return (
    <Wide label="Source attributes">
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Attribute</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {sourceAttributes().map(({ number, name, value }) => (
            <tr key={number}>
              <td>{number}</td>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
