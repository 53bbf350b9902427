import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import {
  assess,
  columnsOf,
  criteriaSets,
  evaluate,
  type Findings,
  featureIds,
  findingsOf,
  outcomesFor,
  type Patient,
  type Truth,
  truthAt,
  truthsInBulk,
} from '../../rules/index.ts'
import { byHand } from './by-hand.ts'
import { byHandInBulk } from './by-hand-columns.ts'
import { truths as truthsOfCodes } from './by-hand-logic.ts'
import { cql } from './cql.ts'
import type { Engine } from './engine.ts'
import { grown } from './grown.ts'
import { jsonLogic } from './json-logic.ts'
import { jsonRules } from './json-rules.ts'
import { measured } from './measure.ts'
import { recordsOf } from './records.ts'
import { zen } from './zen.ts'

// `npm run bench:engines`: the criteria in other engines and by hand, held equal first and then measured side by side.

const install = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
})
if (install.status !== 0) throw new Error('The engines to compare with could not be installed.')

const criteria = criteriaSets.flatMap((set) => set.criteria)
const records = recordsOf(2000)
// Clearances are derived for the others; an assessment derives them itself.
const findings = records.map(findingsOf)
const expected = findings.slice(0, 400).map((known) => criteria.map(({ when }) => evaluate(when, known)))

function mustBeEqual(name: string, found: readonly (readonly Truth[])[]): void {
  for (const [row, truths] of expected.entries())
    for (const [at, truth] of truths.entries())
      if (found[row]?.[at] !== truth)
        throw new Error(
          `${name}: ${criteria[at]?.id} of patient ${row} is ${found[row]?.[at]}, not ${truth}.`,
        )
}

const hand: Engine = {
  name: 'by hand, a function a set',
  unknown: 'a third number',
  truths: async (given) =>
    given.map((known) =>
      byHand(known as Patient)
        .flat()
        .map(asTruth),
    ),
}

function asTruth(code: number): Truth {
  return truthsOfCodes[code] ?? null
}

/** A few records for a slow engine, all of them for a quick one. */
const sliceFor = ({ name }: Engine): readonly Findings[] =>
  /^(json-rules|cql|@gorules)/.test(name) ? findings.slice(0, 40) : findings

const peers = await Promise.all([jsonLogic, cql, jsonRules, zen].map((encode) => encode(criteria)))
const compared = findings.slice(0, 400)
for (const engine of [...peers, hand]) mustBeEqual(engine.name, await engine.truths(compared))
console.log(
  `${peers.length} engines and a function by hand give the same ${criteria.length} truths for each of ${compared.length} patients.`,
)

const own = 'the rules: assess(), explained'
const outcomesOnly = 'the rules: outcomesFor(), truths and outcomes'
const perRun = (patients: readonly unknown[]) => patients.length * criteria.length
let seen = 0
const one = await measured([
  {
    name: own,
    criteria: perRun(records),
    run: () => {
      for (const record of records) seen += assess(record).warnings.length
    },
  },
  {
    name: outcomesOnly,
    criteria: perRun(records),
    run: () => {
      for (const record of records) seen += outcomesFor(record).headline.length
    },
  },
  {
    name: hand.name,
    criteria: perRun(findings),
    run: () => {
      for (const known of findings) seen += byHand(known as Patient).length
    },
  },
  ...peers.map((engine) => ({
    name: engine.name,
    criteria: perRun(sliceFor(engine)),
    run: () => engine.truths(sliceFor(engine)),
  })),
])
const ownTime = one.get(own) ?? Number.NaN
console.log('\nOne patient after another, nanoseconds of processor time a criterion:')
console.table(
  Object.fromEntries(
    [...one].map(([name, time]) => [
      name,
      {
        ns: Number(time.toFixed(1)),
        'times the rules': Number((time / ownTime).toFixed(2)),
        unknown: [...peers, hand].find((engine) => engine.name === name)?.unknown ?? 'null',
      },
    ]),
  ),
)

