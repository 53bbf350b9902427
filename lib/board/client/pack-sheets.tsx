import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Sheet } from '../../report/print-sheet.tsx'
import type { Meeting } from '../meetings.ts'
import { dayInWords, momentInWords } from './days.ts'
import styles from './pack.module.css'
import type { PackCase } from './pack-case.ts'

interface PackSheetsProps {
  readonly meeting: Meeting
  readonly pack: readonly PackCase[]
}

/** The pack on paper: hidden on screen, alone on the page in print. Every page names its case in the margin. */
export function PackSheets({ meeting, pack }: PackSheetsProps) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  useEffect(() => setBody(document.body), [])
  useReferencesInMargins(pack)
  if (!body) return null
  return createPortal(
    <div data-print>
      <Cover meeting={meeting} pack={pack} />
      {pack.map(
        ({ id, report }, index) =>
          report && (
            <div key={id} className={styles.case} data-pack={index}>
              <Sheet report={report} />
            </div>
          ),
      )}
    </div>,
    body,
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
          {pack.map(({ id, reference, revision, report }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <th scope="row">{reference}</th>
              <td>{revision}</td>
              <td>{report ? report.headline.title : 'Cannot be read; missing in this pack'}</td>
              <td>{report ? `${report.missing.required.length}, ${report.missing.refining.length}` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        Printed {momentInWords(new Date().toISOString())}. For the members of this meeting; contains health
        data under a local reference. {pack[0]?.report?.whatThisIsNot}
      </p>
    </section>
  )
}
