import { describe, expect, it } from 'vitest'
import { type CriteriaSet, type Criterion, criteriaSets, limitInWords } from '../../rules/index.ts'
import { type Placed, placedIn } from './placed.ts'
import type { RoutePair } from './routes.ts'
import type { Row, RowKind } from './rows.ts'
import { compareSets, type SetComparison } from './sets.ts'

function setNamed(id: string): CriteriaSet {
  const found = criteriaSets.find((set) => set.id === id)
  if (!found) throw new Error(`No set ${id}`)
  return found
}

const compared = (a: string, b: string): SetComparison => compareSets(setNamed(a), setNamed(b))

const inWords = ({ leaf, negated }: Placed): string => `${negated ? 'not ' : ''}${limitInWords(leaf)}`

/** A line as `kind subject: what a asks | what b asks`. */
const printed = ({ kind, subject, a, b }: Row): string =>
  `${kind} ${subject}: ${a.map(inWords).join('; ') || '-'} | ${b.map(inWords).join('; ') || '-'}`

const linesOf = (a: string, b: string): readonly string[] => compared(a, b).rows.map(printed)

function pairWith({ routes }: SetComparison, id: string): RoutePair {
  const pair = routes.find(({ a, b }) => a?.id === id || b?.id === id)
  if (!pair) throw new Error(`No pair holds ${id}`)
  return pair
}

const everyPair = criteriaSets.flatMap((a) => criteriaSets.map((b) => [a.id, b.id] as const))
const allRows = ({ rows, routes }: SetComparison): readonly Row[] => [
  ...rows,
  ...routes.flatMap((pair) => pair.rows),
]
const keyOf = ({ criterion, leaf, negated, statement }: Placed): string =>
  JSON.stringify([criterion.id, leaf, negated, statement])
const keysOf = (placed: readonly Placed[]): readonly string[] => placed.map(keyOf).toSorted()
const keysIn = (criteria: readonly Criterion[]): readonly string[] => keysOf(criteria.flatMap(placedIn))

const turnedKind: Partial<Record<string, string>> = { 'only-a': 'only-b', 'only-b': 'only-a' }
const turned = (kind: string): string => turnedKind[kind] ?? kind

describe('two sets side by side', () => {
  it.each(everyPair)('hold every statement of %s and of %s exactly once', (a, b) => {
    const rows = allRows(compared(a, b))
    expect(keysOf(rows.flatMap((row) => row.a))).toEqual(keysIn(setNamed(a).criteria))
    expect(keysOf(rows.flatMap((row) => row.b))).toEqual(keysIn(setNamed(b).criteria))
  })

  it.each(criteriaSets.map(({ id }) => id))('%s beside itself shows no difference', (id) => {
    const comparison = compared(id, id)
    expect(allRows(comparison).filter(({ kind }) => kind !== 'same')).toEqual([])
    expect(comparison.routes.filter(({ kind }) => kind !== 'same')).toEqual([])
    expect(comparison.routes.filter(({ a, b }) => a !== b)).toEqual([])
  })

  it.each(everyPair)('%s and %s turned round say the same with the sides exchanged', (a, b) => {
    const lines = (rows: readonly Row[], turn: boolean) =>
      rows
        .map((row) =>
          JSON.stringify([
            turn ? turned(row.kind) : row.kind,
            row.subject,
            keysOf(turn ? row.b : row.a),
            keysOf(turn ? row.a : row.b),
            keysOf(row.elsewhere),
          ]),
        )
        .toSorted()
    const pairs = ({ routes }: SetComparison, turn: boolean) =>
      routes
        .map((pair) =>
          JSON.stringify([
            turn ? turned(pair.kind) : pair.kind,
            (turn ? pair.b : pair.a)?.id ?? null,
            (turn ? pair.a : pair.b)?.id ?? null,
            lines(pair.rows, turn),
          ]),
        )
        .toSorted()
    const [there, back] = [compared(a, b), compared(b, a)]
    expect(lines(back.rows, true)).toEqual(lines(there.rows, false))
    expect(pairs(back, true)).toEqual(pairs(there, false))
  })

  it.each(everyPair)(
    '%s and %s: differences come first, then what one asks alone, then what is the same',
    (a, b) => {
      const order: readonly RowKind[] = [
        'limit',
        'use',
        'other-finding',
        'elsewhere',
        'only-a',
        'only-b',
        'same',
      ]
      const { rows, routes } = compared(a, b)
      for (const lines of [rows, ...routes.map((pair) => pair.rows)]) {
        const places = lines.map(({ kind }) => order.indexOf(kind))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }
    },
  )

  it.each(everyPair)('%s and %s: what a line names as asked elsewhere has a line of its own', (a, b) => {
    const comparison = compared(a, b)
    const own = new Set(allRows(comparison).flatMap((row) => [...row.a, ...row.b].map(keyOf)))
    for (const { elsewhere } of allRows(comparison)) {
      expect(elsewhere.filter((placed) => !own.has(keyOf(placed)))).toEqual([])
    }
  })
})

