import { expect, it } from 'vitest'
import { featureIds } from '../../rules/index.ts'
import { answer, isError } from './answer.ts'
import { screenWith } from './testing/command.ts'

it('the list of findings names every column that a header may have, and what its cells may be', async () => {
  const { status, stdout } = await screenWith(['--findings'])
  const [head, ...lines] = stdout.trimEnd().split('\n')
  expect([status, head]).toEqual([0, 'id,finding,value,definition'])
  expect(lines.map((line) => line.split(',')[0])).toEqual(featureIds)
  expect(lines[0]).toMatch(/^ageYears,Age,a whole number from 0 to 120 years,/)
  const [, values = ''] = lines.find((line) => line.startsWith('diagnosis,'))?.match(/"one of: (.*?)"/) ?? []
  expect(values.split(', ')).toHaveLength(3)
  for (const diagnosis of values.split(', ')) expect(isError(answer({ patient: { diagnosis } }))).toBe(false)
})
