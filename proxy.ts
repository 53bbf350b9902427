import { type NextRequest, NextResponse } from 'next/server'

/**
 * A content security policy with a fresh nonce for every response. Next reads the nonce from the request header and
 * stamps it on its own scripts, which works only for pages rendered per request.
 */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(crypto.randomUUID())

  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    // React rebuilds server stacks with eval while developing; production never needs it.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    // The development overlay brings style elements without a nonce; style attributes stay blocked as in production.
    ...(development ? ["style-src-elem 'self' 'unsafe-inline'"] : []),
  ].join('; ')
}

// Prefetches are not left out: a page prerendered by the browser is shown later and needs its policy.
export const config = { matcher: '/((?!_next/static|_next/image).*)' }
