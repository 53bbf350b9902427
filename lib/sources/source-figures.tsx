import { Wide } from '../ui/page.tsx'
import type { SourceRecord } from './records.ts'

/** The published figures that rest on a publication, as they are shown. */
export function SourceFigures({ record }: { record: SourceRecord }) {
  if (record.figures.length === 0) return null
  return (
    <>
      <h2>Published figures that rest on it</h2>
      <p>
        Figures of groups, as printed. They predict nothing for a patient, and those of different studies
        cannot be compared.
      </p>
      <Wide label={`Published figures from ${record.name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col">Figures</th>
              <th scope="col">How</th>
            </tr>
          </thead>
          <tbody>
            {record.figures.map(({ id, about, says, use }) => (
              <tr key={id}>
                <th scope="row">{about}</th>
                <td>{says}</td>
                <td>{use}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
