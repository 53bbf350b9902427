import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './board.ts'

const routes = join(import.meta.dirname, '../app/api/board')

/** The address of every route of the case review, with an id where it has a place for one. */
function addresses(): readonly string[] {
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => `/api/board/${file.replaceAll('\\', '/').replace(/\/?route\.ts$/, '')}`)
    .map((path) => path.replace('[id]', 'x').replace(/\/$/, ''))
}

/** Ways by which requests went past a proxy in some version of the framework. */
const ways: readonly (readonly [suffix: string, headers: Record<string, string>])[] = [
  ['', {}],
  ['', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  ['', { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' }],
  ['', { RSC: '1', 'Next-Router-Prefetch': '1' }],
  ['?_rsc=1', { RSC: '1' }],
  ['.rsc', {}],
  ['.segments/_tree.segment.rsc', { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
]

test('every route is closed by whatever way it is asked for (3.5.3)', async ({ review, request }) => {
  const found = addresses()
  expect(found.length).toBeGreaterThan(20)
  for (const path of found) {
    for (const [suffix, headers] of ways) {
      const response = await request.get(`${review.origin}${path}${suffix}`, { headers })
      // Closed without a session, not there, or no route for a GET.
      expect([401, 404, 405], `${path}${suffix}`).toContain(response.status())
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch(`${review.origin}${path}`, { method, data: {} })
      expect([401, 403, 404, 405], `${method} ${path}`).toContain(response.status())
    }
  }
})

test('every page has the headers that keep it to itself (3.4.1, 3.4.2, 3.4.3, 3.4.4, 3.4.5, 3.4.6, 3.4.8)', async ({
  review,
  request,
}) => {
  const pages = ['/', '/sign-in', '/reset', '/invitation', '/board', '/board/accounts', '/board/cases/x']
  for (const path of [...pages, '/api/board/session', '/api/criteria']) {
    const response = await request.get(`${review.origin}${path}`, {
      headers: { origin: 'https://evil.example' },
    })
    const headers = response.headers()
    expect(headers, path).toMatchObject({
      'strict-transport-security': expect.stringMatching(/max-age=(3153600\d|\d{9,})/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    const policy = headers['content-security-policy'] ?? ''
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy, path).toContain(rule)
    expect(policy).not.toContain('unsafe')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['x-powered-by']).toBeUndefined()
  }
  const nonces = new Set<string>()
  for (const _ of [1, 2, 3]) {
    const policy = (await request.get(`${review.origin}/board`)).headers()['content-security-policy'] ?? ''
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size).toBe(3)
})
