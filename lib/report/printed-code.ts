import { createContext } from 'react'

/** A QR code for the print-out. */
export interface PrintedCode {
  /** Outline of its black modules, each of side 1, for an SVG path. */
  readonly path: string
  /** Modules on a side, clear space included. */
  readonly side: number
  /** The side on paper, in mm. */
  readonly millimetres: number
}

/** The code that the next print-out carries; null for none, which is the rule. */
export const PrintedCodeContext = createContext<PrintedCode | null>(null)
