import { isGuideline, type ObstacleKind, outcomes, rowsOf } from '../../../../rules/index.ts'
import type { Filter, RowQuery, Sort, TableRow } from '../calls.ts'
import { bytesPerRow, type Cohort, featuresAt } from '../cohort.ts'
import { headlineSets, outcomeAt, outcomeCodes, type Subject } from './columns.ts'
import { rowsAtStep } from './flow.ts'
import { idsInOrder } from './id-order.ts'
import { rowsMissing } from './missing.ts'
import { type ObstacleAt, obstacleInHeadline } from './obstacles.ts'

/** Whether a row is among those asked for. */
type Keeps = (row: number) => boolean

/** The rows of a page of the table, and how many there are in all. */
export function selectRows(cohort: Cohort, { filter, sort, beside, offset, limit }: RowQuery) {
  const order = orderedRows(cohort, filter, sort, beside)
  return {
    total: order.length,
    rows: Array.from(order.subarray(offset, offset + limit), (row) => tableRow(cohort, row, beside)),
  }
}

// The last question of a cohort: the table asks for its next page far more often than for another order.
const lastOrders = new WeakMap<Cohort, { readonly key: string; readonly order: Uint32Array }>()

function orderedRows(cohort: Cohort, filter: Filter, sort: Sort, beside: Subject): Uint32Array {
  const key = JSON.stringify([filter, sort, beside])
  const last = lastOrders.get(cohort)
  if (last?.key === key) return last.order
  const order = sorted(cohort, matching(cohort, filter), sort, beside)
  lastOrders.set(cohort, { key, order })
  return order
}

function matching(cohort: Cohort, filter: Filter): Uint32Array {
  const keeps = [...testsOf(cohort, filter)]
  const rows = new Uint32Array(cohort.count)
  let length = 0
  for (let row = 0; row < cohort.count; row += 1) {
    if (!keeps.every((keep) => keep(row))) continue
    rows[length] = row
    length += 1
  }
  return rows.slice(0, length)
}

function* testsOf(cohort: Cohort, filter: Filter): Generator<Keeps> {
  const { outcome, inTheWay, missing, step, id } = filter
  if (outcome) {
    const [codes, code] = [outcomeCodes(cohort, outcome.of), outcomes.indexOf(outcome.is)]
    yield (row) => codes[row] === code
  }
  if (inTheWay) {
    const kindAt = obstacleInHeadline(cohort, inTheWay.criterion)
    yield (row) => kindAt(row) === inTheWay.kind
  }
  if (missing) yield rowsMissing(cohort, missing.of, missing.what)
  if (step) {
    const mask = rowsAtStep(cohort, step.of, step.id, step.answer)
    yield (row) => mask[row] === 1
  }
  if (id) {
    const part = id.toLowerCase()
    yield (row) => (cohort.ids[row] ?? '').toLowerCase().includes(part)
  }
}

function sorted(cohort: Cohort, rows: Uint32Array, { by, descending }: Sort, beside: Subject): Uint32Array {
  const compare = by === 'line' ? null : comparing(cohort, by, beside)
  // Rows that are alike stay in the order of the file, whichever way round the others stand.
  if (compare) rows.sort((a, b) => (descending ? compare(b, a) : compare(a, b)) || a - b)
  return by === 'line' && descending ? rows.reverse() : rows
}

type Compare = (a: number, b: number) => number

function comparing(cohort: Cohort, by: Exclude<Sort['by'], 'line'>, beside: Subject): Compare {
  switch (by) {
    case 'id':
      return comparingNumbers(placesOfIds(cohort))
    case 'headline':
      return comparingNumbers(cohort.answers.headline)
    case 'beside':
      return comparingNumbers(outcomeCodes(cohort, beside))
    case 'missing':
      return comparingNumbers(missingCounts(cohort))
  }
}

function comparingNumbers(numbers: Uint8Array | Uint32Array): Compare {
  return (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0)
}

// Ids are put in order once: comparing them as people read them, p2 before p10, is slow.
const idPlaces = new WeakMap<Cohort, Uint32Array>()

function placesOfIds(cohort: Cohort): Uint32Array {
  const known = idPlaces.get(cohort)
  if (known) return known
  const order = idsInOrder(cohort.ids)
  const places = new Uint32Array(cohort.count)
  let place = 0
  for (const [index, row] of order.entries()) {
    // Equal ids share a place, so that their rows stay in the order of the file.
    const before = order[index - 1]
    if (before === undefined || cohort.ids[before] !== cohort.ids[row]) place = index
    places[row] = place
  }
  idPlaces.set(cohort, places)
  return places
}

function missingCounts({ count, answers: { required, refining } }: Cohort): Uint8Array {
  return Uint8Array.from({ length: count }, (_, row) => bitsAt(required, row) + bitsAt(refining, row))
}

function bitsAt(bits: Uint8Array, row: number): number {
  let found = 0
  for (let at = row * bytesPerRow; at < (row + 1) * bytesPerRow; at += 1) {
    for (let byte = bits[at] ?? 0; byte > 0; byte &= byte - 1) found += 1
  }
  return found
}

/** Missing findings that a row names. */
const missingNamed = 2

function tableRow(cohort: Cohort, row: number, beside: Subject): TableRow {
  const { lines, ids, answers } = cohort
  const inTheWay = obstaclesAt(cohort, row)
  const missing = [...featuresAt(answers.required, row), ...featuresAt(answers.refining, row)]
  return {
    row,
    line: lines[row] ?? 0,
    id: ids[row] ?? '',
    headline: outcomeAt(answers.headline, row),
    beside: outcomeAt(outcomeCodes(cohort, beside), row),
    guidelinesDiffer: answers.guidelinesDiffer[row] === 1,
    blocks: inTheWay('blocks'),
    team: inTheWay('team'),
    missing: { count: missing.length, first: missing.slice(0, missingNamed) },
  }
}

type Asked = readonly (readonly [criterion: string, kindAt: ObstacleAt])[]

// Made once for a cohort: made for each row they would litter the memory while somebody scrolls.
const knownObstacles = new WeakMap<Cohort, Asked>()

/** The criteria in the way of a row's headline: what an indication lacks first, then what speaks against. */
function obstaclesAt(cohort: Cohort, row: number): (kind: ObstacleKind) => readonly string[] {
  const asked = knownObstacles.get(cohort) ?? askedOf(cohort)
  knownObstacles.set(cohort, asked)
  const kinds = asked.map(([, kindAt]) => kindAt(row))
  return (kind) => asked.flatMap(([id], place) => (kinds[place] === kind ? [id] : []))
}

function askedOf(cohort: Cohort): Asked {
  const lacking = headlineSets
    .filter(isGuideline)
    .flatMap((set) => rowsOf(set, 'scope', 'indication', 'route'))
  const against = headlineSets.flatMap((set) =>
    rowsOf(set, 'exclusion', 'protocol-exclusion', 'concern', 'assessment'),
  )
  return [...lacking, ...against].map(({ id }) => [id, obstacleInHeadline(cohort, id)])
}
