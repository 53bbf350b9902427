import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** A line of a table of docs/security.md: what is asked for, how it is held, and the tests that show it. */
interface Line {
  readonly asked: string
  readonly held: string
  readonly shown: string
}

const lines: readonly Line[] = read('docs/security.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (line|-)/.test(line))
  .map((line) => {
    const [, asked = '', held = '', shown = ''] = line.split('|').map((cell) => cell.trim())
    return { asked, held, shown }
  })

/** Titles of tests in a file, and what else it says in quotes. */
function quoted(path: string): string {
  return [...read(path).matchAll(/(['"`])((?:(?!\1).)+)\1/g)].map(([, , text]) => text).join('\n')
}

const requirement = /\d+\.\d+\.\d+/g

describe('the table of what is held against misuse', () => {
  it('has a line for each requirement, once', () => {
    const asked = lines.flatMap((line) => line.asked.match(requirement) ?? [])
    expect(asked.length).toBeGreaterThan(80)
    expect(asked.filter((each, index) => asked.indexOf(each) < index)).toEqual([])
  })

  it.each(lines.map((line) => [line.asked, line] as const))(
    'is right about %s',
    (_, { asked, held, shown }) => {
      if (held.startsWith('does not apply')) {
        expect(shown).toBe('')
        return
      }
      const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
      expect(files).not.toEqual([])
      for (const path of files) expect(existsSync(join(root, path)), path).toBe(true)
      const titles = files.map(quoted).join('\n')
      for (const each of asked.match(requirement) ?? []) {
        // Titles name them in brackets: (7.4.1, 7.4.2).
        expect(titles, each).toMatch(new RegExp(`\\((?:[\\d. ,]+, )?${each.replaceAll('.', '[.]')}[,)]`))
      }
      for (const [, path = '', title = ''] of shown.matchAll(/`([^`]+)` “([^”]+)”/g))
        expect(quoted(path)).toContain(title)
    },
  )
})

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly resolved?: string; readonly integrity?: string }>
  >
}

describe('the packages of the program', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as LockFile
  const installed = Object.entries(packages).filter(([path]) => path !== '')

  it('are named with version and hash, from the public registry alone (15.1.2, 15.2.1)', () => {
    expect(installed.length).toBeGreaterThan(100)
    for (const [path, { version, resolved, integrity }] of installed) {
      expect(version, path).toMatch(/^\d/)
      // What is bundled in another package has no address of its own.
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//)
      if (resolved !== undefined) expect(integrity, path).toMatch(/^sha512-/)
    }
  })

  it.each([
    ['next', '16.2.6'],
    ['react-dom', '19.2.1'],
    ['better-auth', '1.4.17'],
  ])('are of versions without the known faults: %s', (name, fixed) => {
    const version = packages[`node_modules/${name}`]?.version ?? ''
    expect(version.localeCompare(fixed, 'en', { numeric: true }), version).toBeGreaterThanOrEqual(0)
  })

  it('are asked for by their exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  })
})
