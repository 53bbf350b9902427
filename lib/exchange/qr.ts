import { encode } from 'uqr'
import type { PrintedCode } from '../report/printed-code.ts'

/** Clear space that the standard asks for around a code, in modules. */
const border = 4

/** A module no smaller than this, in mm, is read by ordinary phones from an ordinary print-out. */
const smallestModule = 0.33

const largestModule = 0.4

/** The side of the largest code that the sheet has room for, in mm. */
const largestSide = 50

/**
 * The link as a QR code for the print-out; null where it would need modules too small to be read from paper.
 * The lowest level of correction: what is printed is clean, and modules stay large.
 */
export function qrCode(link: string): PrintedCode | null {
  const modules = modulesOf(link)
  if (modules === null) return null
  const side = modules.length
  return { path: pathOf(modules), side, millimetres: Math.min(largestSide, side * largestModule) }
}

/** The code row by row, with its clear space: true is black; null where it would not be legible. */
export function modulesOf(link: string): readonly (readonly boolean[])[] | null {
  const maxVersion = Math.floor((largestSide / smallestModule - 2 * border - 17) / 4)
  try {
    return encode(link, { ecc: 'L', border, maxVersion }).data
  } catch {
    // The one reason for which the library refuses a text: it does not fit.
    return null
  }
}

/** Each run of black modules in a row as a rectangle. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) => {
      const runs = row.map((black) => (black ? '1' : '0')).join('')
      return Array.from(
        runs.matchAll(/1+/g),
        ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
      ).join('')
    })
    .join('')
}
