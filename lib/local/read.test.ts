import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaSets } from '../../rules/index.ts'
import { rulesJsonSchema } from '../criteria/schema.ts'
import { readConfirmations, readProtocol } from './read.ts'
import { strictJson } from './strict-json.ts'

const docs = join(import.meta.dirname, '..', '..', 'docs', 'local')
const protocolText = readFileSync(join(docs, 'protocol.example.json'), 'utf8')
const confirmationsText = readFileSync(join(docs, 'confirmations.example.json'), 'utf8')

// biome-ignore lint/suspicious/noExplicitAny: a copy in which anything may be broken
type Broken = any

/** The example with something changed, as the faults that are found in it: `path: what is wrong`. */
function faultsOf(
  change: (file: Broken) => void,
  text = protocolText,
  read: typeof readProtocol | typeof readConfirmations = readProtocol,
) {
  const file = JSON.parse(text)
  change(file)
  const result = read(Buffer.from(JSON.stringify(file)))
  return result.ok ? [] : result.faults
}

const faultsInText = (text: string | Uint8Array) => {
  const result = readProtocol(Buffer.from(text))
  return result.ok ? [] : result.faults
}

const row = (file: Broken, index: number) => file.set.criteria[index]
const paths = (faults: readonly { readonly path: string }[]) => faults.map(({ path }) => path)

