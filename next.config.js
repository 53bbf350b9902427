import { testFigures } from './.ci/test-figures.mjs'

// The content security policy carries a nonce per request and is set in proxy.ts.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
]

// A script that runs as a worker answers to the policy it came with, not to that of its page. The worker that reads a
// cohort loads its parts and does nothing else: no connection, and no code made from text.
const scriptHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; script-src 'self'; connect-src 'none'" },
]

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked once, by `npm run typecheck`, tests included.
  typescript: { ignoreBuildErrors: true },
  // The PDF compiler is a native module, loaded as it is; its layout and fonts are read when it is first used.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
  ],
  outputFileTracingIncludes: {
    '/api/report.pdf': ['./lib/report/pdf/*.typ', './lib/report/pdf/fonts/*'],
    '/api/board/**': ['./lib/report/pdf/*.typ', './lib/report/pdf/fonts/*', './lib/board/pdf/*.typ'],
    '/about': ['./CHANGELOG.md'],
  },
  // Counted once, when the program is built, and shown on the page about it.
  env: { TEST_FIGURES: JSON.stringify(testFigures()) },
  headers: () => [
    { source: '/:path*', headers: securityHeaders },
    ...(process.env.NODE_ENV === 'production'
      ? [{ source: '/_next/static/chunks/:path*', headers: scriptHeaders }]
      : []),
  ],
}
