import { Wide } from '../../ui/page.tsx'
import { dayInWords, momentInWords } from '../days.ts'
import { caseStatuses } from '../words.ts'
import styles from './board-page.module.css'
import { headlineOf, type ListedCase } from './cases.ts'
import { useSession } from './session.ts'

/** The cases as a table. */
export function CasesTable({ cases }: { cases: readonly ListedCase[] }) {
  const { teams } = useSession()
  return (
    <Wide label="Cases">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Reference</th>
            <th scope="col">Status</th>
            <th scope="col">Answer</th>
            <th scope="col">Missing: needed, refining</th>
            <th scope="col">Work-up due</th>
            <th scope="col">Look again</th>
            <th scope="col">Team</th>
            <th scope="col">Last changed</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <a href={`/board/cases/${each.id}`}>{each.reference}</a>
              </th>
              <td>{caseStatuses[each.status]}</td>
              <td>{headlineOf(each)}</td>
              <td>
                {each.summary.missing.required.length}, {each.summary.missing.refining.length}
              </td>
              <td>{each.dueOn ? dayInWords(each.dueOn) : ''}</td>
              <td>{each.reviewOn ? dayInWords(each.reviewOn) : ''}</td>
              <td>{teams.find(({ id }) => id === each.teamId)?.name}</td>
              <td>{momentInWords(each.changedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
