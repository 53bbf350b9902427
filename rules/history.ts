/** What one edition of the rules did to the criteria it names. */
interface HistoryEntry {
  /** A criterion (`set/criterion`) or every criterion of a set (`set/*`). */
  readonly affects: readonly string[]
  readonly says: string
}

/** A published edition of the rules and what it changed, as the Criteria part of the changelog has it. */
export interface PublishedEdition {
  readonly version: string
  /** ISO date. */
  readonly published: string
  readonly changes: readonly HistoryEntry[]
}

/** Every published edition, oldest first. Entries are added, never rewritten. */
export const history: readonly PublishedEdition[] = [
  {
    version: '1.0.0',
    published: '2026-11-22',
    changes: [
      {
        affects: [
          'eular-2023/*',
          'ebmt-2025/*',
          'ebmt-2017-cardiac/*',
          'general-fitness/*',
          'ebmt-handbook-2024/*',
          'astis/*',
          'scot/*',
          'assist/*',
          'upside-2021/*',
          'upside-amended/*',
          'nct03444805/*',
          'nissc-1/*',
        ],
        says: 'First published.',
      },
    ],
  },
]

/** What happened to one criterion, or to a set as a whole (`set/*`), oldest first. */
export function historyOf(
  id: string,
): readonly { readonly version: string; readonly published: string; readonly says: string }[] {
  const [set = ''] = id.split('/')
  return history.flatMap(({ version, published, changes }) =>
    changes
      .filter(({ affects }) => affects.includes(id) || affects.includes(`${set}/*`))
      .map(({ says }) => ({ version, published, says })),
  )
}
