/** A number of things in words: `1 set`, `3 sets`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