describe('lines of two sets', () => {
  it('show the upper ages of EBMT 2025 and the Handbook as a difference, and the lower as the same', () => {
    expect(linesOf('ebmt-2025', 'ebmt-handbook-2024')).toEqual(
      expect.arrayContaining([
        'limit Age: above 60 years | at most 65 years',
        'same Age: at least 18 years | at least 18 years',
      ]),
    )
  })

  it('keep strict and inclusive limits apart where a value can lie exactly on one', () => {
    expect(linesOf('nct03444805', 'nissc-1')).toContain('limit Age: above 18 years | at least 18 years')
    expect(linesOf('scot', 'assist')).toContain('limit Age: at most 69 years | below 60 years')
  })

  it('tell the same limit in another role from another limit', () => {
    expect(linesOf('nct03444805', 'general-fitness')).toEqual(
      expect.arrayContaining([
        'use FVC: below 50 % | below 50 %',
        'limit DLCO: below 30 % | below 40 %',
        'same Pregnant: yes | yes',
      ]),
    )
  })

  it('put one topic that two sets ask of other findings on one line', () => {
    expect(linesOf('assist', 'astis')).toContain(
      'other-finding Kidney function: above 177 µmol/L | below 40 mL/min',
    )
  })

  it('say where the other set asks the same in its routes, so that nothing looks left out', () => {
    const rows = compared('ebmt-2025', 'ebmt-handbook-2024').rows
    const timing = rows.find(({ kind }) => kind === 'elsewhere')
    expect(timing?.subject).toBe('Time since first non-Raynaud symptom')
    expect([...new Set(timing?.elsewhere.map(inWords))]).toEqual(['below 2 years', 'below 5 years'])
    const clocks = compared('assist', 'astis').rows.find(({ subject }) => subject.startsWith('Time since'))
    expect(clocks?.elsewhere.map(({ criterion }) => criterion.id)).toEqual(['astis/route-a', 'astis/route-b'])
  })

  it('find no difference between limits of a whole score that admit the same scores', () => {
    const pair = pairWith(compared('assist', 'astis'), 'assist/route-a')
    expect(pair.b?.id).toBe('astis/route-b')
    expect(pair.rows.map(printed)).toContain('same mRSS: above 14 | at least 15')
  })
})

describe('routes of two sets', () => {
  it.each([
    ['ebmt-2025/route-a', 'ebmt-handbook-2024/arm-2a', 'limit mRSS: above 15 | at least 15'],
    ['ebmt-2025/route-b', 'ebmt-handbook-2024/arm-1', 'limit CRP: above 10 mg/L | above 5 mg/L'],
    ['ebmt-2025/route-c', 'ebmt-handbook-2024/arm-2b', 'limit mRSS: below 15 | below 14'],
    ['ebmt-2025/gap-15', 'ebmt-handbook-2024/gap-14', 'limit mRSS: exactly 15 | exactly 14'],
  ])('%s stands beside %s', (a, b, line) => {
    const pair = pairWith(compared('ebmt-2025', 'ebmt-handbook-2024'), a)
    expect([pair.b?.id, pair.kind]).toEqual([b, 'differs'])
    expect(pair.rows.map(printed)).toContain(line)
  })

  it('of which there are more in one set leave the rest alone', () => {
    const { routes } = compared('upside-2021', 'upside-amended')
    expect(routes.map(({ a, b, kind }) => [a?.id, b?.id, kind])).toEqual([
      ['upside-2021/early', 'upside-amended/early', 'differs'],
      [undefined, 'upside-amended/very-early', 'only-b'],
    ])
    expect(routes[0]?.rows.filter(({ kind }) => kind !== 'same').map(printed)).toEqual([
      'limit Time since first non-Raynaud symptom: at most 2 years | at most 3 years',
    ])
  })

  it('are none where neither set has any', () => {
    expect(compared('general-fitness', 'nissc-1').routes).toEqual([])
  })
})
