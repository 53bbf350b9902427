import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eularStatements, firstLine, firstLineRemark } from './first-line.ts'
import { type EvidenceRow, notAvailableRules, prognosis } from './prognosis.ts'
import { transplantPredictors } from './transplant-predictors.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'definitions.md')
const text = readFileSync(file, 'utf8').replaceAll('**', '')

const section = (number: number) => text.split(/^## /m).find((part) => part.startsWith(`${number}. `)) ?? ''

/** The cells of each row of a section's table, its head left out. */
function tableOf(number: number): readonly (readonly string[])[] {
  const lines = section(number).split('\n')
  const rows = lines.filter((line) => line.startsWith('|')).slice(2)
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Every number with its comparator, sorted, and grades such as `1b, A`. */
function numbersIn(words: string): readonly string[] {
  const plain = words.replaceAll('≥', '>=').replaceAll('≤', '<=')
  const found = plain.match(/(?:[<>]=?\s*)?\d+(?:[.,]\d+)*[ab]?(?:, [A-D]\b)?/g) ?? []
  return found.map((number) => number.replaceAll(/\s(?=\d)/g, '')).toSorted()
}

/** The cells without the ids of sources, which have numbers of their own. */
function withoutIds(words: string, ids: readonly string[]): string {
  return ids.reduce((left, id) => left.replaceAll(id, ''), words)
}

function wordsOf({ title, measure, figures, who, note }: EvidenceRow): string {
  return [title, measure, ...figures.map(({ says }) => says), who, note].join(' ; ')
}

const prognosisTable = tableOf(13)
const predictorsTable = tableOf(14)
const firstLineTable = tableOf(15)

describe('the clinical reference beside the project', () => {
  it('has as many rows as the tables here', () => {
    expect(prognosisTable).toHaveLength(prognosis.length)
    expect(predictorsTable).toHaveLength(transplantPredictors.length)
    expect(firstLineTable).toHaveLength(firstLine.length)
  })

  it.each(prognosis.map((row, index) => [row.id, row, prognosisTable[index] ?? []] as const))(
    'gives the same figures on prognosis: %s',
    (_, row, cells) => {
      const said = cells.slice(0, 3).join(' ; ')
      expect(numbersIn(wordsOf(row))).toEqual(numbersIn(withoutIds(said, row.sources)))
      if (cells[2] !== 'same') for (const id of row.sources) expect(said).toContain(id)
      expect(cells[3]).toContain(`\`${row.verified}\``)
      if (row.via) expect(cells[3]).toContain(row.via)
    },
  )

  it.each(transplantPredictors.map((row, index) => [row.id, row, predictorsTable[index] ?? []] as const))(
    'gives the same predictors of transplant outcome: %s',
    (_, row, cells) => {
      const said = cells.slice(0, 3).join(' ; ')
      expect(numbersIn(wordsOf(row))).toEqual(numbersIn(withoutIds(said, row.sources)))
      for (const id of row.sources) expect(said).toContain(id)
      expect(cells[3]).toContain(`\`${row.verified}\``)
    },
  )

  it.each(firstLine.map((row, index) => [row.name, row, firstLineTable[index] ?? []] as const))(
    'gives the same first-line therapy and grades: %s',
    (name, row, cells) => {
      expect(cells[0]).toBe(name)
      expect(numbersIn(row.skin)).toEqual(numbersIn(cells[1] ?? ''))
      expect(numbersIn(row.ild)).toEqual(numbersIn(cells[2] ?? ''))
      for (const [mine, theirs] of [
        [row.skin, cells[1]],
        [row.ild, cells[2]],
      ] as const) {
        expect(drugsIn(mine)).toEqual(drugsIn(theirs ?? ''))
      }
      for (const { verified, where } of row.read) {
        expect(cells[3]).toContain(`\`${verified}\``)
        if (where) expect(cells[3]).toContain(where)
      }
    },
  )

  it('gives the same further statements of EULAR, and the same months', () => {
    const [, after = ''] = section(15).split('Other EULAR 2023 statements')
    expect(numbersIn(eularStatements.join(' '))).toEqual(numbersIn(withoutIds(after, ['secondary'])))
    expect(section(15)).toContain('EBMT 2025 says 6 months')
    expect(firstLineRemark).toContain('EBMT 2025 says 6 months')
  })

  it('names the same rules as not to be had, with the same numbers', () => {
    const [, after = ''] = section(13).split('Cannot be implemented')
    const [rules = ''] = after.split('\n\n')
    const ids = notAvailableRules.map(({ source }) => source)
    for (const id of ids) expect(rules).toContain(id)
    const said = notAvailableRules.map(({ known, missing }) => `${known} ; ${missing}`).join(' ; ')
    expect(numbersIn(said)).toEqual(numbersIn(withoutIds(rules, ids)))
  })
})

const drugs =
  /methotrexate|rituximab|mycophenolate|tocilizumab|cyclophosphamide|nintedanib|pirfenidone|glucocorticoids/gi

/** The drugs named, in any order: how a row is worded may put one before another. */
function drugsIn(words: string): readonly string[] {
  return [...words.matchAll(drugs)].map(([drug]) => drug.toLowerCase()).toSorted()
}
