import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { Sheet } from '../../report/print-sheet.tsx'
import { usePrinting } from '../../report/use-printing.ts'
import { momentInWords } from '../days.ts'
import type { Meeting } from '../meetings.ts'
import { type PackCase, packCover } from '../pack.ts'
import styles from './pack.module.css'

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
  const { title, day, members, agenda, foot } = packCover(
    meeting,
    pack,
    momentInWords(new Date().toISOString()),
  )
  return (
    <section className={styles.cover}>
      <h1>{title}</h1>
      <p>{day}</p>
      <h2>{members.heading}</h2>
      <ul>
        {members.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <h2>{agenda.heading}</h2>
      <table>
        <thead>
          <tr>
            {agenda.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agenda.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, column) =>
                agenda.columns[column] === 'Case' ? (
                  <th scope="row" key={agenda.columns[column]}>
                    {cell}
                  </th>
                ) : (
                  <td key={agenda.columns[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>{foot}</p>
    </section>
  )
}
