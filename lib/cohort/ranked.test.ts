import { describe, expect, it } from 'vitest'
import { criteriaSets, featureDefinition } from '../../rules/index.ts'
import { ranked } from './ranked.ts'
import { emptyTally } from './summary.ts'
import { summaryTable } from './summary-table.ts'

describe('a summary', () => {
  const [first, second, third] = criteriaSets[0]?.criteria.map(({ id }) => id) ?? []

  it('has the most frequent first, those as frequent in the order of the criteria, and none that is nowhere', () => {
    const tally = emptyTally()
    for (const [id = '', count] of [
      [first, 1],
      [second, 2],
      [third, 1],
    ] as const) {
      const counts = tally.inHeadline[id]
      if (counts) counts.blocks = count
    }
    const { blocks, open } = ranked(tally).inTheWay.headline
    expect(blocks.map(({ criterion, patients }) => [criterion, patients])).toEqual([
      [second, 2],
      [first, 1],
      [third, 1],
    ])
    expect(open).toEqual([])
  })

  it('has missing findings by how many patients miss them, and steps in the order of a work-up', () => {
    const tally = emptyTally()
    tally.missing.lvefPct = { required: 0, refining: 3 }
    tally.missing.mrss = { required: 2, refining: 2 }
    tally.workUp.catheter = { required: 0, refining: 40 }
    tally.workUp.echo = { required: 2, refining: 210 }
    const { missing, workUp } = ranked(tally)
    expect(missing?.map(({ id, name }) => [id, name])).toEqual([
      ['mrss', featureDefinition('mrss').label],
      ['lvefPct', featureDefinition('lvefPct').label],
    ])
    expect(workUp?.map(({ id, required, refining }) => [id, required, refining])).toEqual([
      ['echo', 2, 210],
      ['catheter', 0, 40],
    ])
    expect(summaryTable(ranked(tally))).toMatch(
      / 212 {2}Echocardiography \(the answer rests on it in 2\)\n +40 {2}Right heart catheter\n/,
    )
  })

  it('says where what is missing was not counted', () => {
    const summary = ranked(emptyTally(), false)
    expect([summary.missing, summary.workUp]).toEqual([null, null])
    expect(summaryTable(summary)).toContain('What is missing was not counted')
  })
})
