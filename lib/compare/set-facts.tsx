import type { ReactNode } from 'react'
import type { CriteriaSet, SetKind } from '../../rules/index.ts'
import { addressOf } from '../criteria/address.ts'
import { sourceReport } from '../report/citation.ts'
import styles from './compare.module.css'

const kinds: Record<SetKind, string> = {
  guideline: 'A guideline: about patients today',
  fitness: 'A list of what speaks against: about patients today',
  trial: 'The entry criteria of a study: about whom it would have taken in, not advice',
}

type Two = readonly [CriteriaSet, CriteriaSet]

/** What must be known of two sets before their limits are held against each other; the rest is one click away. */
export function SetFacts({ sets }: { sets: Two }) {
  return (
    <>
      <FactTable caption="The two sets" sets={sets}>
        <Fact name="What it is" of={sets} says={({ kind }) => kinds[kind]} />
        <Fact
          name="In the headline"
          of={sets}
          says={({ part }) => (part === 'headline' ? 'Its criteria decide it' : 'Never changes it')}
        />
        <Fact
          name="Duration is counted from"
          of={sets}
          says={({ clock }) => clock ?? 'No criterion asks for a duration'}
        />
      </FactTable>
      <details className={styles.more}>
        <summary>
          Sources, and what was not read:{' '}
          {sets.map(({ name, unread }) => `${name} ${unread.length}`).join(', ')}
        </summary>
        <FactTable caption="Sources of the two sets, and what was not read" sets={sets}>
          <Fact name="Source" of={sets} says={({ source }) => sourceReport(source).full} />
          <Fact name="About it" of={sets} says={({ about }) => about} />
          <Fact
            name="Not read"
            of={sets}
            says={({ unread }) => (
              <ul>
                {unread.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          />
        </FactTable>
      </details>
    </>
  )
}

interface FactTableProps {
  readonly caption: string
  readonly sets: Two
  readonly children: ReactNode
}

function FactTable({ caption, sets, children }: FactTableProps) {
  return (
    <table className={`${styles.table} ${styles.facts}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td className={styles.findingHead} />
          <th scope="col">
            <a href={addressOf(sets[0].id)}>{sets[0].name}</a>
          </th>
          <th scope="col">
            <a href={addressOf(sets[1].id)}>{sets[1].name}</a>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface FactProps {
  readonly name: string
  readonly of: Two
  readonly says: (set: CriteriaSet) => ReactNode
}

function Fact({ name, of, says }: FactProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{says(of[0])}</td>
      <td>{says(of[1])}</td>
    </tr>
  )
}
