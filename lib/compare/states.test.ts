import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, type Patient } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { blankEntries, type Entries } from '../assessment/entry.ts'
import { interpret } from '../assessment/interpret.ts'
import { readLocalFiles } from '../local/files.ts'
import { asInput } from '../local/protocol.ts'
import type { ReportInput } from '../report/input.ts'
import { compareStates, type FromTo, keptState, stateOf } from './states.ts'

const { patients } = arbitraries(fc)

const input = (patient: Patient, rest: Partial<ReportInput> = {}): ReportInput => ({
  patient,
  notAvailable: [],
  ...rest,
})

const compared = (before: ReportInput, after: ReportInput) => compareStates(stateOf(before), stateOf(after))

const movedIn = ({ sets }: ReturnType<typeof compareStates>) => sets.flatMap(({ criteria }) => criteria)

const turned = <T>({ from, to }: FromTo<T>): FromTo<T> => ({ from: to, to: from })

describe('two states of one case', () => {
  it('of the same findings show no change and no move', () => {
    fc.assert(
      fc.property(patients, (entered) => {
        const comparison = compared(entered, { ...entered })
        expect(comparison.findings).toEqual([])
        expect(movedIn(comparison)).toEqual([])
        expect(comparison.headline.from).toBe(comparison.headline.to)
      }),
    )
  })

  it('move no criterion that does not look at a changed finding', () => {
    fc.assert(
      fc.property(patients, patients, (before, after) => {
        const { findings, ...comparison } = compared(before, after)
        const changed = findings.map(({ feature }) => feature)
        for (const { criterion, dependsOn } of comparison.sets.flatMap(({ criteria }) => criteria)) {
          expect(dependsOn.length).toBeGreaterThan(0)
          expect(dependsOn).toEqual(featuresOf(criterion.when).filter((feature) => changed.includes(feature)))
        }
      }),
    )
  })

  it('turned round say the same with from and to exchanged', () => {
    fc.assert(
      fc.property(patients, patients, (before, after) => {
        const [there, back] = [compared(before, after), compared(after, before)]
        expect(back.headline).toEqual(turned(there.headline))
        expect(back.findings).toEqual(there.findings.map((change) => ({ ...change, ...turned(change) })))
        expect(back.sets).toEqual(
          there.sets.map((set) => ({
            ...set,
            ...turned(set),
            criteria: set.criteria.map((move) => ({ ...move, ...turned(move) })),
          })),
        )
      }),
    )
  })

  it('name every criterion whose truth is another, and no other', () => {
    fc.assert(
      fc.property(patients, patients, (before, after) => {
        const [one, other] = [stateOf(before), stateOf(after)]
        const moved = new Set(movedIn(compareStates(one, other)).map(({ criterion }) => criterion.id))
        for (const [set, result] of Object.entries(one.assessment.sets)) {
          for (const [id, truth] of Object.entries(result.criteria)) {
            expect([id, moved.has(id)]).toEqual([id, other.assessment.sets[set]?.criteria[id] !== truth])
          }
        }
      }),
    )
  })

  it('name the skin score that closed one route and the criteria it moved', () => {
    const before: Patient = { cutaneousSubset: 'diffuse', mrss: 16, lungInvolvement: 'present' }
    const comparison = compared(input(before), input({ ...before, mrss: 15 }))
    expect(comparison.findings.map(({ feature, from, to }) => [feature, from.value, to.value])).toEqual([
      ['mrss', '16', '15'],
    ])
    const moved = movedIn(comparison)
    expect(moved.map(({ criterion, from, to }) => [criterion.id, from, to])).toEqual(
      expect.arrayContaining([
        ['ebmt-2025/route-a', true, false],
        ['ebmt-2025/gap-15', false, true],
      ]),
    )
    expect(comparison.findings[0]?.moves).toBe(moved.length)
  })

  it('tell a finding that was blank from one that cannot be had, although no criterion moves', () => {
    const comparison = compared(input({}), input({}, { notAvailable: ['mrss'] }))
    expect(comparison.findings.map(({ from, to }) => [from.state, to.state])).toEqual([
      ['blank', 'not-available'],
    ])
    expect(movedIn(comparison)).toEqual([])
  })

  it('name the weight behind a clearance that is calculated', () => {
    const before: Patient = { ageYears: 60, sex: 'female', weightKg: 90, creatinineUmolL: 200 }
    const comparison = compared(input(before), input({ ...before, weightKg: 60 }))
    const clearance = comparison.findings.find(({ feature }) => feature === 'creatinineClearanceMlMin')
    expect(clearance?.calculatedFrom).toEqual(['weightKg'])
    expect(clearance?.from.state).toBe('calculated')
    expect(movedIn(comparison).map(({ criterion }) => criterion.id)).toContain(
      'general-fitness/creatinine-clearance',
    )
  })

  it('keep what was typed beside the value that counts', () => {
    const entered = (text: string, unit: string): ReportInput => {
      const entries: Entries = { ...blankEntries, pao2MmHg: { text, unit, notAvailable: false } }
      return interpret(entries, '2026-11-22')
    }
    const [change] = compared(entered('8', 'kPa'), entered('59', 'mmHg')).findings
    expect([change?.from.value, change?.from.typed]).toEqual(['60 mmHg', '8 kPa'])
    expect([change?.to.value, change?.to.typed]).toEqual(['59 mmHg', null])
    expect(compared(entered('8', 'kPa'), entered('60', 'mmHg')).findings).toEqual([])
  })

  it('show a refused value as a change, never as the value before it', () => {
    const entered = (text: string): ReportInput =>
      interpret({ ...blankEntries, mrss: { text, unit: '', notAvailable: false } }, '2026-11-22')
    const [change] = compared(entered('20'), entered('60')).findings
    expect([change?.from.state, change?.to.state, change?.to.typed]).toEqual(['entered', 'refused', '60'])
    expect(compared(entered('60'), entered('61')).findings).toHaveLength(1)
  })

  it('show the date that moved an onset', () => {
    const entered = (date: string): ReportInput =>
      interpret(
        {
          ...blankEntries,
          yearsSinceFirstNonRaynaud: { text: '12/2021', unit: 'MM/YYYY', notAvailable: false },
        },
        date,
      )
    const comparison = compared(entered('2026-11-22'), entered('2026-12-22'))
    expect(comparison.assessmentDate).toEqual({ from: '2026-11-22', to: '2026-12-22' })
    expect(comparison.findings.map(({ feature }) => feature)).toEqual(['yearsSinceFirstNonRaynaud'])
    expect(movedIn(comparison).map(({ criterion }) => criterion.id)).toContain('ebmt-2025/late')
  })

  it('say that other rules gave the earlier answer, which then may move without a changed finding', () => {
    const now = stateOf(input({ ageYears: 70 }))
    const { rules, sets } = now.assessment
    const result = sets['ebmt-2025']
    if (!result) throw new Error('No result')
    const earlier = {
      ...now,
      assessment: {
        ...now.assessment,
        rules: { ...rules, fingerprint: 'another' } as unknown as typeof rules,
        sets: {
          ...sets,
          'ebmt-2025': { ...result, criteria: { ...result.criteria, 'ebmt-2025/age-over-60': false } },
        },
      },
    }
    const comparison = compareStates(earlier, now)
    expect(comparison.rulesDiffer).toBe(true)
    expect(movedIn(comparison).map(({ criterion, dependsOn }) => [criterion.id, dependsOn])).toEqual([
      ['ebmt-2025/age-over-60', []],
    ])
    expect(compareStates(now, now).rulesDiffer).toBe(false)
  })
})

