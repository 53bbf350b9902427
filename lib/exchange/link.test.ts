import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { edition } from '../../rules/index.ts'
import { blankForm, entriesOf, type FormValues } from '../assessment/entry.ts'
import { interpret } from '../assessment/interpret.ts'
import { arbitraries } from './arbitraries.ts'
import { deflated, inflated, toBase64Url } from './compression.ts'
import { isCaseFragment, linkTo, longestLink, readLink } from './link.ts'
import { modulesOf, qrCode } from './qr.ts'

const { forms } = arbitraries(fc)
const base = 'http://127.0.0.1:3000/'
const form: FormValues = {
  ...blankForm('2026-11-22'),
  reference: 'unit-7 case 3',
  entries: entriesOf({ ageYears: 47, mrss: 24, cutaneousSubset: 'diffuse' }, ['lvefPct']),
  parts: { mrss: { face: 2 } },
}

async function made(values: FormValues): Promise<string> {
  const result = await linkTo(values, base)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.link
}

async function fragmentOf(value: unknown): Promise<string> {
  return `#case=1.${toBase64Url(await deflated(typeof value === 'string' ? value : JSON.stringify(value)))}`
}

async function messageOf(fragment: string): Promise<string> {
  const read = await readLink(fragment)
  return read.ok ? 'accepted' : read.problems.map(({ place, message }) => `${place} ${message}`).join('\n')
}

const packed = { d: '2026-11-22', e: { mrss: '24' }, a: ['1.0.0', '0'.repeat(16), 'needs-information'] }

describe('a link to a case', () => {
  it('gives the same form, but for the case reference, and the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (values) => {
        const result = await linkTo(values, base)
        if (!result.ok) return expect(result.problems[0]?.message).toContain(`at most ${longestLink}`)
        const read = await readLink(new URL(result.link).hash)
        if (!read.ok) throw new Error(JSON.stringify(read.problems))
        expect(read.values).toEqual({ ...values, reference: '' })
        expect(interpret(read.values.entries, read.values.assessmentDate)).toEqual(
          interpret(values.entries, values.assessmentDate),
        )
      }),
    )
  })

  it('keeps the findings behind the “#”, carries headline and rules, and says nothing of the reference', async () => {
    const link = new URL(await made(form))
    expect([link.origin + link.pathname + link.search, link.hash.slice(0, 8)]).toEqual([base, '#case=1.'])
    const read = await readLink(link.hash)
    if (!read.ok) throw new Error('refused')
    expect(read.answer).toEqual({
      rules: { version: edition.version, fingerprint: edition.fingerprint.slice(0, 16) },
      headline: 'needs-information',
    })
    expect(JSON.stringify(read)).not.toContain('unit-7')
    expect(await made({ ...form, reference: '' })).toBe(link.href)
  })

  it('is not made beyond its limit, nor of what could not be read again', async () => {
    const long = await linkTo(form, `${base}${'x'.repeat(longestLink)}`)
    expect(long.ok ? '' : long.problems[0]?.message).toMatch(
      /has \d+ characters, and at most 6000 are taken\. Export/,
    )
    expect(
      (
        await linkTo(
          { ...form, entries: { ...form.entries, mrss: { ...form.entries.mrss, text: '\u0000' } } },
          base,
        )
      ).ok,
    ).toBe(false)
  })
})

