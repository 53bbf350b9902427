import { type CriteriaSet, criteriaSets } from '../../rules/index.ts'

/** What the address asks for: a value, several under one name, or nothing. */
export type Asked = string | readonly string[] | undefined

const usual = { a: 'ebmt-2025', b: 'ebmt-handbook-2024' } as const

function setOf(asked: Asked, otherwise: string): CriteriaSet | undefined {
  const id = asked ?? otherwise
  return criteriaSets.find((set) => set.id === id)
}

/** The two sets that an address asks for; null where it names one that does not exist. */
export function chosenSets(a: Asked, b: Asked): readonly [CriteriaSet, CriteriaSet] | null {
  const [one, other] = [setOf(a, usual.a), setOf(b, usual.b)]
  return one && other ? [one, other] : null
}
