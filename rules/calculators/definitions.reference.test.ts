import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describe as expressionInWords } from '../expressions/index.ts'
import { conditionInWords } from './condition.ts'
import { extensiveIld, limitedIld } from './goh.ts'
import {
  haemodynamicClasses,
  pulmonaryHypertension,
  supersededPulmonaryHypertension,
} from './haemodynamics.ts'
import { progressionDefinitions } from './ild-progression.ts'
import { skinProgressionLimits, skinRateLimits } from './skin-progression.ts'

const file = join(process.cwd(), '..', 'shared', 'clinical', 'definitions.md')
const text = readFileSync(file, 'utf8').replaceAll('**', '')

/** The row of a table that begins with these words. */
function row(start: string): string {
  return text.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? ''
}

const comparators: Record<string, string> = {
  above: '>',
  'at least': '>=',
  below: '<',
  'at most': '<=',
}

/** Each comparator with its number, once. */
function limitsIn(symbols: string): ReadonlySet<string> {
  return new Set(symbols.match(/[<>]=? \d+/g) ?? [])
}

/** The limits of an expression in words. */
function limitsSaid(words: string): ReadonlySet<string> {
  return limitsIn(
    words.replaceAll(/\b(above|at least|below|at most) (?=\d)/g, (_, name) => `${comparators[name]} `),
  )
}

function definition(id: string) {
  const found = progressionDefinitions.find((each) => each.id === id)
  if (!found) throw new Error(`no definition ${id}`)
  return found
}

describe('the clinical reference beside the project', () => {
  it('sets the same limits of extent', () => {
    expect(limitsIn(row('extensive'))).toEqual(new Set(['> 20', '< 70']))
    expect(limitsSaid(expressionInWords(extensiveIld))).toEqual(new Set(['< 70']))
    expect(limitsIn(row('limited'))).toEqual(new Set(['< 20', '>= 70']))
    expect(limitsSaid(expressionInWords(limitedIld))).toEqual(new Set(['>= 70']))
  })

  it('sets the same limits of OMERACT', () => {
    expect(limitsSaid(conditionInWords(definition('omeract').change))).toEqual(limitsIn(row('OMERACT')))
  })

  it('sets the same limits of PPF 2022, a year being 12 months', () => {
    const { change, withinMonths } = definition('ppf-2022')
    const words = row('PPF 2022')
    expect(limitsSaid(conditionInWords(change))).toEqual(limitsIn(words))
    expect(words).toContain('within 1 year')
    expect(withinMonths).toBe(12)
  })

  it('sets the same limits of INBUILD', () => {
    const { requires, change, withinMonths } = definition('inbuild')
    const words = row('INBUILD')
    const mine = `${requires ? conditionInWords(requires) : ''} ${conditionInWords(change)}`
    // Written there as a range, and as a share of the lung that is a question here.
    expect(words).toContain('DLCO 30 to 80 %')
    expect(mine).toContain('Fibrosis of more than 10 % of the lung')
    expect([...limitsSaid(mine)].toSorted()).toEqual(
      [...limitsIn(words), '>= 30', '<= 80'].filter((limit) => limit !== '> 10').toSorted(),
    )
    expect(words).toContain(`${withinMonths} months`)
  })

  it.each([
    ['pulmonary hypertension', pulmonaryHypertension],
    ['pre-capillary', haemodynamicClasses['pre-capillary']],
    ['isolated post-capillary', haemodynamicClasses['isolated-post-capillary']],
    ['combined post-', haemodynamicClasses.combined],
    ['superseded', supersededPulmonaryHypertension],
  ])('sets the same limits of haemodynamics: %s', (name, expression) => {
    const line = text.split('\n').find((each) => each.startsWith(`| ${name}`) && each.includes('mPAP'))
    expect(limitsSaid(expressionInWords(expression))).toEqual(limitsIn(line ?? ''))
  })

  it('sets the same limits of the skin', () => {
    const rate = text.split('\n').find((line) => line.includes('rapid > 45')) ?? ''
    expect(rate).toContain(`rapid > ${skinRateLimits.rapidAbove} per year`)
    expect(rate).toContain(`slow < ${skinRateLimits.slowBelow}`)
    expect(text).toContain(`within ${skinRateLimits.yearsAtMost} years of the\nfirst thickening`)
    const { riseAbove, riseAtLeastPct, baselineAtLeast, monthsFrom, monthsTo } = skinProgressionLimits
    expect(text).toContain(`> ${riseAbove} and >= ${riseAtLeastPct} %`)
    expect(text).toContain(`baseline mRSS of ${baselineAtLeast} or more`)
    expect(text).toContain('over 12 months, plus or minus 3')
    expect([monthsFrom, monthsTo]).toEqual([12 - 3, 12 + 3])
  })
})
