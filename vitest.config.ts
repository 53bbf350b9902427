import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const root = import.meta.dirname
// Comparisons with the clinical reference files run only where those files lie beside the project.
const referenceFiles = existsSync(join(root, '..', 'shared', 'clinical'))
// The compiler behind the PDF is built for Linux on x64 alone.
const pdfCompiler = process.platform === 'linux' && process.arch === 'x64'

export default defineConfig({
  test: {
    include: ['rules/**/*.test.ts', 'lib/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}'],
    exclude: [
      ...configDefaults.exclude,
      'e2e/**',
      ...(referenceFiles ? [] : ['**/*.reference.test.ts']),
      ...(pdfCompiler ? [] : ['**/*.linux.test.ts']),
    ],
    // A law tries hundreds of cases, which takes its time on a slow or busy machine.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
})
