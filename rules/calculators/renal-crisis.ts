import { comparatorWords } from '../expressions/describe.ts'
import { compared, rounded } from '../expressions/evaluate.ts'
import type { Comparator } from '../expressions/expression.ts'
import { allTrue, anyTrue, type Truth } from '../expressions/truth.ts'
import { unitInWords, withUnit } from '../features/index.ts'
import type { CalculatorCitation } from './citation.ts'
import { answerOf, type CalculatorParts, calculators, numberOf } from './parts.ts'

const { parts: definitions } = calculators['renal-crisis']

/** An item of the form behind the definitions of renal crisis. */
export type RenalPart = keyof typeof definitions

type MeasuredPart = {
  [P in RenalPart]: (typeof definitions)[P]['type'] extends 'number' ? P : never
}[RenalPart]

/** What a limit is compared with: a measurement, its rise over an earlier one, or its share of another. */
type RenalQuantity =
  | { readonly kind: 'value'; readonly of: MeasuredPart }
  /** Now minus before, in the unit of the measurement. */
  | { readonly kind: 'rise'; readonly of: MeasuredPart; readonly over: MeasuredPart }
  /** In per cent of the earlier value. */
  | { readonly kind: 'rise in %'; readonly of: MeasuredPart; readonly over: MeasuredPart }
  | { readonly kind: 'in %'; readonly of: MeasuredPart; readonly over: MeasuredPart }

/** One item of a definition: a plain answer, a limit, or several that must hold together. */
export type RenalItem =
  | { readonly kind: 'answer'; readonly part: RenalPart }
  | {
      readonly kind: 'limit'
      readonly quantity: RenalQuantity
      readonly comparator: Comparator
      readonly limit: number
    }
  | { readonly kind: 'together'; readonly items: readonly RenalItem[] }

export type RenalCrisisId = 'hypertensive-2016' | 'normotensive-2016' | 'french-2021' | 'review-2014'

export interface RenalCrisisDefinition {
  readonly id: RenalCrisisId
  readonly name: string
  /** Each group asks for at least one of its items; all groups must hold. */
  readonly groups: readonly (readonly RenalItem[])[]
  /** False where the source does not say how many items are needed: the definition then gives no answer. */
  readonly numberStated: boolean
  readonly cite: CalculatorCitation
}

const answered = (part: RenalPart): RenalItem => ({ kind: 'answer', part })
const limited = (quantity: RenalQuantity, comparator: Comparator, limit: number): RenalItem => ({
  kind: 'limit',
  quantity,
  comparator,
  limit,
})

const value = (of: MeasuredPart): RenalQuantity => ({ kind: 'value', of })
const creatinineRise: RenalQuantity = { kind: 'rise in %', of: 'creatinine', over: 'creatinineBefore' }
const creatinineOfLimit: RenalQuantity = { kind: 'in %', of: 'creatinine', over: 'creatinineUpperLimit' }

/** The platelet count, in 10⁹/L, at which the two current definitions differ: one asks for less, the other for no more. */
export const plateletLimit = 100