describe('a fragment that is refused', () => {
  it.each([
    ['#case=', 'damaged or was cut off'],
    ['#case=1.', 'damaged or was cut off'],
    ['#case=1.a', 'damaged or was cut off'],
    ['#case=1.AAAA', 'damaged or was cut off'],
    ['#case=1.%41', 'damaged or was cut off'],
    ['#case=0.AA', 'damaged or was cut off'],
    ['#case=2.AA', 'It is of version 2, and this program reads up to 1'],
    [`#case=1.${'A'.repeat(longestLink)}`, `at most ${longestLink} are taken. Ask for the case as a file`],
  ])('%.30s', async (fragment, message) => {
    expect(isCaseFragment(fragment)).toBe(true)
    expect(await messageOf(fragment)).toContain(message)
  })

  it.each([
    ['no JSON', 'x'],
    ['a list', []],
    ['no entries', { d: '', a: packed.a }],
    ['a name twice', '{"d":"","d":"","e":{},"a":["1","0000000000000000","x"]}'],
    ['a name of the language', '{"d":"","e":{"__proto__":"1"},"a":["1","0000000000000000","x"]}'],
    ['a number for a text', { ...packed, e: { mrss: 24 } }],
    ['something more', { ...packed, x: 1 }],
  ])('with %s', async (_, value) => {
    expect(await messageOf(await fragmentOf(value))).toContain('damaged')
  })

  it.each([
    [{ ...packed, e: { nose: '1' } }, '“nose” is not a finding'],
    [{ ...packed, e: { mrss: ['24', 'kg'] } }, 'unit must be'],
    [{ ...packed, e: { mrss: '2\u0000' } }, 'control characters'],
    [{ ...packed, d: 'today' }, 'assessmentDate must be a day'],
    [{ ...packed, p: { mrss: { face: 9 } } }, 'Face must be at most 3'],
    [{ ...packed, a: ['1.0.0', 'none', 'x'] }, 'answer.rules.fingerprint'],
  ])('%#: names the fault as for a file', async (value, message) => {
    expect(await messageOf(await fragmentOf(packed))).toBe('accepted')
    expect(await messageOf(await fragmentOf(value))).toContain(message)
  })

  it('stops reading where a few characters come to very many', async () => {
    const bomb = `#case=1.${toBase64Url(await deflated(' '.repeat(4_000_000)))}`
    expect(bomb.length).toBeLessThan(longestLink)
    expect(await messageOf(bomb)).toContain('damaged')
    expect(await inflated(new Uint8Array(await deflated('x'.repeat(100))), 99)).toBeNull()
    expect(await inflated(new Uint8Array(await deflated('x'.repeat(100))), 100)).toBe('x'.repeat(100))
  })

  it('never throws, whatever stands in the address', async () => {
    const fragments = fc.oneof(
      fc.string().map((text) => `#case=${text}`),
      fc.base64String({ maxLength: 200 }).map((text) => `#case=1.${text.replace(/[+/=]/g, '_')}`),
    )
    await fc.assert(
      fc.asyncProperty(fragments, async (fragment) => {
        expect((await messageOf(fragment)).length).toBeGreaterThan(10)
      }),
    )
  })
})

describe('the QR code', () => {
  /** What a decoder of another make reads in the modules, drawn four pixels a side. */
  function scanned(modules: readonly (readonly boolean[])[]): string | undefined {
    const scale = 4
    const side = modules.length * scale
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
    for (let y = 0; y < side; y += 1)
      for (let x = 0; x < side; x += 1)
        if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
          pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    return jsQR(pixels, side, side)?.data
  }

  it('is read by another decoder as the link, which opens as the same case', async () => {
    const link = await made(form)
    const read = scanned(modulesOf(link) ?? [])
    expect(read).toBe(link)
    expect(await readLink(new URL(read ?? '').hash)).toMatchObject({
      ok: true,
      values: { entries: form.entries },
    })
  })

  it('is drawn as the same modules, with modules of at least a third of a millimetre', async () => {
    const link = await made(form)
    const code = qrCode(link)
    const modules = modulesOf(link)
    if (!code || !modules) throw new Error('no code')
    const drawn = modules.map((row) => row.map(() => false))
    for (const [, x, y, width] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
    expect(drawn).toEqual(modules)
    expect(code.path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
    expect(code.millimetres / code.side).toBeGreaterThanOrEqual(0.33)
  })

  it('is none where it would be too fine for paper', () => {
    const longest = Array.from({ length: 500 }, (_, at) => 1500 + at).findLast((length) =>
      qrCode('a'.repeat(length)),
    )
    const code = qrCode('a'.repeat(longest ?? 0))
    expect(code?.millimetres).toBe(50)
    expect(50 / (code?.side ?? 0)).toBeGreaterThanOrEqual(0.33)
    expect(50 / ((code?.side ?? 0) + 4)).toBeLessThan(0.33)
    expect(qrCode('a'.repeat((longest ?? 0) + 1))).toBeNull()
  })
})
