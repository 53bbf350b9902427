/** Stands where nothing is known yet: what is numbered is numbered from 1 on. */
export const notAsked = 0

/** Tables with a number for each pair of numbers, in one list: a machine goes through it most quickly. */
export class Tables {
  /** Where each table begins in `numbers`. */
  readonly from: Int32Array
  readonly #bits: Int32Array
  numbers = new Uint16Array(0)

  constructor(count: number) {
    this.from = new Int32Array(count)
    this.#bits = new Int32Array(count)
  }

  /** Forgets everything. The numbers of a pair are under these powers of two. */
  empty(room: (table: number) => readonly [bitsOfFirst: number, bitsOfSecond: number]): void {
    let size = 0
    for (let table = 0; table < this.from.length; table += 1) {
      const [first, second] = room(table)
      this.from[table] = size
      this.#bits[table] = second
      size += 1 << (first + second)
    }
    this.numbers = new Uint16Array(size)
  }

  at(table: number, first: number, second: number): number {
    return this.numbers[(this.from[table] ?? 0) + (first << (this.#bits[table] ?? 0)) + second] ?? notAsked
  }

  put(table: number, first: number, second: number, number: number): void {
    this.numbers[(this.from[table] ?? 0) + (first << (this.#bits[table] ?? 0)) + second] = number
  }
}

/** Lists of numbers, each kept once and known by its own number. */
export class Kept {
  readonly #numbers = new Map<string, number>()
  readonly #lists: (readonly number[])[] = [[]]

  /**
   * The number of a list.
   *
   * @param room the numbers are under this one; `notAsked` where they are used up
   */
  numberOf(list: readonly number[], room: number): number {
    const key = list.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#lists.length
    if (number >= room) return notAsked
    this.#numbers.set(key, number)
    this.#lists.push(list)
    return number
  }

  at(number: number): readonly number[] {
    const list = this.#lists[number]
    if (list === undefined || number === notAsked) throw new Error(`No list has the number ${number}.`)
    return list
  }
}
