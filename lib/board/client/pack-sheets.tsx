import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { Sheet } from '../../report/print-sheet.tsx'
import type { Report } from '../../report/report.ts'
import { usePrinting } from '../../report/use-printing.ts'
import type { Meeting } from '../meetings.ts'
import { dayInWords, momentInWords } from './days.ts'
import styles from './pack.module.css'
import type { PackCase } from './pack-case.ts'

interface PackSheetsProps {
  readonly meeting: Meeting
  readonly pack: readonly PackCase[]
}

/** The pack on paper: alone on the page in print, and made for it alone. Every page names its case in the margin. */
export function PackSheets({ meeting, pack }: PackSheetsProps) {
  const printing = usePrinting()
  useReferencesInMargins(pack)
  if (!printing) return null
  return createPortal(
    <div data-print>
      <Cover meeting={meeting} pack={pack} />
      {pack.map(
        ({ id, printed }, index) =>
          printed && (
            <div key={id} className={styles.case} data-pack={index}>
              <Sheet {...printed} />
            </div>
          ),
      )}
    </div>,
    document.body,
  )
}

/** Page styles take text for the margin from a style sheet alone, so each case gets a kind of page of its own. */
function useReferencesInMargins(pack: readonly PackCase[]): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const rules = pack.map(({ reference }, index) => {
      const text = reference.replace(/[^\p{L}\p{N} .,/_-]/gu, ' ')
      return `@page pack-${index} { @bottom-left { content: "Case ${text}" } } [data-pack="${index}"] { page: pack-${index} }`
    })
    sheet.replaceSync(rules.join('\n'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [pack])
}

function Cover({ meeting, pack }: PackSheetsProps) {
  return (
    <section className={styles.cover}>
      <h1>{meeting.title}</h1>
      <p>{dayInWords(meeting.heldOn)}</p>
      <h2>Members</h2>
      <ul>
        {meeting.members.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <h2>Agenda</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Case</th>
            <th scope="col">Revision</th>
            <th scope="col">The criteria say</th>
            <th scope="col">Missing: needed, refining</th>
          </tr>
        </thead>
        <tbody>
          {pack.map(({ id, reference, revision, printed }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <th scope="row">{reference}</th>
              <td>{revision}</td>
              <td>{printed ? printed.report.headline.title : 'Cannot be read; missing in this pack'}</td>
              <td>{missingOf(printed?.report)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        Printed {momentInWords(new Date().toISOString())}. For the members of this meeting; contains health
        data under a local reference. {pack[0]?.printed?.report.whatThisIsNot}
      </p>
    </section>
  )
}

/** How many findings are missing: those that the indication needs, and the others. */
function missingOf(report: Report | undefined): string {
  return report ? `${report.missing.required.length}, ${report.missing.refining.length}` : ''
}