// What is still missing is the longer to find the more is missing.
const byEntered = Map.groupBy(records, (record) =>
  Object.keys(record).length < featureIds.length / 3
    ? 'a third or less'
    : Object.keys(record).length < (2 * featureIds.length) / 3
      ? 'between one and two thirds'
      : 'two thirds or more',
)
const fastestPeer = peers.toSorted((a, b) => (one.get(a.name) ?? 0) - (one.get(b.name) ?? 0))[0]
const filled = await measured(
  [...byEntered].flatMap(([name, some]) => {
    const known = some.map(findingsOf)
    return [
      {
        name: `${name}: rules`,
        criteria: perRun(some),
        run: () => {
          for (const record of some) seen += assess(record).warnings.length
        },
      },
      { name: `${name}: peer`, criteria: perRun(some), run: () => fastestPeer?.truths(known) },
    ]
  }),
)
console.log(`\nBy how much is entered, nanoseconds a criterion; ${fastestPeer?.name} without explanation:`)
console.table(
  Object.fromEntries(
    [...byEntered.keys()].toSorted().map((name) => {
      const [rules, other] = [filled.get(`${name}: rules`) ?? 0, filled.get(`${name}: peer`) ?? 0]
      return [
        name,
        {
          rules: Math.round(rules),
          peer: Math.round(other),
          'times the rules': Number((other / rules).toFixed(2)),
        },
      ]
    }),
  ),
)

const columns = columnsOf(recordsOf(100_000))
const bulk = truthsInBulk(criteria, columns)
const tables = byHandInBulk(columns)
let first = 0
for (const [at, set] of criteriaSets.entries()) {
  for (const [index, { id }] of set.criteria.entries()) {
    const packed = bulk[id]
    for (let row = 0; row < columns.rows; row += 1) {
      const byLoop = asTruth(tables[at]?.[row * set.criteria.length + index] ?? 1)
      if (packed === undefined || truthAt(packed, row) !== byLoop)
        throw new Error(`In bulk: ${id} of patient ${row} is not ${byLoop}.`)
    }
  }
  first += set.criteria.length
}
const many = await measured([
  { name: 'the rules in bulk', criteria: columns.rows * first, run: () => truthsInBulk(criteria, columns) },
  { name: 'by hand, a loop a set', criteria: columns.rows * first, run: () => byHandInBulk(columns) },
])
const bulkTime = many.get('the rules in bulk') ?? Number.NaN
console.log(`\nTruths alone of ${columns.rows} patients in typed columns, nanoseconds a criterion:`)
console.table(
  Object.fromEntries(
    [...many].map(([name, time]) => [
      name,
      { ns: Number(time.toFixed(2)), 'times the rules': Number((time / bulkTime).toFixed(2)) },
    ]),
  ),
)

const sizes = [1, 2, 4, 8]
const growing = await measured(
  sizes.flatMap((times) => {
    const sets = grown(criteriaSets, times)
    const rows = sets.flatMap((set) => set.criteria)
    const few = records.slice(0, 50)
    const cohort = columnsOf(recordsOf(10_000))
    const larger = columnsOf(recordsOf(10_000 * times))
    const larges = Array.from({ length: times }, () => few).flat()
    // Not divided: what one run costs is to grow with what is in it.
    return [
      {
        name: `assess ${times} rules`,
        criteria: 1,
        run: () => {
          for (const record of few) seen += assess(record, [], sets).warnings.length
        },
      },
      {
        name: `assess ${times} patients`,
        criteria: 1,
        run: () => {
          for (const record of larges) seen += assess(record).warnings.length
        },
      },
      { name: `bulk ${times} rules`, criteria: 1, run: () => truthsInBulk(rows, cohort) },
      { name: `bulk ${times} patients`, criteria: 1, run: () => truthsInBulk(criteria, larger) },
    ]
  }),
)
console.log('\nCost of so many times the rules and the patients, as a multiple of once:')
console.table(
  Object.fromEntries(
    ['assess rules', 'assess patients', 'bulk rules', 'bulk patients'].map((what) => {
      const [how = '', of = ''] = what.split(' ')
      const time = (times: number) => growing.get(`${how} ${times} ${of}`) ?? Number.NaN
      return [
        what,
        Object.fromEntries(sizes.map((times) => [times, Number((time(times) / time(1)).toFixed(2))])),
      ]
    }),
  ),
)

const fastest = Math.min(...peers.map(({ name }) => one.get(name) ?? Number.NaN))
const cqlTime =
  peers.flatMap(({ name }) => (name.startsWith('cql') ? (one.get(name) ?? []) : []))[0] ?? Number.NaN
console.log(`
The fastest of the engines, without explanation: ${(fastest / ownTime).toFixed(2)} times the rules with one, ${(fastest / (one.get(outcomesOnly) ?? Number.NaN)).toFixed(2)} times truths and outcomes
cql-execution: ${(cqlTime / ownTime).toFixed(0)} times the rules, and ${(cqlTime / bulkTime).toFixed(0)} times the rules in bulk
The rules in bulk: ${(bulkTime / (many.get('by hand, a loop a set') ?? Number.NaN)).toFixed(2)} times a loop by hand
Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''} (${seen} warnings and sets seen)`)
