import { describe, expect, it } from 'vitest'
import { criteriaSets, featureDefinition, featureIds } from '../../rules/index.ts'
import { answerWords } from './answer-words.ts'
import { criterionWords } from './criterion-words.ts'
import { featureWords, valueWords } from './feature-words.ts'
import { beforeTheFigures, questions, whatIsNotKnown, whatItIs } from './texts.ts'

const deciding = criteriaSets.filter(({ part }) => part === 'headline').flatMap(({ criteria }) => criteria)

const everyText = [
  ...Object.values(featureWords),
  ...Object.values(valueWords).flatMap((names) => Object.values(names)),
  ...Object.values(criterionWords).flatMap(({ holds, fails }) => [holds, ...(fails ? [fails] : [])]),
  ...Object.values(answerWords).flatMap(({ title, meaning }) => [title, meaning]),
  ...whatItIs,
  ...beforeTheFigures,
  ...whatIsNotKnown,
  ...questions,
]

describe('plain words', () => {
  it('there are some for every input, each its own', () => {
    for (const id of featureIds) expect(featureWords[id]?.trim(), id).toBeTruthy()
    expect(new Set(Object.values(featureWords)).size).toBe(featureIds.length)
  })

  it('there are some for every named value', () => {
    const words: Readonly<Record<string, Readonly<Record<string, string>>>> = valueWords
    for (const id of featureIds) {
      const definition = featureDefinition(id)
      if (definition.type !== 'enum') continue
      expect(Object.keys(words[id] ?? {}).toSorted(), id).toEqual(Object.keys(definition.values).toSorted())
    }
  })

  it('there are some for every criterion that decides the answer, and none for any other', () => {
    expect(Object.keys(criterionWords).toSorted()).toEqual(deciding.map(({ id }) => id).toSorted())
  })

  it('a condition that must hold says something when it does not', () => {
    for (const { id, role } of deciding) {
      if (role === 'scope' || role === 'indication') expect(criterionWords[id]?.fails, id).toBeTruthy()
    }
  })

  it.each([
    'mRSS',
    'FVC',
    'DLCO',
    'TLC',
    'LVEF',
    'TAPSE',
    'PASP',
    'mPAP',
    'RHC',
    'HRCT',
    'ILD',
    'ECOG',
    'AHSCT',
    'SSc',
    'EULAR',
    'EBMT',
    'Karnofsky',
    'contraindication',
    'indication',
    'cutaneous',
    'pericardial',
    'malignancy',
    'renal',
    'cardiac',
    'pulmonary',
    'conditioning',
  ])('none holds the jargon “%s”', (jargon) => {
    expect(everyText.filter((text) => text.includes(jargon))).toEqual([])
  })

  it.each(['should', 'must', 'recommend', 'advise', 'eligible', 'suitable', 'your chance', 'safe to'])(
    'none advises or promises: “%s”',
    (word) => {
      expect(everyText.filter((text) => text.toLowerCase().includes(word))).toEqual([])
    },
  )

  it('no sentence is longer than thirty words', () => {
    const sentences = everyText.flatMap((text) => text.split(/(?<=[.?!])\s+/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 30)).toEqual([])
  })
})
