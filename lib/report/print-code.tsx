import { useContext } from 'react'
import styles from './print-sheet.module.css'
import { PrintedCodeContext } from './printed-code.ts'

/** The QR code in the corner of the print-out, where one was asked for, with what it holds. */
export function PrintCode() {
  const code = useContext(PrintedCodeContext)
  if (code === null) return null
  const { path, side, millimetres } = code
  return (
    <figure className={styles.code}>
      <svg
        role="img"
        aria-label="QR code of the link to this case"
        width={`${millimetres}mm`}
        height={`${millimetres}mm`}
        viewBox={`0 0 ${side} ${side}`}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <figcaption>
        Holds everything entered but the case reference. Anyone who scans it can read it.
      </figcaption>
    </figure>
  )
}