describe('a local protocol', () => {
  it('is read from the example in the documentation, as a second opinion', () => {
    const result = readProtocol(Buffer.from(protocolText))
    expect(result).toMatchObject({
      ok: true,
      content: { centre: 'Example University Hospital', set: { part: 'second-opinion', kind: 'guideline' } },
    })
    expect(result.ok && result.content.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has another fingerprint as soon as one character of its file is another', () => {
    const [one, other] = [protocolText, `${protocolText} `].map((text) => readProtocol(Buffer.from(text)))
    expect(one?.ok && other?.ok && one.content.fingerprint !== other.content.fingerprint).toBe(true)
  })

  it.each<readonly [string, (file: Broken) => void, string, RegExp]>([
    [
      'an operator it does not know',
      (f) => (row(f, 1).when.parts[0].comparator = '=>'),
      '$.set.criteria[1].when.parts[0].comparator',
      /“=>”.*must be one of ">", ">="/,
    ],
    [
      'a group it does not know',
      (f) => (row(f, 2).when.kind = 'none'),
      '$.set.criteria[2].when.kind',
      /“none”.*no operator/,
    ],
    [
      'a finding it does not know',
      (f) => (row(f, 1).when.parts[1].quantity.feature = 'agee'),
      '$.set.criteria[1].when.parts[1].quantity.feature',
      /“agee” is no finding/,
    ],
    [
      'a finding of another type',
      (f) => (row(f, 3).when.feature = 'mrss'),
      '$.set.criteria[3].when.feature',
      /“mrss” \(Modified Rodnan skin score\) is answered by a number/,
    ],
    [
      'a named value it does not know',
      (f) => (row(f, 0).when.values = ['ssc']),
      '$.set.criteria[0].when.values[0]',
      /“ssc”.*"systemic-sclerosis"/,
    ],
    [
      'a limit in quotation marks',
      (f) => (row(f, 2).when.parts[0].limit = '47'),
      '$.set.criteria[2].when.parts[0].limit',
      /“47”.*number without quotation marks/,
    ],
    [
      'a limit no value can reach',
      (f) => (row(f, 2).when.parts[0].limit = 470),
      '$.set.criteria[2].when.parts[0].limit',
      /470 lies outside.*1 to 200 %/,
    ],
    [
      'no limit',
      (f) => delete row(f, 2).when.parts[0].limit,
      '$.set.criteria[2].when.parts[0].limit',
      /missing/,
    ],
    ['an empty group', (f) => (row(f, 2).when.parts = []), '$.set.criteria[2].when.parts', /empty/],
    [
      'a member it does not know',
      (f) => (row(f, 2).unless = true),
      '$.set.criteria[2].unless',
      /not known here/,
    ],
    [
      'a role it does not know',
      (f) => (row(f, 2).role = 'veto'),
      '$.set.criteria[2].role',
      /“veto”.*"scope"/,
    ],
    ['the id of a published set', (f) => (f.set.id = 'ebmt-2025'), '$.set.id', /never replaces/],
    [
      'a criterion of another set',
      (f) => (row(f, 1).id = 'ebmt-2025/adult'),
      '$.set.criteria[1].id',
      /Begin it with “example-hospital\/”/,
    ],
    ['an id twice', (f) => (row(f, 2).id = row(f, 1).id), '$.set.criteria[2].id', /earlier criterion/],
    [
      'a source it does not know',
      (f) => (row(f, 3).cite.also = ['lancet']),
      '$.set.criteria[3].cite.also[0]',
      /“lancet” is no source/,
    ],
    [
      'no one it speaks about',
      (f) => f.set.criteria.shift(),
      '$.set.criteria',
      /whom the protocol speaks about/,
    ],
    ['no indication', (f) => f.set.criteria.splice(1, 1), '$.set.criteria', /for whom transplantation/],
    ['a wish to decide the headline', (f) => (f.set.part = 'headline'), '$.set.part', /not known here/],
    ['another format', (f) => (f.format = 'x'), '$.format', /ssc-ahsct-local-protocol\/1/],
    ['no day that exists', (f) => (f.approved.on = '2026-02-30'), '$.approved.on', /YYYY-MM-DD/],
    [
      'units that cannot be added',
      (f) => (row(f, 1).when.parts[0].quantity = { kind: 'sum', features: ['ageYears', 'weightKg'] }),
      '$.set.criteria[1].when.parts[0].quantity',
      /years and kg/,
    ],
  ])('with %s is refused at its path', (_, change, path, message) => {
    const [fault, ...others] = faultsOf(change)
    expect(others).toEqual([])
    expect(fault?.path).toBe(path)
    expect(`${fault?.wrong} ${fault?.todo}`).toMatch(message)
  })

  it('names every fault at once', () => {
    const faults = faultsOf((file) => {
      file.centre = ''
      row(file, 0).when.feature = 'diagnoses'
      row(file, 2).verified = 'maybe'
      delete file.set.clock
    })
    expect(paths(faults).toSorted()).toEqual([
      '$.centre',
      '$.set.clock',
      '$.set.criteria[0].when.feature',
      '$.set.criteria[2].verified',
    ])
  })

  it('is refused where a member stands twice, of which JSON would take the second', () => {
    const twice = protocolText.replace('"limit": 47', '"limit": 74, "limit": 47')
    expect(faultsInText(twice)).toEqual([
      expect.objectContaining({
        path: '$.set.criteria[2].when.parts[0].limit',
        wrong: expect.stringContaining('twice'),
      }),
    ])
  })

  it('says where it is no JSON, no UTF-8, or nested too deeply', () => {
    expect(faultsInText('{\n  "format": }')[0]?.wrong).toContain('line 2, column 13')
    expect(faultsInText(protocolText.slice(0, 200))[0]?.wrong).toContain('not valid JSON')
    expect(faultsInText(Uint8Array.of(0xff, 0x7b))[0]?.wrong).toContain('UTF-8')
    expect(faultsInText('['.repeat(100) + ']'.repeat(100))[0]?.wrong).toContain('60 deep')
  })

  it.each(['null', '[]', '3', '"text"'])('that is %s is refused as a whole', (text) => {
    expect(faultsInText(text)).toEqual([expect.objectContaining({ path: '$' })])
  })

  it('may be any published set under another id: nothing a publication says is beyond the format', () => {
    for (const { part: _, kind: __, ...set } of criteriaSets) {
      const faults = faultsOf((file) => {
        file.set = {
          ...set,
          id: `our-${set.id}`,
          criteria: set.criteria.map((each) => ({ ...each, id: `our-${each.id}` })),
        }
      })
      // A set of fitness items alone has no indication, and a protocol needs one.
      expect(faults.filter(({ wrong }) => !wrong.startsWith('No criterion'))).toEqual([])
    }
  })
})

describe('reading JSON strictly', () => {
  it('gives what JSON.parse gives for anything that was written as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(strictJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it('refuses whatever JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"a',
      '1',
      '01',
      '-',
      'true',
      'nul',
      ' ',
      '\\u12',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        const parses = (() => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        })()
        const strict = strictJson(text)
        const onlyTwice = !strict.ok && strict.faults.every(({ wrong }) => wrong.includes('twice'))
        expect(strict.ok || onlyTwice).toBe(parses)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the published schema', () => {
  const ajv = new Ajv2020({ strictTypes: false, validateFormats: false })
  ajv.addSchema({ ...rulesJsonSchema() } as object, 'rules')
  it.each([
    ['LocalProtocol', protocolText],
    ['Confirmations', confirmationsText],
  ])('describes the example of a file: %s', (name, text) => {
    const fits = ajv.getSchema(`rules#/$defs/${name}`)
    expect(fits?.(JSON.parse(text))).toBe(true)
    expect(fits?.({ ...JSON.parse(text), surprise: 1 })).toBe(false)
  })
})

describe('confirmations', () => {
  const faults = (change: (file: Broken) => void) => faultsOf(change, confirmationsText, readConfirmations)

  it('are read from the example in the documentation', () => {
    const result = readConfirmations(Buffer.from(confirmationsText))
    expect(result.ok && result.content.confirmations[0]).toMatchObject({
      criterion: 'ebmt-2025/mpap-rest',
      by: 'Example Name, rheumatologist',
    })
  })

  it('hold for the criterion as it was checked, and say so when it has changed since', () => {
    const read = (fingerprint: string) => {
      const file = JSON.parse(confirmationsText)
      file.confirmations[0].fingerprint = fingerprint
      const result = readConfirmations(Buffer.from(JSON.stringify(file)))
      return result.ok && result.content.confirmations[0]?.current
    }
    expect(read('0'.repeat(64))).toBe(false)
    expect(read(JSON.parse(confirmationsText).confirmations[0].fingerprint)).toBe(true)
  })

  it.each<readonly [string, (file: Broken) => void, string]>([
    [
      'a criterion that does not exist',
      (f) => (f.confirmations[0].criterion = 'ebmt-2025/none'),
      '$.confirmations[0].criterion',
    ],
    ['no one who checked', (f) => (f.confirmations[0].by = ' '), '$.confirmations[0].by'],
    ['no original', (f) => delete f.confirmations[0].original, '$.confirmations[0].original'],
    ['a cut fingerprint', (f) => (f.confirmations[0].fingerprint = 'abc'), '$.confirmations[0].fingerprint'],
    ['a day that is none', (f) => (f.confirmations[0].on = 'yesterday'), '$.confirmations[0].on'],
    ['no confirmation', (f) => (f.confirmations = []), '$.confirmations'],
  ])('with %s are refused', (_, change, path) => {
    expect(paths(faults(change))).toEqual([path])
  })
})