/** The definitions that were read, newest consensus first. The thresholds stand here and nowhere else. */
export const renalCrisisDefinitions: readonly RenalCrisisDefinition[] = [
  {
    id: 'hypertensive-2016',
    name: 'Hypertensive crisis, 2016',
    groups: [
      [answered('newHypertension')],
      [
        limited(value('systolic'), '>=', 140),
        limited(value('diastolic'), '>=', 90),
        limited({ kind: 'rise', of: 'systolic', over: 'systolicBefore' }, '>=', 30),
        limited({ kind: 'rise', of: 'diastolic', over: 'diastolicBefore' }, '>=', 20),
      ],
      [
        limited(creatinineRise, '>=', 50),
        limited(creatinineOfLimit, '>=', 120),
        answered('proteinuria'),
        answered('haematuria'),
        limited(value('platelets'), '<', plateletLimit),
        answered('haemolysis'),
      ],
    ],
    numberStated: true,
    cite: { source: 'src-2016', at: 'Table 5', verified: 'source', remark: '' },
  },
  {
    id: 'normotensive-2016',
    name: 'Normotensive crisis, 2016',
    groups: [
      [limited(creatinineRise, '>', 50), limited(creatinineOfLimit, '>=', 120)],
      [
        answered('proteinuria'),
        answered('haematuria'),
        limited(value('platelets'), '<', plateletLimit),
        answered('haemolysis'),
        answered('biopsy'),
      ],
    ],
    numberStated: true,
    cite: { source: 'src-2016', at: 'Table 5', verified: 'source', remark: '' },
  },
  {
    id: 'french-2021',
    name: 'French recommendations, 2021',
    groups: [
      [answered('pressureTwiceInMinutes')],
      [answered('acuteKidneyInjury')],
      [
        {
          kind: 'together',
          items: [answered('microangiopathy'), limited(value('platelets'), '<=', plateletLimit)],
        },
      ],
      [answered('targetOrgan')],
      [answered('biopsy')],
    ],
    numberStated: false,
    cite: { source: 'france-2021', at: 'Table 9', verified: 'source', remark: '' },
  },
  {
    id: 'review-2014',
    name: 'Older review, 2014',
    groups: [[answered('pressureTwiceInDay')], [limited(value('filtrationFall'), '>=', 30)]],
    numberStated: true,
    cite: { source: 'src-2014', at: 'Table 3', verified: 'source', remark: '' },
  },
]

/** What a definition says of the items that were answered. */
export interface RenalCrisisReading {
  readonly definition: RenalCrisisDefinition
  /** Whether it is met; null while blanks could decide, and always where the number of items needed is not stated. */
  readonly met: Truth
  /** The truth of each item, group by group, as in the definition. */
  readonly groups: readonly (readonly { readonly item: RenalItem; readonly truth: Truth }[])[]
}

/** Reads the items by every definition. A blank is unknown; an answer that no blank can change is given at once. */
export function readRenalCrisis(parts: CalculatorParts): readonly RenalCrisisReading[] {
  return renalCrisisDefinitions.map((definition) => {
    const groups = definition.groups.map((items) =>
      items.map((item) => ({ item, truth: itemTruth(item, parts) })),
    )
    const met = allTrue(groups.map((group) => anyTrue(group.map(({ truth }) => truth))))
    return { definition, met: definition.numberStated ? met : null, groups }
  })
}

/** Whether the platelets lie where the current definitions differ. */
export function plateletsBetweenDefinitions(parts: CalculatorParts): boolean {
  return numberOf('renal-crisis', parts, 'platelets') === plateletLimit
}

/** An item in words, with its limit. */
export function renalItemInWords(item: RenalItem): string {
  if (item.kind === 'answer') return definitions[item.part].label
  if (item.kind === 'together') return item.items.map(renalItemInWords).join('; and ')
  const { quantity, comparator, limit } = item
  const { label, unit } = definitions[quantity.of]
  const printed = quantity.kind === 'value' || quantity.kind === 'rise' ? unitInWords(unit) : '%'
  return `${quantityInWords(quantity, label)}: ${comparatorWords[comparator]} ${withUnit(String(limit), printed)}`
}

function quantityInWords({ kind }: RenalQuantity, label: string): string {
  if (kind === 'value') return label
  if (kind === 'in %') return `${label} against the upper limit`
  return `Rise of ${label.toLowerCase()}`
}

function itemTruth(item: RenalItem, parts: CalculatorParts): Truth {
  if (item.kind === 'answer') return answerOf(parts, item.part)
  if (item.kind === 'together') return allTrue(item.items.map((each) => itemTruth(each, parts)))
  return compared(measure(item.quantity, parts), item.comparator, item.limit)
}

function measure(quantity: RenalQuantity, parts: CalculatorParts): number | null {
  const now = numberOf('renal-crisis', parts, quantity.of)
  if (quantity.kind === 'value') return now
  const over = numberOf('renal-crisis', parts, quantity.over)
  if (now === null || over === null) return null
  if (quantity.kind === 'rise') return rounded(now - over)
  return quantity.kind === 'in %' ? rounded((100 * now) / over) : rounded((100 * (now - over)) / over)
}
