import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClassificationPart,
  classificationCategories,
  classificationExclusions,
  classify,
  classifyingPoints,
} from './classification.ts'
import { calculators } from './parts.ts'

const items = classificationCategories.flatMap((category) => category.items.map(({ part }) => part))
const asked: readonly ClassificationPart[] = [...classificationExclusions, ...items]
const applies = { fingersSpared: false, mimicExplains: false }
const noItem = Object.fromEntries(items.map((part) => [part, false]))
const yes = (...parts: readonly ClassificationPart[]) => Object.fromEntries(parts.map((part) => [part, true]))
const answers = fc.dictionary(fc.constantFrom(...asked), fc.boolean())

describe('the 2013 ACR/EULAR classification', () => {
  it('asks for every part of its form and for nothing else', () => {
    expect([...asked].toSorted()).toEqual(Object.keys(calculators.classification.parts).toSorted())
  })

  it.each<[readonly ClassificationPart[], number, boolean]>([
    [[], 0, false],
    [['proximalThickening'], 9, true],
    [['sclerodactyly', 'telangiectasia', 'nailfoldCapillaries'], 8, false],
    [['sclerodactyly', 'telangiectasia', 'raynaud'], 9, true],
    [['sclerodactyly', 'raynaud', 'antiTopoisomerase'], 10, true],
    [['puffyFingers', 'raynaud', 'anticentromere'], 8, false],
    [['puffyFingers', 'raynaud', 'anticentromere', 'tipUlcers'], 10, true],
  ])('of %j and no to all else is %d points, met: %s', (present, points, met) => {
    const answered = { ...applies, ...noItem, ...yes(...present) }
    expect(classify(answered)).toEqual({ applies: true, met, points, atMost: points, open: [] })
  })

  it.each<[readonly ClassificationPart[], number]>([
    [['puffyFingers', 'sclerodactyly'], 4],
    [['tipUlcers', 'pittingScars'], 3],
    [['pah', 'ild'], 2],
    [['anticentromere', 'antiTopoisomerase'], 3],
    [['anticentromere', 'antiTopoisomerase', 'antiRnaPolymerase'], 3],
  ])('counts %j once, with %d points', (present, points) => {
    expect(classify(yes(...present)).points).toBe(points)
  })

  it('of everything is the sum of the highest item of each category', () => {
    expect(classify({ ...applies, ...yes(...items) }).points).toBe(9 + 4 + 3 + 2 + 2 + 2 + 3 + 3)
  })

  it('of a blank form is open, and every part is', () => {
    expect(classify({})).toEqual({ applies: null, met: null, points: 0, atMost: 28, open: asked })
  })

  it('is met as soon as the points are there, whatever is blank', () => {
    expect(classify({ ...applies, proximalThickening: true })).toMatchObject({ met: true, open: [] })
  })

  it('is not met only when the blanks could not reach the points', () => {
    const { raynaud: _, ...withoutRaynaud } = noItem
    expect(classify({ ...applies, ...withoutRaynaud, sclerodactyly: true }).met).toBe(false)
    const oneShort = { ...applies, ...withoutRaynaud, sclerodactyly: true, telangiectasia: true }
    expect(classify(oneShort)).toEqual({ applies: true, met: null, points: 6, atMost: 9, open: ['raynaud'] })
  })

  it('does not ask for an item that a higher one of its category makes idle', () => {
    const { puffyFingers: _, raynaud: __, ...rest } = noItem
    const { open } = classify({ ...applies, ...rest, sclerodactyly: true, pittingScars: true })
    expect(open).toEqual(['raynaud'])
  })

  it.each(classificationExclusions)('gives no answer where %s, whatever the points', (exclusion) => {
    for (const given of [{}, noItem, yes(...items)]) {
      expect(classify({ ...applies, ...given, [exclusion]: true })).toMatchObject({
        applies: false,
        met: null,
        open: [],
      })
    }
  })

  it.each(classificationExclusions)('gives no answer while %s is not known', (exclusion) => {
    const { [exclusion]: _, ...other } = applies
    expect(classify({ ...other, ...yes(...items) })).toMatchObject({
      applies: null,
      met: null,
      open: [exclusion],
    })
    expect(classify({ ...other, ...noItem })).toMatchObject({ met: null, open: [exclusion] })
  })

  it('never loses points by a further yes, nor gains any by a no', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...items), (given, part) => {
        const { [part]: _, ...before } = given
        const { points, atMost } = classify(before)
        expect(classify({ ...before, [part]: true }).points).toBeGreaterThanOrEqual(points)
        expect(classify({ ...before, [part]: false }).points).toBe(points)
        expect(classify({ ...before, [part]: false }).atMost).toBeLessThanOrEqual(atMost)
      }),
    )
  })

  it('lets no blank decide: an answer that is given stands however the blanks are answered', () => {
    fc.assert(
      fc.property(answers, answers, (given, others) => {
        const { met } = classify(given)
        fc.pre(met !== null)
        const { fingersSpared: _, mimicExplains: __, ...more } = others
        expect(classify({ ...more, ...given }).met).toBe(met)
      }),
    )
  })

  it('is open exactly as long as some answer to the open parts changes it', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const answered = { ...applies, ...given, ...applies }
        const { met, open, points } = classify(answered)
        expect(met === null).toBe(open.length > 0)
        if (met !== null) return
        expect(classify({ ...answered, ...yes(...open) }).met).toBe(true)
        const no = Object.fromEntries(open.map((part) => [part, false]))
        expect(classify({ ...answered, ...no }).met).toBe(points >= classifyingPoints)
      }),
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(classify(Object.fromEntries(Object.entries(given).reverse()))).toEqual(classify(given))
      }),
    )
  })
})
