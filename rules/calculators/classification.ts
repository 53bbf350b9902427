import { anyTrue, type Truth } from '../expressions/truth.ts'
import type { CalculatorCitation } from './citation.ts'
import { answerOf, type CalculatorParts, type calculators } from './parts.ts'

/** An item of the form behind the 2013 ACR/EULAR criteria. */
export type ClassificationPart = keyof typeof calculators.classification.parts

export interface ClassificationItem {
  readonly part: ClassificationPart
  readonly points: number
}

/** A category counts its highest item that is present. */
export interface ClassificationCategory {
  /** Empty where the category is its one item. */
  readonly name: string
  readonly items: readonly ClassificationItem[]
}

/** If one of these is so, the criteria must not be applied. They are asked first. */
export const classificationExclusions = ['fingersSpared', 'mimicExplains'] as const

/** Disorders to think of before the criteria are applied. */
export const sclerodermaLikeDisorders = [
  'nephrogenic sclerosing fibrosis',
  'generalised morphea',
  'eosinophilic fasciitis',
  'scleredema diabeticorum',
  'scleromyxedema',
  'erythromyalgia',
  'porphyria',
  'lichen sclerosis',
  'graft-versus-host disease',
  'diabetic cheiroarthropathy',
] as const

/** The least sum that classifies as definite systemic sclerosis. */
export const classifyingPoints = 9

// biome-ignore format: one category a line, to be read like the table of the source
export const classificationCategories: readonly ClassificationCategory[] = [
  { name: '', items: [{ part: 'proximalThickening', points: 9 }] },
  { name: 'Skin thickening of the fingers', items: [{ part: 'puffyFingers', points: 2 }, { part: 'sclerodactyly', points: 4 }] },
  { name: 'Fingertip lesions', items: [{ part: 'tipUlcers', points: 2 }, { part: 'pittingScars', points: 3 }] },
  { name: '', items: [{ part: 'telangiectasia', points: 2 }] },
  { name: '', items: [{ part: 'nailfoldCapillaries', points: 2 }] },
  { name: 'Pulmonary arterial hypertension or interstitial lung disease', items: [{ part: 'pah', points: 2 }, { part: 'ild', points: 2 }] },
  { name: '', items: [{ part: 'raynaud', points: 3 }] },
  { name: 'Antibody related to systemic sclerosis', items: [{ part: 'anticentromere', points: 3 }, { part: 'antiTopoisomerase', points: 3 }, { part: 'antiRnaPolymerase', points: 3 }] },
]

export const classificationCitations: readonly CalculatorCitation[] = [
  { source: 'acr-eular-2013', at: 'Table 1', verified: 'source', remark: '' },
  {
    source: 'france-2021',
    at: 'Table 1, footnote',
    verified: 'source',
    remark: 'for items that were present at any time in the history',
  },
]

/** The 2013 ACR/EULAR criteria as far as they were answered. */
export interface Classification {
  /** False where an exclusion is present: the criteria then give no answer. Null while an exclusion is open. */
  readonly applies: Truth
  /** Whether the criteria are met; null while blanks could decide, and where they do not apply. */
  readonly met: Truth
  /** Points of the items that are present. */
  readonly points: number
  /** Points if every blank were answered yes. */
  readonly atMost: number
  /** Blank items that could still change the answer. */
  readonly open: readonly ClassificationPart[]
}

/**
 * The 2013 ACR/EULAR classification criteria: sum of the highest item of each category, met from 9 points. A blank is never
 * no: the criteria are met only when they are whatever the blanks are, and likewise not met.
 *
 * Source: acr-eular-2013, Table 1.
 */
export function classify(parts: CalculatorParts): Classification {
  const excluded = anyTrue(classificationExclusions.map((part) => answerOf(parts, part)))
  const counted = classificationCategories.map(({ items }) => {
    const present = items.filter(({ part }) => answerOf(parts, part) === true)
    const blank = items.filter(({ part }) => answerOf(parts, part) === null)
    const points = highest(present)
    return {
      points,
      atMost: Math.max(points, highest(blank)),
      open: blank.filter((item) => item.points > points),
    }
  })
  const points = sum(counted.map((category) => category.points))
  const atMost = sum(counted.map((category) => category.atMost))
  const reached = points >= classifyingPoints ? true : atMost < classifyingPoints ? false : null
  const openItems = reached === null ? counted.flatMap(({ open }) => open.map(({ part }) => part)) : []
  const openExclusions = classificationExclusions.filter((part) => answerOf(parts, part) === null)
  return {
    applies: excluded === null ? null : !excluded,
    met: excluded === false ? reached : null,
    points,
    atMost,
    open: excluded === true ? [] : [...openExclusions, ...openItems],
  }
}

function highest(items: readonly ClassificationItem[]): number {
  return Math.max(0, ...items.map(({ points }) => points))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
