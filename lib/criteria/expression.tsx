import { describe, type Expression } from '../../rules/index.ts'

const groupWords = {
  all: 'All of',
  any: 'At least one of',
  'any-known': 'At least one of, of two scales for one thing',
} as const

/** An expression as a list of what it asks, group within group. */
export function ExpressionList({ expression }: { expression: Expression }) {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'any-known':
      return (
        <>
          {groupWords[expression.kind]}:
          <ul>
            {expression.parts.map((part) => (
              <li key={describe(part)}>
                <ExpressionList expression={part} />
              </li>
            ))}
          </ul>
        </>
      )
    case 'not':
      return (
        <>
          Not: <ExpressionList expression={expression.part} />
        </>
      )
    case 'named':
      return (
        <>
          {expression.name}. <ExpressionList expression={expression.part} />
        </>
      )
    default:
      return describe(expression)
  }
}
