// All but line breaks and other controls, and but what turns the direction of the text around it.
export const oneLine = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u

/** Whether a value is a text of at most so many characters that can stand in one line as it is. */
export function fitsOneLine(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && oneLine.test(value)
}
