/** To six decimals, half away from zero: what the rules say of a calculated value, for engines that are told so. */
export function rounded(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 1e6)) / 1e6
}
