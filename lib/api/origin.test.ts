import { describe, expect, it } from 'vitest'
import { originOf } from './origin.ts'

const asked = (headers: Record<string, string>) =>
  originOf(new Request('http://localhost:3000/x', { headers }))

describe('the origin of this server', () => {
  it.each([
    [{}, 'http://localhost:3000'],
    [{ host: '127.0.0.1:3100' }, 'http://127.0.0.1:3100'],
    [{ host: 'criteria.example', 'x-forwarded-proto': 'https' }, 'https://criteria.example'],
    [{ host: 'criteria.example', 'x-forwarded-proto': 'https, http' }, 'https://criteria.example'],
    [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
  ])('with %j is %s', (headers, origin) => {
    expect(asked(headers)).toBe(origin)
  })

  it.each(['evil.example/path', 'a b', '"><script>', 'x@y', 'host:port'])(
    'repeats nothing that is no host name: %s',
    (host) => {
      expect(asked({ host })).toBe('http://localhost:3000')
    },
  )

  it('knows no other scheme', () => {
    expect(asked({ host: 'h', 'x-forwarded-proto': 'javascript' })).toBe('http://h')
  })
})
