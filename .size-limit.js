import { readFileSync } from 'node:fs'

// What the server's HTML for / asks for: the framework's scripts and those of the layout and the page.
// Polyfills are left out because current browsers do not load them; lazily imported parts come later.
const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8'))
await import('./.next/server/app/page_client-reference-manifest.js')
const { entryJSFiles } = globalThis.__RSC_MANIFEST['/page']

const scripts = new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])

export default [
  {
    name: 'First-load JS of /',
    path: [...scripts].map((file) => `.next/${file}`),
    gzip: true,
    limit: '175 KB',
  },
]
