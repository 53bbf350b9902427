/** What the command ends with. */
export const exitStatus = {
  /** Every patient was assessed. */
  assessed: 0,
  /** Some rows have no answer; all others have. */
  notAllAssessed: 1,
  /** An option, the header or the kind of the input was refused; nothing was assessed. */
  refused: 2,
  /** The input could not be read, or the results not be written, or the program failed: the results are not complete. */
  failed: 3,
} as const
