import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: ['rules/**/*.test.ts'],
    // The fingerprint notices any change whatever, so it would kill every mutant and make the score meaningless.
    exclude: [...configDefaults.exclude, 'rules/edition.test.ts', '**/*.reference.test.ts'],
  },
})
