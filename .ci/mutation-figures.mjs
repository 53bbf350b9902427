import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Writes lib/about/mutation.json from the reports of the mutation test. The last step of `npm run mutation`.

const root = join(import.meta.dirname, '..')
const target = join(root, 'lib', 'about', 'mutation.json')
const noticed = new Set(['Killed', 'Timeout'])
const tried = new Set([...noticed, 'Survived', 'NoCoverage'])

function figures(folder) {
  const file = join(root, 'reports', 'mutation', `${folder}.json`)
  if (!existsSync(file)) throw new Error(`No report at ${file}: run the mutation test of ${folder} first.`)
  const { files } = JSON.parse(readFileSync(file, 'utf8'))
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  return {
    folder: `rules/${folder}`,
    tried: states.filter((state) => tried.has(state)).length,
    noticed: states.filter((state) => noticed.has(state)).length,
    measured: statSync(file).mtime.toISOString().slice(0, 10),
  }
}

writeFileSync(target, `${JSON.stringify(['expressions', 'assess', 'criteria'].map(figures), null, 2)}\n`)
