import { beforeClinicalUse } from '../../rules/index.ts'
import { sourceRecord } from '../sources/records.ts'
import { Wide } from '../ui/page.tsx'

/** What must be checked in the originals before clinical use. */
export function ChecksTable() {
  return (
    <Wide label="What must be checked against the original before clinical use">
      <table>
        <thead>
          <tr>
            <th scope="col">Original</th>
            <th scope="col">To be checked</th>
            <th scope="col">Until then not to be relied upon</th>
          </tr>
        </thead>
        <tbody>
          {beforeClinicalUse.map(({ sources, check, blocks }) => (
            <tr key={check}>
              <th scope="row">
                <Originals ids={sources} />
              </th>
              <td>{check}</td>
              <td>{blocks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Originals({ ids }: { ids: readonly string[] }) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={`/sources/${id}`}>{sourceRecord(id)?.name ?? id}</a>
    </span>
  ))
}
