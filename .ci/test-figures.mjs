import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

function filesUnder(folders, ending) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => ending.test(file))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  )
}

/**
 * What the tests consist of, counted in the tests themselves: laws are the properties that fast-check tries with drawn
 * values. Null where the tests were not shipped with the program.
 */
export function testFigures() {
  try {
    const unit = filesUnder(['rules', 'lib', 'app'], /[.]test[.]tsx?$/)
    return {
      laws: unit.reduce((sum, text) => sum + text.split('fc.assert(').length - 1, 0),
      unitFiles: unit.length,
      browserFiles: filesUnder(['e2e'], /[.]spec[.]ts$/).length,
    }
  } catch {
    return null
  }
}
