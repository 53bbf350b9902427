import { createContext, useContext } from 'react'
import type { Filter } from '../calls.ts'
import { wholeNumber } from '../words.ts'

/** Where the table of patients stands on the page. */
export const patientsId = 'patients'

/** Shows the rows of a filter in the table of patients. */
export const ShowRows = createContext<(filter: Filter) => void>(() => {})

interface RowsLinkProps {
  readonly count: number
  readonly filter: Filter
  /** What is counted, for those who hear the link without its row: `Refer for work-up`. */
  readonly of: string
}

/** A count as a link to the patients whom it counts; plain text where there are none. */
export function RowsLink({ count, filter, of }: RowsLinkProps) {
  const show = useContext(ShowRows)
  if (count === 0) return wholeNumber(count)
  return (
    <a
      href={`#${patientsId}`}
      aria-label={`${wholeNumber(count)}: ${of}`}
      onClick={(event) => {
        event.preventDefault()
        show(filter)
      }}
    >
      {wholeNumber(count)}
    </a>
  )
}
