/** One fault of a file: where it is, what is wrong there, and what to do. */
export interface Fault {
  /** JSON path, as in `$.set.criteria[3].when.limit`. */
  readonly path: string
  readonly wrong: string
  readonly todo: string
}

/** The JSON value of a text, or why it is not read. */
type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const deepest = 60

/** A path in the notation of JSONPath. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    return /^[A-Za-z_]\w*$/.test(String(key)) ? `${path}.${String(key)}` : `${path}[${JSON.stringify(key)}]`
  }, '$')
}

/** Line and column of a place in a text, counted from 1. */
function lineAndColumn(text: string, index: number): string {
  const before = text.slice(0, index).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** Where reading stops, and why. */
class Stop extends Error {
  readonly index: number
  readonly fault: Omit<Fault, 'path'> | null

  constructor(index: number, fault: Omit<Fault, 'path'> | null = null) {
    super('stopped')
    this.index = index
    this.fault = fault
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a text
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /[ \t\n\r]*/y

/** Walks through JSON: finds the place of a mistake, members that stand twice, and too much depth. */
class Scanner {
  readonly twice: Fault[] = []
  private index = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** @throws Stop at the first mistake */
  document(): void {
    this.value([])
    if (this.index < this.text.length) throw new Stop(this.index)
  }

  private take(token: RegExp): string | null {
    token.lastIndex = this.index
    const found = token.exec(this.text)?.[0] ?? null
    this.index += found?.length ?? 0
    return found
  }

  /** Whether the next sign is this one, which is then behind. */
  private passes(sign: string): boolean {
    this.take(space)
    if (this.text[this.index] !== sign) return false
    this.index += 1
    return true
  }

  private need(found: unknown): void {
    if (found === null || found === false) throw new Stop(this.index)
  }

  private value(path: readonly PropertyKey[]): void {
    if (path.length > deepest)
      throw new Stop(this.index, {
        wrong: `The file is nested more than ${deepest} deep.`,
        todo: 'Write the expression with fewer groups.',
      })
    if (this.passes('{')) this.members(path)
    else if (this.passes('[')) this.items(path)
    else this.need(this.take(string) ?? this.take(scalar))
    this.take(space)
  }

  private members(path: readonly PropertyKey[]): void {
    if (this.passes('}')) return
    const names = new Set<string>()
    do {
      this.take(space)
      const quoted = this.take(string)
      this.need(quoted)
      const name = String(JSON.parse(quoted ?? '""'))
      if (names.has(name))
        this.twice.push({
          path: pathOf([...path, name]),
          wrong: 'This member stands twice in one place, and only the second would count.',
          todo: 'Remove one of the two.',
        })
      names.add(name)
      this.need(this.passes(':'))
      this.value([...path, name])
    } while (this.passes(','))
    this.need(this.passes('}'))
  }

  private items(path: readonly PropertyKey[]): void {
    if (this.passes(']')) return
    let index = 0
    do {
      this.value([...path, index])
      index += 1
    } while (this.passes(','))
    this.need(this.passes(']'))
  }
}

/**
 * Reads JSON and refuses what `JSON.parse` passes over in silence: a second member of one name, of which only the last
 * would count, and depth beyond any use. A mistake is named with its line and column, which `JSON.parse` does not always
 * tell.
 */
export function strictJson(file: string): StrictJson {
  // Editors on some systems put a byte order mark first.
  const text = file.replace(/^\ufeff/, '')
  const scanner = new Scanner(text)
  try {
    scanner.document()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const { index, fault } = error
    const syntax = {
      wrong: `The file is not valid JSON at ${lineAndColumn(text, index)}.`,
      todo: 'Correct it there: a comma, a quotation mark or a bracket is missing or too many.',
    }
    return { ok: false, faults: [{ path: '$', ...(fault ?? syntax) }] }
  }
  if (scanner.twice.length > 0) return { ok: false, faults: scanner.twice }
  return { ok: true, value: JSON.parse(text) }
}
