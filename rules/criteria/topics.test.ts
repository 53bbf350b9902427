import { describe, expect, it } from 'vitest'
import { featuresOf } from '../expressions/index.ts'
import { featureIds } from '../features/index.ts'
import { type Criterion, criteriaSets } from './index.ts'
import { type TopicId, topicOf, topics } from './topics.ts'

const rows: readonly Criterion[] = criteriaSets.flatMap((set) => set.criteria)
const setOf = (id: string) => id.split('/')[0]

/** Asked by one published set alone: nothing in another set is the same question. */
const askedByOneSet: readonly TopicId[] = ['prognosis', 'stomach']

describe('the topics', () => {
  it('hold every criterion of every set exactly once', () => {
    expect(topics.flatMap(({ criteria }) => criteria).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  })

  it('have an id and a name of their own', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
    expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length)
    for (const { name } of topics) expect(name).toMatch(/^[A-Z].*[a-z]$/)
  })

  it('bring at least two sets together, except where one set asks alone', () => {
    const alone = topics.filter(({ criteria }) => new Set(criteria.map(setOf)).size === 1)
    expect(alone.map(({ id }) => id)).toEqual(askedByOneSet)
  })

  it('list their criteria in the order of the sets', () => {
    const order = rows.map(({ id }) => id)
    for (const { criteria } of topics) {
      const places = criteria.map((id) => order.indexOf(id))
      expect(
        criteriaSets.map(({ id }) => id).filter((id) => criteria.some((row) => setOf(row) === id)),
      ).toEqual([...new Set(criteria.map(setOf))])
      expect(places).not.toContain(-1)
    }
  })

  it('keep every route, and nothing else, under the topic of routes', () => {
    const routes = rows.filter(({ role }) => role === 'route').map(({ id }) => id)
    expect(topics.find(({ id }) => id === 'route')?.criteria.toSorted()).toEqual(routes.toSorted())
  })

  it('keep the criteria on one finding together, outside the rows that join several', () => {
    for (const feature of featureIds) {
      const single = rows.filter(({ when }) => {
        const asked = featuresOf(when)
        return asked.length === 1 && asked[0] === feature
      })
      expect([feature, new Set(single.map(({ id }) => topicOf(id).id)).size]).toEqual([
        feature,
        single.length === 0 ? 0 : 1,
      ])
    }
  })
})

describe('the topic of a criterion', () => {
  it.each([
    ['ebmt-2025/age-over-60', 'age'],
    ['ebmt-handbook-2024/age', 'age'],
    ['ebmt-2025/performance', 'performance'],
    ['ebmt-handbook-2024/karnofsky', 'performance'],
    ['ebmt-2025/mpap-rest', 'pulmonary-pressure'],
    ['assist/pulmonary-pressure', 'pulmonary-pressure'],
    ['assist/creatinine', 'kidney'],
    ['ebmt-2025/route-a', 'route'],
  ])('%s is %s', (id, topic) => {
    expect(topicOf(id).id).toBe(topic)
  })

  it('is refused where there is no such criterion', () => {
    expect(() => topicOf('ebmt-2025/unheard-of')).toThrow(RangeError)
  })
})
