import { describe, expect, it } from 'vitest'
import { exitStatus, resolveDoi } from './resolve-dois.ts'

const answering =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status })

describe('resolving a DOI', () => {
  it('tells one that exists from one that does not', async () => {
    expect(await resolveDoi('10.1000/x', answering({ responseCode: 1 }))).toBe('exists')
    expect(await resolveDoi('10.1000/x', answering({ responseCode: 100 }, 404))).toBe('does not exist')
  })

  it.each([
    ['another code', answering({ responseCode: 2 }, 500)],
    ['a page instead of data', async () => new Response('<html>')],
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
  ])('says of %s that it is unknown, never that it is missing', async (_, ask) => {
    expect(await resolveDoi('10.1000/x', ask)).toBe('unknown')
  })

  it('asks the register for the DOI as it stands', async () => {
    const asked: string[] = []
    await resolveDoi('10.1016/S0140-6736(11)60982-3', async (address) => {
      asked.push(address)
      return Response.json({ responseCode: 1 })
    })
    expect(asked).toEqual(['https://doi.org/api/handles/10.1016/S0140-6736(11)60982-3'])
  })

  it('ends with 0, 1 or 2: all exist, some are missing, some could not be asked about', () => {
    expect(exitStatus(['exists', 'exists'])).toBe(0)
    expect(exitStatus(['exists', 'unknown', 'does not exist'])).toBe(1)
    expect(exitStatus(['exists', 'unknown'])).toBe(2)
  })
})
