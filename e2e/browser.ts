/**
 * Finds a browser that is already on the machine, or gets Chromium.
 *
 *     node e2e/browser.ts --ensure
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]

function firstInstalled(names: string[], elsewhere: string[]): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...elsewhere].find((path) => existsSync(path))
}

function inProgramFiles(path: string): string[] {
  return programFiles.flatMap((folder) => (folder ? [join(folder, path)] : []))
}

function installedChromium(): string | undefined {
  return (
    process.env.CHROMIUM_PATH ||
    firstInstalled(
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        ...inProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
        ...inProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
      ],
    )
  )
}

function downloadedChromium(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** Path of Chromium or Chrome: from CHROMIUM_PATH, else the system's, else Playwright's own download. */
export function chromiumPath(): string | undefined {
  return installedChromium() ?? downloadedChromium()
}

/** Path of Firefox, from FIREFOX_PATH or the system. */
export function firefoxPath(): string | undefined {
  return (
    process.env.FIREFOX_PATH ||
    firstInstalled(
      ['firefox-esr', 'firefox'],
      ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inProgramFiles('Mozilla Firefox\\firefox.exe')],
    )
  )
}

function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`)
  const windows = process.platform === 'win32'
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: windows }).status === 0
}

function aptGet(...args: string[]): boolean {
  const root = process.getuid?.() === 0
  return root ? run('apt-get', ...args) : run('sudo', '-n', 'apt-get', ...args)
}

/** A downloaded browser on a bare system may lack shared libraries, and then does not even tell its version. */
function downloadWorks(): boolean {
  const path = downloadedChromium()
  return path !== undefined && (process.platform !== 'linux' || run(path, '--version'))
}

function ensureChromium(): string {
  if (!installedChromium() && !downloadWorks()) {
    const done = run('npx', 'playwright', 'install', 'chromium') && downloadWorks()
    if (!done && existsSync('/usr/bin/apt-get')) {
      aptGet('update')
      aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
    }
  }
  const path = installedChromium() ?? (downloadWorks() ? downloadedChromium() : undefined)
  if (path) return path
  console.error(
    'The browser tests need Chromium or Chrome, and none could be found or installed.\n' +
      'Install one, or set CHROMIUM_PATH to the program, and run the command again.',
  )
  process.exit(1)
}

if (process.argv.includes('--ensure')) console.log(`Browser: ${ensureChromium()}`)
