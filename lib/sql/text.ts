/** SQL as a small tree, so that what is long is broken over lines and what is joined has its brackets. */
export type Sql =
  | string
  | Joined
  | { readonly call: string; readonly parts: readonly Sql[] }
  | { readonly unknown: Sql }
  | { readonly cases: readonly (readonly [when: Sql, then: Sql])[]; readonly otherwise: Sql }

interface Joined {
  readonly operator: 'AND' | 'OR'
  readonly parts: readonly Sql[]
}

/** One column of a SELECT. */
export interface Column {
  /** As it stands in the text, quoted where it must be. */
  readonly name: string
  readonly is: Sql
  /** What stands above it for a reader. */
  readonly note?: string
}

const width = 110
const step = 2

/** True where every part is; without parts, true. */
export function and(parts: readonly Sql[]): Sql {
  return joined('AND', parts, 'TRUE')
}

/** True where one part is; without parts, false. */
export function or(parts: readonly Sql[]): Sql {
  return joined('OR', parts, 'FALSE')
}

function joined(operator: 'AND' | 'OR', parts: readonly Sql[], empty: Sql): Sql {
  const [first = empty] = parts
  return parts.length > 1 ? { operator, parts } : first
}

export const not = (part: Sql): Sql =>
  typeof part === 'string' && /^("[^"]*"|`[^`]*`|\w+)$/.test(part)
    ? `NOT ${part}`
    : { call: 'NOT ', parts: [part] }

/** Whether it is neither true nor false. */
export const isUnknown = (part: Sql): Sql => ({ unknown: part })

export const coalesce = (...parts: readonly Sql[]): Sql => ({ call: 'COALESCE', parts })

/** A text value. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The columns of a SELECT, one below the other. */
export function columnLines(columns: readonly Column[], indent: number): string {
  const space = ' '.repeat(indent)
  return columns
    .map(({ name, is, note }, index) => {
      const comma = index < columns.length - 1 ? ',' : ''
      const above = note === undefined ? '' : `${space}-- ${note}\n`
      const alias = is === name ? '' : ` AS ${name}`
      const line = oneLine(is)
      const after = `${alias}${comma}`
      const fits = indent + line.length + after.length <= width && !hasCases(is)
      return `${above}${space}${fits ? line : bracketed(is, indent, after.length)}${after}`
    })
    .join('\n')
}

function hasCases(sql: Sql): boolean {
  return typeof sql !== 'string' && 'cases' in sql && sql.cases.length > 1
}

/** On one line. */
function oneLine(sql: Sql): string {
  if (typeof sql === 'string') return sql
  if ('cases' in sql) {
    const whens = sql.cases.map(([when, then]) => `WHEN ${oneLine(when)} THEN ${oneLine(then)}`)
    return `CASE ${whens.join(' ')} ELSE ${oneLine(sql.otherwise)} END`
  }
  if ('unknown' in sql)
    return `${isJoined(sql.unknown) ? `(${oneLine(sql.unknown)})` : oneLine(sql.unknown)} IS NULL`
  const parts = sql.parts.map((part) =>
    isJoined(part) && 'operator' in sql ? `(${oneLine(part)})` : oneLine(part),
  )
  return 'call' in sql ? `${sql.call}(${parts.join(', ')})` : parts.join(` ${sql.operator} `)
}

function isJoined(sql: Sql): sql is Joined {
  return typeof sql !== 'string' && 'operator' in sql
}

/** Broken over lines where it is too long; the first line is not indented. */
function lines(sql: Sql, indent: number): string {
  const line = oneLine(sql)
  if (typeof sql === 'string' || (indent + line.length <= width && !hasCases(sql))) return line
  const space = ' '.repeat(indent)
  const deeper = ' '.repeat(indent + step)
  if ('cases' in sql) {
    const whens = sql.cases.map(
      ([when, then]) => `${deeper}WHEN ${condition(when, indent + step)} THEN ${lines(then, indent + step)}`,
    )
    return `CASE\n${whens.join('\n')}\n${deeper}ELSE ${bracketed(sql.otherwise, indent + step)}\n${space}END`
  }
  if ('unknown' in sql) return `${bracketed(sql.unknown, indent)} IS NULL`
  if ('call' in sql) {
    const parts = sql.parts.map((part) => `${deeper}${lines(part, indent + step)}`)
    return `${sql.call}(\n${parts.join(',\n')}\n${space})`
  }
  return broken(sql, indent)
}

/** Without brackets where it stands on one line. */
function condition(sql: Sql, indent: number): string {
  const line = oneLine(sql)
  return indent + line.length <= width ? line : bracketed(sql, indent)
}

/** One part a line. */
function broken({ operator, parts }: Joined, indent: number): string {
  return parts.map((part) => bracketed(part, indent)).join(`\n${' '.repeat(indent)}${operator} `)
}

/** The same with brackets around what is joined, which every position but the outermost needs. */
function bracketed(sql: Sql, indent: number, after = 0): string {
  if (!isJoined(sql)) return lines(sql, indent)
  const line = `(${oneLine(sql)})`
  if (indent + line.length + after <= width) return line
  const deeper = ' '.repeat(indent + step)
  return `(\n${deeper}${broken(sql, indent + step)}\n${' '.repeat(indent)})`
}