describe('a state with the answer that was kept with it', () => {
  const now = stateOf(input({ ageYears: 47, diagnosis: 'systemic-sclerosis' }))
  const { rules, headline, sets } = now.assessment

  it('is compared by that answer, not by one of today', () => {
    const kept = keptState(now.input, {
      rules: { ...rules, fingerprint: 'other' },
      headline: 'contraindicated',
      sets,
    })
    const comparison = kept && compareStates(kept, now)
    expect(comparison).toMatchObject({
      rulesDiffer: true,
      findings: [],
      headline: { from: 'contraindicated', to: headline },
    })
    expect(comparison?.sets.flatMap(({ criteria }) => criteria)).toEqual([])
  })

  it.each([
    ['a headline that these rules do not know', { rules, headline: 'perhaps', sets }],
    [
      'a set with an outcome that they do not know',
      { rules, headline, sets: { x: { outcome: '?', criteria: {} } } },
    ],
    ['no word of the sets', { rules, headline }],
  ])('is none with %s', (_, answer) => {
    expect(keptState(now.input, answer)).toBeNull()
  })
})

describe('the protocol of a centre in two states', () => {
  const files = asInput(readLocalFiles({ AHSCT_LOCAL_CRITERIA: 'docs/local/protocol.example.json' }))
  const [before, after] = [46, 47].map((dlcoPct) =>
    input({ ageYears: 47, diagnosis: 'systemic-sclerosis', dlcoPct }, files),
  ) as [ReportInput, ReportInput]

  it('moves beside the published sets, headline and sets staying as they are without it', () => {
    const { local, ...published } = compared(before, after)
    expect(local).toMatchObject({
      heading: 'Local protocol of Example University Hospital',
      move: { from: 'contraindicated', criteria: [{ from: true, dependsOn: ['dlcoPct'] }] },
    })
    expect(local?.move.to).not.toBe('contraindicated')
    const { local: none, ...plain } = compared(input(before.patient), input(after.patient))
    expect(none).toBeNull()
    expect(published).toEqual(plain)
  })

  it('is the one of now for a case with a kept answer too', () => {
    const { rules, headline, sets } = stateOf(before).assessment
    const kept = keptState(before, { rules, headline, sets })
    expect(kept && compareStates(kept, stateOf(after)).local?.move.from).toBe('contraindicated')
  })
})
