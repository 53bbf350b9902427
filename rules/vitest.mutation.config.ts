import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    // Each folder is tried with its own tests and those of the calculators. The fingerprint is not among them: it notices any change whatever, would
    // kill every mutant and make the score meaningless.
    include: [`rules/{calculators,${process.env.MUTATE}}/*.test.ts`],
    // What would change the answer is not changed here, and its laws take longer than all the others together.
    exclude: [...configDefaults.exclude, '**/*.reference.test.ts', 'rules/assess/changes.test.ts'],
    testTimeout: 60_000,
    setupFiles: [join(import.meta.dirname, 'seed.arbitraries.ts')],
  },
})
