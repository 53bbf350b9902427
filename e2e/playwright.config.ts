import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Project } from '@playwright/test'
import { chromiumPath, firefoxPath } from './browser.ts'

const root = join(import.meta.dirname, '..')
const port = process.env.E2E_PORT ?? '3100'
const address = `http://127.0.0.1:${port}`
const serve = `npx next start -H 127.0.0.1 -p ${port}`
const built = existsSync(join(root, '.next', 'BUILD_ID'))

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
// Chromium refuses its sandbox to root, which is who runs tests in a container.
const chromiumArgs = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet

const chromium = chromiumPath()
const firefox = firefoxPath()

const projects: Project[] = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: { args: chromiumArgs, ...(chromium && { executablePath: chromium }) },
    },
  },
]
if (firefox) {
  projects.push({
    name: 'firefox',
    // One test of each task. The others make no use of what differs between browsers.
    grep: /@firefox/,
    // This channel drives an ordinary Firefox; without it Playwright expects its own patched build.
    use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } },
  })
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  forbidOnly: true,
  retries: 0,
  // A case of ninety fields, typed key by key on a busy machine with two cores, takes its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: { baseURL: address, locale: 'en-GB' },
  projects,
  webServer: {
    command: built ? serve : `npx next build && ${serve}`,
    cwd: root,
    url: address,
    timeout: 120_000,
  },
})
