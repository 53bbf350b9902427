import type { Expression } from '../../rules/index.ts'
import { plain } from './dialect.ts'

type Named = Extract<Expression, { kind: 'named' }>

/** Statements with a clinical name that more than one criterion makes, to be worked out once. */
export interface SharedStatements {
  readonly columns: readonly { readonly name: string; readonly expression: Named }[]
  /** The column of a shared statement; null for every other. */
  nameOf(expression: Expression): string | null
}

/** Finds them; of one inside another, the outer alone. */
export function sharedStatements(statements: readonly Expression[]): SharedStatements {
  const users = new Map<string, { readonly expression: Named; count: number }>()
  for (const named of statements.flatMap(outermostNamed)) {
    const key = JSON.stringify(named)
    const known = users.get(key) ?? { expression: named, count: 0 }
    known.count += 1
    users.set(key, known)
  }
  const names = new Map<string, string>()
  const columns = []
  for (const [key, { expression, count }] of users) {
    if (count < 2) continue
    const name = plain(expression.name).toLowerCase()
    names.set(key, name)
    columns.push({ name, expression })
  }
  return { columns, nameOf: (expression) => names.get(JSON.stringify(expression)) ?? null }
}

function outermostNamed(expression: Expression): readonly Named[] {
  if (expression.kind === 'named') return [expression]
  if ('parts' in expression) return expression.parts.flatMap(outermostNamed)
  return expression.kind === 'not' ? outermostNamed(expression.part) : []
}
