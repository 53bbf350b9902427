import {
  assess,
  changesFor,
  criteriaSets,
  explainSet,
  type FeatureId,
  type FeatureValue,
  featureDefinition,
  featureIds,
  findingsOf,
  type Patient,
} from '../../rules/index.ts'
import { reportFor } from '../report/report.ts'
import { benchScreen } from './screen-bench.ts'

// `npm run bench [-- number of patients]`: how long one patient takes, and whether many patients leave memory behind.

const typical: Patient = {
  ageYears: 45,
  sex: 'female',
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  cutaneousSubset: 'diffuse',
  yearsSinceFirstNonRaynaud: 3,
  progressiveDisease: true,
  eularEarly: true,
  mrss: 24,
  ildOnHrct: true,
  fvcPct: 75,
  dlcoPct: 60,
  lungInvolvement: 'present',
  crpMgL: 8,
  lvefPct: 60,
  paspEchoMmHg: 35,
  firstLineMonths: 8,
  activeDespiteFirstLine: true,
  ecog: 1,
  currentSmoker: false,
}

/** A value in the middle of what the dictionary allows. */
function someValue(id: FeatureId): FeatureValue {
  const definition = featureDefinition(id)
  if (definition.type === 'boolean') return false
  if (definition.type === 'enum') return Object.keys(definition.values)[0] ?? ''
  const { type, min, max, step = 1 } = definition
  return type === 'integer' ? min + step * Math.floor((max - min) / 2 / step) : (min + max) / 2
}

const full: Patient = { ...Object.fromEntries(featureIds.map((id) => [id, someValue(id)])), ...typical }
const patients: readonly (readonly [name: string, patient: Patient])[] = [
  ['blank', {}],
  ['typical', typical],
  ['full', full],
]

/** Median of many runs, in milliseconds, once the engine has compiled what it runs. */
function median(run: () => unknown, runs = 3000): number {
  for (let warm = 0; warm < runs; warm += 1) run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0
}

function timesOf(patient: Patient): Readonly<Record<string, string>> {
  const findings = findingsOf(patient)
  const ms = (value: number) => `${value.toFixed(3)} ms`
  return {
    'all sets explained': ms(median(() => criteriaSets.map((set) => explainSet(set, findings)))),
    'assess, with what is missing': ms(median(() => assess(patient))),
    'what would change it': ms(median(() => changesFor(patient), 500)),
    report: ms(median(() => reportFor({ patient, notAvailable: [] }), 500)),
  }
}

const usedMiB = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** Assesses so many different patients, each unlike its neighbours, and measures the memory in use every tenth of them. */
function heapOver(count: number): readonly number[] {
  const samples: number[] = []
  for (let index = 1; index <= count; index += 1) {
    const given: Partial<Record<FeatureId, FeatureValue>> = {}
    for (const [position, id] of featureIds.entries())
      if ((index >> (position % 20)) % 2 === 1) given[id] = full[id] ?? false
    assess({
      ...given,
      ageYears: 15 + (index % 70),
      mrss: index % 52,
      lvefPct: 30 + (index % 4000) / 100,
    } as Patient)
    if (index % Math.max(1, Math.floor(count / 10)) === 0) samples.push(usedMiB())
  }
  return samples
}

const count = Number(process.argv[2] ?? 1_000_000)
console.table(Object.fromEntries(patients.map(([name, patient]) => [name, timesOf(patient)])))
const samples = heapOver(count)
console.log(
  `Heap in use over ${count.toLocaleString('en')} patients: ` +
    `${Math.min(...samples).toFixed(1)} to ${Math.max(...samples).toFixed(1)} MiB` +
    (globalThis.gc ? '' : ' (without collection first: run node with --expose-gc)'),
)
await benchScreen()
