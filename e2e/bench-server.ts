import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { chromiumPath } from './browser.ts'

const root = join(import.meta.dirname, '..')

async function serve(port: number): Promise<ChildProcess> {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended. Is port ${port} taken?`)
    try {
      await fetch(`http://127.0.0.1:${port}/`)
      return server
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  server.kill()
  throw new Error(`No answer on port ${port}.`)
}

/** Runs a measurement in Chromium against the built application, and ends both whatever happens. */
export async function measureInBrowser(
  port: number,
  measure: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) {
    console.error('The page was not measured: run `npm run build` first.')
    process.exitCode = 1
    return
  }
  const path = chromiumPath()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const server = await serve(port)
  const browser = await chromium.launch({ args: sandbox, ...(path && { executablePath: path }) })
  try {
    await measure(browser, `http://127.0.0.1:${port}`)
  } finally {
    await browser.close()
    server.kill()
  }
}

/** The browser and the machine that a measurement was made with. */
export function madeWith(browser: Browser): string {
  const [cpu] = cpus()
  const [load = 0] = loadavg()
  return (
    `Chromium ${browser.version()}, ${cpus().length} × ${cpu?.model}, ${load.toFixed(1)} processes at work: with more ` +
    'than there are processors, the times say little.'
  )
}
