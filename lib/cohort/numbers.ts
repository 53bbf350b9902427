/** What stands before the decimals of a number. */
export type DecimalSign = 'point' | 'comma'

/** A number as text, with either decimal sign and no other: a thousands separator is never guessed. */
export const decimalText: Readonly<Record<DecimalSign, RegExp>> = {
  point: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
  comma: /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i,
}

/** The number that a text is; null where it is none with this decimal sign. */
export function numberOf(text: string, decimal: DecimalSign): number | null {
  if (!decimalText[decimal].test(text)) return null
  const number = Number(decimal === 'comma' ? text.replace(',', '.') : text)
  return Number.isFinite(number) ? number : null
}
