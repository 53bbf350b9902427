import { type Source, sources } from '../../rules/index.ts'
import { identifierFaults } from './identifiers.ts'
import { exitStatus, type Resolution, resolveDoi } from './resolve-dois.ts'

// Asks the register whether every DOI exists: `npm run sources:resolve`. It needs a network and is no part of the tests.

const say = (line: string) => process.stdout.write(`${line}\n`)
const patience = 15_000

if (process.env.CI) {
  say('Not run where CI is set: the answer would depend on the network.')
  process.exit(2)
}

for (const { id, fault } of identifierFaults(sources)) say(`${id}: ${fault}`)

const dois = Object.entries<Source>(sources).flatMap(([id, { doi }]) => (doi === null ? [] : [{ id, doi }]))
const resolutions: Resolution[] = []
for (const { id, doi } of dois) {
  const resolution = await resolveDoi(doi, (address) =>
    fetch(address, { signal: AbortSignal.timeout(patience) }),
  )
  resolutions.push(resolution)
  say(`${resolution.padEnd('does not exist'.length)}  ${doi}  ${id}`)
  // Where the first three get no answer there is no network, and waiting for the rest helps nobody.
  if (resolutions.length === 3 && resolutions.every((each) => each === 'unknown')) break
}

const count = (of: Resolution) => resolutions.filter((each) => each === of).length
say('')
say(
  `${dois.length} DOIs: ${count('exists')} exist, ${count('does not exist')} do not exist, ${dois.length - count('exists') - count('does not exist')} could not be asked about.`,
)
process.exitCode = exitStatus(resolutions)
